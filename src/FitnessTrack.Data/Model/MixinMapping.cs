using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitnessTrack.Data;

/// <summary>How the mixins are mapped; each configuration calls what its entity has.</summary>
internal static class MixinMapping
{
    /// <summary>Column <c>id</c> as the primary key <c>pk_<em>table</em></c>, assigned by the database.</summary>
    public static void HasIntegerKey<TEntity>(this EntityTypeBuilder<TEntity> builder)
        where TEntity : Entity => builder.HasIntegerKey(e => e.Id, e => e.Id);

    /// <inheritdoc cref="HasIntegerKey{TEntity}(EntityTypeBuilder{TEntity})" />
    public static void HasIntegerKey<TEntity, TKey>(
        this EntityTypeBuilder<TEntity> builder, Expression<Func<TEntity, object?>> key, Expression<Func<TEntity, TKey>> column)
        where TEntity : class
    {
        builder.HasKey(key).HasName($"pk_{builder.Metadata.GetTableName()}");
        builder.Property(column).HasColumnName("id").ValueGeneratedOnAdd();
    }

    /// <summary>
    /// Columns <c>created_at</c> and <c>updated_at</c>, told by the database's clock. <c>updated_at</c> is moved by a trigger
    /// on every update, and is the row's version.
    /// </summary>
    public static void HasTimestamps<TEntity>(this EntityTypeBuilder<TEntity> builder)
        where TEntity : class, IHasTimestamps
    {
        var created = builder.Property(e => e.CreatedAt).HasColumnName("created_at").ValueGeneratedOnAdd().Metadata;
        created.SetBeforeSaveBehavior(PropertySaveBehavior.Ignore);
        created.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);

        builder.Property(e => e.UpdatedAt).HasColumnName("updated_at").ValueGeneratedOnAddOrUpdate().IsConcurrencyToken();

        builder.ToTable(table =>
        {
            table.HasCheckConstraint($"ck_{builder.Metadata.GetTableName()}_created_at_range", CheckSql.InstantRange("created_at"));
            table.HasCheckConstraint($"ck_{builder.Metadata.GetTableName()}_updated_at_range", CheckSql.InstantRange("updated_at"));
        });
    }

    /// <summary>
    /// A column default for those who write SQL by hand. EF always sends the property's value, so that it has nothing to
    /// read back and no value is mistaken for "not set".
    /// </summary>
    public static void HasAlwaysWrittenDefault<T>(this PropertyBuilder<T> builder, T value) =>
        builder.HasDefaultValue(value).ValueGeneratedNever();
}
