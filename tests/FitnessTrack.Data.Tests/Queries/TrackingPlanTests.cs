using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Queries;

/// <summary>At 200,000 logs each query of a user's records, progression and volume is one statement served by an index.</summary>
public class TrackingPlanTests
{
    private static readonly DateOnly From = new(2024, 3, 4);

    private static readonly DateOnly Until = new(2024, 5, 27);

    public static TheoryData<string> Queries => [.. All.Keys];

    private static Dictionary<string, Func<IQueryable<ExerciseSetLog>, Task>> All { get; } = new()
    {
        ["one-rep maxes"] = logs => logs.OneRepMaxes().ToListAsync(),
        ["weight records"] = logs => logs.WeightRecords().ToListAsync(),
        ["one-rep max records"] = logs => logs.OneRepMaxRecords().ToListAsync(),
        ["rep records"] = logs => logs.RepRecords().ToListAsync(),
        ["session volume records"] = logs => logs.SessionVolumeRecords().ToListAsync(),
        ["all records"] = logs => logs.PersonalRecords().ToListAsync(),
        ["records of an exercise"] = logs => logs.Where(log => log.ExerciseId == 9).PersonalRecords().ToListAsync(),
        ["progression"] = logs => logs.Where(log => log.ExerciseId == 9).Progression("Europe/Madrid", From, Until).ToListAsync(),
        ["weekly progression"] = logs => logs.Progression("Europe/Madrid", From, Until, ProgressionPeriod.Week).ToListAsync(),
        ["weekly volume"] = logs => logs.WeeklyVolume("Europe/Madrid", From, Until, new VolumeOptions { MinimumRpe = 7 }).ToListAsync(),
        ["weekly volume of decades"] = logs => logs.WeeklyVolume("Europe/Madrid", new(1970, 1, 1), new(2030, 1, 1)).ToListAsync(),
        ["volume"] = logs => logs.VolumePerMuscle(World.Start.AddYears(-2), World.Start).ToListAsync(),
    };

    [Theory, MemberData(nameof(Queries))]
    public Task on_sqlite_no_query_scans_the_logs(string query) => CheckAsync(DatabaseProvider.Sqlite, query);

    [Theory, MemberData(nameof(Queries))]
    public Task on_postgres_no_query_scans_the_logs(string query) => CheckAsync(DatabaseProvider.Postgres, query);

    private static async Task CheckAsync(DatabaseProvider provider, string query)
    {
        var db = await LargeHistory.GetAsync(provider);

        var plan = await QueryPlan.OfAsync(db, context => All[query](context.ExerciseSetLogs.Where(log => log.UserId == 7)));

        plan.ShouldBeOneStatementThatDoesNotScan("exercise_set_logs");
    }
}
