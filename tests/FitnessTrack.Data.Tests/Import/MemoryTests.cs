using FluentAssertions;
using Xunit;
using static FitnessTrack.Data.Tests.Import.History;

namespace FitnessTrack.Data.Tests.Import;

/// <summary>A source of any length fits into memory.</summary>
[Collection(nameof(Alone))]
public class MemoryTests
{
    /// <summary>A tenth of what an export of 100 MB has, which takes ten times as long and a few MB more for its days.</summary>
    private const int Sets = 120_000;

    private const int SetsOfWorkout = 20;

    /// <summary>The records alone, were they kept, would need more than 30 MB.</summary>
    private const long MostBytes = 10L << 20;

    [Theory, EveryProvider]
    public async Task the_records_of_a_long_history_are_never_in_memory_together(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = await SaveUserAsync(db);
        await ImportAsync(db, user, CreateAll, Records(1000));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;

        var report = await ImportAsync(db, user, CreateAll, Records(Sets).Select((record, i) =>
        {
            if (i % 10_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }

            return record;
        }));

        report.Should().BeEquivalentTo(new { Records = Sets, Inserted = Sets - 1000, AlreadyThere = 1000, SessionsInserted = (Sets - 1000) / SetsOfWorkout });
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"At most {most:N0} bytes."));
        most.Should().BeLessThan(MostBytes);
    }

    private static IEnumerable<HistoryRecord> Records(int sets) => Enumerable.Range(0, sets).Select(i => new HistoryRecord
    {
        Line = i + 2,
        LocalTime = new DateTime(1900, 1, 1, 18, 0, 0).AddDays(i / SetsOfWorkout),
        ExerciseName = $"Exercise {i % SetsOfWorkout / 4}",
        SetNumber = (i % 4) + 1,
        Weight = 100,
        Reps = 5,
        Rpe = 8.5m,
        Notes = $"Set {i}",
        SessionName = $"Workout {i / SetsOfWorkout % 4}",
    });
}
