using Microsoft.EntityFrameworkCore.Metadata;

namespace FitnessTrack.Data.Design;

/// <summary>An index or a unique constraint, which to a database is a unique index.</summary>
/// <param name="Name">Name in the database.</param>
/// <param name="IsUnique">Whether it refuses a second row.</param>
/// <param name="Columns">Its key, in order.</param>
/// <param name="Details">What is special about it, such as a filter; empty as a rule.</param>
internal sealed record CanonicalIndex(string Name, bool IsUnique, IReadOnlyList<IColumn> Columns, string Details)
{
    /// <summary>All of a table, without its primary key, by name.</summary>
    public static IEnumerable<CanonicalIndex> ReadAll(ITable table) =>
        table.UniqueConstraints.Where(key => !key.GetIsPrimaryKey()).Select(key => new CanonicalIndex(key.Name, true, key.Columns, ""))
            .Concat(table.Indexes.Select(index => new CanonicalIndex(index.Name, index.IsUnique, index.Columns, DetailsOf(index))))
            .OrderBy(index => index.Name, StringComparer.Ordinal);

    private static string DetailsOf(ITableIndex index)
    {
        var descending = index.IsDescending is null ? [] : index.Columns.Where((_, i) => index.IsDescending.ElementAtOrDefault(i)).Select(column => column.Name);
        return string.Join(", ", descending.Select(column => $"`{column}` descending")
            .Concat(index.Filter is { } filter ? [$"only where `{filter}`"] : [])
            .Concat(index.GetAnnotations().Where(annotation => annotation.Name.Contains(":Index", StringComparison.Ordinal))
                .OrderBy(annotation => annotation.Name, StringComparer.Ordinal)
                .Select(annotation => $"{annotation.Name.Split(":Index")[1]} {(annotation.Value is IEnumerable<string> names ? string.Join(" ", names) : annotation.Value)}")));
    }
}
