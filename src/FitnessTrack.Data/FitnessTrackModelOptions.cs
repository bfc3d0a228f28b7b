using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FitnessTrack.Data;

/// <summary>How <c>ApplyFitnessTrack</c> puts the model into a context of the host's own.</summary>
public sealed class FitnessTrackModelOptions
{
    private readonly List<Action<ModelBuilder>> _callbacks = [];

    /// <summary>
    /// The PostgreSQL schema of the tables and of the library's functions; null, as it begins, for where the search path leads. SQLite
    /// has no schemas, and takes no notice of it.
    /// </summary>
    /// <remarks>
    /// The enum types are known to the driver before there is a model: said here alone, they stay where the search path leads.
    /// <c>UseFitnessTrackPostgres(…, schema: …)</c> says it for all of them at once, and makes this superfluous; a context with a
    /// schema of its own (<c>HasDefaultSchema</c>) has to say it there.
    /// The migrations that the library brings know no schema: <see cref="FitnessTrackDbContext"/> and its subclasses refuse one.
    /// </remarks>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public string? Schema
    {
        get;
        set
        {
            if (value is not null)
            {
                ArgumentException.ThrowIfNullOrWhiteSpace(value);
            }

            field = value;
        }
    }

    /// <summary>
    /// Whether the context's own migrations leave the tables and enum types alone, because the library's own migrations make
    /// them in the same database (<c>AddFitnessTrackData</c> and <see cref="IFitnessTrackSchema.MigrateAsync"/>, which come first).
    /// </summary>
    public bool ExcludeFromMigrations { get; set; }

    /// <summary>Adds to an entity: columns, relations, indexes, checks, query filters.</summary>
    /// <typeparam name="TEntity">An entity of the library.</typeparam>
    /// <param name="configure">Gets the entity as the library configured it. It cannot rename tables, columns, keys, indexes and checks, nor take any away.</param>
    /// <returns>The same options.</returns>
    /// <remarks>
    /// A column that is added is stored as EF stores it. It takes null or has a default: what the library writes past EF's change tracker
    /// (bulk insert, recordings, imports) does not fill it, and a user's exported data do not have it. A query filter is for what is
    /// read: what the library writes by a key, and the names and owners that it looks up for that, it does not hide.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="configure"/> is null.</exception>
    /// <exception cref="ArgumentException"><typeparamref name="TEntity"/> is no entity of the library.</exception>
    public FitnessTrackModelOptions Configure<TEntity>(Action<EntityTypeBuilder<TEntity>> configure)
        where TEntity : class
    {
        ArgumentNullException.ThrowIfNull(configure);
        if (NaturalKey.Of(typeof(TEntity)) is null)
        {
            throw new ArgumentException($"{typeof(TEntity).Name} is no entity of FitnessTrack.", nameof(configure));
        }

        _callbacks.Add(model => configure(model.Entity<TEntity>()));
        return this;
    }

    /// <summary>As <see cref="Configure{TEntity}"/>, for every entity of the library.</summary>
    /// <param name="configure">Gets each entity as the library configured it.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="configure"/> is null.</exception>
    public FitnessTrackModelOptions ConfigureEach(Action<EntityTypeBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);

        _callbacks.Add(model => Types(model).ForEach(type => configure(model.Entity(type.ClrType))));
        return this;
    }

    internal void Apply(ModelBuilder model)
    {
        foreach (var type in Types(model))
        {
            if (Schema is not null)
            {
                type.SetSchema(Schema);
            }

            if (ExcludeFromMigrations)
            {
                type.SetIsTableExcludedFromMigrations(true);
            }
        }

        var names = Names(model);
        _callbacks.ForEach(configure => configure(model));
        var changed = Names(model);
        foreach (var (what, name) in names)
        {
            if (changed.GetValueOrDefault(what) is var now && now != name)
            {
                throw new InvalidOperationException(
                    $"A callback of ApplyFitnessTrack mapped {what} to '{now ?? "nothing"}'. The library's own SQL needs the canonical name '{name}'.");
            }
        }
    }

    private static List<IMutableEntityType> Types(ModelBuilder model) =>
        [.. model.Model.GetEntityTypes().Where(type => NaturalKey.Of(type.ClrType) is not null)];

    /// <summary>The names of tables, columns and rules, by what they keep.</summary>
    private static Dictionary<string, string?> Names(ModelBuilder model) =>
        Types(model).SelectMany(Names).ToDictionary(pair => pair.What, pair => pair.Name, StringComparer.Ordinal);

    private static IEnumerable<(string What, string? Name)> Names(IMutableEntityType type)
    {
        var entity = type.ClrType.Name;
        return
        [
            (entity, type.GetSchemaQualifiedTableName()),
            .. type.GetProperties().Select(property => ($"{entity}.{property.Name}", (string?)property.GetColumnName())),
            .. type.GetKeys().Select(key => ($"the key {entity}{Of(key.Properties)}", key.GetName())),
            .. type.GetForeignKeys().Select(key => ($"the foreign key {entity}{Of(key.Properties)} to {key.PrincipalEntityType.ClrType.Name}", key.GetConstraintName())),
            .. type.GetIndexes().Select(index => ($"the index {entity}{Of(index.Properties)}{(index.Name is null ? "" : $" {index.Name}")}", $"{index.GetDatabaseName()}{(index.IsUnique ? " (unique)" : "")}")),
            .. type.GetCheckConstraints().Select(check => ($"the check {entity} {check.ModelName}", check.Name)),
        ];
    }

    private static string Of(IEnumerable<IMutableProperty> properties) => $"({string.Join(", ", properties.Select(property => property.Name))})";
}
