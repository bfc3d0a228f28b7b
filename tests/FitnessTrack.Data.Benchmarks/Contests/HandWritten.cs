using System.Data.Common;
using Dapper;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>A hand-written query.</summary>
/// <param name="Sql">The statement.</param>
/// <param name="Parameters">An object with a property a parameter.</param>
/// <param name="Read">Makes a row of the reader's.</param>
internal sealed record HandWritten<T>(string Sql, object Parameters, Func<DbDataReader, T> Read)
{
    /// <summary>Prepared on a connection that stays open.</summary>
    public Contestant Raw(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = Sql;
        foreach (var property in Parameters.GetType().GetProperties())
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (property.Name, property.GetValue(Parameters));
            command.Parameters.Add(parameter);
        }

        command.Prepare();
        return new(Role.Raw, "raw, prepared on an open connection", async () =>
        {
            var rows = new List<T>();
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                rows.Add(Read(reader));
            }

            return rows;
        });
    }

    /// <summary>On a pooled connection, opened for each call.</summary>
    public Contestant Dapper(BenchmarkDatabase database) => new(Role.Dapper, "Dapper", async () =>
    {
        await using var connection = database.CreateConnection();
        return (await connection.QueryAsync<T>(Sql, Parameters)).AsList();
    });
}
