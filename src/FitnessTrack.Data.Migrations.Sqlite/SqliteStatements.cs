using System.Data;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace FitnessTrack.Data;

/// <summary>
/// The statements of a connection for as long as it is open. SQLite takes longer to compile one, with the checks and triggers of
/// its table, than to run it: who records often keeps the connection open.
/// </summary>
internal sealed class SqliteStatements
{
    /// <summary>Of the statements that differ in which values they mention, a host has a handful.</summary>
    private const int Capacity = 32;

    /// <summary>Insert, update and find.</summary>
    private const int StatementsOfUpsert = 3;

    private readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, SqliteRowStatement>> _open = [];

    /// <summary>Called before an upsert: what it holds in its hands is not to be forgotten.</summary>
    public void MakeRoom(SqliteConnection connection)
    {
        if (_open.TryGetValue(connection, out var statements) && statements.Count > Capacity - StatementsOfUpsert)
        {
            Forget(statements);
        }
    }

    public SqliteRowStatement Get(SqliteConnection connection, string sql, IReadOnlyList<RowColumn> columns, RowTable? parent = null)
    {
        var statements = _open.GetValue(connection, Follow);
        if (!statements.TryGetValue(sql, out var statement))
        {
            statements.Add(sql, statement = new SqliteRowStatement(connection, sql, columns, parent));
        }

        return statement;
    }

    private Dictionary<string, SqliteRowStatement> Follow(SqliteConnection connection)
    {
        connection.StateChange += Closed;
        return new(StringComparer.Ordinal);
    }

    private void Closed(object sender, StateChangeEventArgs change)
    {
        if (change.CurrentState == ConnectionState.Closed && sender is SqliteConnection connection && _open.TryGetValue(connection, out var statements))
        {
            Forget(statements);
        }
    }

    private static void Forget(Dictionary<string, SqliteRowStatement> statements)
    {
        foreach (var statement in statements.Values)
        {
            statement.Dispose();
        }

        statements.Clear();
    }
}
