using System.Text;
using Npgsql;

namespace FitnessTrack.Data;

/// <summary>What PostgreSQL says of a violated constraint.</summary>
internal static class PostgresErrors
{
    public static ConstraintViolation? Read(Exception exception) => exception switch
    {
        PostgresException error when Kind(error.SqlState) is { } kind =>
            new(kind, error.ConstraintName, error.TableName, error.ColumnName is { } column ? [column] : [], WithoutRow(error)),

        // Half of a surrogate pair does not get past the driver.
        EncoderFallbackException => new(ConstraintKind.OutOfRange, null, null, [], exception),
        _ => null,
    };

    private static ConstraintKind? Kind(string sqlState) => sqlState switch
    {
        PostgresErrorCodes.UniqueViolation => ConstraintKind.Unique,
        PostgresErrorCodes.ForeignKeyViolation => ConstraintKind.ForeignKey,
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
