using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Samples.OwnContext;

/// <summary>The gym in a PostgreSQL database.</summary>
/// <param name="options">Options with <c>UseFitnessTrackPostgres</c> and <see cref="Schema"/>.</param>
public sealed class PostgresGymContext(DbContextOptions<PostgresGymContext> options) : GymContext(options)
{
    /// <summary>Where FitnessTrack's tables, types and functions are; the gym's own are in <c>public</c>.</summary>
    public const string Schema = "fitness";
}
