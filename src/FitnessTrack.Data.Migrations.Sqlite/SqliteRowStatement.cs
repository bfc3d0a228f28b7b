using Microsoft.Data.Sqlite;

namespace FitnessTrack.Data;

/// <summary>A statement whose parameters are the values of a row. SQLite compiles it when it runs for the first time.</summary>
internal sealed class SqliteRowStatement : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly (RowColumn Column, SqliteParameter Parameter)[] _values;
    private readonly (RowColumn Column, SqliteParameter Parameter)[] _parentKey;

    public SqliteRowStatement(SqliteConnection connection, string sql, IReadOnlyList<RowColumn> columns, RowTable? parent = null)
    {
        _command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of the model and of parameters.
        _command.CommandText = sql;
#pragma warning restore CA2100
        _values = Parameters(columns, SqliteRowSql.Parameter);
        _parentKey = Parameters(parent?.Key ?? [], SqliteRowSql.ParentParameter);
    }

    /// <summary>Runs it for a row.</summary>
    /// <returns>How many rows it wrote.</returns>
    public int Execute(object row)
    {
        Bind(_values, row);
        return _command.ExecuteNonQuery();
    }

    /// <summary>Runs it for a row, in a transaction.</summary>
    /// <returns>The id that it returned; null when that was no row.</returns>
    public long? Execute(object row, object? parent, SqliteTransaction? transaction)
    {
        Bind(_values, row);
        Bind(_parentKey, parent);
        _command.Transaction = transaction;
        return (long?)_command.ExecuteScalar();
    }

    public void Dispose() => _command.Dispose();

    private (RowColumn Column, SqliteParameter Parameter)[] Parameters(IReadOnlyList<RowColumn> columns, Func<int, string> name) =>
        [.. columns.Select((column, i) => (column, _command.Parameters.Add(new SqliteParameter(name(i), null))))];

    private static void Bind((RowColumn Column, SqliteParameter Parameter)[] values, object? row)
    {
        foreach (var (column, parameter) in values)
        {
            parameter.Value = column.Read(row!) ?? DBNull.Value;
        }
    }
}
