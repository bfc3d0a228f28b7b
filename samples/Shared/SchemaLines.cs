using FitnessTrack.Data;
using Spectre.Console;

namespace FitnessTrack.Samples;

/// <summary>Brings the database up to date, and says what that took.</summary>
internal static class SchemaLines
{
    public static async Task MigrateAsync(this IAnsiConsole console, IFitnessTrackSchema schema, string database, CancellationToken cancellationToken)
    {
        var migrations = await schema.MigrateAsync(cancellationToken);
        console.WriteLine($"Database: {OneLine.Of(database)}");
        console.WriteLine(migrations.Count == 0 ? "Schema: up to date." : $"Schema: applied {string.Join(", ", migrations)}.");
    }
}
