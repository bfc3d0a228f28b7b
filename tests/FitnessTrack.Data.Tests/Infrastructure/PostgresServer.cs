using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;
using Xunit;

namespace FitnessTrack.Data.Tests;

/// <summary>
/// The PostgreSQL server of this test run: the one that <c>FITNESSTRACK_TEST_POSTGRES</c> names, else a cluster of its own,
/// made from the binaries that are installed and gone when the run ends, however it ends.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    public const string Variable = "FITNESSTRACK_TEST_POSTGRES";

    /// <summary>The one role whose password the run's own cluster asks for.</summary>
    public const string RoleWithPassword = "fitnesstrack_test_password";

    private static readonly SemaphoreSlim AdminConnections = new(4);
    private static readonly ConcurrentDictionary<string, bool> Databases = [];
    private static readonly Lazy<Task<Availability>> Server = new(StartAsync);
    private static Process? _owner;

    /// <summary>A connection string to the server's own database, or a skip (in CI a failure) with the reason.</summary>
    public static async Task<string> GetConnectionStringAsync()
    {
        var (connectionString, reason) = await Server.Value;
        if (connectionString is null)
        {
            if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            {
                throw new InvalidOperationException(reason);
            }

            Assert.Skip(reason!);
        }

        return connectionString!;
    }

    public static async Task CreateDatabaseAsync(string name, string template)
    {
        Databases[name] = true;
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template} ENCODING 'UTF8' STRATEGY file_copy");
    }

    public static async Task DropDatabaseAsync(string name)
    {
        await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        Databases.TryRemove(name, out _);
    }

    public static async Task ExecuteAsync(string sql)
    {
        await AdminConnections.WaitAsync();
        try
        {
            await using var connection = new NpgsqlConnection(await GetConnectionStringAsync());
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
        finally
        {
            AdminConnections.Release();
        }
    }

    public static Task CreateRoleWithPasswordAsync(string password) => ExecuteAsync(
        $"DROP ROLE IF EXISTS {RoleWithPassword}; CREATE ROLE {RoleWithPassword} LOGIN PASSWORD '{password}'");

    public async ValueTask DisposeAsync()
    {
        // A server that is not ours is left as it was: the databases of the whole run, such as the template, go too.
        foreach (var name in _owner is null ? Databases.Keys : [])
        {
            await DropDatabaseAsync(name);
        }

        if (_owner is { } owner)
        {
            owner.StandardInput.Close();
            await owner.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token);
            owner.Dispose();
        }
    }

    private static async Task<Availability> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return new Availability(given, null);
        }

        return FindBinaries() is { } binaries
            ? new Availability(await StartClusterAsync(binaries), null)
            : new Availability(null, $"PostgreSQL is not here: install it (apt-get install postgresql), or name a server in {Variable}.");
    }

    private static string? FindBinaries()
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        string[] installed = Directory.Exists("/usr/lib/postgresql")
            ? [.. Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(d => int.Parse(Path.GetFileName(d), provider: null)).Select(d => Path.Combine(d, "bin"))]
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return installed.Concat(path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }

    /// <summary>In memory where there is room: a database is some hundred files, and a test makes and drops one.</summary>
    private static string ClusterRoot()
    {
        const string Memory = "/dev/shm";
        const long Enough = 2L << 30;
        return Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > Enough ? Memory : Path.GetTempPath();
    }

    private static async Task<string> StartClusterAsync(string binaries)
    {
        // A short path of its own: a socket's path has at most 107 bytes.
        var folder = Directory.CreateDirectory(Path.Combine(ClusterRoot(), $"ftpg-{Guid.NewGuid():N}"[..13])).FullName;
        var process = new ProcessStartInfo { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        if (Environment.IsPrivilegedProcess)
        {
            // The server refuses to be root.
            await RunAsync("chown", "postgres", folder);
            process.FileName = "setpriv";
            foreach (var argument in new[] { "--reuid=postgres", "--regid=postgres", "--init-groups", "--", "sh" })
            {
                process.ArgumentList.Add(argument);
            }
        }
        else
        {
            process.FileName = "sh";
        }

        // The shell owns the server: when this process ends, even killed, its standard input closes, and all of it goes.
        process.ArgumentList.Add("-c");
        process.ArgumentList.Add(
            """
            cd "$2" || exit 1
            "$1/initdb" -D data -U postgres -A trust -E UTF8 --locale=C.UTF-8 -N >initdb.log 2>&1 || { cat initdb.log >&2; exit 1; }
            { echo "local all $3 scram-sha-256"; cat data/pg_hba.conf; } >hba && cat hba >data/pg_hba.conf
            "$1/postgres" -D data -k "$2" -c listen_addresses= -c fsync=off -c full_page_writes=off -c synchronous_commit=off \
                -c max_connections=300 -c autovacuum=off >server.log 2>&1 </dev/null &
            server=$!
            until "$1/pg_isready" -q -h "$2" -U postgres; do
                kill -0 $server 2>/dev/null || { cat server.log >&2; exit 1; }
                sleep 0.05
            done
            echo ready
            cat >/dev/null
            kill -INT $server
            wait $server
            rm -rf "$2"
            """);
        process.ArgumentList.Add("sh");
        process.ArgumentList.Add(binaries);
        process.ArgumentList.Add(folder);
        process.ArgumentList.Add(RoleWithPassword);

        _owner = Process.Start(process)!;
        if (await _owner.StandardOutput.ReadLineAsync() != "ready")
        {
            throw new InvalidOperationException($"PostgreSQL does not start: {await _owner.StandardError.ReadToEndAsync()}");
        }

        return $"Host={folder};Username=postgres;Database=postgres;Maximum Pool Size=20";
    }

    private static async Task RunAsync(string file, params string[] arguments)
    {
        using var process = Process.Start(file, arguments);
        await process.WaitForExitAsync();
    }

    private sealed record Availability(string? ConnectionString, string? Reason);
}
