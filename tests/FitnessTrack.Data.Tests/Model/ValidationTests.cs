using FluentAssertions;
using Xunit;

namespace FitnessTrack.Data.Tests.Model;

public class ValidationTests
{
    private static readonly string TooLongEmail = $"@{new string('x', 254)}";

    [Theory]
    [InlineData("  Ada@Example.ORG ", "ada@example.org")]
    [InlineData("@", "@")]
    public void email_is_trimmed_and_lower_case(string given, string kept) => NewUser(email: given).Email.Should().Be(kept);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("ada.example.org")]
    [InlineData("a\0@b")]
    public void a_wrong_email_names_the_property(string? email) => Refused(nameof(User.Email), () => NewUser(email: email!));

    [Fact]
    public void an_email_has_at_most_254_characters_after_trimming()
    {
        NewUser(email: $" {TooLongEmail[..254]} ").Email.Should().HaveLength(254);
        Refused(nameof(User.Email), () => NewUser(email: TooLongEmail));
    }

    [Fact]
    public void username_is_trimmed_and_has_at_most_50_characters_however_wide()
    {
        NewUser(username: " ada ").Username.Should().Be("ada");
        NewUser(username: Repeat("🏋", 50)).Username.Should().HaveLength(100);
        Refused(nameof(User.Username), () => NewUser(username: Repeat("🏋", 51)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData("a\0")]
    public void a_wrong_username_names_the_property(string? username) => Refused(nameof(User.Username), () => NewUser(username: username!));

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("  ", null)]
    [InlineData(" Ada Lovelace ", "Ada Lovelace")]
    public void full_name_is_trimmed_and_empty_becomes_null(string? given, string? kept)
    {
        var user = NewUser();
        user.FullName = given;
        user.FullName.Should().Be(kept);
    }

    [Fact]
    public void full_name_has_at_most_100_characters()
    {
        var user = NewUser();
        user.FullName = Repeat("é", 100);
        Refused(nameof(User.FullName), () => user.FullName = Repeat("é", 101));
        user.FullName.Should().Be(Repeat("é", 100));
    }

    [Fact]
    public void age_height_and_weight_have_their_bounds()
    {
        var user = NewUser();
        (user.Age, user.HeightCm, user.WeightKg) = (0, 1, 0.01m);
        (user.Age, user.HeightCm, user.WeightKg) = (null, null, null);

        Refused(nameof(User.Age), () => user.Age = -1);
        Refused(nameof(User.HeightCm), () => user.HeightCm = 0);
        Refused(nameof(User.WeightKg), () => user.WeightKg = 0);
        Refused(nameof(User.WeightKg), () => user.WeightKg = 0.004m);
        Refused(nameof(User.WeightKg), () => user.WeightKg = 999.995m);
        (user.Age, user.HeightCm, user.WeightKg).Should().Be((null, null, null));
    }

    [Theory]
    [InlineData("85.555", "85.56")]
    [InlineData("85.5549999", "85.55")]
    [InlineData("1.005", "1.01")]
    [InlineData("999.994", "999.99")]
    public void weights_are_rounded_to_two_decimals_halves_away_from_zero(string given, string kept)
    {
        var (from, to) = (decimal.Parse(given, System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(kept, System.Globalization.CultureInfo.InvariantCulture));
        var user = NewUser();
        user.WeightKg = from;
        user.WeightKg.Should().Be(to);

        new RoutineExerciseSet { SetIndex = 1, TargetWeightKg = from }.TargetWeightKg.Should().Be(to);
        new ExerciseSetLog { SetIndex = 1, PerformedAt = World.Start, ActualWeightKg = from }.ActualWeightKg.Should().Be(to);
        new WorkoutSession { WorkoutDate = default, BodyweightKg = from }.BodyweightKg.Should().Be(to);
    }

    [Fact]
    public void rpe_is_rounded_to_one_decimal_and_keeps_half_points()
    {
        new RoutineExerciseSet { SetIndex = 1, TargetRpe = 8.5m }.TargetRpe.Should().Be(8.5m);
        new ExerciseSetLog { SetIndex = 1, PerformedAt = World.Start, ActualRpe = 8.25m }.ActualRpe.Should().Be(8.3m);
    }

    [Fact]
    public void an_instant_is_kept_in_utc_and_cut_to_the_microsecond()
    {
        var given = new DateTimeOffset(2026, 3, 2, 20, 0, 0, TimeSpan.FromHours(2)).AddTicks(19);

        var kept = new ExerciseSetLog { SetIndex = 1, PerformedAt = given }.PerformedAt;

        kept.Offset.Should().Be(TimeSpan.Zero);
        kept.Should().Be(World.Start.AddTicks(10));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void names_and_slugs_are_not_blank(string? blank)
    {
        var exercise = World.NewExercise("bench-press");
        Refused(nameof(Exercise.Slug), () => exercise.Slug = blank!);
        Refused(nameof(Exercise.Name), () => exercise.Name = blank!);
        Refused(nameof(Tag.Name), () => new Tag { Name = blank! });
        Refused(nameof(ExerciseAlias.Alias), () => new ExerciseAlias { Alias = blank! });
        Refused(nameof(Routine.Name), () => new Routine { Name = blank! });
        Refused(nameof(User.PasswordHash), () => NewUser().PasswordHash = blank!);
    }

    [Fact]
    public void every_text_refuses_what_a_database_cannot_store_and_names_the_property()
    {
        var properties = 0;
        foreach (var type in typeof(User).Assembly.GetExportedTypes().Where(type => type.GetProperty("UpdatedAt") is not null && type is { IsClass: true, IsAbstract: false }))
        {
            var entity = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
            foreach (var property in type.GetProperties().Where(p => p.PropertyType == typeof(string)))
            {
                properties++;
                foreach (var bad in new[] { "a@\0", "a@\ud83c", "a@\udfcb\ud83c" })
                {
                    var set = () => property.SetValue(entity, bad);
                    set.Should().Throw<System.Reflection.TargetInvocationException>($"{property} cannot hold it")
                        .WithInnerException<ArgumentException>().Which.ParamName.Should().Be(property.Name);
                }
            }
        }

        properties.Should().BeGreaterThanOrEqualTo(15);
    }

    private static User NewUser(string email = "ada@example.org", string username = "ada") => new() { Email = email, Username = username };

    private static void Refused(string property, Func<object?> assignment) =>
        assignment.Should().Throw<ArgumentException>().Which.ParamName.Should().Be(property);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
