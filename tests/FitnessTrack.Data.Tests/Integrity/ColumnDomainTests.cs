using System.Data.Common;
using FitnessTrack.Data.Tests.Schema;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Integrity;

/// <summary>What a column's type cannot hold, written by SQL: PostgreSQL's types refuse it, and on SQLite the checks do.</summary>
public class ColumnDomainTests
{
    [Theory, EveryProvider]
    public async Task no_column_takes_by_sql_what_its_type_cannot_hold(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await World.CreateAsync(db);
        await using var context = db.CreateContext();
        var refusing = new HashSet<string>(StringComparer.Ordinal);

        foreach (var (table, column, type) in Columns())
        {
            // A key of another type than an integer is not a matter of checks even on SQLite.
            foreach (var value in column == "id" ? ["2147483648"] : Wrong(type))
            {
                var error = await RefusalAsync(context, $"UPDATE {table} SET {column} = {value}");
                error.Should().NotBeNull($"{table}.{column} is {type} and cannot be {value}");
                if (db.IsPostgres)
                {
                    error!.SqlState.Should().StartWith("22", $"what is wrong with {table}.{column} = {value} is the value: {error}");
                }
                else
                {
                    FitnessTrackConstraintException.TryTranslate(context, error!, out var translated).Should().BeTrue($"{table}.{column} is {type} and cannot be {value}: {error}");
                    translated!.Kind.Should().Be(ConstraintKind.OutOfRange, $"{table}.{column} is {type} and cannot be {value}");
                    refusing.Add($"{RowFactory.TypeOf(context, table).ClrType.Name}.{translated.PropertyNames.Single()}");
                    translated.EntityType.Should().Be(RowFactory.TypeOf(context, table).ClrType);
                }
            }
        }

        if (!db.IsPostgres)
        {
            refusing.Should().HaveCount(CanonicalSchema.Sqlite.Count(line => line.EndsWith("_domain", StringComparison.Ordinal)), "each domain check refused something");
        }
    }

    private static IEnumerable<(string Table, string Column, string Type)> Columns() =>
        from line in CanonicalSchema.Postgres
        let words = line.Split(' ')
        where words[1] is not ("primary" or "foreign" or "unique" or "index" or "check") && words[2] != "bigint" && !words[1].EndsWith("_search", StringComparison.Ordinal)
        select (words[0].TrimEnd(':'), words[1], words[2]);

    /// <summary>Literals; PostgreSQL takes each of them for a text first, and so sees no assignment of another type.</summary>
    private static string[] Wrong(string type) => type switch
    {
        "integer" => ["'abc'", "'2147483648'", "'-2147483649'"],
        "boolean" => ["'abc'", "'2'"],
        "date" => ["'2026-13-45'", "'2026-aa-bb'", "'abc'", "''"],
        "timestamptz" => ["'2026-99-99 99:99:99.000000'", "'2abc-xx-yy zz:qq:ww.000000'", "'abc'", "'2026-02-30 10:00:00.000000'"],
        _ when type.StartsWith("numeric", StringComparison.Ordinal) => ["'abc'"],
        _ when type.StartsWith("varchar", StringComparison.Ordinal) || type == "text" => ["convert_nul"],
        _ => ["'NOPE'", "''", "'chest'"],
    };

    private static async Task<DbException?> RefusalAsync(FitnessTrackDbContext context, string sql)
    {
        // A NUL in a literal ends PostgreSQL's statement; these two say it otherwise.
        var nul = context.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal) ? "'a@' || char(0)" : "convert_from('\\x6100', 'UTF8')";
        try
        {
            await context.Database.ExecuteSqlRawAsync(sql.Replace("convert_nul", nul, StringComparison.Ordinal));
            return null;
        }
        catch (DbException e)
        {
            return e;
        }
    }
}
