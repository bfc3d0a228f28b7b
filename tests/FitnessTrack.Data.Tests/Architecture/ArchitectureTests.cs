using System.Reflection;
using System.Text.RegularExpressions;
using FitnessTrack.Data.Design;
using FluentAssertions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Architecture;

/// <summary>The house as design.md and docs/decisions.md describe it.</summary>
public partial class ArchitectureTests
{
    private static readonly Assembly Core = typeof(FitnessTrackDbContext).Assembly;

    /// <summary>
    /// Of each room, the others whose types it names or whose extension methods it calls, all of them and no others. Entities refer
    /// to each other; what reads, writes and watches them is above them.
    /// </summary>
    private static readonly Dictionary<string, string[]> Rooms = new()
    {
        ["Model"] = ["Errors", "Providers", "Writing", "Catalog", "Tracking"],
        ["Errors"] = ["Model", "Providers", "Writing"],
        ["Writing"] = ["Model", "Errors", "Providers", "Users", "Catalog", "Planning", "Tracking"],
        ["Providers"] = ["Model", "Errors", "Writing", "Schema", "Catalog", "Tracking"],
        ["Catalog"] = ["Model", "Providers", "Writing"],
        ["Users"] = ["Model", "Errors", "Writing", "Catalog", "Planning", "Tracking"],
        ["Planning"] = ["Model", "Users", "Catalog", "Tracking"],
        ["Tracking"] = ["Model", "Providers", "Writing", "Users", "Catalog", "Planning"],
        ["Moving"] = ["Model", "Providers", "Writing", "Schema", "Users", "Catalog", "Planning", "Tracking"],
        ["Import"] = ["Model", "Writing", "Users", "Catalog", "Tracking"],
        ["Schema"] = ["Model", "Providers"],
        ["DependencyInjection"] = ["Model", "Providers", "Schema"],
    };

    [Fact]
    public void the_core_names_no_provider()
    {
        Core.GetReferencedAssemblies().Select(assembly => assembly.Name).Should().NotContain(
            name => name!.Contains("Npgsql", StringComparison.OrdinalIgnoreCase) || name.Contains("Sqlite", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void a_provider_does_not_know_the_other()
    {
        typeof(FitnessTrackPostgresExtensions).Assembly.GetReferencedAssemblies().Should().NotContain(a => a.Name!.Contains("Sqlite", StringComparison.OrdinalIgnoreCase));
        typeof(FitnessTrackSqliteExtensions).Assembly.GetReferencedAssemblies().Should().NotContain(a => a.Name!.Contains("Npgsql", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void what_is_public_is_in_FitnessTrack_Data_or_extends_a_type_of_its_namespace()
    {
        foreach (var type in Design.Docs.Packages.SelectMany(assembly => assembly.GetExportedTypes()).Where(type => type.Namespace != "FitnessTrack.Data"))
        {
            type.Name.Should().MatchRegex("^FitnessTrack.*Extensions$", "of a host's one using, {0} would not be found", type.FullName);
            type.Namespace.Should().StartWith("Microsoft.");
        }
    }

    [Fact]
    public void every_entity_has_one_sealed_configuration_that_is_listed()
    {
        var configurations = Core.GetTypes().Where(type => Configured(type) is not null).ToList();
        var list = File.ReadAllText(Repository.PathTo("src", "FitnessTrack.Data", "FitnessTrackModelBuilderExtensions.cs"));

        configurations.Should().OnlyContain(type => type.IsSealed && !type.IsPublic && type.Name == $"{Configured(type)!.Name}Configuration");
        configurations.Select(Configured).Should().BeEquivalentTo(
            typeof(FitnessTrackDbContext).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Select(property => property.PropertyType.GetGenericArguments()[0]));
        configurations.Should().OnlyContain(type => list.Contains($"new {type.Name}()", StringComparison.Ordinal));
    }

    [Fact]
    public void every_entity_is_a_set_of_the_context()
    {
        using var context = Provider.All[0].CreateContext();
        var sets = typeof(FitnessTrackDbContext).GetProperties().Select(property => property.GetValue(context)).OfType<IQueryable>();

        sets.Select(set => set.ElementType).Should().BeEquivalentTo(Core.GetTypes().Select(Configured).OfType<Type>());
    }

    [Fact]
    public void an_entity_its_configuration_and_its_file_are_in_one_room()
    {
        foreach (var entity in Core.GetTypes().Select(Configured).OfType<Type>())
        {
            RoomOf($"{entity.Name}Configuration").Should().Be(RoomOf(entity.Name)).And.BeOneOf("Users", "Catalog", "Planning", "Tracking");
        }
    }

    [Fact]
    public void a_room_names_the_rooms_that_it_may_and_each_of_them()
    {
        Sources().Select(file => file.Room).Where(room => room.Length > 0).Distinct().Should().BeEquivalentTo(Rooms.Keys, "a new room needs its place among the others");
        var uses = Uses().Where(use => use.From.Length > 0 && use.To.Length > 0 && use.From != use.To).Distinct().ToLookup(use => (use.From, use.To), use => use.Name);
        var allowed = Rooms.SelectMany(room => room.Value.Select(other => (From: room.Key, To: other))).ToList();

        uses.Select(use => use.Key).Except(allowed).Select(pair => $"{pair.From} names {string.Join(", ", uses[pair])} of {pair.To}").Should().BeEmpty();
        allowed.Except(uses.Select(use => use.Key)).Should().BeEmpty("no room may what it does not do");
    }

    [Fact]
    public void the_decisions_show_the_rooms()
    {
        var rows = Repository.Read("docs", "decisions.md").Split('\n').Where(line => Rooms.Keys.Any(room => line.StartsWith($"| `{room}` |", StringComparison.Ordinal)));

        rows.Should().BeEquivalentTo(Rooms.Select(room => $"| `{room.Key}` | {string.Join(", ", room.Value.Select(other => $"`{other}`"))} |"));
    }

    [Fact]
    public void no_two_types_have_one_name() => Declared().Where(type => type.Room.Length > 0).Select(type => type.Name).Should().OnlyHaveUniqueItems();

    private static Type? Configured(Type type) => type.GetInterfaces()
        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>) && !type.IsAbstract)?.GetGenericArguments()[0];

    /// <summary>Each type and each extension method of the core where it is named, in the compiler's understanding of it.</summary>
    private static IEnumerable<(string From, string To, string Name)> Uses()
    {
        var trees = Sources().Select(file => CSharpSyntaxTree.ParseText(file.Text, path: file.Room)).ToList();
        var usings = CSharpSyntaxTree.ParseText(
            "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;");
        var core = CSharpCompilation.Create(
            "Core",
            trees.Append(usings),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(file => !Path.GetFileName(file).StartsWith("FitnessTrack.", StringComparison.Ordinal)).Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        // The compiler is asked of the names that can be meant only: all of them would take many times as long.
        var names = trees.SelectMany(tree => tree.GetRoot().DescendantNodes()).Select(node => node switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            DelegateDeclarationSyntax type => type.Identifier.Text,
            MethodDeclarationSyntax { ParameterList.Parameters: [{ Modifiers: var modifiers }, ..] } method when modifiers.Any(SyntaxKind.ThisKeyword) => method.Identifier.Text,
            _ => "",
        }).ToHashSet(StringComparer.Ordinal);
        foreach (var tree in trees)
        {
            var model = core.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Where(name => names.Contains(name.Identifier.Text)))
            {
                var type = model.GetSymbolInfo(name).Symbol switch
                {
                    INamedTypeSymbol named => named,
                    IMethodSymbol { IsExtensionMethod: true } or IMethodSymbol { MethodKind: MethodKind.Constructor } => model.GetSymbolInfo(name).Symbol!.ContainingType,
                    _ => null,
                };
                foreach (var declaration in type?.OriginalDefinition.DeclaringSyntaxReferences ?? [])
                {
                    yield return (tree.FilePath, declaration.SyntaxTree.FilePath, name.Identifier.Text);
                }
            }
        }
    }

    private static string RoomOf(string type) => Declared().Single(declared => declared.Name == type).Room;

    private static IEnumerable<(string Room, string Name)> Declared() =>
        Sources().SelectMany(file => Declarations().Matches(file.Text).Select(match => (file.Room, match.Groups["name"].Value))).Distinct();

    /// <summary>The files of the core; the room is the first folder, and empty for those beside the rooms.</summary>
    private static IEnumerable<(string Room, string Text)> Sources()
    {
        var root = Repository.PathTo("src", "FitnessTrack.Data");
        return from file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
               let parts = Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)
               where parts[0] is not ("bin" or "obj")
               select (parts.Length > 1 ? parts[0] : "", File.ReadAllText(file));
    }

    [GeneratedRegex(@"^(?:public|internal) (?:(?:static|sealed|abstract|partial|readonly) )*(?:class|record struct|record|struct|enum|interface) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declarations();
}
