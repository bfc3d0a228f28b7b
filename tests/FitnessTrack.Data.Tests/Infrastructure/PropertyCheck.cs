using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace FitnessTrack.Data.Tests;

/// <summary>Runs a property over generated cases, which are other ones each time, except where <c>CI</c> is <c>true</c>: of one commit that says the same each time.</summary>
public static class PropertyCheck
{
    /// <summary>Set to the seed that a failure printed, such as <c>1234567890</c>, to run the very same cases again.</summary>
    public const string SeedVariable = "FITNESSTRACK_TEST_SEED";

    private const ulong SeedOfCI = 20261122;

    /// <summary>The given one, else that of CI, else a new one.</summary>
    private static ulong Seed =>
        Environment.GetEnvironmentVariable(SeedVariable) is { Length: > 0 } given ? ulong.Parse(given, CultureInfo.InvariantCulture)
        : string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase) ? SeedOfCI
        : (ulong)Random.Shared.NextInt64();

    /// <summary>Fails with the seed and the case that FsCheck came upon.</summary>
    public static void ForAll<T>(Gen<T> generator, int cases, Func<T, Task> property) =>
        ForAll(generator.ToArbitrary(), cases, value => property(value).GetAwaiter().GetResult());

    /// <summary>Fails with the seed and the smallest case that the shrinker of the arbitrary leads to.</summary>
    public static void ForAll<T>(Arbitrary<T> values, int cases, Action<T> property)
    {
        var seed = Seed;
        var config = Config.QuickThrowOnFailure
            .WithMaxTest(cases)
            .WithQuietOnSuccess(true)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed), FSharpOption<int>.None)));
        try
        {
            Check.One(config, Prop.ForAll(values, property));
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{SeedVariable}={seed}\n{e.Message}", e);
        }
    }
}
