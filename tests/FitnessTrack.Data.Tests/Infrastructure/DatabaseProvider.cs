namespace FitnessTrack.Data.Tests;

/// <summary>The databases that the suite runs on.</summary>
public enum DatabaseProvider
{
    Sqlite,
    Postgres,
}
