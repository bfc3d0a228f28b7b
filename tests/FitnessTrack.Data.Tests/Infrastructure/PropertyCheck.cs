using FsCheck;
using FsCheck.Fluent;

namespace FitnessTrack.Data.Tests;

/// <summary>Runs a property over generated cases.</summary>
public static class PropertyCheck
{
    /// <summary>Set to the seed that a failure printed, to run that case again.</summary>
    public const string ReplayVariable = "FITNESSTRACK_TEST_SEED";

    /// <summary>Fails with the seed and the smallest case that FsCheck finds.</summary>
    public static void ForAll<T>(Gen<T> generator, int cases, Func<T, Task> property)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(cases).WithQuietOnSuccess(true);
        if (Environment.GetEnvironmentVariable(ReplayVariable) is { Length: > 0 } seed)
        {
            var (a, b) = (seed.Split(',')[0], seed.Split(',')[1]);
            config = config.WithReplay(ulong.Parse(a.Trim(' ', '('), provider: null), ulong.Parse(b.Trim(' ', ')'), provider: null));
        }

        Prop.ForAll(generator.ToArbitrary(), value => property(value).GetAwaiter().GetResult()).Check(config);
    }
}
