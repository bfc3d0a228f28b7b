using FitnessTrack.Samples;
using FitnessTrack.Samples.HistoryImport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

return await SampleProgram.RunAsync("historyimport", CommandLine.Usage, args, CommandLine.Parse, RunAsync);

static async Task RunAsync(CommandLine commandLine)
{
    // Before anything else: a file that cannot be read leaves no database behind.
    var file = await ExportFile.OpenAsync(commandLine.File, commandLine.UnitIfUnsaid);
    var console = Output.Create();
    var timeZone = TimeZoneChoice.Of(commandLine.TimeZone, console);

    // An empty builder has no loggers: what went wrong is said once, in the error line.
    var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
    builder.Services.AddFitnessTrackData(commandLine.Database.Use);
    builder.Services.AddSingleton(console);
    builder.Services.AddSingleton<ImportApp>();
    using var host = builder.Build();
    await host.StartAsync();
    var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
    await host.Services.GetRequiredService<ImportApp>().RunAsync(commandLine, file, timeZone, stopping);
    await host.StopAsync(CancellationToken.None);
}
