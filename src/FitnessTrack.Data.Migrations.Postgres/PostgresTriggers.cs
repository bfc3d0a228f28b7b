using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FitnessTrack.Data;

/// <summary>What EF's model cannot express: the trigger that keeps a row's timestamps. Released SQL is never changed.</summary>
internal static class PostgresTriggers
{
    private const string Function = "fitnesstrack_touch";

    /// <summary>Makes the trigger for every table of the model that has timestamps.</summary>
    public static void CreateFitnessTrackTriggers(this MigrationBuilder migrationBuilder, IModel model)
    {
        // clock_timestamp(), since now() stands still in a transaction; and forward, even if the server's clock is set back.
        migrationBuilder.Sql(
            $"""
            CREATE FUNCTION {Function}() RETURNS trigger LANGUAGE plpgsql AS $$
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
                $"CREATE TRIGGER tr_{table}_touch BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION {Function}();");
        }
    }

    /// <summary>Drops what the scaffolder's own <c>Down</c> leaves behind with the tables gone: the function, and the enum types.</summary>
    public static void DropFitnessTrackTriggersAndTypes(this MigrationBuilder migrationBuilder, IModel model)
    {
        migrationBuilder.Sql($"DROP FUNCTION {Function}();");

        foreach (var type in model.GetPostgresEnums())
        {
            migrationBuilder.Sql($"DROP TYPE {type.Name};");
        }
    }

    private static IEnumerable<string> TimestampedTables(IModel model) =>
        model.GetEntityTypes()
            .Where(type => type.FindProperty(nameof(IHasTimestamps.UpdatedAt)) is not null)
            .Select(type => type.GetTableName()!)
            .Order(StringComparer.Ordinal);
}
