using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace FitnessTrack.Data.Design;

/// <summary>A column as both databases have it.</summary>
internal sealed record CanonicalColumn(IProperty Property, IColumn Postgres, IColumn Sqlite)
{
    public string Name => Postgres.Name;

    public bool IsIdentity => NpgsqlPropertyExtensions.GetValueGenerationStrategy(Property) == NpgsqlValueGenerationStrategy.IdentityByDefaultColumn;

    public string? DefaultSql => Postgres.DefaultValueSql;

    /// <summary>PostgreSQL's type under its short name.</summary>
    public string PostgresType => Postgres.StoreType
        .Replace("character varying", "varchar", StringComparison.Ordinal)
        .Replace("timestamp with time zone", "timestamptz", StringComparison.Ordinal);

    /// <summary>A constant default as a literal; true and false, though SQLite keeps 1 and 0.</summary>
    public string? DefaultLiteral => !Property.TryGetDefaultValue(out var value) ? null : value switch
    {
        null => null,
        Enum label => $"'{CanonicalValue.LabelOf(label.ToString())}'",
        bool flag => flag ? "true" : "false",
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    public bool IsPrimaryKey => IsIn(Postgres.Table.PrimaryKey!.Columns);

    public bool IsForeignKey => Postgres.Table.ForeignKeyConstraints.Any(key => IsIn(key.Columns));

    /// <summary>Whether the column alone is unique.</summary>
    public bool IsUnique => CanonicalIndex.ReadAll((ITable)Postgres.Table).Any(index => index is { IsUnique: true, Columns.Count: 1, Details: "" } && IsIn(index.Columns));

    public static CanonicalColumn Read(ITable postgres, ITable sqlite, string name)
    {
        var column = postgres.FindColumn(name)!;
        return new CanonicalColumn(column.PropertyMappings[0].Property, column, sqlite.FindColumn(name)!);
    }

    private bool IsIn(IEnumerable<IColumn> columns) => columns.Any(column => column.Name == Name);
}
