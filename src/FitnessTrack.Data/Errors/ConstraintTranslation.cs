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
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (provider.ReadViolation(e) is { } violation)
            {
                return Translate(model, violation, entries);
            }
        }

        return null;
    }

    /// <summary>
    /// A number that is no member of its enum comes no further than the converter or the driver, each of which has an exception
    /// of its own for it. The refusal is the same.
    /// </summary>
    public static FitnessTrackConstraintException? TranslateUnsent(Exception exception, IReadOnlyList<EntityEntry> entries)
    {
        if (exception.GetBaseException() is not (ArgumentException or InvalidCastException)
            || Find(Unfit(ConstraintKind.OutOfRange, entries)) is not { } target)
        {
            return null;
        }

        // Not the driver's exception, whose message has the value.
        var refusal = new InvalidCastException($"No column of its type can hold the value of {string.Join(", ", target.PropertyNames)}.");
        var violation = new ConstraintViolation(ConstraintKind.OutOfRange, null, null, [], refusal);
        return new FitnessTrackConstraintException(
            Message(violation.Kind, null, target), violation, null, target.EntityType.ClrType, target.PropertyNames, entries);
    }

    private static FitnessTrackConstraintException Translate(IModel model, ConstraintViolation violation, IReadOnlyList<EntityEntry> entries)
    {
        var target = violation.Kind switch
        {
            ConstraintKind.Unique => FindUnique(model, violation),
            ConstraintKind.ForeignKey => FindForeignKey(model, violation),
            ConstraintKind.NotNull => FindColumns(model, violation),
            _ => FindCheck(model, violation),
        };
        target ??= violation.Kind is ConstraintKind.TooLong or ConstraintKind.OutOfRange ? Find(Unfit(violation.Kind, entries)) : null;

        // Checks that stand in for a column's type have a name on one provider only, so they are told without.
        var name = violation.Kind is ConstraintKind.NotNull or ConstraintKind.TooLong or ConstraintKind.OutOfRange
            ? null
            : target?.ConstraintName ?? violation.ConstraintName;
        return new FitnessTrackConstraintException(
            Message(violation.Kind, name, target), violation, name, target?.EntityType.ClrType, target?.PropertyNames ?? [], entries);
    }

    private static Target? FindUnique(IModel model, ConstraintViolation violation) => Find(
        from type in model.GetEntityTypes()
        from target in type.GetIndexes().Where(index => index.IsUnique).Select(index => new Target(type, index.GetDatabaseName(), index.Properties))
            .Concat(type.GetKeys().Select(key => new Target(type, key.GetName(), key.Properties)))
        where violation.ConstraintName is { } name
            ? target.ConstraintName == name
            : type.GetTableName() == violation.Table && target.Columns.SequenceEqual(violation.Columns, StringComparer.Ordinal)
        select target);

    private static Target? FindForeignKey(IModel model, ConstraintViolation violation) => Find(
        from type in model.GetEntityTypes()
        from key in type.GetForeignKeys()
        where key.GetConstraintName() == violation.ConstraintName
        select new Target(type, violation.ConstraintName, key.Properties));

    /// <summary>A check's name tells its column: <c>ck_<em>table</em>_<em>column</em>_<em>rule</em></c>.</summary>
    private static Target? FindCheck(IModel model, ConstraintViolation violation) => Find(
        from type in model.GetEntityTypes()
        from property in type.GetProperties()
        let prefix = $"ck_{type.GetTableName()}_{property.GetColumnName()}_"
        where violation.ConstraintName?.StartsWith(prefix, StringComparison.Ordinal) == true
        orderby prefix.Length descending
        select new Target(type, violation.ConstraintName, [property]));

    private static Target? FindColumns(IModel model, ConstraintViolation violation) => Find(
        from type in model.GetEntityTypes()
        where type.GetTableName() == violation.Table
        let properties = type.GetProperties().Where(p => violation.Columns.Contains(p.GetColumnName(), StringComparer.Ordinal)).ToList()
        where properties.Count > 0
        select new Target(type, null, properties));

    /// <summary>PostgreSQL does not say which column a value did not fit: it is one of the refused rows' whose value does not.</summary>
    private static IEnumerable<Target> Unfit(ConstraintKind kind, IReadOnlyList<EntityEntry> entries) =>
        from entry in entries
        where entry.State is EntityState.Added or EntityState.Modified
        from property in entry.Properties
        where kind == ConstraintKind.TooLong ? IsTooLong(property) : IsOutOfRange(property)
        select new Target(entry.Metadata, null, [property.Metadata]);

    private static bool IsTooLong(PropertyEntry property) =>
        property.CurrentValue is string text && text.EnumerateRunes().Count() > property.Metadata.GetMaxLength();

    private static bool IsOutOfRange(PropertyEntry property) => property.CurrentValue switch
    {
        decimal number => property.Metadata.GetPrecision() is { } precision && IsOutOfRange(number, precision, property.Metadata.GetScale().GetValueOrDefault()),
        string text => !Guard.IsStorable(text),
        Enum member => CanonicalValue.EnumTypes.Contains(member.GetType()) && !Enum.IsDefined(member.GetType(), member),
        _ => false,
    };

    /// <summary>As the column sees it, which rounds first: 999.995 is 1000.</summary>
    private static bool IsOutOfRange(decimal number, int precision, int scale) =>
        Math.Abs(CanonicalValue.Round(number, scale)!.Value) >= (decimal)Math.Pow(10, precision - scale);

    private static Target? Find(IEnumerable<Target> targets) => targets.FirstOrDefault();

    private static string Message(ConstraintKind kind, string? constraintName, Target? target)
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
        return string.Create(CultureInfo.InvariantCulture, $"The database refused the write: {what} {rule}{(constraintName is null ? "" : $" ({constraintName})")}.");
    }

    private sealed record Target(IReadOnlyEntityType EntityType, string? ConstraintName, IReadOnlyList<IReadOnlyProperty> Properties)
    {
        public IEnumerable<string> Columns => Properties.Select(property => property.GetColumnName());

        public IReadOnlyList<string> PropertyNames => [.. Properties.Select(property => property.Name)];
    }
}
