namespace FitnessTrack.Data.Tests.Integrity;

/// <summary>An otherwise good row of an entity with some values of its own.</summary>
public sealed record GeneratedRow(Type Entity, IReadOnlyList<GeneratedValue> Values)
{
    public override string ToString() => $"{Entity.Name} {{ {string.Join(", ", Values)} }}";
}
