using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Queries;

/// <summary>The measure itself: it must tell a scan from a search, or no other test of plans means anything.</summary>
public class QueryPlanTests
{
    [Theory, EveryProvider]
    public async Task a_search_by_an_index_passes_and_a_scan_does_not(DatabaseProvider provider)
    {
        var db = await LargeHistory.GetAsync(provider);

        var search = await QueryPlan.OfAsync(db, context => context.ExerciseSetLogs.Where(log => log.UserId == 7).OrderByDescending(log => log.PerformedAt).Take(10).ToListAsync());
        search.ShouldBeOneStatementThatDoesNotScan("exercise_set_logs");

        var scan = await QueryPlan.OfAsync(db, context => context.ExerciseSetLogs.Where(log => log.Notes == "x").ToListAsync());
        scan.Invoking(plan => plan.ShouldBeOneStatementThatDoesNotScan("exercise_set_logs")).Should().Throw<Exception>().WithMessage("*the plan is*");
        (await db.ScalarAsync("SELECT count(*) FROM exercise_set_logs")).Should().Be("200000");
    }
}
