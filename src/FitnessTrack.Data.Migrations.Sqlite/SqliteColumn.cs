using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FitnessTrack.Data;

/// <summary>
/// What makes an SQLite column mean what its PostgreSQL twin means. SQLite stores anything anywhere; each column gets a CHECK
/// that refuses what the PostgreSQL type would refuse: <c>ck_<em>table</em>_<em>column</em>_domain</c>, and <c>…_length</c>
/// for text that is too long. Constraints are checked in the order of their names, so these come before the rules
/// (<c>…_not_empty</c>, <c>…_range</c>, <c>…_valid</c>), as types come before rules on PostgreSQL.
/// </summary>
internal static class SqliteColumn
{
    /// <summary>Ends the name of the check that holds a column to its type.</summary>
    public const string DomainSuffix = "_domain";

    /// <summary>Ends the name of the check that holds a text to its length.</summary>
    public const string LengthSuffix = "_length";

    /// <summary>The database's clock in the form of <see cref="InstantTextConverter"/>. SQLite's clock counts milliseconds.</summary>
    public const string Now = "strftime('%Y-%m-%d %H:%M:%f000', 'now')";

    public static void Configure(IConventionProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var column = property.GetColumnName();

        if (type.IsEnum)
        {
            property.SetValueConverter(typeof(EnumLabelConverter<>).MakeGenericType(type));
            AddDomainCheck(property, $"{column} IN ({string.Join(", ", CanonicalValue.Labels(type).Select(label => $"'{label}'"))})");
        }
        else if (type == typeof(string))
        {
            ConfigureText(property, column);
        }
        else if (type == typeof(decimal))
        {
            ConfigureNumeric(property, column);
        }
        else if (type == typeof(DateTimeOffset))
        {
            ConfigureInstant(property, column);
        }
        else if (type == typeof(DateOnly))
        {
            AddDomainCheck(property, $"{column} = date({column})");
        }
        else if (type == typeof(bool))
        {
            AddDomainCheck(property, $"{column} IN (0, 1)");
        }
        else if (type == typeof(int))
        {
            AddDomainCheck(property, $"typeof({column}) IN ('integer', 'null') AND {column} BETWEEN {int.MinValue} AND {int.MaxValue}");
        }
    }

    private static void ConfigureText(IConventionProperty property, string column)
    {
        property.SetValueConverter(typeof(StorableTextConverter));

        // SQLite's length() stops at the first NUL, which PostgreSQL refuses altogether.
        AddDomainCheck(property, $"typeof({column}) IN ('text', 'null') AND instr({column}, char(0)) = 0");

        if (property.GetMaxLength() is { } length)
        {
            AddCheck(property, LengthSuffix, $"length({column}) <= {length}");
        }
    }

    private static void ConfigureNumeric(IConventionProperty property, string column)
    {
        // Measured: as double, order, sums and products are SQLite's own; as EF's decimal text they are not, and are slow.
        property.SetProviderClrType(typeof(double));

        var limit = Math.Pow(10, property.GetPrecision()!.Value - property.GetScale()!.Value).ToString(CultureInfo.InvariantCulture);
        AddDomainCheck(property, $"typeof({column}) IN ('real', 'null') AND {column} > -{limit} AND {column} < {limit}");
    }

    private static void ConfigureInstant(IConventionProperty property, string column)
    {
        property.SetValueConverter(typeof(InstantTextConverter));

        if (property.Name is nameof(IHasTimestamps.CreatedAt) or nameof(IHasTimestamps.UpdatedAt))
        {
            property.SetDefaultValueSql(Now);
        }

        AddDomainCheck(property, $"{column} GLOB '????-??-?? ??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr({column}, 1, 19) = datetime({column})");
    }

    private static void AddDomainCheck(IConventionProperty property, string sql) => AddCheck(property, DomainSuffix, sql);

    private static void AddCheck(IConventionProperty property, string suffix, string sql)
    {
        var entityType = (IConventionEntityType)property.DeclaringType;
        entityType.AddCheckConstraint($"ck_{entityType.GetTableName()}_{property.GetColumnName()}{suffix}", sql);
    }
}
