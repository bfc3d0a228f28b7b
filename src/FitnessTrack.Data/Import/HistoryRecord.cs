namespace FitnessTrack.Data;

/// <summary>A performed set as another app's export tells it, free of that app's format.</summary>
/// <remarks>Nothing is checked here: what cannot be imported is in the import's report, with its line and the reason.</remarks>
public sealed record HistoryRecord
{
    /// <summary>Where the record is in its source, such as its line in a file; the report names it.</summary>
    public required long Line { get; init; }

    /// <summary>
    /// When the workout began, or when the set was done where the source tells: wall-clock time where the user was. Its
    /// <see cref="DateTime.Kind"/> does not count. Its date is the session's.
    /// </summary>
    public required DateTime LocalTime { get; init; }

    /// <summary>The exercise's name in the source; white space around it does not count.</summary>
    public required string ExerciseName { get; init; }

    /// <summary>Number of the set within its exercise and workout, from 1; null where the source does not number it.</summary>
    public int? SetNumber { get; init; }

    /// <summary>Lifted load in <see cref="WeightUnit"/>, 0 or more and at most 9999.99 kg, rounded to two decimals of a kilogram; null when not told.</summary>
    public decimal? Weight { get; init; }

    /// <summary>The unit of <see cref="Weight"/>; kilograms unless set.</summary>
    public WeightUnit WeightUnit { get; init; }

    /// <summary>Repetitions done, 0 or more; null when not told.</summary>
    public int? Reps { get; init; }

    /// <summary>Rate of perceived exertion (RPE), 0 to 10, rounded to one decimal; null when not told.</summary>
    public decimal? Rpe { get; init; }

    /// <summary>Repetitions left in reserve (RIR), 0 to 10; null when not told.</summary>
    public int? Rir { get; init; }

    /// <summary>Whether the set only warmed up.</summary>
    public bool IsWarmup { get; init; }

    /// <summary>Whether the set went on until no further repetition was possible.</summary>
    public bool ToFailure { get; init; }

    /// <summary>Notes on the set; null when there are none.</summary>
    public string? Notes { get; init; }

    /// <summary>The workout's name in the source; null when it has none.</summary>
    public string? SessionName { get; init; }

    /// <summary>
    /// Why the source could not be read here; null for a record that was read. Where time, name and number of the set could be
    /// read, they should be given nevertheless: its number is then kept free for a run in which the source is mended.
    /// </summary>
    public string? Problem { get; init; }

    /// <summary>A place in the source that could not be read. The import goes on, and names it in its report.</summary>
    /// <param name="line">Where it is, such as its line in a file.</param>
    /// <param name="problem">What is wrong with it.</param>
    /// <returns>A record that is not imported.</returns>
    /// <exception cref="ArgumentException"><paramref name="problem"/> is null or blank.</exception>
    public static HistoryRecord Unreadable(long line, string problem)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(problem);
        return new() { Line = line, LocalTime = default, ExerciseName = "", Problem = problem };
    }
}
