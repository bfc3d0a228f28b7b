using FsCheck;
using FsCheck.Fluent;

namespace FitnessTrack.Data.Tests.Queries;

/// <summary>A catalogue from few words, so that names tie and resemble each other, and texts to search it with.</summary>
public sealed record GeneratedCatalogue(IReadOnlyList<string[]> Names, IReadOnlyList<string> Texts)
{
    private static readonly string[] Words =
    [
        "Bench", "bench", "Press", "PRESS", "Presse", "Squat", "Row", "Up", "T", "Kniebeuge", "Glúteo", "gluteos", "Puente", "de",
        "Übung", "Straße", "Strasse", "Øvelse", "Đẩy", "жим", "Жим", "лёжа", "Ώμος", "3", "45°", "(Smith)", "Farmer's", "%", "_",
    ];

    private static readonly string[] Separators = [" ", " ", " ", "-", "  ", " / "];

    public static Gen<GeneratedCatalogue> Generator =>
        from names in Name.ArrayOf(4).ArrayOf(12)
        from texts in Text.ArrayOf(12)
        select new GeneratedCatalogue(names, [.. texts.Where(text => !string.IsNullOrWhiteSpace(text))]);

    private static Gen<string> Name =>
        from count in Gen.Choose(1, 3)
        from words in Gen.Elements(Words).ArrayOf(count)
        from separator in Gen.Elements(Separators)
        select string.Join(separator, words);

    private static Gen<string> Text => Gen.OneOf(
        Name,
        from name in Name
        from length in Gen.Choose(1, 6)
        select name[..Math.Min(length, name.Length)],
        from name in Name
        from position in Gen.Choose(0, name.Length - 1)
        from letter in Gen.Elements("a", "e", "", "%", "\"")
        select name.Remove(position, 1).Insert(position, letter));

    /// <summary>Puts the catalogue into a database, in place of another.</summary>
    public async Task<List<Exercise>> SaveAsync(TestDatabase db)
    {
        await db.ExecuteAsync("DELETE FROM exercises; DELETE FROM tags");
        var tags = Names.Select(names => names[3]).Distinct(StringComparer.Ordinal).ToDictionary(name => name, name => new Tag { Name = name }, StringComparer.Ordinal);
        var exercises = Names.Select((names, i) => NewExercise(names, i, tags)).ToList();
        await db.SaveAsync([.. exercises]);
        return exercises;
    }

    private static Exercise NewExercise(string[] names, int index, Dictionary<string, Tag> tags)
    {
        var exercise = World.NewExercise(FormattableString.Invariant($"{names[1]}-{index}"));
        exercise.Name = names[0];
        exercise.Aliases.Add(new ExerciseAlias { Alias = names[2] });
        exercise.Tags.Add(tags[names[3]]);
        return exercise;
    }
}
