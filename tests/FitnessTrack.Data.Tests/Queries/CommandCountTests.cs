using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FitnessTrack.Data.Tests.Queries;

/// <summary>
/// How many commands the reads, and the operations that are named here, send by way of EF: as few for many rows as for few. What
/// works on the connection itself, as recording, bulk insert, the imports and verifying do, is not counted.
/// </summary>
public class CommandCountTests
{
    private static readonly LibraryReadArguments Large = new(
        UserId: 7, ExerciseId: 3, SessionId: 1234, RoutineId: 7, new DateTimeOffset(2024, 5, 1, 0, 0, 0, TimeSpan.Zero), new DateOnly(2024, 3, 4), "exercise");

    [Theory, EveryProvider]
    public async Task every_read_is_one_command_however_much_it_reads(DatabaseProvider provider)
    {
        var db = await LargeHistory.GetAsync(provider);
        var counter = new CommandCounter();
        await using var context = db.CreateContext(options => options.AddInterceptors(counter));

        foreach (var (text, read) in LibraryRead.All(Large))
        {
            counter.Commands.Clear();
            await read(context);
            counter.Commands.Should().ContainSingle(text);
        }
    }

    [Theory, EveryProvider]
    public async Task an_operation_is_as_many_commands_for_many_rows_as_for_one(DatabaseProvider provider)
    {
        var counts = new List<List<string>>();
        foreach (var rows in new[] { 2, 40 })
        {
            await using var db = await TestDatabase.CreateAsync(provider);
            counts.Add(await CountOperationsAsync(db, rows));
        }

        counts[1].Should().Equal(counts[0]);
        counts[0].Should().Equal(
            "GetPlanAsync 1", "CopyRoutineAsync 6", "ReorderDaysAsync 4", "RetireExerciseAsync 1", "DeleteSessionKeepingLogsAsync 2", "ExportUserDataAsync 11",
            "DeleteUserAsync 7");
    }

    [Theory, EveryProvider]
    public async Task starting_sends_nothing_and_asking_for_the_schema_no_more_than_it_takes(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var counter = new CommandCounter();
        await using var services = new ServiceCollection()
            .AddFitnessTrackData(options => db.Use(options).AddInterceptors(counter)).BuildServiceProvider(validateScopes: true);

        var contexts = services.GetRequiredService<IDbContextFactory<FitnessTrackDbContext>>();
        await using (var context = await contexts.CreateDbContextAsync())
        {
            context.Model.GetType().Namespace.Should().EndWith(".Compiled", "no model is built");
            counter.Commands.Should().BeEmpty();
            await context.RecentLogsAsync(1);
            counter.Commands.Should().ContainSingle("the first query of a process is the one that was asked for");
        }

        counter.Commands.Clear();
        await services.GetRequiredService<IFitnessTrackSchema>().GetStatusAsync();
        counter.Commands.Should().HaveCountLessThanOrEqualTo(2, "whether there is a history of migrations, and what is in it");
        var ofStatus = counter.Commands.Count;
        await services.GetRequiredService<IFitnessTrackSchema>().MigrateAsync();
        counter.Commands.Should().HaveCount(2 * ofStatus, "nothing is to be migrated");
    }

    /// <summary>Each operation with its number of commands, in a database whose one user has this many rows of everything.</summary>
    private static async Task<List<string>> CountOperationsAsync(TestDatabase db, int rows)
    {
        var world = await World.CreateAsync(db);
        var (user, routine, session) = (world.Ada.User.Id, world.Ada.Routine.Id, world.Ada.Session);
        await db.SaveAsync([.. Enumerable.Range(2, rows).Select(index => NewDay(world, index))]);
        await db.SaveAsync([.. Enumerable.Range(2, rows).Select(set => LogQueryTests.NewLog(world, World.Start, set, session))]);
        var counter = new CommandCounter();
        await using var context = db.CreateContext(options => options.AddInterceptors(counter));
        var days = await context.RoutineDays.Where(day => day.RoutineId == routine).OrderByDescending(day => day.Id).Select(day => day.Id).ToListAsync();

        var counts = new List<string>();
        await CountAsync("GetPlanAsync", () => context.GetPlanAsync(routine));
        await CountAsync("CopyRoutineAsync", () => context.CopyRoutineAsync(routine, "Copy"));
        await CountAsync("ReorderDaysAsync", () => context.ReorderDaysAsync(routine, days));
        await CountAsync("RetireExerciseAsync", () => context.RetireExerciseAsync(world.Exercise.Id));
        await CountAsync("DeleteSessionKeepingLogsAsync", () => context.DeleteSessionKeepingLogsAsync(session.Id));
        await CountAsync("ExportUserDataAsync", () => context.ExportUserDataAsync(user, Stream.Null));
        await CountAsync("DeleteUserAsync", () => context.DeleteUserAsync(user));
        return counts;

        async Task CountAsync(string name, Func<Task> operation)
        {
            counter.Commands.Clear();
            await operation();
            counts.Add(FormattableString.Invariant($"{name} {counter.Commands.Count}"));
        }
    }

    private static RoutineDay NewDay(World world, int index) => new()
    {
        RoutineId = world.Ada.Routine.Id,
        DayIndex = index,
        Exercises = { new RoutineDayExercise { Position = 1, ExerciseId = world.Exercise.Id, Sets = { new RoutineExerciseSet { SetIndex = 1, TargetReps = 5 } } } },
    };
}
