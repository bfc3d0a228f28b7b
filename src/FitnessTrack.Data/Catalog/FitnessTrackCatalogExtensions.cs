using System.Runtime.CompilerServices;
using FitnessTrack.Data;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Operations on the exercise catalogue.</summary>
public static class FitnessTrackCatalogExtensions
{
    /// <summary>Takes an exercise out of use, with its history kept: the alternative to deleting it.</summary>
    /// <param name="context">A context with the FitnessTrack model. What it tracks is left as it is.</param>
    /// <param name="exerciseId">The exercise's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Whether that changed anything: false when it was retired already, or when there is no such exercise.</returns>
    /// <remarks>One statement, in the caller's transaction in a savepoint. Query filters of yours hide nothing from it.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    public static Task<bool> RetireExerciseAsync(this DbContext context, int exerciseId, CancellationToken cancellationToken = default) =>
        SetActiveAsync(context, exerciseId, isActive: false, cancellationToken);

    /// <summary>Puts a retired exercise back into use.</summary>
    /// <param name="context">A context with the FitnessTrack model. What it tracks is left as it is.</param>
    /// <param name="exerciseId">The exercise's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Whether that changed anything: false when it was in use already, or when there is no such exercise.</returns>
    /// <inheritdoc cref="RetireExerciseAsync" path="/remarks" />
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    public static Task<bool> RestoreExerciseAsync(this DbContext context, int exerciseId, CancellationToken cancellationToken = default) =>
        SetActiveAsync(context, exerciseId, isActive: true, cancellationToken);

    private static Task<bool> SetActiveAsync(
        DbContext context, int exerciseId, bool isActive, CancellationToken cancellationToken, [CallerMemberName] string caller = "")
    {
        ArgumentNullException.ThrowIfNull(context);

        var exercises = context.Set<Exercise>()
            .TagWith($"FitnessTrack.{caller}").IgnoreQueryFilters()
            .Where(exercise => exercise.Id == exerciseId && exercise.IsActive != isActive);
        return context.RepeatedlyAsync(
            token => context.AtomicallyAsync(
                async (_, inner) => await exercises.ExecuteUpdateAsync(set => set.SetProperty(exercise => exercise.IsActive, isActive), inner).ConfigureAwait(false) > 0,
                token),
            cancellationToken);
    }
}
