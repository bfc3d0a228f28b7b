using FitnessTrack.Samples.QuickStart;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

const int Failed = 1;
const int WrongUsage = 2;
const int Interrupted = 130;

var database = "The database";
try
{
    var options = QuickStartOptions.Parse(args);
    if (options.Help)
    {
        await Console.Out.WriteLineAsync(QuickStartOptions.Usage);
        return 0;
    }

    database = options.DatabaseName;
    await RunAsync(options);
    return 0;
}
catch (OperationCanceledException)
{
    return Fail("Stopped. What was not finished is not saved.", Interrupted);
}
catch (UsageException e)
{
    return Fail($"{e.Message} --help shows the options.", WrongUsage);
}
catch (Exception e)
{
    return Fail(ErrorText.Of(e, database), Failed);
}

static async Task RunAsync(QuickStartOptions options)
{
    // Before anything else: a file that cannot be read leaves no database behind.
    var catalog = options.CatalogFile is { } file ? await CatalogFile.ReadAsync(file) : null;

    using var host = CreateHost(options);
    await host.StartAsync();
    var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
    await host.Services.GetRequiredService<QuickStartApp>().RunAsync(options.DatabaseName, catalog, stopping);
    await host.StopAsync(CancellationToken.None);
}

static IHost CreateHost(QuickStartOptions options)
{
    // An empty builder has no loggers: what went wrong is said once, in the error line.
    var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
    builder.Services.AddFitnessTrackData(context => Use(context, options));
    builder.Services.AddSingleton(_ => Output.Create());
    builder.Services.AddSingleton<CatalogImport>();
    builder.Services.AddSingleton<CatalogReport>();
    builder.Services.AddSingleton<DemoData>();
    builder.Services.AddSingleton<Report>();
    builder.Services.AddSingleton<QuickStartApp>();
    return builder.Build();
}

static void Use(DbContextOptionsBuilder context, QuickStartOptions options)
{
    if (options.PostgresConnectionString is { } connectionString)
    {
        context.UseFitnessTrackPostgres(connectionString);
    }
    else
    {
        context.UseFitnessTrackSqlite(options.CreateSqliteConnectionString());
    }
}

static int Fail(string message, int exitCode)
{
    Console.Error.WriteLine($"quickstart: {OneLine.Of(message)}");
    return exitCode;
}
