using FitnessTrack.Samples;
using FitnessTrack.Samples.QuickStart;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

return await SampleProgram.RunAsync("quickstart", QuickStartOptions.Usage, args, QuickStartOptions.Parse, RunAsync);

static async Task RunAsync(QuickStartOptions options)
{
    // Before anything else: a file that cannot be read leaves no database behind.
    var catalog = options.CatalogFile is { } file ? await CatalogFile.ReadAsync(file) : null;

    using var host = CreateHost(options);
    await host.StartAsync();
    var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
    await host.Services.GetRequiredService<QuickStartApp>().RunAsync(options.Database.Name, catalog, stopping);
    await host.StopAsync(CancellationToken.None);
}

static IHost CreateHost(QuickStartOptions options)
{
    // An empty builder has no loggers: what went wrong is said once, in the error line.
    var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
    builder.Services.AddFitnessTrackData(options.Database.Use);
    builder.Services.AddSingleton(_ => Output.Create());
    builder.Services.AddSingleton<CatalogImport>();
    builder.Services.AddSingleton<CatalogReport>();
    builder.Services.AddSingleton<DemoData>();
    builder.Services.AddSingleton<Report>();
    builder.Services.AddSingleton<QuickStartApp>();
    return builder.Build();
}
