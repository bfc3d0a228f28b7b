using System.Diagnostics;
using FitnessTrack.Data.Tests.OwnContext;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace FitnessTrack.Data.Tests.Schema;

/// <summary>What docs/operations.md says of PostgreSQL's own programs.</summary>
public sealed class PostgresProgramTests
{
    [Fact]
    public async Task a_database_that_was_dumped_and_restored_is_the_same_canonical_and_searched()
    {
        await using var db = await PostgresTestDatabase.CreateDirectAsync();
        var world = await World.CreateAsync(db);
        await using var restored = await PostgresTestDatabase.CreateEmptyDirectAsync();
        await DumpAndRestoreAsync(db, restored);

        await using var host = new SchemaHost(restored);
        (await host.Schema.VerifyAsync()).ToString().Should().Be(SchemaHost.Canonical);
        (await SampleRun.RowsAsync(restored)).Should().Equal(await SampleRun.RowsAsync(db));
        await using var context = restored.CreateContext();
        (await context.Exercises.Search("bech press").ToListAsync()).Should().ContainSingle().Which.Id.Should().Be(world.Exercise.Id);
        await restored.SaveAsync(World.NewExercise("squat"));
        (await context.Exercises.Search("squat").ToListAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task a_hosts_database_with_a_schema_of_its_own_is_dumped_restored_and_searched()
    {
        await using var host = await HostDatabase.CreateAsync(DatabaseProvider.Postgres, HostSchema.OfOptions);
        var world = await host.CreateWorldAsync();
        await using var restored = await PostgresTestDatabase.CreateEmptyDirectAsync();
        await DumpAndRestoreAsync(host.Database, restored);

        var options = new DbContextOptionsBuilder<PlainHostContext>().UseFitnessTrackPostgres(restored.ConnectionString, schema: HostContext.Schema).Options;
        await using var context = new PlainHostContext(options);
        (await context.Set<Exercise>().Search("bech press").ToListAsync()).Should().ContainSingle().Which.Id.Should().Be(world.Exercise.Id);
        (await context.Set<ExerciseSetLog>().CountAsync()).Should().Be(2);
        context.Add(World.NewExercise("squat"));
        await context.SaveChangesAsync();
        (await context.Set<Exercise>().Search("squat").ToListAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task the_script_for_a_dba_runs_in_psql_and_once_more()
    {
        await using var db = await PostgresTestDatabase.CreateEmptyDirectAsync();
        await using var host = new SchemaHost(db);
        var file = Path.Combine(TestFolder.NewFolder(), "fitnesstrack.sql");
        await File.WriteAllTextAsync(file, host.Schema.GenerateScript());

        foreach (var _ in new[] { "first", "second" })
        {
            await RunAsync("psql", db, "--no-psqlrc", "--quiet", "-v", "ON_ERROR_STOP=1", "-f", file);

            (await host.Schema.VerifyAsync()).ToString().Should().Be(SchemaHost.Canonical);
        }
    }

    private static async Task DumpAndRestoreAsync(TestDatabase db, TestDatabase target)
    {
        var file = Path.Combine(TestFolder.NewFolder(), "fitnesstrack.dump");
        await RunAsync("pg_dump", db, "--format=custom", $"--file={file}");
        await RunAsync("pg_restore", target, "--exit-on-error", $"--dbname={new NpgsqlConnectionStringBuilder(target.ConnectionString).Database}", file);
    }

    private static async Task RunAsync(string program, TestDatabase db, params string[] arguments)
    {
        var server = new NpgsqlConnectionStringBuilder(db.ConnectionString);
        var start = new ProcessStartInfo(PostgresCluster.PathTo(program), arguments) { UseShellExecute = false, RedirectStandardError = true };
        foreach (var (name, value) in new[]
        {
            ("PGHOST", server.Host), ("PGPORT", $"{server.Port}"), ("PGUSER", server.Username), ("PGPASSWORD", server.Password), ("PGDATABASE", server.Database),
        })
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, error);
    }
}
