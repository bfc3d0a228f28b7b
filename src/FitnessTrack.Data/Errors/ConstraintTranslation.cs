using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FitnessTrack.Data;

/// <summary>From what the database says to names of the model.</summary>
internal static class ConstraintTranslation
{
    public static FitnessTrackConstraintException? Translate(
        IFitnessTrackProvider provider, IModel model, Exception exception, IReadOnlyList<EntityEntry> entries)
    {
        var values = Values(entries);
        RowRefusedException? refused = null;
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is RowRefusedException row)
            {
                (refused, values) = (row, row.Values);
            }
            else if (provider.ReadViolation(e) is { } violation)
            {
                return Translate(model, violation with { Table = violation.Table ?? refused?.EntityType?.GetTableName() }, values, entries, refused);
            }
        }

        return refused is null ? null : TranslateUnsent(refused, values, entries, refused.RowNumber);
    }

    /// <summary>
    /// A number that is no member of its enum comes no further than the converter or the driver, each of which has an exception
    /// of its own for it. The refusal is the same.
    /// </summary>
    public static FitnessTrackConstraintException? TranslateUnsent(Exception exception, IReadOnlyList<EntityEntry> entries) =>
        TranslateUnsent(exception, Values(entries), entries, rowNumber: null);

    private static FitnessTrackConstraintException? TranslateUnsent(
        Exception exception, IEnumerable<WrittenValue> values, IReadOnlyList<EntityEntry> entries, long? rowNumber)
    {
        if (exception.GetBaseException() is not (ArgumentException or InvalidCastException)
            || Find(Unfit(ConstraintKind.OutOfRange, values)) is not { } target)
        {
            return null;
        }

        // Not the driver's exception, whose message has the value.
        var refusal = new InvalidCastException($"No column of its type can hold the value of {string.Join(", ", target.PropertyNames)}.");
        var violation = new ConstraintViolation(ConstraintKind.OutOfRange, null, null, [], refusal);
        return Exception(violation, null, target, entries, rowNumber);
    }

    private static FitnessTrackConstraintException Translate(
        IModel model, ConstraintViolation violation, IEnumerable<WrittenValue> values, IReadOnlyList<EntityEntry> entries, RowRefusedException? refused)
    {
        var target = violation.Kind switch
        {
            ConstraintKind.Unique => FindUnique(model, violation),
            ConstraintKind.ForeignKey => FindForeignKey(model, violation),
            ConstraintKind.NotNull => FindColumns(model, violation, refused?.EntityType),
            ConstraintKind.Check => FindCheck(model, violation),
            _ => FindCheck(model, violation) ?? FindColumns(model, violation, refused?.EntityType),
        };
        target ??= violation.Kind is ConstraintKind.TooLong or ConstraintKind.OutOfRange ? Find(Unfit(violation.Kind, values)) : null;

        // Checks that stand in for a column's type have a name on one provider only, so they are told without.
        var name = violation.Kind is ConstraintKind.NotNull or ConstraintKind.TooLong or ConstraintKind.OutOfRange
            ? null
            : target?.ConstraintName ?? violation.ConstraintName;
        return Exception(violation, name, target, entries, refused?.RowNumber);
    }

    private static FitnessTrackConstraintException Exception(
        ConstraintViolation violation, string? name, Target? target, IReadOnlyList<EntityEntry> entries, long? rowNumber) =>
        new(Message(violation.Kind, name, target, rowNumber), violation, name, target?.EntityType.ClrType, target?.PropertyNames ?? [], entries)
        {
            RowNumber = rowNumber,
        };

    private static Target? FindUnique(IModel model, ConstraintViolation violation) => Find(
        from type in TypesIn(model, violation)
        from target in type.GetIndexes().Where(index => index.IsUnique).Select(index => new Target(type, index.GetDatabaseName(), index.Properties))
            .Concat(type.GetKeys().Select(key => new Target(type, key.GetName(), key.Properties)))
        where violation.ConstraintName is { } name
            ? target.ConstraintName == name
            : type.GetTableName() == violation.Table && target.Columns.SequenceEqual(violation.Columns, StringComparer.Ordinal)
        select target);

    private static Target? FindForeignKey(IModel model, ConstraintViolation violation) => Find(
        from type in TypesIn(model, violation)
        from key in type.GetForeignKeys()
        where key.GetConstraintName() == violation.ConstraintName
        select new Target(type, violation.ConstraintName, key.Properties));

    /// <summary>A check's name tells its column: <c>ck_<em>table</em>_<em>column</em>_<em>rule</em></c>.</summary>
    private static Target? FindCheck(IModel model, ConstraintViolation violation) => Find(
        from type in TypesIn(model, violation)
        from property in type.GetProperties()
        let prefix = $"ck_{type.GetTableName()}_{property.GetColumnName()}_"
        where violation.ConstraintName?.StartsWith(prefix, StringComparison.Ordinal) == true
        orderby prefix.Length descending
        select new Target(type, violation.ConstraintName, [property]));

    /// <summary>Those of the schema that the database tells: a host may have tables, and constraints, of the same names in another one.</summary>
    private static IEnumerable<IEntityType> TypesIn(IModel model, ConstraintViolation violation) =>
        from type in model.GetEntityTypes()
        let schema = type.GetSchema()
        where violation.Schema is null || schema is null || schema == violation.Schema
        orderby schema == violation.Schema descending
        select type;

    /// <summary>The written type first, where the database does not tell the schema.</summary>
    private static Target? FindColumns(IModel model, ConstraintViolation violation, IReadOnlyEntityType? written) => Find(
        from type in TypesIn(model, violation)
        where type.GetTableName() == violation.Table
        let properties = type.GetProperties().Where(p => violation.Columns.Contains(p.GetColumnName(), StringComparer.Ordinal)).ToList()
        where properties.Count > 0
        orderby type == written descending
        select new Target(type, null, properties));

    private static IEnumerable<WrittenValue> Values(IReadOnlyList<EntityEntry> entries) =>
        from entry in entries
        where entry.State is EntityState.Added or EntityState.Modified
        from property in entry.Properties
        select new WrittenValue(property.Metadata, property.CurrentValue);

    /// <summary>PostgreSQL does not say which column a value did not fit: it is one of the refused rows' whose value does not.</summary>
    private static IEnumerable<Target> Unfit(ConstraintKind kind, IEnumerable<WrittenValue> values) =>
        from value in values
        where kind == ConstraintKind.TooLong ? IsTooLong(value) : IsOutOfRange(value)
        select new Target((IReadOnlyEntityType)value.Property.DeclaringType, null, [value.Property]);

    private static bool IsTooLong(WrittenValue value) =>
        value.Value is string text && text.EnumerateRunes().Count() > value.Property.GetMaxLength();

    private static bool IsOutOfRange(WrittenValue value) => value.Value switch
    {
        decimal number => value.Property.GetPrecision() is { } precision && IsOutOfRange(number, precision, value.Property.GetScale().GetValueOrDefault()),
        string text => CanonicalValue.FaultOf(text) is not null,
        Enum member => CanonicalValue.EnumTypes.Contains(member.GetType()) && !Enum.IsDefined(member.GetType(), member),
        _ => false,
    };

    /// <summary>As the column sees it, which rounds first: 999.995 is 1000.</summary>
    private static bool IsOutOfRange(decimal number, int precision, int scale) =>
        Math.Abs(CanonicalValue.Round(number, scale)!.Value) >= (decimal)Math.Pow(10, precision - scale);

    private static Target? Find(IEnumerable<Target> targets) => targets.FirstOrDefault();

    private static string Message(ConstraintKind kind, string? constraintName, Target? target, long? rowNumber)
    {
        var what = target is null ? "a value" : $"{target.EntityType.ClrType.Name}.{string.Join(", ", target.PropertyNames)}";
        var rule = kind switch
        {
            ConstraintKind.Unique => "is there already",
            ConstraintKind.ForeignKey => "refers to a row that is not there, or the row that it refers to would be changed",
            ConstraintKind.Check => "breaks a rule",
            ConstraintKind.NotNull => "must not be null",
            ConstraintKind.TooLong => "is too long",
            _ => "is out of the range of its column",
        };
        return string.Create(CultureInfo.InvariantCulture, $"The database refused {(rowNumber is null ? "the write" : $"row {rowNumber}")}: {what} {rule}{(constraintName is null ? "" : $" ({constraintName})")}.");
    }

    private sealed record Target(IReadOnlyEntityType EntityType, string? ConstraintName, IReadOnlyList<IReadOnlyProperty> Properties)
    {
        public IEnumerable<string> Columns => Properties.Select(property => property.GetColumnName());

        public IReadOnlyList<string> PropertyNames => [.. Properties.Select(property => property.Name)];
    }
}
