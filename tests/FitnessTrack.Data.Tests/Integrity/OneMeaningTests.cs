using System.Globalization;
using FluentAssertions;
using FsCheck.Fluent;
using Xunit;

namespace FitnessTrack.Data.Tests.Integrity;

/// <summary>
/// SQLite and PostgreSQL take, refuse and give back the same, in <c>FITNESSTRACK_TEST_CASES</c> cases an entity, such as 1000,
/// or a few less.
/// </summary>
public sealed class OneMeaningTests(OneMeaningTests.BothDatabases databases) : IClassFixture<OneMeaningTests.BothDatabases>
{
    private const int CasesOfACulture = 20;

    private static readonly int Cases =
        Environment.GetEnvironmentVariable("FITNESSTRACK_TEST_CASES") is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : 400;

    private static readonly int CasesThroughSetters = Cases / 3;

    public static TheoryData<Type> Entities =>
    [
        typeof(User), typeof(Exercise), typeof(ExerciseAlias), typeof(Tag), typeof(ExerciseTag), typeof(ExerciseSecondaryMuscle),
        typeof(Routine), typeof(RoutineDay), typeof(RoutineDayExercise), typeof(RoutineExerciseSet), typeof(WorkoutSession), typeof(ExerciseSetLog),
    ];

    [Fact]
    public async Task every_entity_of_the_model_is_generated()
    {
        var (sqlite, _) = await databases.GetAsync();
        sqlite.Model.GetEntityTypes().Select(type => type.ClrType).Should().BeEquivalentTo(Entities.Select(row => row.Data));
    }

    [Theory, MemberData(nameof(Entities))]
    public async Task both_databases_take_refuse_and_give_back_the_same_past_the_setters(Type entity)
    {
        var (sqlite, postgres) = await databases.GetAsync();
        var (stored, refused) = (0, 0);

        ForAll(sqlite, entity, Cases, row =>
        {
            var outcome = Agree(sqlite, postgres, row, throughSetters: false);
            (stored, refused) = outcome.IsStored ? (stored + 1, refused) : (stored, refused + 1);
        });

        // Rows that are all refused would agree about little.
        stored.Should().BeGreaterThan(Cases / 10);
        refused.Should().BeGreaterThan(Cases / 10);
    }

    [Theory, MemberData(nameof(Entities))]
    public async Task what_the_setters_take_is_given_back_as_the_entity_holds_it_by_both_databases(Type entity)
    {
        var (sqlite, postgres) = await databases.GetAsync();
        var stored = 0;

        ForAll(sqlite, entity, CasesThroughSetters, row =>
        {
            var outcome = Agree(sqlite, postgres, row, throughSetters: true);
            if (outcome.IsStored)
            {
                stored++;
                outcome.Text.Should().Be(outcome.Held);
            }
        });

        stored.Should().BeGreaterThan(CasesThroughSetters / 10);
    }

    [Theory, MemberData(nameof(Entities))]
    public async Task the_culture_changes_nothing(Type entity)
    {
        var (sqlite, postgres) = await databases.GetAsync();

        ForAll(sqlite, entity, CasesOfACulture, row =>
        {
            foreach (var throughSetters in new[] { false, true })
            {
                var outcome = sqlite.Save(row, throughSetters);
                foreach (var culture in new[] { "de-DE", "tr-TR" })
                {
                    In(culture, () =>
                    {
                        sqlite.Save(row, throughSetters).Should().Be(outcome);
                        Agree(sqlite, postgres, row, throughSetters);
                    });
                }
            }
        });
    }

    private static void In(string culture, Action action)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static RowOutcome Agree(ProviderSide sqlite, ProviderSide postgres, GeneratedRow row, bool throughSetters)
    {
        var (onSqlite, onPostgres) = (sqlite.Save(row, throughSetters), postgres.Save(row, throughSetters));
        var told = onSqlite.IsStored || !onSqlite.Text.StartsWith(ProviderSide.Untyped, StringComparison.Ordinal);
        if (!told || !(onSqlite == onPostgres || BreaksSeveralRules(sqlite, postgres, row, throughSetters, onSqlite, onPostgres)))
        {
            throw new DisagreementException($"SQLite:     {onSqlite}\nPostgreSQL: {onPostgres}");
        }

        return onSqlite;
    }

    /// <summary>
    /// Of several rules that a row breaks, each database names the one that it comes to first. Both must be rules that one of
    /// the row's values breaks, alone or with one other.
    /// </summary>
    private static bool BreaksSeveralRules(
        ProviderSide sqlite, ProviderSide postgres, GeneratedRow row, bool throughSetters, RowOutcome onSqlite, RowOutcome onPostgres)
    {
        if (row.Values.Count < 2 || onSqlite.IsStored || onPostgres.IsStored)
        {
            return false;
        }

        var parts =
            from i in Enumerable.Range(0, row.Values.Count)
            from j in Enumerable.Range(i, row.Values.Count - i)
            select row with { Values = [.. new[] { row.Values[i], row.Values[j] }.Distinct()] };
        var refusals = parts.Where(part => part.Values.Count < row.Values.Count)
            .Select(part => (sqlite.Save(part, throughSetters), postgres.Save(part, throughSetters)))
            .Where(both => both.Item1 == both.Item2)
            .Select(both => both.Item1.Text).ToHashSet(StringComparer.Ordinal);
        return refusals.Contains(onSqlite.Text) && refusals.Contains(onPostgres.Text);
    }

    private static void ForAll(ProviderSide side, Type entity, int cases, Action<GeneratedRow> property) =>
        PropertyCheck.ForAll(Arb.From(GeneratedRows.Of(side.Model.FindEntityType(entity)!), GeneratedRows.Shrink), cases, property);

    public sealed class DisagreementException(string message) : Exception(message);

    /// <summary>One database a provider for all properties, since no row stays.</summary>
    public sealed class BothDatabases : IAsyncDisposable
    {
        private ProviderSide? _sqlite;
        private ProviderSide? _postgres;

        internal async Task<(ProviderSide Sqlite, ProviderSide Postgres)> GetAsync()
        {
            _postgres ??= await ProviderSide.CreateAsync(DatabaseProvider.Postgres);
            _sqlite ??= await ProviderSide.CreateAsync(DatabaseProvider.Sqlite);
            return (_sqlite, _postgres);
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var side in new[] { _sqlite, _postgres })
            {
                if (side is not null)
                {
                    await side.DisposeAsync();
                }
            }
        }
    }
}
