using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;

namespace FitnessTrack.Data;

/// <summary>
/// On SQLite, which cannot alter a column, the tables are set aside under other names, made anew, filled, and the old ones dropped.
/// Foreign keys are off meanwhile, and a renamed table takes nothing along that refers to it: what a host has of its own goes on
/// by the table's name.
/// </summary>
internal sealed class SqliteAdoption : IFitnessTrackAdoption
{
    private const string Aside = "fitnesstrack_original_";

    private readonly DbContext _context;
    private readonly IReadOnlyList<string> _tables;
    private IReadOnlyList<SchemaObject> _original = [];
    private IDbContextTransaction? _transaction;

    private SqliteAdoption(DbContext context, IReadOnlyList<string> tables) => (_context, _tables) = (context, tables);

    private SqliteConnection Connection => (SqliteConnection)_context.Database.GetDbConnection();

    public static async Task<SqliteAdoption> BeginAsync(DbContext context, IReadOnlyList<string> tables, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        var adoption = new SqliteAdoption(context, tables);
        try
        {
            // Outside the transaction, in which they would say nothing.
            await adoption.ExecuteAsync("PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON", cancellationToken).ConfigureAwait(false);

            // Nobody else writes from here on.
            adoption._transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            return adoption;
        }
        catch
        {
            await adoption.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public Task<IReadOnlyList<SchemaObject>> ReadOriginalAsync(IReadOnlyList<SchemaObject> original, CancellationToken cancellationToken)
    {
        _original = original;
        return new SqliteOriginal(Connection, _tables, original).ReadAsync(cancellationToken);
    }

    public Task<IReadOnlyList<SchemaObject>> ReadSchemaAsync(CancellationToken cancellationToken) => SqliteCatalog.ReadAsync(Connection, cancellationToken);

    public async Task PrepareAsync(IReadOnlyList<MigrationOperation> operations, CancellationToken cancellationToken)
    {
        var sql = _context.GetService<ISqlGenerationHelper>();
        foreach (var index in (await ReadSchemaAsync(cancellationToken).ConfigureAwait(false)).Where(o => o.Kind == SchemaObjectKind.Index && _tables.Contains(o.Table, StringComparer.Ordinal)))
        {
            await ExecuteAsync($"DROP INDEX {sql.DelimitIdentifier(index.Name)}", cancellationToken).ConfigureAwait(false);
        }

        foreach (var table in _tables)
        {
            await ExecuteAsync($"ALTER TABLE {table} RENAME TO {Aside}{table}", cancellationToken).ConfigureAwait(false);
        }
    }

    public string Rows(string table) =>
        $"(SELECT {string.Join(", ", Columns(table).Select(column => $"{Value(column)} AS {column.Name}"))} FROM {Aside}{table})";

    public IReadOnlyList<MigrationOperation> Remaining(IReadOnlyList<MigrationOperation> operations) => operations;

    public async Task BringRowsAsync(CancellationToken cancellationToken)
    {
        foreach (var table in _tables)
        {
            var columns = string.Join(", ", Columns(table).Select(column => column.Name));
            await ExecuteAsync($"INSERT INTO {table} ({columns}) SELECT {columns} FROM {Rows(table)}", cancellationToken).ConfigureAwait(false);
        }

        foreach (var table in _tables)
        {
            await ExecuteAsync($"DROP TABLE {Aside}{table}", cancellationToken).ConfigureAwait(false);
        }
    }

    public Task CommitAsync() => _transaction!.CommitAsync();

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_transaction is not null)
            {
                await _transaction.DisposeAsync().ConfigureAwait(false);
            }

            // The driver gives the connection to others later.
            await ExecuteAsync("PRAGMA legacy_alter_table = OFF; PRAGMA foreign_keys = ON", CancellationToken.None).ConfigureAwait(false);
        }
        catch
        {
            SqliteConnection.ClearPool(Connection);
            throw;
        }
        finally
        {
            await _context.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
    }

    private IEnumerable<SchemaObject> Columns(string table) => _original.Where(o => o.Kind == SchemaObjectKind.Column && o.Table == table);

    /// <summary>A value as the canonical schema stores it; one that cannot be is left as it is, or made one that its check refuses.</summary>
    private static string Value(SchemaObject column)
    {
        var (name, type) = (column.Name, column.Definition.Split(' ')[0]);
        return type == "timestamptz" ? Instant(name) : type.StartsWith("numeric", StringComparison.Ordinal) ? Number(name, Scale(type)) : name;
    }

    /// <summary>SQLAlchemy writes all six digits of a fraction, and <c>CURRENT_TIMESTAMP</c> none.</summary>
    private static string Instant(string column) =>
        $"""
        CASE WHEN {column} GLOB '????-??-?? ??:??:??' THEN {column} || '.000000'
            WHEN {column} GLOB '????-??-?? ??:??:??.?*' AND length({column}) < 26 AND substr({column}, 21) NOT GLOB '*[^0-9]*' THEN substr({column} || '00000', 1, 26)
            ELSE {column} END
        """;

    /// <summary>A number that has more digits than its column would lose some: as text, it is none that the column takes.</summary>
    private static string Number(string column, int scale) =>
        $"""
        CASE WHEN typeof({column}) IN ('integer', 'real') AND abs({column}) < 10000 AND CAST(printf('%.15g', {column}) AS REAL) = {SqliteColumn.Rounded(column, scale)}
            THEN {SqliteColumn.Rounded(column, scale)}
            WHEN {column} IS NOT NULL THEN CAST({column} AS TEXT) END
        """;

    private static int Scale(string type) => int.Parse(type[(type.IndexOf(',', StringComparison.Ordinal) + 1)..^1], CultureInfo.InvariantCulture);

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        var command = Connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
#pragma warning disable CA2100 // The library's own SQL.
            command.CommandText = sql;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
