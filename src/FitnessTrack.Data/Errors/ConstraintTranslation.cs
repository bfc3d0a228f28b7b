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

    private static FitnessTrackConstraintException Translate(IModel model, ConstraintViolation violation, IReadOnlyList<EntityEntry> entries)
    {
        var target = violation.Kind switch
        {
            ConstraintKind.Unique => FindUnique(model, violation),
            ConstraintKind.ForeignKey => FindForeignKey(model, violation),
            ConstraintKind.NotNull => FindColumns(model, violation),
            _ => FindCheck(model, violation),
        };
        target ??= violation.Kind is ConstraintKind.TooLong or ConstraintKind.OutOfRange ? FindUnfit(violation.Kind, entries) : null;

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

    /// <summary>PostgreSQL does not say which column a value did not fit: it is the one of the refused row whose value does not.</summary>
    private static Target? FindUnfit(ConstraintKind kind, IReadOnlyList<EntityEntry> entries) => Find(
        from entry in entries
        from property in entry.Properties
        where kind == ConstraintKind.TooLong ? IsTooLong(property) : IsOutOfRange(property)
        select new Target(entry.Metadata, null, [property.Metadata]));

    private static bool IsTooLong(PropertyEntry property) =>
        property.CurrentValue is string text && text.EnumerateRunes().Count() > property.Metadata.GetMaxLength();

    private static bool IsOutOfRange(PropertyEntry property) =>
        property.CurrentValue is decimal number
        && property.Metadata.GetPrecision() is { } precision
        && Math.Abs((double)number) >= Math.Pow(10, precision - property.Metadata.GetScale().GetValueOrDefault());

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
