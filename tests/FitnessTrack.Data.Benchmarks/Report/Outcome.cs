namespace FitnessTrack.Data.Benchmarks;

/// <summary>A contest that was run.</summary>
internal sealed record Outcome(Contest Contest, IReadOnlyList<Standing> Standings)
{
    public Standing? Of(Role role) => Standings.FirstOrDefault(standing => standing.Contestant.Role == role);
}
