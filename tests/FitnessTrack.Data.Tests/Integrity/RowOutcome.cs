namespace FitnessTrack.Data.Tests.Integrity;

/// <summary>What came of saving a row.</summary>
/// <param name="IsStored">Whether the database took it.</param>
/// <param name="Text">What a fresh read returns, or what the typed exception says.</param>
/// <param name="Held">What the entity holds after it was saved; null when it was not.</param>
internal sealed record RowOutcome(bool IsStored, string Text, string? Held)
{
    public override string ToString() => $"{(IsStored ? "stored" : "refused")} {Text}";
}
