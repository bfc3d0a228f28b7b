namespace FitnessTrack.Data;

/// <summary>Conditions of CHECK constraints that several tables share; plain SQL that every provider reads alike.</summary>
internal static class CheckSql
{
    /// <summary>
    /// A date that .NET and the database understand alike. The first day is .NET's unset default, and the last is what
    /// PostgreSQL's driver writes as infinity.
    /// </summary>
    public static string DateRange(string column) => $"{column} > '0001-01-01' AND {column} < '9999-12-31'";

    /// <summary>An instant that .NET can hold: after its unset default, and not infinite.</summary>
    public static string InstantRange(string column) =>
        $"{column} > '0001-01-01 00:00:00.000000+00' AND {column} <= '9999-12-31 23:59:59.999999+00'";
}
