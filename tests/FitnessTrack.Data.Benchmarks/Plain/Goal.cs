using static System.FormattableString;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>What the library aims at, as a ratio of times in one round.</summary>
/// <param name="Than">With whom it is compared.</param>
/// <param name="Limit">The ratio.</param>
/// <param name="IsFaster">Whether the other one should take at least so many times as long; else the library at most.</param>
internal sealed record Goal(Role Than, double Limit, bool IsFaster)
{
    /// <summary>What the other one is called.</summary>
    public string ThanName { get; init; } = Than switch
    {
        Role.Raw => "raw",
        Role.Dapper => "Dapper",
        Role.Newcomer => "EF",
        _ => "this library",
    };

    public static Goal AtMost(double limit, Role than) => new(than, limit, IsFaster: false);

    public static Goal Faster(double limit, Role than) => new(than, limit, IsFaster: true);

    public string Text => IsFaster
        ? Invariant($"at least {Limit:0.##} × faster than {ThanName}")
        : Invariant($"at most {Limit:0.##} × {ThanName}");

    /// <summary>The ratio that the goal is about.</summary>
    public double Measure(IReadOnlyList<Standing> standings)
    {
        var library = standings.Single(standing => standing.Contestant.Role == Role.Library);
        var other = standings.Single(standing => standing.Contestant.Role == Than);
        return IsFaster ? other.RatioTo(library) : library.RatioTo(other);
    }

    public bool IsMet(double ratio) => IsFaster ? ratio >= Limit : ratio <= Limit;
}
