using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Npgsql;

namespace FitnessTrack.Data;

/// <summary>What PostgreSQL says of a violated constraint.</summary>
internal static partial class PostgresErrors
{
    public static ConstraintViolation? Read(Exception exception) => exception switch
    {
        PostgresException error when Kind(error.SqlState) is { } kind =>
            new(kind, error.ConstraintName, error.TableName, Column(error) is { } column ? [column] : [], WithoutRow(error)) { Schema = error.SchemaName },

        // Half of a surrogate pair does not get past the driver.
        EncoderFallbackException => new(ConstraintKind.OutOfRange, null, null, [], exception),
        _ => null,
    };

    /// <summary>The row of a COPY that was refused: <c>COPY fitnesstrack_bulk, line 3, column actual_tempo</c>, in the server's language.</summary>
    public static long? CopyLine(PostgresException exception) =>
        CopyContext().Match(exception.Where ?? "") is { Success: true } match ? long.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture) : null;

    /// <summary>Of a COPY, the column is told in its context only.</summary>
    private static string? Column(PostgresException exception) =>
        exception.ColumnName ?? (CopyContext().Match(exception.Where ?? "") is { Success: true } match && match.Groups["column"].Success ? match.Groups["column"].Value : null);

    [GeneratedRegex("^COPY [^,]+, \\p{L}+ (?<line>[0-9]+)(, \\p{L}+ (?<column>[^:\n]+))?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CopyContext();

    private static ConstraintKind? Kind(string sqlState) => sqlState switch
    {
        PostgresErrorCodes.UniqueViolation => ConstraintKind.Unique,

        // From PostgreSQL 18 on, the second one is for keys of a host's own that restrict.
        PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation => ConstraintKind.ForeignKey,
        PostgresErrorCodes.CheckViolation => ConstraintKind.Check,
        PostgresErrorCodes.NotNullViolation => ConstraintKind.NotNull,
        PostgresErrorCodes.StringDataRightTruncation => ConstraintKind.TooLong,
        PostgresErrorCodes.NumericValueOutOfRange
            or PostgresErrorCodes.DatetimeFieldOverflow
            or PostgresErrorCodes.InvalidDatetimeFormat
            or PostgresErrorCodes.InvalidTextRepresentation
            or PostgresErrorCodes.CharacterNotInRepertoire => ConstraintKind.OutOfRange,
        _ => null,
    };

    /// <summary>With <c>Include Error Detail</c> the driver's message quotes the refused row, and a user's row has a password hash.</summary>
    private static PostgresException WithoutRow(PostgresException error) => new(
        error.MessageText, error.Severity, error.InvariantSeverity, error.SqlState, hint: error.Hint, schemaName: error.SchemaName,
        tableName: error.TableName, columnName: error.ColumnName, dataTypeName: error.DataTypeName, constraintName: error.ConstraintName);
}
