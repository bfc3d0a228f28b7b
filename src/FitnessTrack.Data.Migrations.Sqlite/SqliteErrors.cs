using Microsoft.Data.Sqlite;

namespace FitnessTrack.Data;

/// <summary>What SQLite says of a violated constraint: <c>UNIQUE constraint failed: users.email</c>, <c>CHECK constraint failed: ck_…</c>.</summary>
internal static class SqliteErrors
{
    /// <summary>SQLite's own words, behind which our triggers put the name that SQLite leaves out.</summary>
    public const string ForeignKeyFailed = $"{ForeignKey}{Separator}";

    private const int ConstraintError = 19;
    private const string ForeignKey = "FOREIGN KEY constraint failed";
    private const string Separator = ": ";

    public static ConstraintViolation? Read(Exception exception)
    {
        if (exception is UnstorableTextException)
        {
            return new(ConstraintKind.OutOfRange, null, null, [], exception);
        }

        if (exception is not SqliteException { SqliteErrorCode: ConstraintError } error)
        {
            return null;
        }

        var (rule, subject) = Parse(error.Message);
        var (table, columns) = Columns(subject);
        return rule switch
        {
            "UNIQUE constraint failed" => new(ConstraintKind.Unique, null, table, columns, error),
            "NOT NULL constraint failed" => new(ConstraintKind.NotNull, null, table, columns, error),
            "CHECK constraint failed" => new(CheckKind(subject), subject, null, [], error),
            ForeignKey => new(ConstraintKind.ForeignKey, subject.Length == 0 ? null : subject, null, [], error),
            _ => null,
        };
    }

    /// <summary>From <c>SQLite Error 19: 'rule: subject'.</c></summary>
    private static (string Rule, string Subject) Parse(string message)
    {
        var (start, end) = (message.IndexOf('\'', StringComparison.Ordinal) + 1, message.LastIndexOf('\''));
        var text = start <= end ? message[start..end] : message;
        var colon = text.IndexOf(Separator, StringComparison.Ordinal);
        return colon < 0 ? (text, "") : (text[..colon], text[(colon + Separator.Length)..]);
    }

    /// <summary>From <c>table.column, table.column</c>.</summary>
    private static (string? Table, string[] Columns) Columns(string subject)
    {
        var names = subject.Split(", ").Select(name => name.Split('.')).Where(name => name.Length == 2).ToList();
        return names.Count == 0 ? (null, []) : (names[0][0], [.. names.Select(name => name[1])]);
    }

    private static ConstraintKind CheckKind(string name) =>
        name.EndsWith(SqliteColumn.LengthSuffix, StringComparison.Ordinal) ? ConstraintKind.TooLong
        : name.EndsWith(SqliteColumn.DomainSuffix, StringComparison.Ordinal) ? ConstraintKind.OutOfRange
        : ConstraintKind.Check;
}
