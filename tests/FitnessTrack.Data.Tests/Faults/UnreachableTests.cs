using System.Buffers.Binary;
using System.Data.Common;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using FitnessTrack.Data.Tests.Schema;
using FluentAssertions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using Xunit;

namespace FitnessTrack.Data.Tests.Faults;

/// <summary>A database that cannot be reached or used: what the schema service and the health check say, and after how long.</summary>
public sealed class UnreachableTests
{
    private const string Secret = "wrong-secret";

    private static readonly TimeSpan AllFour = TimeSpan.FromSeconds(40);

    [Fact]
    public async Task a_wrong_password_is_told_and_not_repeated()
    {
        await using var db = await TestDatabase.CreateEmptyAsync(DatabaseProvider.Postgres);
        await PostgresServer.CreateRoleWithPasswordAsync();
        var connection = new NpgsqlConnectionStringBuilder(db.ConnectionString) { Username = PostgresServer.RoleWithPassword, Password = Secret };

        await IsToldAsync(o => o.UseFitnessTrackPostgres(connection.ConnectionString), "*password authentication failed for user*");
    }

    [Theory]
    [InlineData("Host=/no/such/folder", "*Failed to connect to /no/such/folder*")]
    [InlineData("Host=127.0.0.1;Port=1", "*Failed to connect to 127.0.0.1:1*")]
    public Task a_server_that_is_not_there_is_told(string server, string message) =>
        IsToldAsync(o => o.UseFitnessTrackPostgres($"{server};Username=x;Password={Secret};Timeout=5"), message);

    [Fact]
    public async Task a_server_whose_name_nobody_knows_is_told()
    {
        const string Host = "no-such-host.invalid";

        // Without a network a resolver may ask for a long time before it says so, which is no matter of the library.
        var clock = Stopwatch.StartNew();
        await FluentActions.Awaiting(() => Dns.GetHostAddressesAsync(Host)).Should().ThrowAsync<SocketException>();

        await IsToldAsync(o => o.UseFitnessTrackPostgres($"Host={Host};Username=x;Password={Secret};Timeout=300"), $"*{Host}*", AllFour + (10 * clock.Elapsed));
    }

    [Fact]
    public async Task a_server_that_does_not_answer_is_given_up_after_the_timeout()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();

        // "Timeout during connection attempt", "The operation has timed out", or "Exception while reading from stream" because of a
        // "Timeout during reading attempt": it depends on where the time ran out.
        await IsToldAsync(
            o => o.UseFitnessTrackPostgres($"Host=127.0.0.1;Port={((IPEndPoint)server.LocalEndpoint).Port};Username=x;Password={Secret};Timeout=1"), "*ime*out*");
    }

    [Fact]
    public async Task a_postgres_database_that_is_not_there_lacks_all_is_unhealthy_and_is_made_by_migrating()
    {
        await using var db = await TestDatabase.CreateEmptyAsync(DatabaseProvider.Postgres);
        await PostgresServer.ExecuteAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(db.ConnectionString).Database}");
        await using var host = NewHost(o => db.Use(o));

        (await host.Schema.GetStatusAsync()).Applied.Should().BeEmpty();
        (await CheckAsync(host)).Should().Match<HealthReportEntry>(entry => entry.Status == HealthStatus.Unhealthy && entry.Description!.StartsWith("pending: "));
        await host.Schema.MigrateAsync();

        (await CheckAsync(host)).Status.Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public async Task a_server_that_is_too_old_is_told_with_the_version_that_is_needed()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var serving = ServeAsync(server, "12.22");
        var port = ((IPEndPoint)server.LocalEndpoint).Port;
        await using var host = NewHost(o => o.UseFitnessTrackPostgres(
            $"Host=127.0.0.1;Port={port};Username=x;Timeout=60;SSL Mode=Disable;GSS Encryption Mode=Disable;Pooling=False;Server Compatibility Mode=NoTypeLoading"));

        var refused = await host.Schema.Awaiting(s => s.MigrateAsync()).Should().ThrowAsync<NotSupportedException>();

        refused.Which.Message.Should().Be("FitnessTrack needs PostgreSQL 13 or newer, and this server is 12.22.");
        server.Stop();
        (await serving).Should().BeEmpty("nothing was asked of it, let alone made there");
    }

    [Fact]
    public void a_library_of_sqlite_that_is_too_old_is_told_with_the_version_that_is_needed()
    {
        FluentActions.Invoking(() => SqliteMigrationConnection.Check(new Version(3, 39, 4))).Should().Throw<NotSupportedException>()
            .WithMessage("FitnessTrack needs SQLite 3.40 or newer, and this application's library is 3.39.4.");
        FluentActions.Invoking(() => SqliteMigrationConnection.Check(new Version(3, 40, 0))).Should().NotThrow();
    }

    [Theory]
    [InlineData("no database at all, and longer than the header that every database begins with, which has a hundred bytes of its own")]
    [InlineData("SQLite format 2\0 is not what it begins with, since the sixteenth byte of this one is another; the rest does not count here")]
    public async Task a_file_that_is_no_sqlite_database_is_named_and_left_alone(string content)
    {
        var file = Path.Combine(TestFolder.NewFolder(), "notes.txt");
        await File.WriteAllTextAsync(file, content);

        await IsToldAsync(o => o.UseFitnessTrackSqlite($"Data Source={file}"), $"*SQLite Error 26: 'file is not a database' '{file}': it is something else than an SQLite database, or an encrypted one.");

        (await File.ReadAllTextAsync(file)).Should().Be(content);
    }

    [Fact]
    public async Task an_sqlite_database_that_cannot_be_made_or_opened_is_named_with_the_reason()
    {
        var folder = TestFolder.NewFolder();
        await CannotMigrateAsync($"Data Source={folder}", $"SQLite Error 10: 'disk I/O error' '{folder}': it is a folder.");

        var missing = Path.Combine(folder, "no", "such");
        await CannotMigrateAsync($"Data Source={missing}/x.db", $"SQLite Error 14: 'unable to open database file' '{missing}/x.db': there is no folder '{missing}'.");

        await CannotMigrateAsync(
            $"Data Source={folder}/x.db;Mode=ReadWrite",
            $"SQLite Error 14: 'unable to open database file' '{folder}/x.db': there is no such file, and this connection or process may not make it.");
        Directory.EnumerateFileSystemEntries(folder).Should().BeEmpty();
    }

    [Fact]
    public async Task a_query_names_an_sqlite_database_that_cannot_be_opened()
    {
        var folder = TestFolder.NewFolder();
        await using var context = new FitnessTrackDbContext(
            new DbContextOptionsBuilder<FitnessTrackDbContext>().UseFitnessTrackSqlite($"Data Source={folder}/no/x.db").Options);
        var message = $"SQLite Error 14: 'unable to open database file' '{folder}/no/x.db': there is no folder '{folder}/no'.";

        (await context.Awaiting(c => c.Users.ToListAsync()).Should().ThrowAsync<SqliteException>()).Which.Message.Should().Be(message);
        context.Invoking(c => c.Users.ToList()).Should().Throw<SqliteException>().Which.Message.Should().Be(message);
    }

    [Theory]
    [InlineData("no/x.db", "SQLite Error 14: 'unable to open database file'.")]
    [InlineData("x.db?vfs=no-such", "SQLite Error 1: 'no such vfs: no-such'.")]
    public Task what_sqlite_says_of_an_address_is_told_as_it_is(string address, string message) =>
        CannotMigrateAsync($"Data Source=file:{TestFolder.NewFolder()}/{address}", message);

    [Fact]
    public async Task an_sqlite_file_in_which_nothing_is_yet_becomes_as_one_that_migrating_made()
    {
        var file = Path.Combine(TestFolder.NewFolder(), "empty.db");
        await File.WriteAllBytesAsync(file, []);
        (await JournalAfterMigratingAsync(file)).Should().Be("wal");

        var other = Path.Combine(TestFolder.NewFolder(), "other.db");
        await using (var connection = new SqliteConnection($"Data Source={other};Pooling=False"))
        {
            await connection.OpenAsync();
            await new SqliteCommand("CREATE TABLE something (id integer)", connection).ExecuteNonQueryAsync();
        }

        (await JournalAfterMigratingAsync(other)).Should().Be("delete", "a database that holds something keeps what its owner chose");
    }

    /// <summary>Status, verifying and migrating fail with the message, the health check tells it, and none takes long or says the password.</summary>
    private static async Task IsToldAsync(Action<DbContextOptionsBuilder> use, string message, TimeSpan? limit = null)
    {
        await using var host = NewHost(use);
        var clock = Stopwatch.StartNew();

        foreach (var work in new Func<Task>[] { () => host.Schema.GetStatusAsync(), () => host.Schema.VerifyAsync(), () => host.Schema.MigrateAsync() })
        {
            var error = (await work.Should().ThrowAsync<Exception>()).Which;
            var all = error.GetBaseException() is DbException driver ? driver.Message : Reasons(error);
            all.Should().Match(message);
            $"{error}".Should().NotContain(Secret);
        }

        var check = await CheckAsync(host);
        check.Status.Should().Be(HealthStatus.Unhealthy);
        check.Description.Should().StartWith("the FitnessTrack database cannot be read: ").And.Match(message).And.NotContain(Secret);
        $"{check.Exception}".Should().NotContain(Secret);
        string.Join('\n', host.Log).Should().NotContain(Secret);
        clock.Elapsed.Should().BeLessThan(limit ?? AllFour, "each of the four gives up after the timeout of its connection string, not after 15 s");
    }

    private static string Reasons(Exception? error) => error is null ? "" : $"{error.Message} {Reasons(error.InnerException)}";

    private static async Task CannotMigrateAsync(string connectionString, string message)
    {
        await using var host = NewHost(o => o.UseFitnessTrackSqlite(connectionString));
        (await host.Schema.Awaiting(s => s.MigrateAsync()).Should().ThrowAsync<SqliteException>()).Which.Message.Should().Be(message);
        (await CheckAsync(host)).Status.Should().Be(HealthStatus.Unhealthy);
    }

    private static async Task<object?> JournalAfterMigratingAsync(string file)
    {
        await using var host = NewHost(o => o.UseFitnessTrackSqlite($"Data Source={file};Pooling=False"));
        await host.Schema.MigrateAsync();
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        return await new SqliteCommand("PRAGMA journal_mode", connection).ExecuteScalarAsync();
    }

    private static SchemaHost NewHost(Action<DbContextOptionsBuilder> use) => new(use, services => services.AddHealthChecks().AddFitnessTrackData());

    private static async Task<HealthReportEntry> CheckAsync(SchemaHost host) =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries.Values.Single();

    /// <summary>Lets everybody in as a server of that version does, and remembers what is asked.</summary>
    private static async Task<List<char>> ServeAsync(TcpListener server, string version)
    {
        var asked = new List<char>();
        try
        {
            while (true)
            {
                using var client = await server.AcceptTcpClientAsync();
                await using var stream = client.GetStream();
                await ReadAsync(stream);
                await WriteAsync(stream, 'R', [0, 0, 0, 0]);
                await WriteAsync(stream, 'S', Encoding.ASCII.GetBytes($"server_version\0{version}\0"));
                await WriteAsync(stream, 'S', Encoding.ASCII.GetBytes("client_encoding\0UTF8\0"));
                await WriteAsync(stream, 'K', new byte[8]);
                await WriteAsync(stream, 'Z', "I"u8.ToArray());
                for (var type = new byte[1]; await stream.ReadAtLeastAsync(type, 1, throwOnEndOfStream: false) == 1 && type[0] != 'X';)
                {
                    asked.Add((char)type[0]);
                    await ReadAsync(stream);
                }
            }
        }
        catch (Exception e) when (e is SocketException or IOException or InvalidOperationException)
        {
            return asked;
        }
    }

    private static async Task ReadAsync(NetworkStream stream)
    {
        var length = new byte[4];
        await stream.ReadExactlyAsync(length);
        await stream.ReadExactlyAsync(new byte[BinaryPrimitives.ReadInt32BigEndian(length) - 4]);
    }

    private static async Task WriteAsync(NetworkStream stream, char type, byte[] body)
    {
        var message = new byte[5 + body.Length];
        message[0] = (byte)type;
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(1), 4 + body.Length);
        body.CopyTo(message, 5);
        await stream.WriteAsync(message);
    }
}
