using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Tests;

/// <summary>Every operation of the library's that writes, in whatever context.</summary>
internal static class LibraryWrites
{
    /// <summary>In an order in which each finds what it needs.</summary>
    public static (string Name, Func<DbContext, Task> Write)[] Of(World world)
    {
        var (userId, exerciseId, day) = (world.Ada.User.Id, world.Exercise.Id, new DateOnly(2026, 3, 9));
        var set = new SetEntry { ExerciseId = exerciseId, PerformedAt = World.Start, SetIndex = 9, ActualReps = 1 };
        var record = new HistoryRecord { Line = 1, LocalTime = World.Start.DateTime.AddDays(30), ExerciseName = world.Exercise.Name, Weight = 60, Reps = 5 };
        return
        [
            (nameof(FitnessTrackRecordingExtensions.RecordSetAsync), c => c.RecordSetAsync(userId, set)),
            (nameof(FitnessTrackRecordingExtensions.RecordSetAsync), c => c.RecordSetAsync(userId, day, set)),
            (nameof(FitnessTrackRecordingExtensions.RecordSessionAsync), c => c.RecordSessionAsync(userId, new SessionEntry { WorkoutDate = day, Sets = [set] })),
            (nameof(FitnessTrackBulkExtensions.BulkInsertAsync), c => c.BulkInsertAsync(new[] { World.NewUser("cyd") }.ToAsyncEnumerable())),
            (nameof(FitnessTrackCatalogExtensions.RetireExerciseAsync), c => c.RetireExerciseAsync(exerciseId)),
            (nameof(FitnessTrackCatalogExtensions.RestoreExerciseAsync), c => c.RestoreExerciseAsync(exerciseId)),
            (nameof(FitnessTrackCatalogSeedExtensions.SeedFitnessTrackCatalogAsync), c => c.SeedFitnessTrackCatalogAsync()),
            (nameof(FitnessTrackReorderExtensions.ReorderDaysAsync), c => c.ReorderDaysAsync(world.Ada.Routine.Id, [world.Ada.Day.Id])),
            (nameof(FitnessTrackReorderExtensions.ReorderExercisesAsync), c => c.ReorderExercisesAsync(world.Ada.Day.Id, [world.Ada.DayExercise.Id])),
            (nameof(FitnessTrackReorderExtensions.ReorderSetsAsync), c => c.ReorderSetsAsync(world.Ada.DayExercise.Id, [world.Ada.PlannedSet.Id])),
            (nameof(FitnessTrackCopyExtensions.CopyRoutineAsync), c => c.CopyRoutineAsync(world.Ada.Routine.Id, "copy")),
            (nameof(FitnessTrackUserDataExtensions.ImportUserDataAsync), ImportItsOwnExportAsync),
            (nameof(FitnessTrackImportExtensions.ImportHistoryAsync), c => c.ImportHistoryAsync(userId, new[] { record }.ToAsyncEnumerable(), new HistoryImportOptions { TimeZone = TimeZoneInfo.Utc })),
            (nameof(FitnessTrackTrackingExtensions.DeleteSessionKeepingLogsAsync), c => c.DeleteSessionKeepingLogsAsync(world.Ada.Session.Id)),
            (nameof(FitnessTrackUserExtensions.DeleteUserAsync), c => c.DeleteUserAsync(userId)),
        ];

        async Task ImportItsOwnExportAsync(DbContext context)
        {
            using var document = new MemoryStream();
            await context.ExportUserDataAsync(userId, document);
            document.Position = 0;
            await context.ImportUserDataAsync(document);
        }
    }
}
