namespace FitnessTrack.Data;

/// <summary>The database was migrated by a newer version of the library than this one.</summary>
public sealed class NewerDatabaseException : InvalidOperationException
{
    internal NewerDatabaseException(string message, FitnessTrackSchemaStatus status)
        : base(message) =>
        UnknownMigrations = status.Unknown;

    /// <summary>The names of the migrations that the database has and this version of the library does not.</summary>
    public IReadOnlyList<string> UnknownMigrations { get; }
}
