using FluentAssertions;
using Xunit;

namespace FitnessTrack.Data.Tests.Schema;

public class AdoptionTests
{
    [Theory, EveryProvider]
    public async Task an_adopted_database_is_as_a_migrated_one_and_has_every_row(DatabaseProvider provider)
    {
        await using var db = await OriginalDatabase.CreateAsync(provider);
        var rows = await OriginalDatabase.RowsAsync(db);
        await using var host = new SchemaHost(db);

        var report = await host.Schema.AdoptAsync();

        report.ToString().Should().MatchRegex("^the database is adopted: 30 rows in 11 tables kept, [0-9]+ changes of the schema$");
        report.IsAdopted.Should().BeTrue();
        host.Log.Should().Equal($"Information: Adopting a FitnessTrack database of the original service: {report}");
        (await host.Schema.VerifyAsync()).ToString().Should().Be("all 2 migrations are applied; no difference");
        (await OriginalDatabase.RowsAsync(db)).Should().BeEquivalentTo(rows);
        report.RowCounts.Should().HaveCount(11).And.Contain("users", 3).And.Contain("exercise_set_logs", 4);
    }
}
