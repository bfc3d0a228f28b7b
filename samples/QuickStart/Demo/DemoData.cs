using System.Security.Cryptography;
using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Samples.QuickStart;

/// <summary>
/// Signs the demo user up, plans the routine and logs a session. Everything is looked for by its natural key first, and what
/// is missing is saved at once: all of it or nothing.
/// </summary>
internal sealed class DemoData(IDbContextFactory<FitnessTrackDbContext> contexts)
{
    public async Task<SavedRows> SaveAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var exercises = await FindOrAddExercisesAsync(context, cancellationToken);
        var user = await FindOrSignUpAsync(context, cancellationToken);
        var routine = await FindOrAddRoutineAsync(context, user, cancellationToken);
        CompleteRoutine(routine, exercises);
        await LogSessionAsync(context, user, routine.Days.Single(day => day.DayIndex == DemoPlan.SessionDayIndex), cancellationToken);

        var saved = new SavedRows();
        await saved.SaveAsync(context, cancellationToken);
        return saved;
    }

    private static async Task<Dictionary<string, Exercise>> FindOrAddExercisesAsync(FitnessTrackDbContext context, CancellationToken cancellationToken)
    {
        var wanted = DemoExercises.Create();
        var slugs = wanted.Select(exercise => exercise.Slug).ToList();
        var exercises = await context.Exercises.Where(e => slugs.Contains(e.Slug)).ToDictionaryAsync(e => e.Slug, StringComparer.Ordinal, cancellationToken);
        var missing = wanted.Where(exercise => !exercises.ContainsKey(exercise.Slug)).ToList();
        if (missing.Count == 0)
        {
            return exercises;
        }

        var tag = await context.Tags.SingleOrDefaultAsync(t => t.Name == DemoExercises.Tag, cancellationToken) ?? new Tag { Name = DemoExercises.Tag };
        foreach (var exercise in missing)
        {
            exercise.Tags.Add(tag);
            context.Add(exercise);
            exercises.Add(exercise.Slug, exercise);
        }

        return exercises;
    }

    private static async Task<User> FindOrSignUpAsync(FitnessTrackDbContext context, CancellationToken cancellationToken)
    {
        if (await context.Users.SingleOrDefaultAsync(u => u.Email == DemoPlan.Email, cancellationToken) is { } known)
        {
            return known;
        }

        var user = new User
        {
            Email = DemoPlan.Email,
            Username = DemoPlan.Username,
            FullName = "Demo Lifter",
            Age = 34,
            HeightCm = 178,
            WeightKg = 82.5m,
        };

        // Nobody signs in as the demo user. An application passes on here what its user typed.
        user.SetPassword(RandomNumberGenerator.GetHexString(32));
        context.Add(user);
        return user;
    }

    private static async Task<Routine> FindOrAddRoutineAsync(FitnessTrackDbContext context, User user, CancellationToken cancellationToken)
    {
        var known = await context.Routines
            .Include(r => r.Days).ThenInclude(d => d.Exercises).ThenInclude(e => e.Sets)
            .Include(r => r.Days).ThenInclude(d => d.Exercises).ThenInclude(e => e.Exercise)
            .AsSplitQuery()
            .SingleOrDefaultAsync(r => r.UserId == user.Id && r.Name == DemoPlan.RoutineName, cancellationToken);
        if (known is not null)
        {
            return known;
        }

        var routine = new Routine
        {
            User = user,
            Name = DemoPlan.RoutineName,
            Description = "Push, pull, legs and a day of rest.",
            StartsOn = DemoPlan.StartsOn,
        };
        context.Add(routine);
        return routine;
    }

    private static void CompleteRoutine(Routine routine, Dictionary<string, Exercise> exercises)
    {
        foreach (var (index, plan) in DemoPlan.Days.Index())
        {
            var day = FindOrAdd(
                routine.Days, d => d.DayIndex == index + 1, () => new RoutineDay { DayIndex = index + 1, Title = plan.Title, IsRest = plan.Slots.Count == 0 });
            foreach (var (place, slot) in plan.Slots.Index())
            {
                var exercise = FindOrAdd(
                    day.Exercises, e => e.Position == place + 1, () => new RoutineDayExercise { Position = place + 1, Exercise = exercises[slot.Slug] });
                foreach (var (number, set) in slot.EachSet.Index())
                {
                    FindOrAdd(exercise.Sets, s => s.SetIndex == number + 1, () => CreateSet(number + 1, set));
                }
            }
        }
    }

    private static RoutineExerciseSet CreateSet(int setIndex, DemoSets plan) => new()
    {
        SetIndex = setIndex,
        IsWarmup = plan.IsWarmup,
        ToFailure = plan.ToFailure,
        TargetWeightKg = plan.WeightKg,
        TargetReps = plan.Reps,
        TargetRir = plan.IsWarmup ? null : plan.ToFailure ? 0 : 2,
        TargetRestS = plan.IsWarmup ? 60 : 150,
    };

    private static async Task LogSessionAsync(FitnessTrackDbContext context, User user, RoutineDay day, CancellationToken cancellationToken)
    {
        var session = await context.WorkoutSessions
            .SingleOrDefaultAsync(s => s.UserId == user.Id && s.WorkoutDate == DemoPlan.StartsOn, cancellationToken);
        if (session is null)
        {
            session = new WorkoutSession
            {
                User = user,
                WorkoutDate = DemoPlan.StartsOn,
                Status = WorkoutStatus.Completed,
                RoutineDay = day,
                Location = "Gym",
                BodyweightKg = user.WeightKg,
            };
            context.Add(session);
        }

        // By key, not by session: a log outlives its session where the host chooses so.
        var known = await context.ExerciseSetLogs
            .Where(l => l.UserId == user.Id && l.PerformedAt >= DemoPlan.FirstSetAt && l.PerformedAt < DemoPlan.FirstSetAt.AddDays(1))
            .Select(l => new { l.ExerciseId, l.PerformedAt, l.SetIndex })
            .ToListAsync(cancellationToken);
        var logs = DemoSession.CreateLogs(user, session, day);
        context.AddRange(logs.Where(log => !known.Contains(new { ExerciseId = log.Exercise.Id, log.PerformedAt, log.SetIndex })));
    }

    private static T FindOrAdd<T>(ICollection<T> items, Func<T, bool> isIt, Func<T> create)
    {
        var item = items.FirstOrDefault(isIt);
        if (item is null)
        {
            item = create();
            items.Add(item);
        }

        return item;
    }
}
