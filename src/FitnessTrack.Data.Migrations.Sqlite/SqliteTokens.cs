using System.Text;

namespace FitnessTrack.Data;

/// <summary>SQL without what means nothing: white space, comments, and the quotes of names, which SQLite itself adds when something is renamed.</summary>
internal static class SqliteTokens
{
    private const string Operators = "<>=!|&+-*/%~";

    public static List<SqliteToken> Read(string sql)
    {
        var tokens = new List<SqliteToken>();
        for (var start = 0; start < sql.Length;)
        {
            var end = End(sql, start);
            var text = sql[start..end];
            if (!char.IsWhiteSpace(text[0]) && !text.StartsWith("--", StringComparison.Ordinal) && !text.StartsWith("/*", StringComparison.Ordinal))
            {
                tokens.Add(text[0] is '"' or '`' or '[' ? new SqliteToken(Unquote(text), IsQuotedName: true) : new SqliteToken(text, IsQuotedName: false));
            }

            start = end;
        }

        return tokens;
    }

    /// <summary>The same text for the same tokens, with spaces where people put them.</summary>
    public static string Text(IEnumerable<SqliteToken> tokens)
    {
        var text = new StringBuilder();
        foreach (var (token, _) in tokens)
        {
            var glued = text.Length == 0 || text[^1] is '(' or '.' || token is "(" or ")" or "," or "." or ";";
            text.Append(glued ? "" : " ").Append(token);
        }

        return text.ToString();
    }

    private static int End(string sql, int start) => sql[start] switch
    {
        '\'' or '"' or '`' => EndOfQuoted(sql, start, sql[start]),
        '[' => After(sql, "]", start),
        '-' when Begins(sql, start, "--") => After(sql, "\n", start),
        '/' when Begins(sql, start, "/*") => After(sql, "*/", start),
        var c when char.IsWhiteSpace(c) => Run(sql, start, char.IsWhiteSpace),
        var c when IsWord(c) => Run(sql, start, IsWord),
        var c when Operators.Contains(c, StringComparison.Ordinal) => EndOfOperator(sql, start),
        _ => start + 1,
    };

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';

    private static bool Begins(string sql, int start, string text) => string.CompareOrdinal(sql, start, text, 0, text.Length) == 0;

    private static int Run(string sql, int start, Func<char, bool> belongs)
    {
        var end = start;
        while (end < sql.Length && belongs(sql[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>Not into a comment, nor into the sign of a number.</summary>
    private static int EndOfOperator(string sql, int start)
    {
        var end = start + 1;
        while (end < sql.Length && sql[end] is '<' or '>' or '=' or '|')
        {
            end++;
        }

        return end;
    }

    /// <summary>A quote within is doubled.</summary>
    private static int EndOfQuoted(string sql, int start, char quote)
    {
        var i = start + 1;
        while (i < sql.Length)
        {
            if (sql[i] != quote)
            {
                i++;
            }
            else if (i + 1 < sql.Length && sql[i + 1] == quote)
            {
                i += 2;
            }
            else
            {
                return i + 1;
            }
        }

        return sql.Length;
    }

    private static int After(string sql, string text, int start) =>
        sql.IndexOf(text, Math.Min(start + 2, sql.Length), StringComparison.Ordinal) is var index && index < 0 ? sql.Length : index + text.Length;

    private static string Unquote(string name)
    {
        var quote = name[0] == '[' ? "]" : name[..1];
        return name[1..^1].Replace(quote + quote, quote, StringComparison.Ordinal);
    }
}
