using System.Globalization;
using Microsoft.Data.Sqlite;

namespace FitnessTrack.Data;

/// <summary>A statement whose parameters are the values of a row.</summary>
internal sealed class SqliteRowStatement : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly (RowColumn Column, SqliteParameter Parameter)[] _values;

    private SqliteRowStatement(SqliteConnection connection, IReadOnlyList<RowColumn> columns, RowParent? parent, string sql)
    {
        _command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of the model and of parameters.
        _command.CommandText = sql;
#pragma warning restore CA2100
        _values = [.. columns.Select((column, i) => (column, _command.Parameters.Add(new SqliteParameter(Parameter(i), null))))];
        foreach (var (column, i) in parent?.Table.Key.Select((column, i) => (column, i)) ?? [])
        {
            _command.Parameters.AddWithValue(ParentParameter(i), column.Read(parent!.Row));
        }
    }

    /// <summary>Inserts a row unless its key is there.</summary>
    public static SqliteRowStatement Insert(SqliteConnection connection, RowTable table) =>
        new(connection, table.Columns, null, $"{InsertSql(table, table.Columns, null)} ON CONFLICT ({RowColumn.Names(table.Key)}) DO NOTHING");

    /// <summary>Inserts a row, or gives the one with its key the values that differ; returns the id if it did either.</summary>
    public static SqliteRowStatement Upsert(SqliteConnection connection, RowUpsert upsert)
    {
        RowColumn[] columns = [.. upsert.Table.Key, .. upsert.Values];
        return new(
            connection, columns, upsert.Parent,
            $"{InsertSql(upsert.Table, columns, upsert.Parent)} {upsert.OnConflictSql} RETURNING {upsert.Table.Id}");
    }

    /// <summary>Finds the id of the row with a row's key.</summary>
    public static SqliteRowStatement FindId(SqliteConnection connection, RowTable table) =>
        new(connection, table.Key, null, $"SELECT {table.Id} FROM {table.Name} WHERE {Match(table.Key, Parameter)}");

    /// <summary>Runs it for a row.</summary>
    /// <returns>How many rows it wrote.</returns>
    public int Execute(object row)
    {
        Bind(row);
        return _command.ExecuteNonQuery();
    }

    /// <inheritdoc cref="Execute" />
    /// <returns>What it returned; null when that was no row.</returns>
    public long? ExecuteScalar(object row)
    {
        Bind(row);
        return (long?)_command.ExecuteScalar();
    }

    public void Dispose() => _command.Dispose();

    private void Bind(object row)
    {
        foreach (var (column, parameter) in _values)
        {
            parameter.Value = column.Read(row) ?? DBNull.Value;
        }
    }

    private static string InsertSql(RowTable table, IReadOnlyList<RowColumn> columns, RowParent? parent)
    {
        var names = columns.Select(column => column.Name);
        var values = columns.Select((_, i) => Parameter(i));
        if (parent is not null)
        {
            names = names.Append(parent.Column.Name);
            values = values.Append($"(SELECT {parent.Table.Id} FROM {parent.Table.Name} WHERE {Match(parent.Table.Key, ParentParameter)})");
        }

        return $"INSERT INTO {table.Name} ({string.Join(", ", names)}) VALUES ({string.Join(", ", values)})";
    }

    private static string Match(IEnumerable<RowColumn> columns, Func<int, string> parameter) =>
        string.Join(" AND ", columns.Select((column, i) => $"{column.Name} = {parameter(i)}"));

    private static string Parameter(int i) => string.Create(CultureInfo.InvariantCulture, $"@p{i}");

    private static string ParentParameter(int i) => string.Create(CultureInfo.InvariantCulture, $"@parent{i}");
}
