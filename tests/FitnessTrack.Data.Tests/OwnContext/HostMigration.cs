using System.Reflection;
using System.Text.RegularExpressions;
using FitnessTrack.Data.Design;
using FluentAssertions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace FitnessTrack.Data.Tests.OwnContext;

/// <summary>The first migration of a host's own context, by EF's scaffolder, with the library's one call put into it, compiled.</summary>
internal static partial class HostMigration
{
    public static Assembly Compile(DbContext context, bool createsObjects)
    {
        var code = SampleMigrations.Scaffold(context, "First", "Host");
        var compilation = CSharpCompilation.Create(
            $"Host{Guid.NewGuid():N}",
            new[] { createsObjects ? WithObjects(code.Migration, context.Database.IsNpgsql() ? "Postgres" : "Sqlite") : code.Migration, code.Metadata, code.Snapshot }
                .Select(text => CSharpSyntaxTree.ParseText(text)),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        using var stream = new MemoryStream();
        compilation.Emit(stream).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
        return Assembly.Load(stream.ToArray());
    }

    /// <summary>What a migration between the models of two contexts does, with the library's call where it comes or goes.</summary>
    public static async Task ChangeAsync(DbContext database, DbContext from, DbContext to, bool comes)
    {
        var (source, target) = (from.GetService<IDesignTimeModel>().Model, to.GetService<IDesignTimeModel>().Model);
        var objects = new MigrationBuilder(database.Database.ProviderName);
        _ = (comes, database.Database.IsNpgsql()) switch
        {
            (true, true) => objects.CreateFitnessTrackPostgresObjects(target),
            (true, false) => objects.CreateFitnessTrackSqliteObjects(target),
            (false, true) => objects.DropFitnessTrackPostgresObjects(source),
            (false, false) => objects.DropFitnessTrackSqliteObjects(source),
        };
        var tables = database.GetService<IMigrationsModelDiffer>().GetDifferences(source.GetRelationalModel(), target.GetRelationalModel());
        var commands = database.GetService<IMigrationsSqlGenerator>().Generate(comes ? [.. tables, .. objects.Operations] : [.. objects.Operations, .. tables], target);
        await database.GetService<IMigrationCommandExecutor>().ExecuteNonQueryAsync(commands, database.GetService<IRelationalConnection>());
    }

    /// <summary>At the end of <c>Up</c>, and at the beginning and, for the types, at the end of <c>Down</c>.</summary>
    private static string WithObjects(string migration, string provider)
    {
        var up = EndOfUp().Replace(migration, $"            migrationBuilder.CreateFitnessTrack{provider}Objects(TargetModel);\n$0", 1);
        var down = StartOfDown().Replace(up, $"$0            migrationBuilder.DropFitnessTrack{provider}Objects(TargetModel);\n", 1);
        return provider == "Postgres" ? EndOfDown().Replace(down, "            migrationBuilder.DropFitnessTrackPostgresTypes(TargetModel);\n$0", 1) : down;
    }

    [GeneratedRegex(@"^        \}\s+/// <inheritdoc />\s+protected override void Down", RegexOptions.Multiline)]
    private static partial Regex EndOfUp();

    [GeneratedRegex(@"protected override void Down\(MigrationBuilder migrationBuilder\)\s+\{\n")]
    private static partial Regex StartOfDown();

    [GeneratedRegex(@"^        \}\s+\}\s+\}\s*\z", RegexOptions.Multiline)]
    private static partial Regex EndOfDown();
}
