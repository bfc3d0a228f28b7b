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

    private const string InstantPattern =
        "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]";

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
            // IS, because date() of what is no date is null, and a check that is null is passed.
            AddDomainCheck(property, $"{column} IS date({column})");
        }
        else if (type == typeof(bool))
        {
            AddDomainCheck(property, $"{column} IN (0, 1)");
        }
        else if (type == typeof(int))
        {
            // No number with a fraction; texts are above all numbers. Invariant: in Swedish, for one, the minus sign is another character.
            AddDomainCheck(property, FormattableString.Invariant($"{column} BETWEEN {int.MinValue} AND {int.MaxValue} AND {column} = CAST({column} AS INTEGER)"));
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

        // What rounds to the first number that is too large is too large itself. Texts are above all numbers.
        var scale = property.GetScale()!.Value;
        var limit = (Pow10(property.GetPrecision()!.Value - scale) - (0.5m / Pow10(scale))).ToString(CultureInfo.InvariantCulture);
        AddDomainCheck(property, $"{column} > -{limit} AND {column} < {limit}");

        // A check sees the number before a trigger rounds it, and PostgreSQL's after: -0.004 is 0 kg.
        var entityType = (IConventionEntityType)property.DeclaringType;
        foreach (var check in entityType.GetCheckConstraints().Where(check => check.Name == $"ck_{entityType.GetTableName()}_{column}_range").ToList())
        {
            entityType.RemoveCheckConstraint(check.ModelName);
            entityType.AddCheckConstraint(check.ModelName, check.Sql.Replace(column, $"round({column}, {scale})", StringComparison.Ordinal));
        }
    }

    /// <summary>The number of a column with the column's scale, halves away from zero, as PostgreSQL's <c>numeric</c> has it.</summary>
    /// <remarks>
    /// A double is a hair off its decimal: 1.005 is a little less, and would be rounded down. Fifteen digits are all that a
    /// double is sure to keep: told in so many, the scaled number is a half again, and round() goes the right way.
    /// </remarks>
    public static string Rounded(string column, int scale)
    {
        var factor = Pow10(scale).ToString(CultureInfo.InvariantCulture);
        return $"CASE WHEN {column} IS NOT NULL THEN round(CAST(printf('%.15g', {column} * {factor}) AS REAL)) / {factor}.0 END";
    }

    private static decimal Pow10(int digits) => (decimal)Math.Pow(10, digits);

    private static void ConfigureInstant(IConventionProperty property, string column)
    {
        property.SetValueConverter(typeof(InstantTextConverter));

        if (property.Name is nameof(IHasTimestamps.CreatedAt) or nameof(IHasTimestamps.UpdatedAt))
        {
            property.SetDefaultValueSql(Now);
        }

        AddDomainCheck(property, $"{column} GLOB '{InstantPattern}' AND substr({column}, 1, 19) IS datetime({column})");
    }

    private static void AddDomainCheck(IConventionProperty property, string sql) => AddCheck(property, DomainSuffix, sql);

    private static void AddCheck(IConventionProperty property, string suffix, string sql)
    {
        var entityType = (IConventionEntityType)property.DeclaringType;
        entityType.AddCheckConstraint($"ck_{entityType.GetTableName()}_{property.GetColumnName()}{suffix}", sql);
    }
}
