namespace FitnessTrack.Data.Benchmarks;

/// <summary>The same work, done by several contestants.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Contestants">Who does it. The first is what the others are compared with, the last is the library.</param>
internal sealed record Contest(string Name, IReadOnlyList<Contestant> Contestants)
{
    /// <summary>What the library aims at.</summary>
    public IReadOnlyList<Goal> Goals { get; init; } = [];

    /// <summary>Whether the work is about one user, and so should not grow with what others have.</summary>
    public bool IsOfOneUser { get; init; }

    /// <summary>How often a contestant does it in one round, at most.</summary>
    public int MostRepetitions { get; init; } = 200;

    /// <summary>For work that takes long.</summary>
    public int MostRounds { get; init; } = int.MaxValue;

    /// <summary>Whether the results come in a defined order.</summary>
    public bool IsOrdered { get; init; } = true;

    /// <summary>For work that writes: counts what there is, so that all are seen to write the same. Null for work that reads.</summary>
    public Func<Task<long[]>>? CountAsync { get; init; }

    /// <summary>The part of a result that all have in common; all of it unless said.</summary>
    public Func<object?, object?> Compared { get; init; } = result => result;

    public Contestant Library => Contestants.Single(contestant => contestant.Role == Role.Library);

    /// <summary>A benchmark of something wrong is worth nothing.</summary>
    public async Task CheckAsync()
    {
        var expected = await ResultAsync(Contestants[0]);
        foreach (var contestant in Contestants.Skip(1))
        {
            var actual = await ResultAsync(contestant);
            if (actual != expected)
            {
                throw new InvalidOperationException($"{Name}: {Contestants[0].Name} gives\n{expected}\nand {contestant.Name}\n{actual}");
            }
        }
    }

    private async Task<string> ResultAsync(Contestant contestant)
    {
        if (contestant.PrepareAsync is { } prepareAsync)
        {
            await prepareAsync(1);
        }

        if (CountAsync is null)
        {
            return ResultText.Of(Compared(await contestant.RunAsync()), Contestants[0].Role == contestant.Role, IsOrdered);
        }

        var before = await CountAsync();
        await contestant.RunAsync();
        var after = await CountAsync();
        return string.Join(", ", after.Zip(before, (now, then) => now - then));
    }
}
