using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Design;

/// <summary>The documents that are written from EF's model and the assemblies, so that they cannot say anything else.</summary>
public static class Docs
{
    public const string Command = "dotnet run --project eng/FitnessTrack.Data.Design -- docs";

    /// <summary>The assemblies that ship.</summary>
    public static IReadOnlyList<Assembly> Packages { get; } =
        [typeof(FitnessTrackDbContext).Assembly, typeof(FitnessTrackPostgresExtensions).Assembly, typeof(FitnessTrackSqliteExtensions).Assembly];

    /// <summary>The documents as they should be.</summary>
    public static IReadOnlyList<GeneratedDoc> Generate()
    {
        using var postgres = Provider.All.Single(provider => provider.Name == "Postgres").CreateContext();
        using var sqlite = Provider.All.Single(provider => provider.Name == "Sqlite").CreateContext();
        var tables = CanonicalTable.ReadAll(postgres, sqlite);

        return
        [
            new GeneratedDoc("docs/schema.md", SchemaMarkdown.Write(tables, MigratedObjects.ReadAll(postgres), MigratedObjects.ReadAll(sqlite))),
            new GeneratedDoc("docs/dbdiagram.sql", DbmlDiagram.Write(tables)),
            new GeneratedDoc("docs/schema.svg", SvgDiagram.Write(tables)),
            .. Packages.Select(assembly => new GeneratedDoc($"docs/api/{assembly.GetName().Name}.txt", PublicApi.Write(assembly))),
        ];
    }

    public static int Write()
    {
        foreach (var doc in Generate())
        {
            var file = Repository.PathTo(doc.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, doc.Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            Console.WriteLine(file);
        }

        return 0;
    }
}
