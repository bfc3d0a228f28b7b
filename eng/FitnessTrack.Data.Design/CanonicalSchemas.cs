using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace FitnessTrack.Data.Design;

/// <summary>What the migrations make, as the databases' own catalogs have it: with it <c>VerifyAsync</c> compares a database.</summary>
public static class CanonicalSchemas
{
    public const string Command = "eng/postgres.sh dotnet run --project eng/FitnessTrack.Data.Design -- schema";

    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Migrates a new database of each provider, and writes what is in it.</summary>
    public static Task<int> WriteAsync() => MigratedDatabases.WithEachAsync(async (provider, context) =>
    {
        await File.WriteAllTextAsync(PathOf(provider), await ReadAsync(context));
        Console.WriteLine(PathOf(provider));
    });

    /// <summary>The file of a provider.</summary>
    public static string PathOf(string provider) => Repository.PathTo("src", $"FitnessTrack.Data.Migrations.{provider}", "canonical-schema.json");

    /// <summary>The file's text, from a database that has the migrations and nothing else. One object a line, so that a change is read easily.</summary>
    public static async Task<string> ReadAsync(FitnessTrackDbContext context)
    {
        await context.Database.OpenConnectionAsync();
        var objects = await context.GetService<IFitnessTrackProvider>().ReadSchemaAsync(context.Database.GetDbConnection(), CancellationToken.None);
        await context.Database.CloseConnectionAsync();

        var lines = objects
            .OrderBy(o => o.Table ?? o.Name, StringComparer.Ordinal).ThenBy(o => o.Kind).ThenBy(o => o.Name, StringComparer.Ordinal)
            .Select(o => JsonSerializer.Serialize(o, Json));
        return $"[\n{string.Join(",\n", lines)}\n]\n";
    }
}
