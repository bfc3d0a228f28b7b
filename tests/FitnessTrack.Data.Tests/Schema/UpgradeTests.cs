using System.Data.Common;
using FitnessTrack.Data.Design;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Schema;

/// <summary>From version to version: the database of each release, with data in every table, and back.</summary>
public class UpgradeTests
{
    public static TheoryData<string, DatabaseProvider> Released =>
        [.. from version in Releases.All from provider in Enum.GetValues<DatabaseProvider>() select new TheoryDataRow<string, DatabaseProvider>($"{version}", provider)];

    [Theory, MemberData(nameof(Released))]
    public async Task the_database_of_a_release_comes_to_the_newest_version_and_loses_nothing(string version, DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateEmptyAsync(provider);
        await db.ExecuteAsync(await File.ReadAllTextAsync(Releases.PathOf(Version.Parse(version), $"{provider}")));
        await using var host = new SchemaHost(db);
        (await host.Schema.GetStatusAsync()).Should().Match<FitnessTrackSchemaStatus>(status => status.Applied.Count > 0 && !status.IsNewer);
        var before = await StoredRows.ReadAsync(db);
        before.Tables.Should().HaveCountGreaterThanOrEqualTo(12).And.OnlyContain(table => before.CountOf(table) > 0, "there is data in every table");

        await host.Schema.MigrateAsync();

        (await host.Schema.VerifyAsync()).IsCanonical.Should().BeTrue();
        (await before.ReadAgainAsync()).Should().Equal(before.Lines);
        await WorksAsync(db);
    }

    /// <summary>What a later migration finds: rows. The second one has to index those that are there.</summary>
    [Theory, EveryProvider]
    public async Task a_database_with_data_that_has_only_the_first_migration_comes_to_the_newest_and_loses_nothing(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateEmptyAsync(provider);
        await using var context = db.CreateContext();
        await context.Database.MigrateAsync(context.Database.GetMigrations().First());
        var release = await File.ReadAllTextAsync(Releases.PathOf(Releases.All[0], $"{provider}"));
        await db.ExecuteAsync(release[release.IndexOf(Releases.DataMark, StringComparison.Ordinal)..]);
        var before = await StoredRows.ReadAsync(db);
        await using var host = new SchemaHost(db);

        (await host.Schema.MigrateAsync()).Should().HaveCount(SchemaHost.Migrations - 1);

        (await host.Schema.VerifyAsync()).IsCanonical.Should().BeTrue();
        (await before.ReadAgainAsync()).Should().Equal(before.Lines);
        await WorksAsync(db);
    }

    [Theory, EveryProvider]
    public async Task the_files_of_the_version_that_is_being_made_say_what_its_code_makes(DatabaseProvider provider)
    {
        Releases.All[^1].Should().BeGreaterThanOrEqualTo(Releases.Current, "else run: {0} {1}", Releases.Command, Releases.Current);
        foreach (var version in Releases.All.Where(version => version >= Releases.Current))
        {
            await using var db = await TestDatabase.CreateAsync(provider);
            await using var context = db.CreateContext();
            var stored = (await File.ReadAllTextAsync(Releases.PathOf(version, $"{provider}"))).ReplaceLineEndings("\n");

            // Not the texts themselves: the message would show both, and they are long.
            (await Releases.GenerateAsync(context) == stored).Should().BeTrue("else run: {0} {1}", Releases.Command, version);
        }
    }

    [Theory, EveryProvider]
    public async Task going_back_to_nothing_is_refused_while_there_are_rows_and_nothing_is_lost(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await World.CreateAsync(db);
        var before = await StoredRows.ReadAsync(db);
        await using var context = db.CreateContext();

        var refused = await context.Database.Awaiting(d => d.MigrateAsync("0")).Should().ThrowAsync<DbException>();

        refused.Which.Message.Should().Contain("FitnessTrack does not go back: the table exercise_aliases has rows, which would be lost.");
        await using var host = new SchemaHost(db);
        (await host.Schema.GetStatusAsync()).Applied.Should().ContainSingle("those that go first have nothing to lose");
        await host.Schema.MigrateAsync();
        (await host.Schema.VerifyAsync()).IsCanonical.Should().BeTrue();
        (await before.ReadAgainAsync()).Should().Equal(before.Lines);
    }

    [Theory]
    [EveryProvider("tags", "INSERT INTO tags (name) VALUES ('one')")]
    [EveryProvider("users", "INSERT INTO users (email, username, password_hash) VALUES ('a@b', 'a', 'x')")]
    public async Task going_back_to_nothing_is_refused_for_one_row_and_done_without_it(DatabaseProvider provider, string table, string insert)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await db.ExecuteAsync(insert);
        await using var context = db.CreateContext();

        (await context.Database.Awaiting(d => d.MigrateAsync("0")).Should().ThrowAsync<DbException>()).Which.Message.Should().Contain($"the table {table} has rows");
        await db.ExecuteAsync($"DELETE FROM {table}");
        await context.Database.MigrateAsync("0");

        (await CatalogReader.ReadAsync(db)).Should().BeEmpty();
    }

    /// <summary>Constraints, triggers and search, and every row by way of the library.</summary>
    private static async Task WorksAsync(TestDatabase db)
    {
        await using var context = db.CreateContext();
        (await context.Exercises.Search("gluteo").Select(exercise => exercise.Id).ToListAsync()).Should().Equal(1);
        (await context.Exercises.Search("hip thrust").Select(exercise => exercise.Id).ToListAsync()).Should().Equal(1);
        var log = await context.ExerciseSetLogs.Include(l => l.Session).Include(l => l.PlannedSet).SingleAsync(l => l.Id == 1);
        (log.ActualWeightKg, log.PlannedSet!.TargetWeightKg, log.Session!.WorkoutDate).Should().Be((9999.99m, 9999.99m, new DateOnly(2024, 2, 29)));
        var (created, updated) = (log.CreatedAt, log.UpdatedAt);

        await db.ExecuteAsync("UPDATE exercise_set_logs SET actual_reps = 7");
        await context.Entry(log).ReloadAsync();
        (log.ActualReps, log.CreatedAt).Should().Be((7, created));
        log.UpdatedAt.Should().BeAfter(updated);

        await RefusesAsync(db, "INSERT INTO tags (name) VALUES ('')", "ck_tags_name_not_empty");
        await RefusesAsync(db, "UPDATE exercise_set_logs SET user_id = 2 WHERE id = 1", "fk_exercise_set_logs_session");
        await RefusesAsync(db, "INSERT INTO routines (user_id, name) VALUES (99, 'x')", "fk_routines_user");
        context.Add(new Routine { UserId = 7, Name = "new" });
        context.Add(new ExerciseSetLog { UserId = 7, ExerciseId = 3, PerformedAt = World.Start, SetIndex = 1 });
        await context.SaveChangesAsync();
        await db.ExecuteAsync("DELETE FROM users WHERE id = 1");
        (await context.WorkoutSessions.CountAsync()).Should().Be(1, "what was his went with him");
    }

    private static async Task RefusesAsync(TestDatabase db, string sql, string constraint) =>
        (await db.Awaiting(d => d.ExecuteAsync(sql)).Should().ThrowAsync<DbException>()).Which.Message.Should().Contain(constraint);
}
