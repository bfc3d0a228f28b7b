using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace FitnessTrack.Samples.HistoryImport;

/// <summary>The order of things: schema, catalogue, user, import, report, and what the history says.</summary>
internal sealed class ImportApp(IFitnessTrackSchema schema, IDbContextFactory<FitnessTrackDbContext> contexts, IAnsiConsole console)
{
    public async Task RunAsync(CommandLine commandLine, ExportFile file, TimeZoneInfo timeZone, CancellationToken cancellationToken)
    {
        await console.MigrateAsync(schema, commandLine.Database.Name, cancellationToken);
        console.WriteLine($"File: {OneLine.Of(Path.GetFileName(commandLine.File))}, an export of {file.Format}; times are those of {timeZone.Id}.");
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);

        // What a dry run has to write, the catalogue and the user, is undone at its end.
        await using var dryRun = commandLine.DryRun ? await context.Database.BeginTransactionAsync(cancellationToken) : null;
        var catalogue = await context.SeedFitnessTrackCatalogAsync(cancellationToken);
        console.WriteLine($"Catalogue: {Figures.Count(catalogue.Inserted)} exercises added, {Figures.Count(catalogue.AlreadyThere)} already there.");
        var userId = await Account.FindOrSignUpAsync(context, commandLine.Email, cancellationToken);
        var report = await ImportAsync(context, userId, commandLine, file, timeZone, cancellationToken);
        await new ImportSummary(console, commandLine, report, file.RestTimers).ShowAsync(context, userId, cancellationToken);
        if (!commandLine.DryRun)
        {
            await new HistorySummary(context, userId, timeZone, console).ShowAsync(cancellationToken);
        }
    }

    private Task<HistoryImportReport> ImportAsync(
        FitnessTrackDbContext context, int userId, CommandLine commandLine, ExportFile file, TimeZoneInfo timeZone, CancellationToken cancellationToken)
    {
        var options = new HistoryImportOptions
        {
            TimeZone = timeZone,
            DryRun = commandLine.DryRun,
            Unmatched = commandLine.Unmatched,
            Exercises = commandLine.Exercises,
        };
        return ImportProgress.ShowAsync(console, file.Length, bytes =>
            context.ImportHistoryAsync(userId, file.ReadAsync(bytes, cancellationToken), options, cancellationToken: cancellationToken));
    }
}
