using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using FitnessTrack.Data.Tests.Queries;
using FitnessTrack.Data.Tests.Schema;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.OwnContext;

/// <summary>Every public read and operation of the library works in a host's own context, however that has the library's tables.</summary>
public class EveryOperationTests
{
    private static readonly DateOnly Monday = new(2026, 2, 23);

    private static readonly JsonSerializerOptions Json = new() { ReferenceHandler = ReferenceHandler.IgnoreCycles };

    [Theory]
    [EveryProvider(HostSchema.None)]
    [EveryProvider(HostSchema.OfOptions)]
    [EveryProvider(HostSchema.OfModel)]
    [EveryProvider(HostSchema.Excluded)]
    public async Task every_read_finds_what_there_is(DatabaseProvider provider, HostSchema schema)
    {
        await using var host = await HostDatabase.CreateAsync(provider, schema);
        var world = await CreateWorldAsync(host);

        foreach (var read in LibraryRead.All(ArgumentsOf(world)))
        {
            await using var context = host.CreateContext();
            var found = await ReadAsync(read, context);

            found.Should().NotBe("null", read.Text).And.NotBe("[]", read.Text).And.NotContain("\"Items\":[]", read.Text);
            if (host.Prefix.Length == 0)
            {
                await using var librarys = host.Database.CreateContext();
                found.Should().Be(await ReadAsync(read, librarys), read.Text);
            }
        }
    }

    [Theory]
    [EveryProvider(HostSchema.None)]
    [EveryProvider(HostSchema.OfOptions)]
    [EveryProvider(HostSchema.OfModel)]
    [EveryProvider(HostSchema.Excluded)]
    public async Task every_operation_writes(DatabaseProvider provider, HostSchema schema)
    {
        await using var host = await HostDatabase.CreateAsync(provider, schema);
        var world = await CreateWorldAsync(host);
        var counts = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var (name, write) in LibraryWrites.Of(world))
        {
            await using var context = host.CreateContext();
            await context.Awaiting(write).Should().NotThrowAsync(name);
            counts[name] = await CountsAsync(context);
        }

        // Users, exercises, routines, sessions and logs.
        var catalogue = int.Parse(counts[nameof(FitnessTrackCatalogSeedExtensions.SeedFitnessTrackCatalogAsync)].Split(' ')[1], provider: null);
        catalogue.Should().BeGreaterThan(1);
        counts.Should().Equal(new Dictionary<string, string>
        {
            [nameof(FitnessTrackRecordingExtensions.RecordSetAsync)] = "2 1 2 3 3",
            [nameof(FitnessTrackRecordingExtensions.RecordSessionAsync)] = "2 1 2 3 3",
            [nameof(FitnessTrackBulkExtensions.BulkInsertAsync)] = "3 1 2 3 3",
            [nameof(FitnessTrackCatalogExtensions.RetireExerciseAsync)] = "3 1 2 3 3",
            [nameof(FitnessTrackCatalogExtensions.RestoreExerciseAsync)] = "3 1 2 3 3",
            [nameof(FitnessTrackCatalogSeedExtensions.SeedFitnessTrackCatalogAsync)] = $"3 {catalogue} 2 3 3",
            [nameof(FitnessTrackReorderExtensions.ReorderDaysAsync)] = $"3 {catalogue} 2 3 3",
            [nameof(FitnessTrackReorderExtensions.ReorderExercisesAsync)] = $"3 {catalogue} 2 3 3",
            [nameof(FitnessTrackReorderExtensions.ReorderSetsAsync)] = $"3 {catalogue} 2 3 3",
            [nameof(FitnessTrackCopyExtensions.CopyRoutineAsync)] = $"3 {catalogue} 3 3 3",
            [nameof(FitnessTrackUserDataExtensions.ImportUserDataAsync)] = $"3 {catalogue} 3 3 3",
            [nameof(FitnessTrackImportExtensions.ImportHistoryAsync)] = $"3 {catalogue} 3 4 4",
            [nameof(FitnessTrackTrackingExtensions.DeleteSessionKeepingLogsAsync)] = $"3 {catalogue} 3 3 4",
            [nameof(FitnessTrackUserExtensions.DeleteUserAsync)] = $"2 {catalogue} 1 1 1",
        });
    }

    [Fact]
    public void no_public_read_or_operation_is_forgotten()
    {
        // What it needs of both databases is a test's of its own.
        string[] elsewhere = [nameof(FitnessTrackMoveExtensions.CopyFitnessTrackDataAsync), nameof(FitnessTrackUserDataExtensions.ExportUserDataAsync)];
        var world = World.New();

        var all = typeof(FitnessTrackDbContext).Assembly.GetExportedTypes().SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public))
            .Where(method => method.IsDefined(typeof(ExtensionAttribute)) && IsOfContextOrQuery(method.GetParameters()[0].ParameterType))
            .Select(method => method.Name).ToHashSet(StringComparer.Ordinal);

        all.Should().NotBeEmpty();
        all.Except([.. LibraryRead.All(ArgumentsOf(world)).SelectMany(read => read.Calls), .. LibraryWrites.Of(world).Select(write => write.Name), .. elsewhere])
            .Should().BeEmpty("a new one is used in a host's own context, too");
    }

    [Theory, EveryProvider]
    public async Task the_migrations_of_a_host_make_every_object_as_the_librarys_do(DatabaseProvider provider)
    {
        await using var host = await HostDatabase.CreateAsync(provider, HostSchema.None);

        (await SchemaHost.DifferencesAsync(host.Database)).Should().BeEmpty();

        await host.Database.ExecuteAsync("DROP INDEX ix_esl_user_time");
        (await SchemaHost.DifferencesAsync(host.Database)).Should().ContainSingle().Which.Should().Contain("ix_esl_user_time");
    }

    private static bool IsOfContextOrQuery(Type type) => type == typeof(DbContext) || typeof(IQueryable).IsAssignableFrom(type);

    private static async Task<World> CreateWorldAsync(HostDatabase host)
    {
        var world = World.New();
        world.Exercise.Difficulty = Level.Beginner;
        foreach (var rows in new[] { world.Ada, world.Bob })
        {
            (rows.Routine.StartsOn, rows.Session.Status) = (Monday, WorkoutStatus.Completed);
        }

        await host.SaveAsync(world.Exercise, world.Ada.User, world.Bob.User);
        return world;
    }

    private static LibraryReadArguments ArgumentsOf(World world) => new(
        world.Ada.User.Id, world.Exercise.Id, world.Ada.Session.Id, world.Ada.Routine.Id, World.Start.AddDays(-1), Monday, "bench");

    private static async Task<string> ReadAsync(LibraryRead read, DbContext context) => JsonSerializer.Serialize(await read.Run(context), Json);

    private static async Task<string> CountsAsync(DbContext context) =>
        $"{await context.Set<User>().CountAsync()} {await context.Set<Exercise>().CountAsync()} {await context.Set<Routine>().CountAsync()} "
        + $"{await context.Set<WorkoutSession>().CountAsync()} {await context.Set<ExerciseSetLog>().CountAsync()}";
}
