namespace FitnessTrack.Data.Tests.Schema;

/// <summary>Every row of every table, column by column as text: of the columns that there were when they were first read.</summary>
internal sealed class StoredRows
{
    private readonly TestDatabase _db;
    private readonly Dictionary<string, List<string>> _columns;

    private StoredRows(TestDatabase db, Dictionary<string, List<string>> columns) => (_db, _columns) = (db, columns);

    public IReadOnlyCollection<string> Tables => _columns.Keys;

    public IReadOnlyList<string> Lines { get; private set; } = [];

    public static async Task<StoredRows> ReadAsync(TestDatabase db)
    {
        // Not what the database computes: a later version may compute it otherwise.
        var columns = await db.QueryAsync(db.IsPostgres
            ? """
            SELECT c.relname, a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
            WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND c.relname NOT LIKE '\_\_%'
            """
            : """
            SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\_%' ESCAPE '\' AND t.name NOT LIKE '\_\_%' ESCAPE '\' AND t.name NOT LIKE 'exercise\_search%' ESCAPE '\'
            """);
        var rows = new StoredRows(db, columns.GroupBy(row => row[0]!, row => row[1]!).ToDictionary(group => group.Key, group => group.Order(StringComparer.Ordinal).ToList()));
        rows.Lines = await rows.ReadAgainAsync();
        return rows;
    }

    public int CountOf(string table) => Lines.Count(line => line.StartsWith($"{table}: ", StringComparison.Ordinal));

    /// <summary>The rows as they are now, of the tables and columns that there were.</summary>
    public async Task<List<string>> ReadAgainAsync()
    {
        var lines = new List<string>();
        foreach (var (table, columns) in _columns)
        {
            var rows = await _db.QueryAsync($"SELECT {string.Join(", ", columns.Select(column => $"CAST({column} AS text)"))} FROM {table}");
            lines.AddRange(rows.Select(row => $"{table}: {string.Join(", ", columns.Zip(row, (column, value) => $"{column} = {value ?? "null"}"))}"));
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
