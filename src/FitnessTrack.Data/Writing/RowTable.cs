using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace FitnessTrack.Data;

/// <summary>
/// A table as rows are written to it past the change tracker, in the names and types of the context's own model.
/// For authors of a provider's package.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RowTable
{
    private RowTable(IEntityType type, IReadOnlyList<string> key, bool isWhole, ISqlGenerationHelper sql)
    {
        EntityType = type;
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        Name = sql.DelimitIdentifier(table.Name, table.Schema);
        Columns = [.. type.GetProperties().Where(property => isWhole ? property.PropertyInfo is not null : IsWritten(property)).Select(property => new RowColumn(property, sql.DelimitIdentifier(property.GetColumnName(table)!)))];
        Key = [.. key.Select(Column)];
        Id = type.FindProperty(nameof(Entity.Id)) is { } id ? sql.DelimitIdentifier(id.GetColumnName(table)!) : null;
    }

    /// <summary>The entity type.</summary>
    public IEntityType EntityType { get; }

    /// <summary>The table's name, delimited for SQL, with its schema if it has one.</summary>
    public string Name { get; }

    /// <summary>
    /// The columns that are written: all but the generated id and the timestamps, which are the database's; those too where rows
    /// are written as they are.
    /// </summary>
    public IReadOnlyList<RowColumn> Columns { get; }

    /// <summary>The columns of the natural key, which are unique together.</summary>
    public IReadOnlyList<RowColumn> Key { get; }

    /// <summary>The name of the generated id, delimited for SQL; null for a table without one.</summary>
    public string? Id { get; }

    /// <summary>The table of one of the library's entities.</summary>
    /// <exception cref="ArgumentException">It is none of them, or is not in the context's model.</exception>
    internal static RowTable Of(DbContext context, Type entity) => Of(context, entity, isWhole: false);

    /// <summary>The same with the id and the timestamps among its columns, for rows that are written as they are.</summary>
    /// <exception cref="ArgumentException">It is none of them, or is not in the context's model.</exception>
    internal static RowTable WholeOf(DbContext context, Type entity) => Of(context, entity, isWhole: true);

    /// <summary>The column of a property.</summary>
    internal RowColumn Column(string property) => Columns.First(column => column.Property.Name == property);

    private static RowTable Of(DbContext context, Type entity, bool isWhole)
    {
        var type = context.Model.FindEntityType(entity);
        return type is not null && NaturalKey.Of(entity) is { } key
            ? type.GetOrAddRuntimeAnnotationValue(
                isWhole ? "FitnessTrack:WholeRowTable" : "FitnessTrack:RowTable",
                static state => new RowTable(state.type, state.key, state.isWhole, state.context.GetService<ISqlGenerationHelper>()),
                (type, key, isWhole, context))
            : throw new ArgumentException($"{entity.Name} is no entity of FitnessTrack in this context's model.", nameof(entity));
    }

    /// <summary>A property that a host added without a member of the class has no value in an entity.</summary>
    private static bool IsWritten(IProperty property) =>
        property.PropertyInfo is not null
        && property.GetBeforeSaveBehavior() == PropertySaveBehavior.Save
        && !(property.IsPrimaryKey() && property.ValueGenerated != ValueGenerated.Never);
}
