using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FitnessTrack.Data;

/// <summary>Going back before the first migration drops every table. Released SQL is never changed.</summary>
internal static class SqliteDown
{
    /// <summary>Refuses as long as any table of the model has a row. In a trigger, since SQLite can say a message of one's own nowhere else.</summary>
    public static void RefuseToDropRows(this MigrationBuilder migrationBuilder, IModel model)
    {
        var tables = model.GetEntityTypes().Select(type => type.GetTableName()!).Order(StringComparer.Ordinal);
        migrationBuilder.Sql(
            $"""
            CREATE TEMP TABLE fitnesstrack_down (going INTEGER);
            CREATE TEMP TRIGGER tr_fitnesstrack_down AFTER INSERT ON fitnesstrack_down
            BEGIN
                {string.Join("\n    ", tables.Select(Refuse))}
            END;
            INSERT INTO fitnesstrack_down VALUES (1);
            DROP TABLE fitnesstrack_down;
            """);
    }

    private static string Refuse(string table) =>
        $"SELECT RAISE(ABORT, 'FitnessTrack does not go back: the table {table} has rows, which would be lost. Delete them first.') WHERE EXISTS (SELECT 1 FROM {table});";
}
