using FitnessTrack.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the FitnessTrack database to a host's health checks.</summary>
public static class FitnessTrackHealthChecksBuilderExtensions
{
    /// <summary>Checks that the database can be reached, no migration is pending, and the schema is the canonical one.</summary>
    /// <param name="builder">The host's health checks.</param>
    /// <param name="name">The check's name; each name can be given once.</param>
    /// <param name="failureStatus">
    /// What is reported for a database that cannot be reached, lacks a migration, or differs; null is
    /// <see cref="HealthStatus.Unhealthy"/>. A database of a newer version, where what differs may be that version's, is
    /// <see cref="HealthStatus.Degraded"/>.
    /// </param>
    /// <param name="tags">Tags by which checks are chosen; null is none.</param>
    /// <param name="timeout">How long the check may take; null is for ever.</param>
    /// <returns>The same builder.</returns>
    /// <remarks>
    /// Needs <c>AddFitnessTrackData</c>. It reads the database's catalog, which takes some milliseconds, and changes nothing. The
    /// result's description names what is wrong; its data are <c>applied</c>, <c>pending</c>, <c>unknown</c> (names of
    /// migrations) and <c>differences</c> (lines of text).
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="name"/> is null.</exception>
    public static IHealthChecksBuilder AddFitnessTrackData(
        this IHealthChecksBuilder builder,
        string name = "fitnesstrack",
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(name);

        return builder.Add(new HealthCheckRegistration(
            name, services => new SchemaHealthCheck(services.GetRequiredService<IFitnessTrackSchema>()), failureStatus, tags, timeout));
    }
}
