using FluentAssertions;
using Xunit;

namespace FitnessTrack.Data.Tests.Catalog;

/// <summary>What is in the starter catalogue.</summary>
public class StarterCatalogTests
{
    private static IReadOnlyList<StarterFile.Entry> Entries => StarterFile.Entries;

    [Fact]
    public void it_has_298_exercises_and_describes_each_completely()
    {
        Entries.Should().HaveCount(298);
        Entries.Should().AllSatisfy(entry =>
        {
            string[] texts = [entry.Name, entry.Grip, entry.RangeOfMotion, entry.Cues, entry.Instructions, .. entry.Tags, .. entry.Names];
            texts.Should().AllSatisfy(text => text.Should().NotBeNullOrWhiteSpace().And.Be(text.Trim()).And.NotContain("  "));
            entry.Tags.Should().NotBeEmpty();
            entry.Aliases.Keys.Should().BeEquivalentTo("en", "es");
            entry.Aliases.Values.Should().AllSatisfy(aliases => aliases.Should().NotBeEmpty());
        });
    }

    [Fact]
    public void every_value_of_every_enum_is_used()
    {
        Every(entry => entry.PrimaryMuscle);
        Every(entry => entry.Movement);
        Every(entry => entry.Mechanics);
        Every(entry => entry.Force);
        Every(entry => entry.Equipment);
        Every(entry => entry.Difficulty);
        Entries.Select(entry => entry.Unilateral).Distinct().Should().HaveCount(2);

        static void Every<TEnum>(Func<StarterFile.Entry, TEnum> value)
            where TEnum : struct, Enum =>
            Entries.Select(value).Distinct().Should().BeEquivalentTo(Enum.GetValues<TEnum>());
    }

    [Fact]
    public void no_name_or_alias_means_two_exercises_and_none_is_there_twice()
    {
        Entries.SelectMany(entry => entry.Names).Select(name => SearchText.Of(name).Key).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void a_slug_is_the_folded_name_with_hyphens()
    {
        Entries.Select(entry => entry.Slug).Should().OnlyHaveUniqueItems();
        Entries.Should().AllSatisfy(entry => entry.Slug.Should().MatchRegex("^[a-z0-9]+(-[a-z0-9]+)*$"));
        Entries.Should().AllSatisfy(entry => SearchText.Of(entry.Slug).Key.Should().Be(SearchText.Of(entry.Name).Key));
    }

    [Fact]
    public void a_secondary_muscle_is_another_one_than_the_primary_and_is_named_once()
    {
        Entries.Should().AllSatisfy(entry =>
            entry.SecondaryMuscles.Should().OnlyHaveUniqueItems().And.NotContain(entry.PrimaryMuscle.ToString()));
        Entries.Count(entry => entry.SecondaryMuscles.Length > 0).Should().BeGreaterThan(270);
        Enum.GetValues<MuscleGroup>().Except(Entries.SelectMany(entry => entry.SecondaryMuscles).Select(Enum.Parse<MuscleGroup>))
            .Should().BeEquivalentTo([MuscleGroup.FullBody]);
    }

    [Fact]
    public void no_isolation_is_a_squat_lunge_or_carry_and_the_force_is_that_of_the_movement()
    {
        Entries.Where(entry => entry.Mechanics == Mechanics.Isolation).Select(entry => entry.Movement)
            .Should().NotContain([MovementPattern.Squat, MovementPattern.Lunge, MovementPattern.Carry]);
        Entries.Where(entry => entry.Movement == MovementPattern.Carry).Should().OnlyContain(entry => entry.Force == ForceVector.Static);
        Entries.Where(entry => entry.Movement is MovementPattern.HorizontalPull or MovementPattern.VerticalPull)
            .Should().OnlyContain(entry => entry.Force == ForceVector.Pull);
        Entries.Where(entry => entry.Movement is MovementPattern.HorizontalPush or MovementPattern.VerticalPush)
            .Should().OnlyContain(entry => entry.Force == ForceVector.Push);
    }
}
