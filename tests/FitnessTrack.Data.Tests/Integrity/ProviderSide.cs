using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace FitnessTrack.Data.Tests.Integrity;

/// <summary>Saves generated rows in one database, each in a savepoint that is rolled back, and says what came of it.</summary>
internal sealed class ProviderSide : IAsyncDisposable
{
    private const string Savepoint = "generated_row";

    private readonly TestDatabase _db;
    private readonly RowFactory _rows;
    private readonly FitnessTrackDbContext _writer;
    private readonly FitnessTrackDbContext _reader;
    private readonly IDbContextTransaction _transaction;

    private ProviderSide(TestDatabase db, World world)
    {
        (_db, _rows, _writer, _reader) = (db, new RowFactory(db, world), db.CreateContext(), db.CreateContext());
        _transaction = _writer.Database.BeginTransaction();
        _transaction.CreateSavepoint(Savepoint);
        _writer.Database.AutoSavepointsEnabled = false;

        // On the same connection, or it would not see what is not committed.
        _reader.Database.SetDbConnection(_writer.Database.GetDbConnection());
        _reader.Database.UseTransaction(_transaction.GetDbTransaction());
    }

    public IModel Model => _writer.Model;

    public static async Task<ProviderSide> CreateAsync(DatabaseProvider provider)
    {
        var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await db.SaveAsync(new Tag { Name = "second" });
        return new ProviderSide(db, world);
    }

    public RowOutcome Save(GeneratedRow row, bool throughSetters)
    {
        try
        {
            var entity = _rows.NewEntity(row.Entity);
            var entry = _writer.Entry(entity);
            foreach (var value in row.Values)
            {
                if (throughSetters)
                {
                    Set(entity, value);
                }
                else
                {
                    entry.Property(value.Property).CurrentValue = value.Value;
                }
            }

            entry.State = EntityState.Added;
            _writer.SaveChanges();

            var key = entry.Metadata.FindPrimaryKey()!.Properties.Select(property => entry.Property(property).CurrentValue).ToArray();
            var held = Values(entry, row);
            var stored = Values(_reader.Entry(_reader.Find(row.Entity, key)!), row);
            return new RowOutcome(IsStored: true, stored, held);
        }
        catch (FitnessTrackConstraintException e)
        {
            var refusal = $"{e.Kind} {e.ConstraintName ?? "without a name"}: {e.EntityType?.Name ?? "no entity"}.{string.Join(", ", e.PropertyNames)}";
            return new RowOutcome(IsStored: false, refusal, null);
        }
        catch (Exception e) when (e is not SetterBrokeItsPromiseException)
        {
            return new RowOutcome(IsStored: false, $"{Untyped}{e.GetType().Name} > {e.GetBaseException().GetType().Name}: {e.GetBaseException().Message}", null);
        }
        finally
        {
            _writer.ChangeTracker.Clear();
            _reader.ChangeTracker.Clear();
            _transaction.RollbackToSavepoint(Savepoint);
        }
    }

    /// <summary>Begins the text of a refusal that is no typed exception.</summary>
    public const string Untyped = "untyped ";

    public async ValueTask DisposeAsync()
    {
        await _reader.DisposeAsync();
        await _transaction.DisposeAsync();
        await _writer.DisposeAsync();
        await _db.DisposeAsync();
    }

    /// <summary>A setter takes the value, or refuses it with an exception that names the property; the entity then stays as it was.</summary>
    private static void Set(object entity, GeneratedValue value)
    {
        var property = entity.GetType().GetProperty(value.Property)!;
        var before = property.GetValue(entity);
        try
        {
            property.SetValue(entity, value.Value);
        }
        catch (TargetInvocationException e) when (e.InnerException is ArgumentException refusal)
        {
            if (refusal.ParamName != value.Property || !Equals(property.GetValue(entity), before))
            {
                throw new SetterBrokeItsPromiseException($"{value}: {refusal}");
            }
        }
    }

    /// <summary>Everything but the timestamps and a key that the database gave.</summary>
    private static string Values(EntityEntry entry, GeneratedRow row) => string.Join(", ",
        from property in entry.Properties
        where property.Metadata.Name is not (nameof(IHasTimestamps.CreatedAt) or nameof(IHasTimestamps.UpdatedAt))
        where property.Metadata.ValueGenerated == ValueGenerated.Never || row.Values.Any(value => value.Property == property.Metadata.Name && value.Value is not 0)
        orderby property.Metadata.Name
        select new GeneratedValue(property.Metadata.Name, property.CurrentValue));

    public sealed class SetterBrokeItsPromiseException(string message) : Exception(message);
}
