using FitnessTrack.Data.Design;
using FitnessTrack.Data.Tests.Schema;
using FluentAssertions;
using Xunit;

namespace FitnessTrack.Data.Tests;

/// <summary>The statements that docs/operations.md gives for what stands in the way of an adoption.</summary>
public sealed class AdoptionRemedyTests
{
    [Theory]
    [EveryProvider("ck_users_email_valid", "17", "1", "UPDATE users SET email = ' Ada@Example.org ' WHERE id = 1")]
    [EveryProvider("fk_exercise_set_logs_session", "1, 2", "1, 2", "UPDATE exercise_set_logs SET session_id = 6 WHERE id < 5")]
    [InlineData(DatabaseProvider.Sqlite, "ck_users_weight_kg_domain", "1", "1", "UPDATE users SET weight_kg = 61.255 WHERE id = 1")]
    public async Task what_the_document_says_to_a_line_mends_it(DatabaseProvider provider, string constraint, string keysOfDocument, string keys, string breaking)
    {
        var (line, remedy) = await ReadAsync(constraint);
        await using var db = await OriginalDatabase.CreateAsync(provider);
        await OriginalDatabase.ExecuteAsync(db, breaking);
        await using var host = new SchemaHost(db);

        (await host.Schema.AdoptAsync()).ToString().Should().Contain(line.Replace($": {keysOfDocument}", $": {keys}", StringComparison.Ordinal));
        await OriginalDatabase.ExecuteAsync(db, remedy.Replace($" = {keysOfDocument}", $" = {keys}", StringComparison.Ordinal));

        (await host.Schema.AdoptAsync()).IsAdopted.Should().BeTrue();
        (await host.Schema.VerifyAsync()).IsCanonical.Should().BeTrue();
    }

    /// <summary>The first code of the row of the table that names the constraint, and the statement in it.</summary>
    private static async Task<(string Line, string Remedy)> ReadAsync(string constraint)
    {
        var lines = await File.ReadAllLinesAsync(Repository.PathTo("docs", "operations.md"));
        var row = lines.Should().ContainSingle(line => line.Trim().StartsWith("| `", StringComparison.Ordinal) && line.Contains(constraint, StringComparison.Ordinal)).Subject;
        var codes = row.Split('`');
        return (codes[1], codes.Single(code => code.StartsWith("UPDATE ", StringComparison.Ordinal)));
    }
}
