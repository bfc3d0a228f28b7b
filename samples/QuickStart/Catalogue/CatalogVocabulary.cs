using FitnessTrack.Data;

namespace FitnessTrack.Samples.QuickStart;

/// <summary>The words of free-exercise-db in the library's enums. What is not listed has the same name in both.</summary>
internal static class CatalogVocabulary
{
    /// <summary>The file knows no movement patterns.</summary>
    public const MovementPattern Movement = MovementPattern.Other;

    /// <summary>Where the file is silent it is mostly cardio, which is neither a push nor a pull of a load.</summary>
    public const ForceVector DefaultForce = ForceVector.Static;

    /// <summary>Where the file is silent it is mostly a stretch, and four of five stretches that say something say isolation.</summary>
    public const Mechanics DefaultMechanics = Mechanics.Isolation;

    public const Equipment DefaultEquipment = Equipment.Other;

    /// <summary>The database's own default.</summary>
    public const Level DefaultLevel = Level.Beginner;

    private static readonly Dictionary<string, MuscleGroup> Muscles = Names(
        ("lats", MuscleGroup.Back),
        ("middle back", MuscleGroup.Back),
        ("lower back", MuscleGroup.Back),
        ("traps", MuscleGroup.Back),
        ("abdominals", MuscleGroup.Abs),
        ("quadriceps", MuscleGroup.Quads),
        ("abductors", MuscleGroup.Glutes),
        ("adductors", MuscleGroup.Other),
        ("neck", MuscleGroup.Other));

    private static readonly Dictionary<string, Equipment> EquipmentNames = Names(
        ("body only", Equipment.Bodyweight),
        ("e-z curl bar", Equipment.EzBar),
        ("kettlebells", Equipment.Kettlebell),
        ("bands", Equipment.Band));

    private static readonly Dictionary<string, Level> Levels = Names(("expert", Level.Advanced));

    private static readonly Dictionary<string, Mechanics> MechanicsNames = Names<Mechanics>();

    private static readonly Dictionary<string, ForceVector> Forces = Names<ForceVector>();

    public static MuscleGroup? MuscleOf(string source) => Find(Muscles, source);

    public static Level? LevelOf(string source) => Find(Levels, source);

    public static Mechanics? MechanicsOf(string source) => Find(MechanicsNames, source);

    public static ForceVector? ForceOf(string source) => Find(Forces, source);

    /// <summary>Any other equipment is <see cref="Equipment.Other"/>: the catalogue has more kinds than the library.</summary>
    public static Equipment EquipmentOf(string source) => Find(EquipmentNames, source) ?? DefaultEquipment;

    /// <summary>The file has these two as machines, barbells or something else, and says it only in the name.</summary>
    public static (Equipment Equipment, string Word)? EquipmentInName(string name) =>
        name.Contains("Smith", StringComparison.Ordinal) ? (Equipment.Smith, "Smith")
        : name.Contains("Trap Bar", StringComparison.Ordinal) ? (Equipment.TrapBar, "Trap Bar")
        : null;

    /// <summary>A label as people write it: <c>FULL_BODY</c> is "full body".</summary>
    public static string OwnName<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        CanonicalValue.Label(value).Replace('_', ' ');

    /// <summary>The file's words for an enum's members: the members' own names, and these.</summary>
    private static Dictionary<string, TEnum> Names<TEnum>(params (string Name, TEnum Value)[] others)
        where TEnum : struct, Enum
    {
        var names = Enum.GetValues<TEnum>().ToDictionary(OwnName, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in others)
        {
            names.Add(name, value);
        }

        return names;
    }

    private static TEnum? Find<TEnum>(Dictionary<string, TEnum> names, string source)
        where TEnum : struct, Enum =>
        names.TryGetValue(source.Trim(), out var value) ? value : null;
}
