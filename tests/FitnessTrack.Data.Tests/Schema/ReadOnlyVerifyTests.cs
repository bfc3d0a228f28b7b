using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace FitnessTrack.Data.Tests.Schema;

/// <summary>Who verifies needs no right but to read.</summary>
public sealed class ReadOnlyVerifyTests
{
    [Fact]
    public async Task a_role_that_may_only_select_in_transactions_that_only_read_verifies_on_postgres()
    {
        // Past a pooler, which logs in as somebody else.
        await using var db = await PostgresTestDatabase.CreateDirectAsync();
        var role = $"fitnesstrack_reader_{Guid.NewGuid():N}";
        await db.ExecuteAsync($"""
            CREATE ROLE {role} LOGIN PASSWORD 'reader';
            ALTER ROLE {role} SET default_transaction_read_only = on;
            GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role};
            """);
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(db.ConnectionString) { Username = role, Password = "reader" };
            await using var host = new SchemaHost(options => options.UseFitnessTrackPostgres(connection.ConnectionString));

            (await host.Schema.VerifyAsync()).ToString().Should().Be(SchemaHost.Canonical);
            await db.ExecuteAsync("DROP INDEX ix_users_created_at");
            (await host.Schema.VerifyAsync()).IsCanonical.Should().BeFalse("it really looked");
        }
        finally
        {
            await db.ExecuteAsync($"DROP OWNED BY {role}; DROP ROLE {role}");
        }
    }

    [Fact]
    public async Task an_sqlite_file_that_is_opened_to_read_only_is_verified()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var host = new SchemaHost(options => options.UseFitnessTrackSqlite($"{db.ConnectionString};Mode=ReadOnly;Pooling=False"));

        (await host.Schema.VerifyAsync()).ToString().Should().Be(SchemaHost.Canonical);
        await db.ExecuteAsync("DROP INDEX ix_users_created_at");
        (await host.Schema.VerifyAsync()).IsCanonical.Should().BeFalse("it really looked");
    }
}
