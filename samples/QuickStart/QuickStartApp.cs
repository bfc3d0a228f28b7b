using FitnessTrack.Data;
using Spectre.Console;

namespace FitnessTrack.Samples.QuickStart;

/// <summary>The order of things: schema, catalogue, demo, tables.</summary>
internal sealed class QuickStartApp(
    IFitnessTrackSchema schema, CatalogImport import, CatalogReport catalogReport, DemoData demo, Report report, IAnsiConsole console)
{
    public async Task RunAsync(string database, Catalog? catalog, CancellationToken cancellationToken)
    {
        await console.MigrateAsync(schema, database, cancellationToken);
        if (catalog is not null)
        {
            catalogReport.Show(catalog, await ImportAsync(catalog, cancellationToken));
        }

        var saved = await demo.SaveAsync(cancellationToken);
        console.WriteLine(saved.IsNone ? "Demo: 0 added, everything is there already." : $"Demo: added rows: {saved}.");
        await report.ShowAsync(cancellationToken);
    }

    private async Task<CatalogImportResult> ImportAsync(Catalog catalog, CancellationToken cancellationToken)
    {
        // Elsewhere than on a terminal a bar cannot move; the summary that follows says it all.
        if (!console.Profile.Capabilities.Interactive)
        {
            return await import.WriteAsync(catalog, _ => { }, cancellationToken);
        }

        return await console.Progress().StartAsync(async progress =>
        {
            var bar = progress.AddTask("Catalogue", maxValue: Math.Max(1, catalog.Entries.Count));
            return await import.WriteAsync(catalog, written => bar.Value = written, cancellationToken);
        });
    }
}
