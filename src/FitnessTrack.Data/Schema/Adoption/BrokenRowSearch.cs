using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace FitnessTrack.Data;

/// <summary>Finds the rows of the original's tables that the first migration's constraints would refuse.</summary>
internal sealed class BrokenRowSearch(DbConnection connection, IFitnessTrackAdoption adoption, IReadOnlyList<MigrationOperation> operations, int? timeout)
{
    private readonly List<FitnessTrackBrokenRows> _broken = [];
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    public IReadOnlyList<FitnessTrackBrokenRows> Broken => _broken;

    public IReadOnlyDictionary<string, long> Counts => _counts;

    public async Task RunAsync(IEnumerable<string> tables, CancellationToken cancellationToken)
    {
        foreach (var name in tables)
        {
            var table = operations.OfType<CreateTableOperation>().Single(operation => operation.Name == name);
            List<Rule> ofValues = [.. NotNulls(table), .. Checks(table)];
            var counts = await CountAsync(name, ofValues, cancellationToken).ConfigureAwait(false);
            _counts.Add(name, counts[0]);

            foreach (var rule in ofValues.Where((_, i) => counts[i + 1] > 0).Concat(Uniques(table)).Concat(ForeignKeys(table)))
            {
                await FindAsync(table, rule, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static IEnumerable<Rule> NotNulls(CreateTableOperation table) =>
        table.Columns.Where(column => !column.IsNullable).Select(column => new Rule($"NOT NULL {column.Name}", $"r.{column.Name} IS NULL"));

    private static IEnumerable<Rule> Checks(CreateTableOperation table) =>
        table.CheckConstraints.Select(check => new Rule(check.Name!, $"NOT ({check.Sql})"));

    private IEnumerable<Rule> Uniques(CreateTableOperation table) =>
        from index in operations.OfType<CreateIndexOperation>()
        where index.IsUnique && index.Table == table.Name
        let columns = string.Join(", ", index.Columns)
        select new Rule(index.Name, $"({columns}) IN (SELECT {columns} FROM {adoption.Rows(table.Name)} d GROUP BY {columns} HAVING count(*) > 1)");

    private IEnumerable<Rule> ForeignKeys(CreateTableOperation table) =>
        from key in table.ForeignKeys
        let columns = key.Columns.Zip(key.PrincipalColumns!)
        let present = string.Join(" AND ", key.Columns.Select(column => $"r.{column} IS NOT NULL"))
        let match = string.Join(" AND ", columns.Select(pair => $"p.{pair.Second} = r.{pair.First}"))
        select new Rule(key.Name!, $"{present} AND NOT EXISTS (SELECT 1 FROM {adoption.Rows(key.PrincipalTable)} p WHERE {match})");

    /// <summary>All rows, and those that break each rule, in one reading.</summary>
    private async Task<long[]> CountAsync(string table, List<Rule> rules, CancellationToken cancellationToken)
    {
        var columns = rules.Select(rule => $"count(CASE WHEN {rule.IsBroken} THEN 1 END)").Prepend("count(*)");
        var counts = new long[rules.Count + 1];
        await ReadAsync(
            $"SELECT {string.Join(", ", columns)} FROM {adoption.Rows(table)} r",
            reader =>
            {
                for (var i = 0; i < counts.Length; i++)
                {
                    counts[i] = reader.GetInt64(i);
                }
            },
            cancellationToken).ConfigureAwait(false);
        return counts;
    }

    private async Task FindAsync(CreateTableOperation table, Rule rule, CancellationToken cancellationToken)
    {
        var (keys, count) = (new List<string>(), 0L);
        var columns = table.PrimaryKey!.Columns.Select(column => $"r.{column}").ToList();
        await ReadAsync(
            $"SELECT {string.Join(", ", columns)} FROM {adoption.Rows(table.Name)} r WHERE {rule.IsBroken} ORDER BY {string.Join(", ", columns)}",
            reader =>
            {
                count++;
                if (keys.Count < FitnessTrackBrokenRows.MaxKeys)
                {
                    keys.Add(string.Join(", ", columns.Select((_, i) => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
                }
            },
            cancellationToken).ConfigureAwait(false);

        if (count > 0)
        {
            _broken.Add(new FitnessTrackBrokenRows(table.Name, rule.Constraint, count, keys));
        }
    }

    private async Task ReadAsync(string sql, Action<DbDataReader> row, CancellationToken cancellationToken)
    {
        var command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
#pragma warning disable CA2100 // The library's own SQL.
            command.CommandText = sql;
#pragma warning restore CA2100
            command.CommandTimeout = timeout ?? command.CommandTimeout;
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    row(reader);
                }
            }
        }
    }

    /// <param name="Constraint">Its name.</param>
    /// <param name="IsBroken">A condition of the row <c>r</c>.</param>
    private sealed record Rule(string Constraint, string IsBroken);
}
