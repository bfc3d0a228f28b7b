using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Samples.OwnContext;

/// <summary>The gym in an SQLite file.</summary>
/// <param name="options">Options with <c>UseFitnessTrackSqlite</c>.</param>
public sealed class SqliteGymContext(DbContextOptions<SqliteGymContext> options) : GymContext(options);
