using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Users;

public class UserDataFormatTests
{
    private static readonly string[] Nothing = [.. Enumerable.Repeat("0", 12)];

    /// <summary>A path to a value of the good document, the JSON to put there (null removes it), and what is told.</summary>
    private static readonly (string Path, string? Json, string ToldPath, string Told)[] BadValues =
    [
        ("format", "\"other\"", "$.format", "'other' is not 'fitnesstrack-user-data'"),
        ("format", null, "$", "'format' is missing"),
        ("format", "1", "$.format", "could not be converted"),
        ("version", "2", "$.version", "2 is not a version"),
        ("version", "1.5", "$.version", "could not be converted"),
        ("version", null, "$", "'version' is missing"),
        ("units.weight", "\"lb\"", "$.units", "Other units"),
        ("units.length", "\"m\"", "$.units.length", "could not be mapped"),
        ("user", null, "$", "'user' is missing"),
        ("user", "null", "$.user", "Must not be null"),
        ("user", "[]", "$.user", "could not be converted"),
        ("user.email", "\"no address\"", "$.user.email", "contains an '@'"),
        ("user.email", "null", "$.user.email", "null"),
        ("user.username", null, "$.user", "username"),
        ("user.age", "-1", "$.user.age", "between 0"),
        ("user.age", "2147483648", "$.user.age", "could not be converted"),
        ("user.weight_kg", "1000", "$.user.weight_kg", "between 0.01"),
        ("user.weight_kg", "\"80\"", "$.user.weight_kg", "could not be converted"),
        ("user.weight_kg", "1e999", "$.user.weight_kg", "could not be converted"),
        ("user.id", "1", "$.user.id", "could not be mapped"),
        ("user.password_hash", "\"\"", "$.user.password_hash", "empty"),
        ("exercises", "{}", "$.exercises", "Not a JSON array"),
        ("exercises.0", "null", "$.exercises[0]", "Must not be null"),
        ("exercises.0.primary_muscle", "\"ARMS\"", "$.exercises[0].primary_muscle", "Not a label of MuscleGroup"),
        ("exercises.0.primary_muscle", "\"chest\"", "$.exercises[0].primary_muscle", "Not a label of MuscleGroup"),
        ("exercises.0.primary_muscle", "0", "$.exercises[0].primary_muscle", ""),
        ("exercises.0.unilateral", "\"yes\"", "$.exercises[0].unilateral", "could not be converted"),
        ("exercises.0.name", "\" \"", "$.exercises[0].name", ""),
        ("exercises.0.name", "\"a\\u0000b\"", "$.exercises[0].name", "NUL"),
        ("exercises.0.name", $"\"{UserDocument.HalfPair}\"", "$.exercises[0].name", ""),
        ("exercises.0.grip", null, "$.exercises[0]", "grip"),
        ("exercises.2.aliases", "null", "$.exercises[2].aliases", "null"),
        ("exercises.2.aliases.0", "null", "$.exercises[2].aliases[0]", "Must not be null"),
        ("exercises.2.aliases.0", "\"\"", "$.exercises[2].aliases[0]", ""),
        ("exercises.2.tags.0", "\"\"", "$.exercises[2].tags[0]", ""),
        ("exercises.2.secondary_muscles.0", "\"NECK\"", "$.exercises[2].secondary_muscles[0]", "Not a label of MuscleGroup"),
        ("exercises.2.slug", "\"back-squat\"", "$.exercises[2].slug", "twice"),
        ("routines.1.name", "\"Empty\"", "$.routines[1]", "another one"),
        ("routines.1.starts_on", "\"2026-02-30\"", "$.routines[1].starts_on", "could not be converted"),
        ("routines.1.starts_on", "\"0001-01-01\"", "$.routines[1].starts_on", "ck_routines_starts_on_range"),
        ("routines.1.days.0", "null", "$.routines[1].days[0]", "Must not be null"),
        ("routines.1.days.0.day_index", "0", "$.routines[1].days[0].day_index", "ck_routine_days_day_index_range"),
        ("routines.1.days.0.day_index", "2", "$.routines[1].days[1]", "another one"),
        ("routines.1.days.0.title", "\"01234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890\"", "$.routines[1].days[0].title", "At most 100"),
        ("routines.1.days.2.exercises.1.exercise", "\"nothing\"", "$.routines[1].days[2].exercises[1].exercise", "no exercise 'nothing'"),
        ("routines.1.days.2.exercises.1.position", "1", "$.routines[1].days[2].exercises[1]", "another one"),
        ("routines.1.days.2.exercises.1.sets.0.set_index", "2", "$.routines[1].days[2].exercises[1].sets[1]", "another one"),
        ("routines.1.days.2.exercises.1.sets.0.target_rir", "11", "$.routines[1].days[2].exercises[1].sets[0].target_rir", "ck_routine_exercise_sets_target_rir_range"),
        ("routines.1.days.2.exercises.1.sets.0.target_rpe", null, "$.routines[1].days[2].exercises[1].sets[0]", "target_rpe"),
        ("sessions.1.workout_date", "\"2026-03-02\"", "$.sessions[1].workout_date", "another session"),
        ("sessions.1.status", "\"DONE\"", "$.sessions[1].status", "Not a label of WorkoutStatus"),
        ("sessions.1.routine_day.day_index", "9", "$.sessions[1].routine_day", "no day 9"),
        ("sessions.1.bodyweight_kg", "0", "$.sessions[1].bodyweight_kg", "ck_workout_sessions_bodyweight_kg_range"),
        ("logs.1.exercise", "\"nothing\"", "$.logs[1].exercise", "no exercise 'nothing'"),
        ("logs.1.session", "\"2020-01-01\"", "$.logs[1].session", "no session of 2020-01-01"),
        ("logs.1.planned_set", "{\"routine\":\"PPL B\",\"day_index\":1,\"position\":1,\"set_index\":9}", "$.logs[1].planned_set", "no such planned set"),
        ("logs.1.planned_set", "{\"routine\":\"PPL B\"}", "$.logs[1].planned_set", "day_index"),
        ("logs.1.performed_at", "\"2026-03-02T18:00:00+01:00\"", "$.logs[1].performed_at", "Not an instant"),
        ("logs.1.performed_at", "\"2026-03-02T18:00:00.000000\"", "$.logs[1].performed_at", "Not an instant"),
        ("logs.1.performed_at", "\"2026-02-30T18:00:00.000000Z\"", "$.logs[1].performed_at", "Not an instant"),
        ("logs.1.performed_at", "0", "$.logs[1].performed_at", ""),
        ("logs.1.set_index", "0", "$.logs[1].set_index", "ck_exercise_set_logs_set_index_range"),
        ("logs.11.actual_reps", "-1", "$.logs[11].actual_reps", "ck_exercise_set_logs_actual_reps_range"),
        ("logs.11.actual_rpe", "10.1", "$.logs[11].actual_rpe", "ck_exercise_set_logs_actual_rpe_range"),
        ("logs.11.actual_tempo", "\"0123456789abcdef\"", "$.logs[11].actual_tempo", "At most 15"),
        ("logs.11.mood", "\"good\"", "$.logs[11].mood", "could not be mapped"),
        ("logs", null, "$", "'logs' is missing"),
        ("more", "1", "$", "does not know"),
    ];

    [Fact]
    public async Task a_bad_value_is_told_with_its_path_by_both_databases_and_nothing_is_imported()
    {
        await using var sqlite = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var postgres = await TestDatabase.CreateAsync(DatabaseProvider.Postgres);
        var good = await GoodAsync();
        var failures = new List<string>();
        foreach (var (path, json, toldPath, told) in BadValues)
        {
            var bad = Changed(good, path.Split('.'), json);
            foreach (var db in new[] { sqlite, postgres })
            {
                var refusal = await RefusalAsync(db, bad);

                if (refusal.Path != toldPath || !refusal.Message.StartsWith($"{toldPath}: ", StringComparison.Ordinal) || !refusal.Message.Contains(told, StringComparison.Ordinal))
                {
                    failures.Add($"{path} is {json} on {db.Provider}, and this was told: {refusal.Message}");
                }

                (await UserDocument.CountsAsync(db)).Should().Equal(Nothing, $"{path} is {json}");
            }
        }

        failures.Should().BeEmpty();
    }

    [Theory]
    [EveryProvider("")]
    [EveryProvider(" \n ")]
    [EveryProvider("null")]
    [EveryProvider("[]")]
    [EveryProvider("\"fitnesstrack-user-data\"")]
    [EveryProvider("{}")]
    [EveryProvider("{'format':'fitnesstrack-user-data'}")]
    [EveryProvider("email,username\nada@example.org,ada")]
    [EveryProvider("\u001f\u008b\u0008 zipped")]
    public async Task what_is_no_document_is_refused(DatabaseProvider provider, string text)
    {
        await using var db = await TestDatabase.CreateAsync(provider);

        (await RefusalAsync(db, Encoding.UTF8.GetBytes(text))).Path.Should().Be("$");
        (await UserDocument.CountsAsync(db)).Should().Equal(Nothing);
    }

    [Theory, EveryProvider]
    public async Task a_document_that_is_cut_anywhere_is_refused(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var good = await GoodAsync();

        for (var length = 1; length < good.Length; length += (good.Length / 97) + 1)
        {
            await RefusalAsync(db, good[..length]);
        }

        await RefusalAsync(db, good[..^1]);
        (await UserDocument.CountsAsync(db)).Should().Equal(Nothing);
    }

    [Theory]
    [EveryProvider(",")]
    [EveryProvider("{}")]
    [EveryProvider("x")]
    [EveryProvider("\0")]
    public async Task what_follows_the_document_is_refused(DatabaseProvider provider, string text)
    {
        await using var db = await TestDatabase.CreateAsync(provider);

        await RefusalAsync(db, [.. await GoodAsync(), .. Encoding.UTF8.GetBytes(text)]);

        (await UserDocument.CountsAsync(db)).Should().Equal(Nothing);
    }

    [Theory, EveryProvider]
    public async Task a_member_that_comes_twice_is_refused(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var good = Encoding.UTF8.GetString(await GoodAsync());

        var refusal = await RefusalAsync(db, Encoding.UTF8.GetBytes(good.Replace("\"age\":36", "\"age\":36,\"age\":37", StringComparison.Ordinal)));

        refusal.Path.Should().StartWith("$.user");
        (await UserDocument.CountsAsync(db)).Should().Equal(Nothing);
    }

    [Theory, EveryProvider]
    public async Task bytes_that_are_no_utf8_are_refused(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var bad = await GoodAsync();
        bad[bad.AsSpan().IndexOf("Łukasz"u8)] = 0xff;

        (await RefusalAsync(db, bad)).Path.Should().StartWith("$.user");
        (await UserDocument.CountsAsync(db)).Should().Equal(Nothing);
    }

    [Theory, EveryProvider]
    public async Task a_part_that_never_ends_is_refused_before_it_fills_the_memory(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var good = await GoodAsync();
        var begin = good.AsSpan().IndexOf("Łukasz"u8);
        await using var context = db.CreateContext();

        await using var endless = new EndlessStream(good[..begin]);
        var refusal = await context.Awaiting(c => c.ImportUserDataAsync(endless)).Should().ThrowExactlyAsync<UserDataFormatException>();

        (refusal.Which.Path, refusal.Which.Message).Should().Be(("$.user", "$.user: Larger than 16777216 bytes."));
        endless.Position.Should().BeLessThan(20_000_000);
    }

    [Theory, EveryProvider]
    public async Task white_space_a_byte_order_mark_and_escapes_change_nothing(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var good = await GoodAsync();
        var root = JsonNode.Parse(good)!;

        // The serializer's defaults: indented, and everything beyond ASCII escaped.
        var indented = Encoding.UTF8.GetBytes($"\ufeff \r\n\t{root.ToJsonString(new() { WriteIndented = true })}\n\n");
        await UserDocument.ImportAsync(db, indented);

        (await UserDocument.ExportAsync(db, RichUser.Email, UserDocument.WithHash)).Should().Equal(good);
    }

    [Theory, EveryProvider]
    public async Task white_space_behind_a_document_may_be_long_and_nothing_follows_it(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var good = await GoodAsync();
        byte[] spaced = [.. good, .. Encoding.UTF8.GetBytes(new string(' ', 200_000))];

        var refusal = await RefusalAsync(db, [.. spaced, .. "x"u8]);
        (await UserDocument.CountsAsync(db)).Should().Equal(Nothing);
        await UserDocument.ImportAsync(db, spaced);

        refusal.Path.Should().Be("$");
        (await UserDocument.ExportAsync(db, RichUser.Email, UserDocument.WithHash)).Should().Equal(good);
    }

    /// <summary>With the hash, since to make one is slow on purpose.</summary>
    private static async Task<byte[]> GoodAsync()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await RichUser.SaveAsync(db);
        return await UserDocument.ExportAsync(db, RichUser.Email, UserDocument.WithHash);
    }

    private static async Task<UserDataFormatException> RefusalAsync(TestDatabase db, byte[] document) =>
        (await FluentActions.Awaiting(() => UserDocument.ImportAsync(db, document)).Should().ThrowExactlyAsync<UserDataFormatException>()).Which;

    private static byte[] Changed(byte[] good, string[] path, string? json) => UserDocument.With(good, root =>
    {
        var parent = path[..^1].Aggregate(root, (node, name) => node is JsonArray array ? array[int.Parse(name, provider: null)]! : node[name]!);
        if (json is null)
        {
            parent.AsObject().Remove(path[^1]);
        }
        else if (parent is JsonArray array)
        {
            array[int.Parse(path[^1], provider: null)] = JsonNode.Parse(json);
        }
        else
        {
            parent[path[^1]] = JsonNode.Parse(json);
        }
    });
}
