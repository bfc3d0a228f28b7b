using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace FitnessTrack.Data;

/// <summary>
/// On PostgreSQL the tables are altered in place, which keeps what belongs to a table and is no part of its schema: its owner,
/// privileges, and a host's foreign keys to it.
/// </summary>
internal sealed class PostgresAdoption : IFitnessTrackAdoption
{
    private static readonly CompositeFormat DropConstraints = CompositeFormat.Parse(PostgresOriginal.DropConstraints);
    private static readonly CompositeFormat MakeIdentity = CompositeFormat.Parse(PostgresOriginal.MakeIdentity);

    private readonly DbContext _context;
    private readonly IReadOnlyList<string> _tables;
    private readonly IDbContextTransaction _transaction;

    private PostgresAdoption(DbContext context, IReadOnlyList<string> tables, IDbContextTransaction transaction) =>
        (_context, _tables, _transaction) = (context, tables, transaction);

    private NpgsqlConnection Connection => (NpgsqlConnection)_context.Database.GetDbConnection();

    public static async Task<PostgresAdoption> BeginAsync(DbContext context, IReadOnlyList<string> tables, CancellationToken cancellationToken)
    {
        var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var adoption = new PostgresAdoption(context, tables, transaction);
        try
        {
            await PostgresCatalog.SettleAsync(adoption.Connection, cancellationToken).ConfigureAwait(false);
            await adoption.LockAsync(cancellationToken).ConfigureAwait(false);
            return adoption;
        }
        catch
        {
            await adoption.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async Task<IReadOnlyList<SchemaObject>> ReadOriginalAsync(IReadOnlyList<SchemaObject> original, CancellationToken cancellationToken)
    {
        var command = NewCommand(PostgresOriginal.Read);
        command.Parameters.Add(new NpgsqlParameter { Value = _tables.ToArray() });
        await using (command.ConfigureAwait(false))
        {
            return await PostgresCatalog.ReadAsync(command, cancellationToken).ConfigureAwait(false);
        }
    }

    public Task<IReadOnlyList<SchemaObject>> ReadSchemaAsync(CancellationToken cancellationToken) =>
        PostgresCatalog.ReadSettledAsync(Connection, cancellationToken);

    public async Task PrepareAsync(IReadOnlyList<MigrationOperation> operations, CancellationToken cancellationToken)
    {
        await ExecuteAsync(
            string.Format(CultureInfo.InvariantCulture, DropConstraints, string.Join(", ", _tables.Select(table => $"'{table}'"))), cancellationToken).ConfigureAwait(false);

        foreach (var table in operations.OfType<CreateTableOperation>().Where(IsOriginal))
        {
            if (table.Columns.Find(IsIdentity) is { } id)
            {
                await ExecuteAsync(string.Format(CultureInfo.InvariantCulture, MakeIdentity, table.Name, id.ColumnType), cancellationToken).ConfigureAwait(false);
            }

            var changes = table.Columns.SelectMany(Changes).ToList();
            if (changes.Count > 0)
            {
                await ExecuteAsync($"ALTER TABLE {table.Name} {string.Join(", ", changes)}", cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public string Rows(string table) => table;

    /// <summary>The tables and types are there: of them, the constraints are left.</summary>
    public IReadOnlyList<MigrationOperation> Remaining(IReadOnlyList<MigrationOperation> operations) =>
    [
        .. operations.SelectMany(operation => operation switch
        {
            CreateTableOperation table when IsOriginal(table) => [.. table.UniqueConstraints, .. table.CheckConstraints, .. table.ForeignKeys],
            AlterDatabaseOperation => Array.Empty<MigrationOperation>(),
            _ => [operation],
        }),
    ];

    public Task BringRowsAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task CommitAsync() => _transaction.CommitAsync();

    public ValueTask DisposeAsync() => _transaction.DisposeAsync();

    private static bool IsIdentity(ColumnOperation column) =>
        column["Npgsql:ValueGenerationStrategy"] is NpgsqlValueGenerationStrategy.IdentityByDefaultColumn;

    private bool IsOriginal(CreateTableOperation table) => _tables.Contains(table.Name, StringComparer.Ordinal);

    /// <summary>What may be otherwise: the collation and length of texts, and defaults.</summary>
    private IEnumerable<string> Changes(ColumnOperation column)
    {
        if (column.Collation is not null)
        {
            yield return $"ALTER {column.Name} TYPE {column.ColumnType} COLLATE \"{column.Collation}\"";
        }

        if (IsIdentity(column))
        {
            yield break;
        }

        var literal = column.DefaultValueSql ?? (column.DefaultValue is { } value ? Literal(column, value) : null);
        yield return literal is null ? $"ALTER {column.Name} DROP DEFAULT" : $"ALTER {column.Name} SET DEFAULT {literal}";
    }

    private string Literal(ColumnOperation column, object value) =>
        _context.GetService<IRelationalTypeMappingSource>().FindMapping(column.ClrType, column.ColumnType)!.GenerateSqlLiteral(value);

    private async Task LockAsync(CancellationToken cancellationToken)
    {
        var command = NewCommand(PostgresOriginal.Tables);
        command.Parameters.Add(new NpgsqlParameter { Value = _tables.ToArray() });
        await using (command.ConfigureAwait(false))
        {
            if (await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is string tables)
            {
                await ExecuteAsync($"LOCK TABLE {tables} IN ACCESS EXCLUSIVE MODE", cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        var command = NewCommand(sql);
        await using (command.ConfigureAwait(false))
        {
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private NpgsqlCommand NewCommand(string sql)
    {
        var command = new NpgsqlCommand(sql, Connection);
        command.CommandTimeout = _context.Database.GetCommandTimeout() ?? command.CommandTimeout;
        return command;
    }
}
