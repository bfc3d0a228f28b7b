namespace FitnessTrack.Data;

/// <summary>How far a plan was followed. Each ratio is null where the plan gives nothing to divide by.</summary>
public abstract record Adherence
{
    private protected Adherence()
    {
    }

    /// <summary>|P|: planned sets, warm-ups left out, 0 or more; over several sessions, each counts once a session.</summary>
    public required int PlannedSets { get; init; }

    /// <summary>Planned sets that were done, 0 to <see cref="PlannedSets"/>.</summary>
    public required int CompletedSets { get; init; }

    /// <summary>Planned sets that were done as planned or better, 0 to <see cref="CompletedSets"/>.</summary>
    public required int MetSets { get; init; }

    /// <summary><see cref="CompletedSets"/> / <see cref="PlannedSets"/>, 0 to 1; null when nothing is planned.</summary>
    public required double? SetAdherence { get; init; }

    /// <summary><see cref="MetSets"/> / <see cref="PlannedSets"/>, 0 to 1; null when nothing is planned.</summary>
    public required double? TargetHitRate { get; init; }

    /// <summary>Σ min(actual, target) / Σ target repetitions, 0 to 1; null when no planned set has a target above 0.</summary>
    public required double? RepAdherence { get; init; }

    /// <summary>
    /// Σ actual kg × repetitions / Σ target kg × repetitions, 0 or more, above 1 when more was lifted than planned; null when
    /// no planned set has both targets above 0.
    /// </summary>
    public required double? LoadAdherence { get; init; }
}
