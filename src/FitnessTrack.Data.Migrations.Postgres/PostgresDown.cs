using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FitnessTrack.Data;

/// <summary>Going back before the first migration drops every table. Released SQL is never changed.</summary>
internal static class PostgresDown
{
    /// <summary>Refuses as long as any table of the model has a row. Locked first, so that none comes in between.</summary>
    public static void RefuseToDropRows(this MigrationBuilder migrationBuilder, IModel model)
    {
        var tables = model.GetEntityTypes().Select(type => type.GetTableName()!).Order(StringComparer.Ordinal).ToList();
        migrationBuilder.Sql(
            $"""
            DO $$
            BEGIN
                LOCK TABLE {string.Join(", ", tables)} IN ACCESS EXCLUSIVE MODE;
                {string.Join("\n    ", tables.Select(Refuse))}
            END
            $$;
            """);
    }

    private static string Refuse(string table) =>
        $"IF EXISTS (SELECT FROM {table}) THEN RAISE EXCEPTION 'FitnessTrack does not go back: the table {table} has rows, which would be lost. Delete them first.'; END IF;";
}
