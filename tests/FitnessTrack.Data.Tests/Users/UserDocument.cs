using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Tests.Users;

/// <summary>A user's data on its way between databases.</summary>
internal static class UserDocument
{
    public const string HalfPair = "(half a pair)";

    public static readonly UserDataExportOptions WithHash = new() { IncludePasswordHash = true };

    private static readonly string[] Tables =
    [
        "users", "exercises", "exercise_aliases", "tags", "exercise_tags", "exercise_secondary_muscles", "routines", "routine_days",
        "routine_day_exercises", "routine_exercise_sets", "workout_sessions", "exercise_set_logs",
    ];

    public static async Task<byte[]> ExportAsync(TestDatabase db, string email, UserDataExportOptions? options = null)
    {
        await using var context = db.CreateContext();
        var userId = await context.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync();
        using var stream = new MemoryStream();
        await context.ExportUserDataAsync(userId, stream, options);
        return stream.ToArray();
    }

    public static async Task<UserDataImportResult> ImportAsync(TestDatabase db, byte[] document, UserDataImportOptions? options = null)
    {
        await using var context = db.CreateContext();
        using var stream = new MemoryStream(document);
        return await context.ImportUserDataAsync(stream, options);
    }

    /// <summary>The document with some of it changed.</summary>
    public static byte[] With(byte[] document, Action<JsonNode> change)
    {
        var root = JsonNode.Parse(document)!;
        change(root);

        // Half of a surrogate pair is what JsonNode itself does not write.
        return Encoding.UTF8.GetBytes(root.ToJsonString().Replace(HalfPair, "\\ud83c", StringComparison.Ordinal));
    }

    /// <summary>The number of rows of each table, to see that nothing was added.</summary>
    public static async Task<List<string?>> CountsAsync(TestDatabase db) =>
        [.. (await db.QueryAsync($"SELECT {string.Join(", ", Tables.Select(table => $"(SELECT count(*) FROM {table})"))}"))[0]];
}
