using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.Extensions.DependencyInjection;

namespace FitnessTrack.Data.Design;

/// <summary>The model of each provider as code, by EF's own scaffolder: nothing is built when an application starts.</summary>
public static partial class CompiledModels
{
    private const string Folder = "Compiled";

    public static int Write()
    {
        foreach (var provider in Provider.All)
        {
            var folder = Repository.PathTo("src", provider.Project, Folder);
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            WriteTo(provider, folder);
            Console.WriteLine(folder);
        }

        return 0;
    }

    /// <summary>The files as they would be written now, by name, without the number that is another one each time.</summary>
    public static IReadOnlyDictionary<string, string> Generate(Provider provider)
    {
        var folder = Directory.CreateTempSubdirectory("fitnesstrack-model-");
        try
        {
            WriteTo(provider, folder.FullName);
            return Read(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The files of the repository, as <see cref="Generate"/> gives them.</summary>
    public static IReadOnlyDictionary<string, string> Written(Provider provider) => Read(Repository.PathTo("src", provider.Project, Folder));

    private static Dictionary<string, string> Read(string folder) => Directory.GetFiles(folder).ToDictionary(
        file => Path.GetFileName(file), file => ModelId().Replace(File.ReadAllText(file).ReplaceLineEndings("\n"), "modelId"), StringComparer.Ordinal);

    private static void WriteTo(Provider provider, string folder)
    {
        using var context = provider.CreateContext();
        using var services = Provider.CreateDesignServices(context);
        services.GetRequiredService<ICompiledModelScaffolder>().ScaffoldModel(
            context.GetService<IDesignTimeModel>().Model,
            folder,
            new CompiledModelCodeGenerationOptions
            {
                ContextType = typeof(FitnessTrackDbContext),
                ModelNamespace = $"{provider.Project}.{Folder}",
                UseNullableReferenceTypes = true,
            });

        // EF looks for the attribute in the context's assembly only.
        File.Delete(Path.Combine(folder, $"{nameof(FitnessTrackDbContext)}AssemblyAttributes.cs"));
        foreach (var file in Directory.GetFiles(folder))
        {
            File.WriteAllText(file, File.ReadAllText(file).Replace("public partial class", "internal partial class", StringComparison.Ordinal));
        }
    }

    [GeneratedRegex("modelId: new Guid\\(\"[0-9a-f-]+\"\\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ModelId();
}
