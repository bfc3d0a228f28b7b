using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Tests.Queries;

/// <summary>A read of the library's, in whatever context, with its own text, which names what it calls.</summary>
internal sealed partial record LibraryRead(string Text, Func<DbContext, Task<object?>> Run)
{
    /// <summary>The names of the methods that the read calls.</summary>
    public IEnumerable<string> Calls => Call().Matches(Text).Select(match => match.Groups["name"].Value);

    /// <summary>Every read, each of one command.</summary>
    public static IReadOnlyList<LibraryRead> All(LibraryReadArguments of)
    {
        IQueryable<ExerciseSetLog> Logs(DbContext context) => context.Set<ExerciseSetLog>().OfUser(of.UserId).Between(of.Day.AddDays(-60), of.Day.AddDays(60));
        IQueryable<WorkoutSession> Sessions(DbContext context) => context.Set<WorkoutSession>().OfUser(of.UserId);
        var until = of.Date.AddDays(70);
        return
        [
            Of(context => context.RecentLogsAsync(of.UserId, 50)),
            Of(context => context.RecentLogsOfExerciseAsync(of.UserId, of.ExerciseId, 50)),
            Of(context => context.LogPageAsync(of.UserId, 50)),
            Of(context => context.LastPerformanceAsync(of.UserId, of.ExerciseId, of.Day.AddDays(30))),
            Of(context => context.PersonalRecordsAsync(of.UserId)),
            Of(context => context.WeeklyVolumeAsync(of.UserId, "UTC", of.Date, until)),
            Of(context => context.AdherenceByRoutineAsync(of.UserId)),
            Of(context => context.Set<ExerciseSetLog>().Recent(of.UserId, 50).ToListAsync()),
            Of(context => context.Set<ExerciseSetLog>().OfUser(of.UserId).Between(of.Day, of.Day.AddDays(30)).NewestFirst().ToListAsync()),
            Of(context => context.Set<ExerciseSetLog>().OfUser(of.UserId).OfExercise(of.ExerciseId).ToListAsync()),
            Of(context => context.Set<ExerciseSetLog>().OfSession(of.SessionId).ToListAsync()),
            Of(context => context.Set<ExerciseSetLog>().OfUser(of.UserId).PageAsync(50)),
            Of(context => context.Set<ExerciseSetLog>().LastPerformance(of.UserId, of.ExerciseId, of.Day.AddDays(30)).ToListAsync()),
            Of(context => Sessions(context).WithTotals().ToListAsync()),
            Of(context => Sessions(context).Between(of.Date, until).WithStatus(WorkoutStatus.Completed).ToListAsync()),
            Of(context => Logs(context).OneRepMaxes().ToListAsync()),
            Of(context => Logs(context).WeightRecords().ToListAsync()),
            Of(context => Logs(context).OneRepMaxRecords().ToListAsync()),
            Of(context => Logs(context).RepRecords().ToListAsync()),
            Of(context => Logs(context).SessionVolumeRecords().ToListAsync()),
            Of(context => Logs(context).PersonalRecords().ToListAsync()),
            Of(context => Logs(context).Progression("UTC", of.Date, until, ProgressionPeriod.Week).ToListAsync()),
            Of(context => Logs(context).WeeklyVolume("UTC", of.Date, until).ToListAsync()),
            Of(context => Logs(context).VolumePerMuscle(of.Day, of.Day.AddDays(30)).ToListAsync()),
            Of(context => Sessions(context).Adherence().ToListAsync()),
            Of(context => Sessions(context).AdherenceByRoutineDay().ToListAsync()),
            Of(context => Sessions(context).AdherenceByRoutine().ToListAsync()),
            Of(context => context.GetPlanAsync(of.RoutineId)),
            Of(context => context.NextDayByCalendarAsync(of.RoutineId, of.Date)),
            Of(context => context.NextDayByCompletionAsync(of.RoutineId)),
            Of(context => context.Set<Exercise>().Search(of.Text).WithMuscle(MuscleGroup.Triceps).WithEquipment(Equipment.Barbell).Active().ToListAsync()),
            Of(context => context.Set<Exercise>().WithPrimaryMuscle(MuscleGroup.Chest).WithMovement(MovementPattern.HorizontalPush).WithDifficulty(Level.Beginner).ToListAsync()),
            Of(context => context.Set<Exercise>().WithTag("strength").ToListAsync()),
        ];
    }

    private static LibraryRead Of<T>(Func<DbContext, Task<T>> run, [CallerArgumentExpression(nameof(run))] string text = "") =>
        new(text, async context => await run(context));

    [GeneratedRegex(@"\.(?<name>\w+)\(")]
    private static partial Regex Call();
}
