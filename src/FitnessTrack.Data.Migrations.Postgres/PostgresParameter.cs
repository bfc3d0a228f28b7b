using Npgsql;
using NpgsqlTypes;

namespace FitnessTrack.Data;

/// <summary>Parameters with the types that EF's model gives the columns.</summary>
internal static class PostgresParameter
{
    /// <summary>A parameter of the column's type, without a value; kept with the column, since EF's mapping has to be asked for it.</summary>
    public static NpgsqlParameter Of(RowColumn column, NpgsqlConnection connection) =>
        column.Property.GetOrAddRuntimeAnnotationValue("FitnessTrack:NpgsqlParameter", static state => Create(state.column, state.connection), (column, connection));

    /// <summary>One row's value.</summary>
    public static NpgsqlParameter ValueOf(RowColumn column, NpgsqlConnection connection, object row)
    {
        var parameter = Of(column, connection).Clone();
        parameter.Value = column.Read(row) ?? DBNull.Value;
        return parameter;
    }

    /// <summary>The values of all rows; of no enum, whose type the driver knows by its name only.</summary>
    public static NpgsqlParameter ArrayOf(RowColumn column, NpgsqlConnection connection, IReadOnlyList<object> rows)
    {
        var values = Array.CreateInstance(column.Value.ReturnType, rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            values.SetValue(column.Read(rows[i]), i);
        }

        return new NpgsqlParameter { Value = values, NpgsqlDbType = NpgsqlDbType.Array | Of(column, connection).NpgsqlDbType };
    }

    private static NpgsqlParameter Create(RowColumn column, NpgsqlConnection connection)
    {
        using var command = connection.CreateCommand();
        return (NpgsqlParameter)column.Mapping.CreateParameter(command, "", value: null, nullable: true);
    }
}
