namespace FitnessTrack.Data.Benchmarks;

/// <summary>Why a goal is missed. Printed only where the measurement says that it is.</summary>
internal static class MissedGoals
{
    private const string OpeningOnSqlite =
        "EF registers its SQL functions at each opening of a connection, see the row of opening, and makes entities of rows more slowly: see the page whose keys only are read";

    private const string LongStatementOnSqlite =
        "SQLite compiles the statement anew at each call, as it does for Dapper, whose column shows what that takes; raw is prepared";

    private const string PooledOnPostgres =
        "opening, resetting and closing a pooled connection, as Dapper does, and EF's pipeline; where the connection is kept open, see the row of it";

    private const string ReadingOnPostgres =
        "EF makes entities of rows more slowly than Dapper: see the page whose keys only are read";

    private const string RecordsRead =
        "each kind reads the sets for itself, where the hand-written SQL keeps them, and some 800 rows are made records";

    private static readonly Dictionary<(string Provider, string Contest), string> Causes = new()
    {
        [("SQLite", "recent ten")] = OpeningOnSqlite,
        [("SQLite", "keyset page")] = OpeningOnSqlite,
        [("SQLite", "last performance")] = $"{OpeningOnSqlite}; the hand-written statement knows sets in sessions only",
        [("SQLite", "records, 1k sets")] = $"{RecordsRead}; {LongStatementOnSqlite}",
        [("SQLite", "records, 20k sets")] = RecordsRead,
        [("SQLite", "weekly volume of a year")] = $"{LongStatementOnSqlite}; the offset of a date is put together as text for each set",
        [("SQLite", "adherence of a routine")] = LongStatementOnSqlite,
        [("SQLite", "record one set")] =
            "SQLite compiles the INSERT with the checks and triggers of its table anew on each opened connection, for Dapper too; where the connection is kept open, see the row of it",
        [("SQLite", "record a session of 25 sets")] = "SQLite compiles the statements with the checks and triggers of their tables anew on each opened connection",
        [("PostgreSQL", "recent ten")] = ReadingOnPostgres,
        [("PostgreSQL", "records, 1k sets")] = RecordsRead,
        [("PostgreSQL", "records, 20k sets")] = RecordsRead,
        [("PostgreSQL", "adherence of a routine")] = "the plan, which is below, reads all routine days where PostgreSQL takes the user's for many",
        [("PostgreSQL", "keyset page")] = ReadingOnPostgres,
        [("PostgreSQL", "last performance")] = $"{ReadingOnPostgres}; the hand-written statement knows sets in sessions only",
        [("PostgreSQL", "record one set")] = PooledOnPostgres,
    };

    /// <param name="provider">The database.</param>
    /// <param name="contest">The contest, such as <c>recent ten</c>; where it is about growth, <c>recent ten (growth)</c>.</param>
    public static string CauseOf(string provider, string contest) => Causes.GetValueOrDefault((provider, contest), "not known yet");
}
