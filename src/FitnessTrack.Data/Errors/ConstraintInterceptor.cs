using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FitnessTrack.Data;

/// <summary>Lets <c>SaveChanges</c> throw a <see cref="FitnessTrackConstraintException"/> in place of what EF throws.</summary>
internal sealed class ConstraintInterceptor(IFitnessTrackProvider provider) : SaveChangesInterceptor
{
    public override void SaveChangesFailed(DbContextErrorEventData eventData)
    {
        if (eventData.Context is { } context && Translate(context, eventData.Exception) is { } translated)
        {
            throw translated;
        }
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        SaveChangesFailed(eventData);
        return Task.CompletedTask;
    }

    private FitnessTrackConstraintException? Translate(DbContext context, Exception exception)
    {
        var update = exception as DbUpdateException;
        return (update is null ? null : ConstraintTranslation.Translate(provider, context.Model, update, update.Entries))
            ?? ConstraintTranslation.TranslateUnsent(exception, update?.Entries ?? [.. context.ChangeTracker.Entries()]);
    }
}
