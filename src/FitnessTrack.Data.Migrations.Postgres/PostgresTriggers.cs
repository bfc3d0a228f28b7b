using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FitnessTrack.Data;

/// <summary>What EF's model cannot express: the trigger that keeps a row's timestamps. Released SQL is never changed.</summary>
internal static class PostgresTriggers
{
    private const string Function = "fitnesstrack_touch";
    private const string EnumAnnotation = "Npgsql:Enum:";

    /// <summary>Makes the trigger for every table of the model that has timestamps.</summary>
    public static void CreateFitnessTrackTriggers(this MigrationBuilder migrationBuilder, IModel model)
    {
        var schema = PostgresName.PrefixIn(model);

        // clock_timestamp(), since now() stands still in a transaction; and forward, even if the server's clock is set back.
        migrationBuilder.Sql(
            $"""
            CREATE FUNCTION {schema}{Function}() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                NEW.created_at := OLD.created_at;
                NEW.updated_at := greatest(clock_timestamp(), OLD.updated_at + interval '1 microsecond');
                RETURN NEW;
            END
            $$;
            """);

        foreach (var table in TimestampedTables(model))
        {
            migrationBuilder.Sql(
                $"CREATE TRIGGER tr_{table}_touch BEFORE UPDATE ON {schema}{table} FOR EACH ROW EXECUTE FUNCTION {schema}{Function}();");
        }
    }

    /// <summary>Drops what <see cref="CreateFitnessTrackTriggers"/> makes, as far as it is there.</summary>
    public static void DropFitnessTrackTriggers(this MigrationBuilder migrationBuilder, IModel model)
    {
        var schema = PostgresName.PrefixIn(model);
        foreach (var table in TimestampedTables(model))
        {
            migrationBuilder.Sql($"DROP TRIGGER IF EXISTS tr_{table}_touch ON {schema}{table};");
        }

        migrationBuilder.Sql($"DROP FUNCTION IF EXISTS {schema}{Function}();");
    }

    /// <summary>Drops what the scaffolder's own <c>Down</c> leaves behind with the tables gone: the function, and the enum types.</summary>
    public static void DropFitnessTrackTriggersAndTypes(this MigrationBuilder migrationBuilder, IModel model)
    {
        migrationBuilder.Sql($"DROP FUNCTION {Function}();");

        DropFitnessTrackTypes(migrationBuilder, model);
    }

    /// <summary>Drops the enum types, where EF has made them: a table that still uses one forbids it.</summary>
    public static void DropFitnessTrackTypes(this MigrationBuilder migrationBuilder, IModel model)
    {
        var names = CanonicalValue.EnumTypes.Select(CanonicalValue.EnumTypeName).ToHashSet(StringComparer.Ordinal);
        foreach (var type in model.GetPostgresEnums().Where(type => names.Contains(type.Name)))
        {
            migrationBuilder.Sql($"DROP TYPE {PostgresName.Prefix(type.Schema ?? model.GetDefaultSchema())}{type.Name};");
        }
    }

    /// <summary>Leaves it to others' migrations to make the enum types.</summary>
    public static void ExcludeFitnessTrackTypes(this IConventionModel model, string? schema)
    {
        foreach (var type in CanonicalValue.EnumTypes)
        {
            model.RemoveAnnotation($"{EnumAnnotation}{(schema is null ? "" : $"{schema}.")}{CanonicalValue.EnumTypeName(type)}");
        }
    }

    private static IEnumerable<string> TimestampedTables(IModel model) =>
        model.GetFitnessTrackEntityTypes()
            .Where(type => type.FindProperty(nameof(IHasTimestamps.UpdatedAt)) is not null)
            .Select(type => type.GetTableName()!);
}
