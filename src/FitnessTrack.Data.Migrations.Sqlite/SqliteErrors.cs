namespace FitnessTrack.Data;

/// <summary>What SQLite says of a violated constraint.</summary>
internal static class SqliteErrors
{
    /// <summary>SQLite's own words, with the name that SQLite leaves out behind them.</summary>
    public const string ForeignKeyFailed = "FOREIGN KEY constraint failed: ";
}
