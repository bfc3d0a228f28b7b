using System.Text.Json;
using FitnessTrack.Data;

namespace FitnessTrack.Samples.QuickStart;

/// <summary>Maps one entry of the catalogue's file, and remembers what it did not take over by its own name.</summary>
internal sealed class CatalogEntryReader
{
    // The canonical schema's lengths.
    private const int NameLength = 120;
    private const int TagLength = 50;

    private readonly JsonElement _entry;
    private readonly List<CatalogMapping> _mappings = [];

    private CatalogEntryReader(JsonElement entry) => _entry = entry;

    /// <exception cref="BadEntryException">The entry cannot be stored.</exception>
    public static CatalogEntry Read(int number, JsonElement entry) =>
        entry.ValueKind == JsonValueKind.Object
            ? new CatalogEntryReader(entry).Read(number)
            : throw new BadEntryException($"is {JsonFields.Kind(entry)}, not an object");

    private CatalogEntry Read(int number)
    {
        var name = _entry.RequiredText("name", NameLength).Trim();
        var id = _entry.RequiredText("id");
        var (primary, others) = Muscles();
        var instructions = string.Join('\n', _entry.Texts("instructions"));

        return new CatalogEntry
        {
            Number = number,
            Id = id,
            Slug = Slug(id),
            Name = name,
            PrimaryMuscle = primary,
            SecondaryMuscles = [.. others.Where(muscle => muscle != primary).Distinct()],
            SecondaryMusclesInFile = others.Count,
            Mechanics = Value("mechanic", CatalogVocabulary.MechanicsOf, CatalogVocabulary.DefaultMechanics),
            Force = Value("force", CatalogVocabulary.ForceOf, CatalogVocabulary.DefaultForce),
            Equipment = EquipmentFor(name),
            Difficulty = Value("level", CatalogVocabulary.LevelOf, CatalogVocabulary.DefaultLevel),
            Instructions = instructions.Length == 0 ? null : instructions,
            Tag = Tag(),
            Mappings = _mappings,
        };
    }

    private static string Slug(string id) => CatalogSlug.Of(id) switch
    {
        "" => throw new BadEntryException("'id' has no letter or digit to make a slug of"),
        { Length: > CatalogSlug.MaxLength } slug =>
            throw new BadEntryException($"'id' makes a slug of {slug.Length} characters, at most {CatalogSlug.MaxLength} are allowed"),
        var slug => slug,
    };

    /// <summary>The library has one primary muscle; further ones count as secondary.</summary>
    private (MuscleGroup Primary, IReadOnlyList<MuscleGroup> Others) Muscles()
    {
        var primary = _entry.Texts("primaryMuscles");
        if (primary.Count == 0)
        {
            throw new BadEntryException("no 'primaryMuscles'");
        }

        var muscles = primary.Concat(_entry.Texts("secondaryMuscles")).Select(Muscle).ToList();
        return (muscles[0], muscles[1..]);
    }

    private MuscleGroup Muscle(string source) =>
        CatalogVocabulary.MuscleOf(source) is { } muscle
            ? Remember("muscle", source, muscle)
            : throw new BadEntryException($"unknown muscle '{OneLine.Of(source, 40)}'");

    private Equipment EquipmentFor(string name)
    {
        var source = _entry.OptionalText("equipment");
        if (CatalogVocabulary.EquipmentInName(name) is var (equipment, word))
        {
            return Remember("equipment", $"a name with \"{word}\"", equipment);
        }

        return source is null
            ? Remember("equipment", "nothing", CatalogVocabulary.DefaultEquipment)
            : Remember("equipment", source, CatalogVocabulary.EquipmentOf(source));
    }

    private TEnum Value<TEnum>(string property, Func<string, TEnum?> find, TEnum fallback)
        where TEnum : struct, Enum
    {
        if (_entry.OptionalText(property) is not { } source)
        {
            return Remember(property, "nothing", fallback);
        }

        return find(source) is { } value
            ? Remember(property, source, value)
            : throw new BadEntryException($"unknown {property} '{OneLine.Of(source, 40)}'");
    }

    private string? Tag()
    {
        var tag = _entry.OptionalText("category", TagLength)?.Trim();
        return string.IsNullOrEmpty(tag) ? null : tag;
    }

    private TEnum Remember<TEnum>(string field, string source, TEnum value)
        where TEnum : struct, Enum
    {
        if (!string.Equals(source.Trim(), CatalogVocabulary.OwnName(value), StringComparison.OrdinalIgnoreCase))
        {
            _mappings.Add(new CatalogMapping(field, source, CanonicalValue.Label(value)));
        }

        return value;
    }
}
