using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FitnessTrack.Data;

/// <summary>Lets <c>SaveChanges</c> throw a <see cref="FitnessTrackConstraintException"/> in place of what EF throws.</summary>
internal sealed class ConstraintInterceptor(IFitnessTrackProvider provider) : SaveChangesInterceptor
{
    public override void SaveChangesFailed(DbContextErrorEventData eventData)
    {
        if (eventData is { Context: { } context, Exception: DbUpdateException exception }
            && ConstraintTranslation.Translate(provider, context.Model, exception, exception.Entries) is { } translated)
        {
            throw translated;
        }
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        SaveChangesFailed(eventData);
        return Task.CompletedTask;
    }
}
