using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FitnessTrack.Samples.QuickStart;

/// <summary>Saves, and counts what was added and changed.</summary>
internal sealed class SavedRows
{
    private readonly Dictionary<IEntityType, int> _added = [];

    public int Changed { get; private set; }

    public bool IsNone => _added.Count == 0 && Changed == 0;

    public int Added<TEntity>() => _added.Where(pair => pair.Key.ClrType == typeof(TEntity)).Sum(pair => pair.Value);

    public async Task SaveAsync(FitnessTrackDbContext context, CancellationToken cancellationToken)
    {
        foreach (var entry in context.ChangeTracker.Entries())
        {
            if (entry.State == EntityState.Added)
            {
                _added[entry.Metadata] = _added.GetValueOrDefault(entry.Metadata) + 1;
            }
            else if (entry.State == EntityState.Modified)
            {
                Changed++;
            }
        }

        await context.SaveChangesAsync(cancellationToken);
    }

    public override string ToString() =>
        string.Join(", ", _added.Select(pair => $"{pair.Value} in {pair.Key.GetTableName()}").Order(StringComparer.Ordinal));
}
