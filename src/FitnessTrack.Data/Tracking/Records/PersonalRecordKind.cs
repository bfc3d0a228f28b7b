namespace FitnessTrack.Data;

/// <summary>What a <see cref="PersonalRecord"/> is a record of.</summary>
public enum PersonalRecordKind
{
    /// <summary>The heaviest weight of a set, in kg.</summary>
    HeaviestWeight,

    /// <summary>The best estimated one-rep max, in kg.</summary>
    BestOneRepMax,

    /// <summary>The most repetitions of a set at one weight.</summary>
    MostReps,

    /// <summary>The most volume in a session, in kg: the sum of weight × repetitions.</summary>
    SessionVolume,
}
