using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FitnessTrack.Data;

/// <summary>Names in SQL, with the schema of the library's tables where a host has put them into one.</summary>
internal static class PostgresName
{
    /// <summary>What stands before a name: the schema and a dot, or nothing.</summary>
    public static string Prefix(string? schema) => schema is null ? "" : $"\"{schema.Replace("\"", "\"\"", StringComparison.Ordinal)}\".";

    /// <summary>That of the tables in the model that a migration leads to.</summary>
    /// <exception cref="ArgumentException">The model does not have them.</exception>
    public static string PrefixIn(IModel targetModel) => Prefix(targetModel.GetFitnessTrackEntityTypes()[0].GetSchema());
}
