using System.Reflection;
using System.Text.RegularExpressions;
using FitnessTrack.Data.Design;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Architecture;

/// <summary>The house as design.md and docs/decisions.md describe it.</summary>
public partial class ArchitectureTests
{
    private static readonly Assembly Core = typeof(FitnessTrackDbContext).Assembly;

    /// <summary>Of each room, the others that it may name. Entities refer to each other; what reads, writes and watches them is above them.</summary>
    private static readonly Dictionary<string, string[]> Rooms = new()
    {
        ["Model"] = ["Catalog", "Tracking", "Errors", "Writing", "Providers"],
        ["Errors"] = ["Model", "Writing", "Providers"],
        ["Writing"] = ["Model", "Errors", "Providers", "Users", "Catalog", "Planning", "Tracking"],
        ["Providers"] = ["Model", "Errors", "Writing", "Schema", "Catalog", "Tracking"],
        ["Catalog"] = ["Model", "Providers", "Writing"],
        ["Users"] = ["Model", "Errors", "Writing", "Providers", "Catalog", "Planning", "Tracking"],
        ["Planning"] = ["Model", "Errors", "Providers", "Users", "Catalog", "Tracking"],
        ["Tracking"] = ["Model", "Errors", "Writing", "Providers", "Users", "Catalog", "Planning"],
        ["Moving"] = ["Model", "Errors", "Writing", "Providers", "Schema", "Users", "Catalog", "Planning", "Tracking"],
        ["Import"] = ["Model", "Errors", "Writing", "Providers", "Users", "Catalog", "Tracking"],
        ["Schema"] = ["Model", "Errors", "Providers"],
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
    public void a_room_names_only_the_rooms_that_it_may()
    {
        var owners = Declared().ToLookup(type => type.Name, type => type.Room);
        foreach (var (room, files) in Sources().GroupBy(file => file.Room).Where(room => room.Key.Length > 0).ToDictionary(room => room.Key, room => room.ToList()))
        {
            Rooms.Should().ContainKey(room, "a new room needs its place among the others");
            var named = files.SelectMany(file => Names().Matches(file.Code).Select(match => match.Value)).Distinct()
                .SelectMany(name => owners[name].Select(owner => (Owner: owner, Name: name)))
                .Where(type => type.Owner.Length > 0 && type.Owner != room && !Rooms[room].Contains(type.Owner));
            named.Should().BeEmpty("{0} may name {1} only", room, string.Join(", ", Rooms[room]));
        }
    }

    [Fact]
    public void no_two_types_have_one_name() => Declared().Where(type => type.Room.Length > 0).Select(type => type.Name).Should().OnlyHaveUniqueItems();

    private static Type? Configured(Type type) => type.GetInterfaces()
        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>) && !type.IsAbstract)?.GetGenericArguments()[0];

    private static string RoomOf(string type) => Declared().Single(declared => declared.Name == type).Room;

    private static IEnumerable<(string Room, string Name)> Declared() =>
        Sources().SelectMany(file => Declarations().Matches(file.Code).Select(match => (file.Room, match.Groups["name"].Value))).Distinct();

    /// <summary>The files of the core without their comments; the room is the first folder, and empty for those beside the rooms.</summary>
    private static IEnumerable<(string Room, string Code)> Sources()
    {
        var root = Repository.PathTo("src", "FitnessTrack.Data");
        return from file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
               let parts = Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)
               where parts[0] is not ("bin" or "obj")
               select (parts.Length > 1 ? parts[0] : "", Comments().Replace(File.ReadAllText(file), ""));
    }

    [GeneratedRegex(@"//.*")]
    private static partial Regex Comments();

    [GeneratedRegex(@"^(?:public|internal) (?:(?:static|sealed|abstract|partial|readonly) )*(?:class|record struct|record|struct|enum|interface) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declarations();

    /// <summary>A type where it is used: neither a member of something else nor a property's own name.</summary>
    [GeneratedRegex(@"(?<![.\w])[A-Z]\w+(?! (?:\{|=[^>]))\b")]
    private static partial Regex Names();
}
