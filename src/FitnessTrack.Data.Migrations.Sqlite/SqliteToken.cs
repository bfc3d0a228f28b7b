namespace FitnessTrack.Data;

/// <summary>A word, a name without its quotes, a literal or an operator.</summary>
/// <param name="Text">Its text.</param>
/// <param name="IsQuotedName">Whether it is a name that was quoted, and so is no keyword.</param>
internal readonly record struct SqliteToken(string Text, bool IsQuotedName)
{
    public bool Is(string word) => !IsQuotedName && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
