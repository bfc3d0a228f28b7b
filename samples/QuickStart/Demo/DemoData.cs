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
        var routine = await DemoRoutine.FindOrAddAsync(context, user, exercises, cancellationToken);
        var day = routine.Days.Single(day => day.DayIndex == DemoPlan.SessionDayIndex);
        await LogSessionAsync(context, user, day, cancellationToken);

        var saved = new SavedRows();
        await saved.SaveAsync(context, cancellationToken);
        return saved;
    }

    private static async Task<Dictionary<string, Exercise>> FindOrAddExercisesAsync(
        FitnessTrackDbContext context, CancellationToken cancellationToken)
    {
        var wanted = DemoExercises.Create();
        var slugs = wanted.Select(exercise => exercise.Slug).ToList();
        var exercises = await context.Exercises
            .Where(e => slugs.Contains(e.Slug))
            .ToDictionaryAsync(e => e.Slug, StringComparer.Ordinal, cancellationToken);
        var missing = wanted.Where(exercise => !exercises.ContainsKey(exercise.Slug)).ToList();
        if (missing.Count == 0)
        {
            return exercises;
        }

        var tag = await context.Tags.SingleOrDefaultAsync(t => t.Name == DemoExercises.Tag, cancellationToken)
            ?? new Tag { Name = DemoExercises.Tag };
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

    private static async Task LogSessionAsync(FitnessTrackDbContext context, User user, RoutineDay day, CancellationToken cancellationToken)
    {
        var session = await context.WorkoutSessions
            .SingleOrDefaultAsync(s => s.UserId == user.Id && s.WorkoutDate == DemoPlan.StartsOn, cancellationToken);
        session ??= context.WorkoutSessions.Add(DemoSession.Create(user, day)).Entity;

        // By key, not by session: a log outlives its session where the host chooses so.
        var known = await context.ExerciseSetLogs
            .Where(l => l.UserId == user.Id)
            .Where(l => l.PerformedAt >= DemoPlan.FirstSetAt && l.PerformedAt < DemoPlan.FirstSetAt.AddDays(1))
            .Select(l => new { l.ExerciseId, l.PerformedAt, l.SetIndex })
            .ToListAsync(cancellationToken);
        var logs = DemoSession.CreateLogs(user, session, day);
        context.AddRange(logs.Where(
            log => !known.Contains(new { ExerciseId = log.Exercise.Id, log.PerformedAt, log.SetIndex })));
    }
}
