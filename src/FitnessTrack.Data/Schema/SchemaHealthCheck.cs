using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FitnessTrack.Data;

/// <summary>Whether the database can be reached and has the canonical schema.</summary>
internal sealed class SchemaHealthCheck(IFitnessTrackSchema schema) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var report = await schema.VerifyAsync(cancellationToken).ConfigureAwait(false);
            return new HealthCheckResult(Status(report, context.Registration.FailureStatus), report.ToString(), data: Data(report));
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, $"the FitnessTrack database cannot be read: {Reason(e)}", e);
        }
    }

    /// <summary>What the driver says last is often only where it was; why is in the exception that came first.</summary>
    private static string Reason(Exception e) =>
        e.GetBaseException().Message is var first && !e.Message.Contains(first, StringComparison.Ordinal) ? $"{e.Message} ({first})" : e.Message;

    /// <summary>A newer database alone is no failure: while a new version is rolled out, instances of the old one still serve.</summary>
    private static HealthStatus Status(FitnessTrackSchemaReport report, HealthStatus failure) =>
        report.IsCanonical ? HealthStatus.Healthy
        : report.Status.IsNewer && report.Status.Pending.Count == 0 ? HealthStatus.Degraded
        : failure;

    private static Dictionary<string, object> Data(FitnessTrackSchemaReport report) => new(StringComparer.Ordinal)
    {
        ["applied"] = report.Status.Applied,
        ["pending"] = report.Status.Pending,
        ["unknown"] = report.Status.Unknown,
        ["differences"] = report.Differences.Select(difference => difference.ToString()).ToList(),
    };
}
