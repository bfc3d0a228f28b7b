using System.Diagnostics;
using Xunit;

namespace FitnessTrack.Data.Tests;

/// <summary>A PostgreSQL cluster made from the binaries that are installed, and gone when its owner ends, however it ends.</summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    /// <summary>
    /// The shell owns the server: when this process ends, even killed, its standard input closes, and all of it goes. A new
    /// server does not start beside the processes of a dead one, which notice one after the other. Whether it is ready stands in
    /// its file, which is where pg_ctl looks, too: not every package of the server brings pg_isready.
    /// </summary>
    private const string OwnerOfServer =
        """
        cd "$2" || exit 1
        trap 'rm -rf "$2"' EXIT
        if [ -n "$5" ]; then
            "$1/pg_basebackup" -h "$5" -U postgres -D data -R -c fast >initdb.log 2>&1 || { cat initdb.log >&2; exit 1; }
        else
            "$1/initdb" -D data -U postgres -A trust -E UTF8 --locale=C.UTF-8 -N >initdb.log 2>&1 || { cat initdb.log >&2; exit 1; }
            { echo "local all $3 scram-sha-256"; cat data/pg_hba.conf; } >hba && cat hba >data/pg_hba.conf
        fi
        start() {
            attempt=0
            while :; do
                "$1/postgres" -D data -k "$2" -c listen_addresses= $4 >>server.log 2>&1 </dev/null &
                server=$!
                while kill -0 $server 2>/dev/null; do
                    [ "$(sed -n '1p; 8s/ *$//p' data/postmaster.pid 2>/dev/null | tr '\n' ' ')" = "$server ready " ] && { echo ready; return; }
                    sleep 0.05
                done
                attempt=$((attempt + 1))
                [ $attempt -lt 50 ] || { cat server.log >&2; exit 1; }
                sleep 0.1
            done
        }
        start "$@"
        while read -r command; do
            case $command in
            kill) kill -9 $server; wait $server; echo killed ;;
            start) start "$@" ;;
            esac
        done
        kill -INT $server
        wait $server
        """;

    /// <summary>Names the folder of another version's <c>initdb</c> and <c>postgres</c> than the newest that is installed.</summary>
    private const string BinariesVariable = "FITNESSTRACK_TEST_POSTGRES_BIN";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _owner;

    private PostgresCluster(Process owner, string folder) =>
        (_owner, Host, ConnectionString) = (owner, folder, $"Host={folder};Username=postgres;Database=postgres");

    public static bool CanStart => Binaries is not null;

    /// <summary>The folder of the server's socket.</summary>
    public string Host { get; }

    public string ConnectionString { get; }

    private static string? Binaries
    {
        get
        {
            if (OperatingSystem.IsWindows())
            {
                return null;
            }

            if (Environment.GetEnvironmentVariable(BinariesVariable) is { Length: > 0 } given)
            {
                return HasServer(given) ? given : throw new InvalidOperationException($"{BinariesVariable} names {given}, which has no initdb and postgres.");
            }

            string[] installed = Directory.Exists("/usr/lib/postgresql")
                ? [.. Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(d => int.Parse(Path.GetFileName(d), provider: null)).Select(d => Path.Combine(d, "bin"))]
                : [];
            var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
            return installed.Concat(path).FirstOrDefault(HasServer);
        }
    }

    /// <summary>In memory where there is room: a database is some hundred files, and a test makes and drops one.</summary>
    private static string Root
    {
        get
        {
            const string Memory = "/dev/shm";
            const long Enough = 2L << 30;
            return Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > Enough ? Memory : Path.GetTempPath();
        }
    }

    /// <summary>The path of a program that is installed with the server, such as <c>pg_dump</c>.</summary>
    public static string PathTo(string program) => Path.Combine(Binaries!, program);

    /// <param name="settings">The server's command line.</param>
    /// <param name="roleWithPassword">A role that has to say its password; everybody else is trusted.</param>
    /// <param name="primary">The cluster that this one is a streaming replica of; null for one of its own.</param>
    public static async Task<PostgresCluster> StartAsync(
        string settings, string roleWithPassword = PostgresServer.RoleWithPassword, PostgresCluster? primary = null)
    {
        // A short path of its own: a socket's path has at most 107 bytes.
        var folder = Directory.CreateDirectory(Path.Combine(Root, $"ftpg-{Guid.NewGuid():N}"[..13])).FullName;
        var process = new ProcessStartInfo { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        if (Environment.IsPrivilegedProcess)
        {
            // The server refuses to be root.
            using var chown = Process.Start("chown", ["postgres", folder]);
            await chown.WaitForExitAsync();
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

        foreach (var argument in new[] { "-c", OwnerOfServer, "sh", Binaries!, folder, roleWithPassword, settings, primary?.Host ?? "" })
        {
            process.ArgumentList.Add(argument);
        }

        var owner = Process.Start(process)!;
        await ExpectAsync(owner, "ready");
        return new PostgresCluster(owner, folder);
    }

    /// <summary>A server of one test's own, or a skip (in CI a failure).</summary>
    public static async Task<PostgresCluster> StartOwnAsync(string settings)
    {
        if (!CanStart)
        {
            const string Reason = "PostgreSQL is not here: install it (apt-get install postgresql). A server that is only named cannot be killed.";
            if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            {
                throw new InvalidOperationException(Reason);
            }

            Assert.Skip(Reason);
        }

        return await StartAsync(settings);
    }

    /// <summary>What kill -9 does to the server, whose other processes end without finishing what they do.</summary>
    public async Task KillAsync()
    {
        await _owner.StandardInput.WriteLineAsync("kill");
        await ExpectAsync(_owner, "killed");
    }

    public async Task RestartAsync()
    {
        await _owner.StandardInput.WriteLineAsync("start");
        await ExpectAsync(_owner, "ready");
    }

    public async ValueTask DisposeAsync()
    {
        _owner.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        await _owner.WaitForExitAsync(patience.Token);
        _owner.Dispose();
    }

    private static bool HasServer(string folder) => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres"));

    private static async Task ExpectAsync(Process owner, string answer)
    {
        if (await owner.StandardOutput.ReadLineAsync().WaitAsync(Patience) != answer)
        {
            throw new InvalidOperationException($"PostgreSQL does not start: {await owner.StandardError.ReadToEndAsync()}");
        }
    }
}
