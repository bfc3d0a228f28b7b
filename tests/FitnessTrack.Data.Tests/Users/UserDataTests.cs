using System.Text;
using System.Text.Json.Nodes;
using FitnessTrack.Data.Tests.Queries;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Users;

public class UserDataTests
{
    private static readonly UserDataExportOptions WithHash = UserDocument.WithHash;

    [Theory, EveryProvider]
    public async Task a_users_data_go_through_both_databases_and_back_with_the_same_bytes(DatabaseProvider provider)
    {
        await using var origin = await TestDatabase.CreateAsync(provider);
        await RichUser.SaveAsync(origin);

        await GoesRoundAsync(origin, RichUser.Email);
    }

    [Theory]
    [InlineData(RealExport.Hevy)]
    [InlineData(RealExport.Strong)]
    public async Task a_real_history_goes_through_both_databases_and_back_with_the_same_bytes(string file)
    {
        await using var origin = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await RealExport.SaveAsync(origin, file);

        await GoesRoundAsync(origin, "ada@example.org");
    }

    [Theory, EveryProvider]
    public async Task the_document_names_columns_and_natural_keys(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await World.CreateAsync(db);

        var document = await UserDocument.ExportAsync(db, RichUser.Email);

        Encoding.UTF8.GetString(document).Should().Be("""
            {"format":"fitnesstrack-user-data","version":1,"units":{"age":"years","height":"cm","weight":"kg","rest":"s","instants":"UTC"},
            "user":{"email":"ada@example.org","username":"ada","full_name":null,"age":null,"height_cm":null,"weight_kg":null},
            "exercises":[{"slug":"bench-press","name":"bench-press","primary_muscle":"CHEST","movement":"HORIZONTAL_PUSH","mechanics":"COMPOUND","force":"PUSH",
            "unilateral":false,"equipment":"BARBELL","grip":null,"range_of_motion":null,"difficulty":"BEGINNER","cues":null,"instructions":null,"video_url":null,"is_active":true,
            "aliases":["Flat bench"],"tags":["strength"],"secondary_muscles":["TRICEPS"]}],
            "routines":[{"name":"PPL Mesocycle","description":null,"starts_on":null,"is_active":true,"days":[{"day_index":1,"is_rest":false,"title":"Push","notes":null,
            "exercises":[{"position":1,"exercise":"bench-press","notes":null,"sets":[{"set_index":1,"is_warmup":false,"to_failure":false,"target_weight_kg":80,"target_reps":5,
            "target_rir":null,"target_rpe":null,"target_tempo":null,"target_rest_s":null,"notes":null}]}]}]}],
            "sessions":[{"workout_date":"2026-03-02","status":"PENDING","routine_day":{"routine":"PPL Mesocycle","day_index":1},"location":null,
            "perceived_fatigue":null,"bodyweight_kg":null,"notes":null}],
            "logs":[{"performed_at":"2026-03-02T18:00:00.000000Z","exercise":"bench-press","set_index":1,"session":"2026-03-02",
            "planned_set":{"routine":"PPL Mesocycle","day_index":1,"position":1,"set_index":1},"is_warmup":false,"to_failure":false,"actual_weight_kg":82.5,"actual_reps":5,
            "actual_rir":null,"actual_rpe":null,"actual_tempo":null,"actual_rest_s":null,"notes":null}]}
            """.ReplaceLineEndings(""));
    }

    [Theory]
    [InlineData("user", "users", "password_hash")]
    [InlineData("exercises", "exercises")]
    [InlineData("routines", "routines", "user_id")]
    [InlineData("routines.days", "routine_days", "routine_id")]
    [InlineData("routines.days.exercises", "routine_day_exercises", "routine_day_id", "exercise_id")]
    [InlineData("routines.days.exercises.sets", "routine_exercise_sets", "routine_day_exercise_id")]
    [InlineData("sessions", "workout_sessions", "user_id", "routine_day_id")]
    [InlineData("logs", "exercise_set_logs", "user_id", "exercise_id", "session_id", "planned_set_id")]
    public async Task no_column_is_left_out(string part, string table, params string[] replaced)
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await World.CreateAsync(db);
        var columns = (await db.QueryAsync($"SELECT name FROM pragma_table_info('{table}')")).Select(row => row[0]).ToList();

        var element = JsonNode.Parse(await UserDocument.ExportAsync(db, RichUser.Email))!;
        foreach (var name in part.Split('.'))
        {
            element = element is JsonArray array ? array[0]![name]! : element[name]!;
        }

        var members = (element is JsonArray elements ? elements[0]! : element).AsObject().Select(member => member.Key);
        columns.Except([.. replaced, "id", "created_at", "updated_at"]).Should().NotBeEmpty().And.BeSubsetOf(members);
    }

    [Theory, EveryProvider]
    public async Task texts_are_written_as_they_are(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await RichUser.SaveAsync(db);

        var document = Encoding.UTF8.GetString(await UserDocument.ExportAsync(db, RichUser.Email));

        document.Should().Contain("quote \\\" backslash \\\\ slash / tab \\t lines \\r\\n bell \\u0007 del \u007f <b>&'+ e\u0301 é \u2028 \ufeff \uffff שלום 中 🏋 👩‍🚀");
        JsonNode.Parse(document)!["routines"]![1]!["description"]!.GetValue<string>().Should().StartWith("quote \" backslash \\ slash / tab \t lines \r\n bell \a del");
    }

    [Theory, EveryProvider]
    public async Task the_hash_is_in_the_document_only_if_it_is_asked_for(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await RichUser.SaveAsync(db);

        Encoding.UTF8.GetString(await UserDocument.ExportAsync(db, RichUser.Email)).Should().NotContain("hash");
        Encoding.UTF8.GetString(await UserDocument.ExportAsync(db, RichUser.Email, WithHash)).Should().Contain("\"password_hash\":\"secret-hash\"");
    }

    [Theory, EveryProvider]
    public async Task nobody_can_sign_in_as_a_user_who_came_without_a_hash(DatabaseProvider provider)
    {
        await using var origin = await OriginAsync();
        await using var target = await TestDatabase.CreateAsync(provider);
        var document = await UserDocument.ExportAsync(origin, RichUser.Email);

        await UserDocument.ImportAsync(target, document);

        await using var context = target.CreateContext();
        var user = await context.Users.SingleAsync();
        user.PasswordHash.Should().NotBe("secret-hash").And.HaveLength(84, "it is one of a password that nobody knows");
        user.VerifyPassword("").Should().BeFalse();
    }

    [Theory, EveryProvider]
    public async Task nothing_of_another_user_is_in_the_document(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await RichUser.SaveAsync(db);

        var document = await UserDocument.ExportAsync(db, RichUser.Email);

        Encoding.UTF8.GetString(document).Should().NotContain("bob").And.NotContain("PPL Mesocycle").And.NotContain("not-used").And.NotContain("not used");
        var root = JsonNode.Parse(document)!;
        root["sessions"]!.AsArray().Single(session => session!["workout_date"]!.GetValue<string>() == "2026-03-05")!["routine_day"].Should().BeNull("the day is the coach's");
        root["logs"]!.AsArray().Single(log => log!["session"]?.GetValue<string>() == "2026-03-05")!["planned_set"].Should().BeNull("the set is the coach's");
        root["logs"]!.AsArray().Count(log => log!["planned_set"] is not null).Should().Be(1);
    }

    [Theory, EveryProvider]
    public async Task a_second_import_adds_nothing(DatabaseProvider provider)
    {
        await using var origin = await OriginAsync();
        await using var target = await TestDatabase.CreateAsync(provider);
        var document = await UserDocument.ExportAsync(origin, RichUser.Email, WithHash);

        var first = await UserDocument.ImportAsync(target, document);
        var counts = await UserDocument.CountsAsync(target);
        var second = await UserDocument.ImportAsync(target, document);

        counts.Should().Equal("1", "3", "5", "5", "6", "3", "3", "6", "8", "16", "4", "12");
        first.Should().BeEquivalentTo(new
        {
            Users = new BulkInsertResult(1, 0),
            Exercises = new BulkInsertResult(3, 0),
            ExerciseAliases = new BulkInsertResult(5, 0),
            Tags = new BulkInsertResult(5, 0),
            ExerciseTags = new BulkInsertResult(6, 0),
            ExerciseSecondaryMuscles = new BulkInsertResult(3, 0),
            Routines = new BulkInsertResult(3, 0),
            RoutineDays = new BulkInsertResult(6, 0),
            RoutineDayExercises = new BulkInsertResult(8, 0),
            RoutineExerciseSets = new BulkInsertResult(16, 0),
            PlannedSetsLeftOut = 0,
            WorkoutSessions = new BulkInsertResult(4, 0),
            ExerciseSetLogs = new BulkInsertResult(12, 0),
            Inserted = 72,
        });
        second.Inserted.Should().Be(0);
        (second.UserId, second.ExerciseSetLogs.AlreadyThere, second.RoutineExerciseSets.AlreadyThere).Should().Be((first.UserId, 12L, 16L));
        (await UserDocument.CountsAsync(target)).Should().Equal(counts);
    }

    [Theory, EveryProvider]
    public async Task what_is_missing_is_added_and_what_is_there_stays(DatabaseProvider provider)
    {
        await using var origin = await OriginAsync();
        await using var target = await TestDatabase.CreateAsync(provider);
        await RichUser.SaveAsync(target);
        var whole = await UserDocument.ExportAsync(origin, RichUser.Email);
        await target.ExecuteAsync("""
            DELETE FROM exercise_set_logs WHERE set_index = 1;
            DELETE FROM workout_sessions WHERE workout_date = '2026-03-04';
            DELETE FROM routine_exercise_sets WHERE set_index = 1 AND notes IS NOT NULL;
            DELETE FROM routine_days WHERE day_index = 1 AND routine_id IN (SELECT id FROM routines WHERE name = 'PPL B');
            DELETE FROM routines WHERE name = 'Empty';
            UPDATE workout_sessions SET location = 'Home' WHERE workout_date = '2026-03-02';
            """);

        var result = await UserDocument.ImportAsync(target, whole);

        (result.Users, result.Exercises, result.Routines, result.RoutineDays).Should().Be((new(0, 1), new(0, 3), new(1, 2), new(1, 5)));
        (result.WorkoutSessions, result.ExerciseSetLogs).Should().Be((new BulkInsertResult(1, 3), new BulkInsertResult(6, 6)));
        var expected = UserDocument.With(whole, root => root["sessions"]![0]!["location"] = "Home");
        var actual = await UserDocument.ExportAsync(target, RichUser.Email);
        var lostLink = UserDocument.With(expected, root => root["sessions"]![1]!["routine_day"] = null);
        JsonNode.DeepEquals(JsonNode.Parse(actual), JsonNode.Parse(lostLink)).Should().BeTrue("a session that is there keeps that its day was deleted");
    }

    [Theory, EveryProvider]
    public async Task a_planned_exercise_that_is_another_one_by_now_gets_no_sets_of_the_old_one(DatabaseProvider provider)
    {
        await using var origin = await OriginAsync();
        await using var target = await TestDatabase.CreateAsync(provider);
        var document = await UserDocument.ExportAsync(origin, RichUser.Email);
        await UserDocument.ImportAsync(target, document);
        await target.ExecuteAsync("""
            DELETE FROM exercise_set_logs;
            DELETE FROM routine_exercise_sets;
            UPDATE routine_day_exercises SET exercise_id = (SELECT id FROM exercises WHERE slug = 'bench-press') WHERE position = 2
            """);

        var result = await UserDocument.ImportAsync(target, document);

        (result.RoutineExerciseSets, result.PlannedSetsLeftOut, result.ExerciseSetLogs.Inserted).Should().Be((new BulkInsertResult(8, 0), 8, 12));
        (await target.ScalarAsync("SELECT count(*) FROM exercise_set_logs WHERE planned_set_id IS NOT NULL")).Should().Be("0");
    }

    [Theory, EveryProvider]
    public async Task data_can_go_to_a_user_of_another_address(DatabaseProvider provider)
    {
        await using var origin = await OriginAsync();
        await using var target = await TestDatabase.CreateAsync(provider);
        var document = await UserDocument.ExportAsync(origin, RichUser.Email, WithHash);
        var eve = World.NewUser("eve");
        await target.SaveAsync(eve);

        var result = await UserDocument.ImportAsync(target, document, new UserDataImportOptions { UserId = eve.Id });

        (result.UserId, result.Users).Should().Be((eve.Id, new BulkInsertResult(0, 1)));
        var moved = JsonNode.Parse(await UserDocument.ExportAsync(target, "eve@example.org", WithHash))!;
        moved["user"]!.ToJsonString().Should().Be("""{"email":"eve@example.org","username":"eve","full_name":null,"age":null,"height_cm":null,"weight_kg":null,"password_hash":"x"}""");
        JsonNode.DeepEquals(moved["logs"], JsonNode.Parse(document)!["logs"]).Should().BeTrue();
        (await target.ScalarAsync("SELECT count(*) FROM users")).Should().Be("1");
    }

    [Theory, EveryProvider]
    public async Task a_name_that_is_taken_and_users_who_are_not_there_are_told(DatabaseProvider provider)
    {
        await using var origin = await OriginAsync();
        await using var target = await TestDatabase.CreateAsync(provider);
        var document = await UserDocument.ExportAsync(origin, RichUser.Email);
        await target.SaveAsync(new User { Email = "other@example.org", Username = JsonNode.Parse(document)!["user"]!["username"]!.GetValue<string>(), PasswordHash = "x" });
        var before = await UserDocument.CountsAsync(target);
        await using var context = target.CreateContext();
        using var stream = new MemoryStream();

        var taken = await FluentActions.Awaiting(() => UserDocument.ImportAsync(target, document)).Should().ThrowExactlyAsync<FitnessTrackConstraintException>();
        await FluentActions.Awaiting(() => UserDocument.ImportAsync(target, document, new UserDataImportOptions { UserId = 999_999 }))
            .Should().ThrowExactlyAsync<ArgumentException>().WithMessage("There is no user 999999.*");
        await context.Awaiting(c => c.ExportUserDataAsync(999_999, stream)).Should().ThrowExactlyAsync<ArgumentException>().WithMessage("There is no user 999999.*");

        (taken.Which.Kind, taken.Which.ConstraintName).Should().Be((ConstraintKind.Unique, "uq_users_username"));
        stream.Length.Should().Be(0);
        (await UserDocument.CountsAsync(target)).Should().Equal(before);
    }

    [Theory, EveryProvider]
    public async Task an_exercise_that_is_there_keeps_its_definition(DatabaseProvider provider)
    {
        await using var origin = await OriginAsync();
        await using var target = await TestDatabase.CreateAsync(provider);
        await target.SaveAsync(World.NewExercise("bench-press"));

        var result = await UserDocument.ImportAsync(target, await UserDocument.ExportAsync(origin, RichUser.Email));

        (result.Exercises, result.ExerciseAliases, result.ExerciseSecondaryMuscles).Should().Be((new(2, 1), new BulkInsertResult(0, 0), new BulkInsertResult(0, 0)));
        (await target.ScalarAsync("SELECT name FROM exercises WHERE slug = 'bench-press'")).Should().Be("bench-press");
    }

    [Theory, EveryProvider]
    public async Task an_erased_user_is_gone_and_the_others_are_as_they_were(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await RichUser.SaveAsync(db);
        var coach = await UserDocument.ExportAsync(db, RichUser.CoachEmail, WithHash);
        var ada = await UserDocument.ExportAsync(db, RichUser.Email, WithHash);
        await using var context = db.CreateContext();
        var id = await context.Users.Where(user => user.Email == RichUser.Email).Select(user => user.Id).SingleAsync();

        await context.DeleteUserAsync(id);

        using var stream = new MemoryStream();
        await context.Awaiting(c => c.ExportUserDataAsync(id, stream)).Should().ThrowExactlyAsync<ArgumentException>();
        (await UserDocument.ExportAsync(db, RichUser.CoachEmail, WithHash)).Should().Equal(coach);
        await UserDocument.ImportAsync(db, ada);
        (await UserDocument.ExportAsync(db, RichUser.Email, WithHash)).Should().Equal(ada, "the document has all that was erased");
    }

    [Theory, EveryProvider]
    public async Task what_the_context_tracks_is_neither_saved_nor_joined(DatabaseProvider provider)
    {
        await using var origin = await OriginAsync();
        await using var target = await TestDatabase.CreateAsync(provider);
        var document = await UserDocument.ExportAsync(origin, RichUser.Email);
        await using var context = target.CreateContext();
        context.Add(World.NewUser("pending"));
        using var source = new MemoryStream(document);
        using var destination = new MemoryStream();

        var result = await context.ImportUserDataAsync(source);
        await context.ExportUserDataAsync(result.UserId, destination);

        context.ChangeTracker.Entries().Should().ContainSingle().Which.State.Should().Be(EntityState.Added);
        (await target.ScalarAsync("SELECT count(*) FROM users")).Should().Be("1");
        destination.ToArray().Should().Equal(document);
        (source.CanRead, destination.CanWrite).Should().Be((true, true), "the streams are the caller's");
    }

    [Theory, EveryProvider]
    public async Task both_join_the_transaction_of_their_context(DatabaseProvider provider)
    {
        await using var origin = await OriginAsync();
        await using var target = await TestDatabase.CreateAsync(provider);
        var document = await UserDocument.ExportAsync(origin, RichUser.Email);
        await using var context = target.CreateContext();
        using var stream = new MemoryStream();

        await using (await context.Database.BeginTransactionAsync())
        {
            var result = await context.ImportUserDataAsync(new MemoryStream(document));
            await context.ExportUserDataAsync(result.UserId, stream);
        }

        stream.ToArray().Should().Equal(document);
        (await UserDocument.CountsAsync(target)).Should().OnlyContain(count => count == "0");
    }

    [Theory, EveryProvider]
    public async Task a_refused_import_leaves_the_transaction_of_its_context_usable_and_nothing_in_it(DatabaseProvider provider)
    {
        await using var origin = await OriginAsync();
        await using var target = await TestDatabase.CreateAsync(provider);
        var document = await UserDocument.ExportAsync(origin, RichUser.Email);
        var bad = UserDocument.With(document, root => root["logs"]![11]!["actual_reps"] = -1);
        await using var context = target.CreateContext();

        await using (var transaction = await context.Database.BeginTransactionAsync())
        {
            context.Add(World.NewUser("kept"));
            await context.SaveChangesAsync();
            await context.Awaiting(c => c.ImportUserDataAsync(new MemoryStream(bad))).Should().ThrowExactlyAsync<UserDataFormatException>();
            await transaction.CommitAsync();
        }

        (await UserDocument.CountsAsync(target)).Should().Equal("1", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0");
    }

    [Fact]
    public async Task data_of_random_users_go_through_both_databases_and_back_with_the_same_bytes()
    {
        await using var origin = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var postgres = await TestDatabase.CreateAsync(DatabaseProvider.Postgres);
        await using var sqlite = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);

        PropertyCheck.ForAll(GeneratedUser.Generator, cases: 50, async generated =>
        {
            foreach (var db in new[] { origin, postgres, sqlite })
            {
                await db.ExecuteAsync("DELETE FROM users; DELETE FROM exercises; DELETE FROM tags");
            }

            await generated.SaveAsync(origin);
            await GoesRoundAsync(origin, postgres, sqlite, GeneratedUser.Email);
        });
    }

    private static async Task<TestDatabase> OriginAsync()
    {
        var origin = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await RichUser.SaveAsync(origin);
        return origin;
    }

    private static async Task GoesRoundAsync(TestDatabase origin, string email)
    {
        await using var postgres = await TestDatabase.CreateAsync(DatabaseProvider.Postgres);
        await using var sqlite = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await GoesRoundAsync(origin, postgres, sqlite, email);
    }

    private static async Task GoesRoundAsync(TestDatabase origin, TestDatabase postgres, TestDatabase sqlite, string email)
    {
        var first = await UserDocument.ExportAsync(origin, email, WithHash);
        await UserDocument.ImportAsync(postgres, first);
        var second = await UserDocument.ExportAsync(postgres, email, WithHash);
        await UserDocument.ImportAsync(sqlite, second);
        var third = await UserDocument.ExportAsync(sqlite, email, WithHash);

        Encoding.UTF8.GetString(second).Should().Be(Encoding.UTF8.GetString(first));
        third.Should().Equal(second);
    }
}
