using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FitnessTrack.Data.Design;

/// <summary>
/// The database of each released version, with data in every table, as SQL. A version that is not below the project's own is
/// still being made: its files follow the code. The others are what people have, and never change.
/// </summary>
public static class Releases
{
    public const string Command = "eng/postgres.sh dotnet run --project eng/FitnessTrack.Data.Design -- release";

    /// <summary>Stands between the schema and the rows.</summary>
    public const string DataMark = "-- A row or more in every table.\n";

    private static readonly DateTime Created = new(2026, 1, 2, 3, 4, 5, 6, 7);

    /// <summary>The version that the project makes.</summary>
    public static Version Current
    {
        get
        {
            var version = typeof(FitnessTrackDbContext).Assembly.GetName().Version!;
            return new Version(version.Major, version.Minor, version.Build);
        }
    }

    /// <summary>The versions that are there, oldest first.</summary>
    public static IReadOnlyList<Version> All => [.. Directory.GetDirectories(Folder).Select(folder => Version.Parse(Path.GetFileName(folder))).Order()];

    private static string Folder => Repository.PathTo("tests", "FitnessTrack.Data.Tests", "Schema", "Released");

    public static string PathOf(Version version, string provider) => Path.Combine(Folder, $"{version}", $"{provider.ToLowerInvariant()}.sql");

    /// <summary>Writes the files of a version that is yet to be released.</summary>
    public static async Task<int> WriteAsync(string text)
    {
        if (!Version.TryParse(text, out var version) || version.Build < 0 || version < Current)
        {
            Console.Error.WriteLine($"'{text}' is no version like 1.0.0, or is below {Current}: what was released does not change.");
            return 1;
        }

        return await MigratedDatabases.WithEachAsync(async (provider, context) =>
        {
            var file = PathOf(version, provider);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, await GenerateAsync(context));
            Console.WriteLine(file);
        });
    }

    /// <summary>The SQL that makes the database again. Fills a database that has the migrations and no rows.</summary>
    public static async Task<string> GenerateAsync(FitnessTrackDbContext context)
    {
        await ReleaseRows.SaveAsync(context);
        await context.Database.OpenConnectionAsync();
        var sql = new StringBuilder(context.GetService<IMigrator>().GenerateScript().ReplaceLineEndings("\n").Trim()).Append("\n\n").Append(DataMark);
        foreach (var table in InOrder(context.Model.GetRelationalModel().Tables))
        {
            await AppendAsync(sql, table, context);
        }

        await context.Database.CloseConnectionAsync();
        return sql.ToString();
    }

    private static async Task AppendAsync(StringBuilder sql, ITable table, FitnessTrackDbContext context)
    {
        var columns = table.Columns.ToList();
        await using var command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of the model.
        command.CommandText = context.Database.IsNpgsql()
            ? $"SET TimeZone = 'UTC'; SET DateStyle = 'ISO'; SELECT {string.Join(", ", columns.Select(c => $"quote_nullable({c.Name}::text)"))} FROM {table.Name} ORDER BY {Key(table)}"
            : $"SELECT {string.Join(", ", columns.Select(c => $"quote({c.Name})"))} FROM {table.Name} ORDER BY {Key(table)}";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        for (var row = 1; await reader.ReadAsync(); row++)
        {
            var values = columns.Select((column, i) => Timestamp(column.Name, row, context.Database.IsNpgsql()) ?? reader.GetString(i));
            sql.Append(CultureInfo.InvariantCulture, $"INSERT INTO {table.Name} ({string.Join(", ", columns.Select(c => c.Name))})\n    VALUES ({string.Join(", ", values)});\n");
        }

        // Rows whose keys are told leave a sequence where it is; SQLite's follows them.
        if (context.Database.IsNpgsql() && table.PrimaryKey!.Columns is [var id] && table.FindColumn("id") == id)
        {
            sql.Append(CultureInfo.InvariantCulture, $"SELECT setval(pg_get_serial_sequence('{table.Name}', 'id'), (SELECT max(id) FROM {table.Name}));\n");
        }
    }

    /// <summary>The database's clock would write another time each time.</summary>
    private static string? Timestamp(string column, int row, bool isPostgres)
    {
        var created = Created.AddDays(row);
        DateTime? instant = column == "created_at" ? created : column == "updated_at" ? created.AddHours(row).AddMicroseconds(row) : null;
        return instant is { } moment ? string.Create(CultureInfo.InvariantCulture, $"'{moment:yyyy-MM-dd HH:mm:ss.ffffff}{(isPostgres ? "+00" : "")}'") : null;
    }

    private static string Key(ITable table) => string.Join(", ", table.PrimaryKey!.Columns.Select(column => column.Name));

    /// <summary>Each table behind those that it refers to.</summary>
    private static List<ITable> InOrder(IEnumerable<ITable> tables)
    {
        var (rest, ordered) = (tables.OrderBy(table => table.Name, StringComparer.Ordinal).ToList(), new List<ITable>());
        while (rest.Count > 0)
        {
            var next = rest.First(table => table.ForeignKeyConstraints.All(key => ordered.Contains(key.PrincipalTable)));
            ordered.Add(next);
            rest.Remove(next);
        }

        return ordered;
    }
}
