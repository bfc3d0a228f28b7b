using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>What names of a source mean, by the caller and by the catalogue.</summary>
internal sealed class CatalogueNames
{
    private readonly HistoryImportOptions _options;
    private readonly Dictionary<string, ImportedExercise> _bySlug;
    private readonly (Func<string, string> Key, ILookup<string, ImportedExercise> Exercises)[] _steps;
    private readonly Dictionary<string, ImportedExercise> _newByWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImportedName> _names = new(StringComparer.Ordinal);

    private CatalogueNames(HistoryImportOptions options, List<Entry> catalogue)
    {
        _options = options;
        _bySlug = catalogue.ToDictionary(entry => entry.Exercise.Slug, entry => entry.Exercise, StringComparer.Ordinal);
        _steps =
        [
            Step(catalogue, text => text, entry => [entry.Exercise.Slug]),
            Step(catalogue, text => text, entry => [entry.Name]),
            Step(catalogue, text => text, entry => entry.Aliases),
            Step(catalogue, SearchText.WholeWords, entry => [entry.Exercise.Slug, entry.Name, .. entry.Aliases]),
        ];
    }

    /// <summary>The names that were asked for.</summary>
    public IReadOnlyCollection<ImportedName> Names => _names.Values;

    /// <summary>The exercises that sets are imported to and that are not there yet.</summary>
    public IEnumerable<ImportedExercise> New =>
        _names.Values.Select(name => name.Exercise).OfType<ImportedExercise>().Where(exercise => exercise is { New: not null, IsUsed: true }).Distinct();

    /// <summary>Reads the whole catalogue in one statement.</summary>
    /// <exception cref="ArgumentException">The caller means an exercise that is not in it.</exception>
    public static async Task<CatalogueNames> LoadAsync(DbContext context, HistoryImportOptions options, CancellationToken token)
    {
        var rows = await context.Set<Exercise>().TagWith("FitnessTrack.ImportHistoryAsync").IgnoreQueryFilters().OrderBy(exercise => exercise.Slug)
            .Select(exercise => new { exercise.Id, exercise.Slug, exercise.Name, Aliases = exercise.Aliases.Select(alias => alias.Alias).ToList() })
            .AsSingleQuery().ToListAsync(token).ConfigureAwait(false);
        var names = new CatalogueNames(options, [.. rows.Select(row => new Entry(new ImportedExercise(row.Slug) { Id = row.Id }, row.Name, row.Aliases))]);
        foreach (var (name, slug) in options.Exercises)
        {
            if (slug is null || !names._bySlug.ContainsKey(slug))
            {
                throw new ArgumentException($"'{name}' cannot be '{slug}': the catalogue has no exercise of that slug.", nameof(options));
            }
        }

        return names;
    }

    /// <summary>What a name means; white space around it does not count.</summary>
    public ImportedName Find(string name)
    {
        if (!_names.TryGetValue(name, out var found))
        {
            var trimmed = name.Trim();
            found = trimmed.Length < name.Length ? Find(trimmed) : _names[name] = Match(name);
        }

        return found;
    }

    private static (Func<string, string> Key, ILookup<string, ImportedExercise> Exercises) Step(
        List<Entry> catalogue, Func<string, string> key, Func<Entry, IEnumerable<string>> texts) =>
        (key, catalogue
            .SelectMany(entry => texts(entry).Select(key).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal), (entry, text) => (text, entry.Exercise))
            .ToLookup(pair => pair.text, pair => pair.Exercise, StringComparer.Ordinal));

    private ImportedName Match(string name)
    {
        if (_options.Exercises.TryGetValue(name, out var slug))
        {
            return new ImportedName(name) { Exercise = _bySlug[slug], IsMapped = true };
        }

        foreach (var (key, exercises) in _steps)
        {
            List<ImportedExercise> found = [.. exercises[key(name)]];
            if (found.Count > 0)
            {
                return found.Count == 1
                    ? new ImportedName(name) { Exercise = found[0] }
                    : new ImportedName(name) { IsUnmatched = true, Candidates = [.. found.Select(exercise => exercise.Slug)] };
            }
        }

        return _options.Unmatched == UnmatchedExercise.Create ? Create(name) : new ImportedName(name) { IsUnmatched = true };
    }

    private ImportedName Create(string name)
    {
        var words = SearchText.WholeWords(name);
        if (_newByWords.TryGetValue(words, out var created))
        {
            return new ImportedName(name) { IsUnmatched = true, Exercise = created };
        }

        if (_options.CreateExercise is null && CreationProblem(name, words) is { } problem)
        {
            return new ImportedName(name) { IsUnmatched = true, Problem = problem };
        }

        var exercise = _options.CreateExercise is { } create
            ? create(name) ?? throw new InvalidOperationException($"{nameof(HistoryImportOptions.CreateExercise)} made no exercise of '{name}'.")
            : NewExercise(name, words);
        if (!_bySlug.TryGetValue(exercise.Slug, out created))
        {
            _bySlug[exercise.Slug] = created = new ImportedExercise(exercise.Slug) { New = exercise };
        }

        if (words.Length > 0)
        {
            _newByWords[words] = created;
        }

        return new ImportedName(name) { IsUnmatched = true, Exercise = created };
    }

    private static string? CreationProblem(string name, string words) =>
        words.Length == 0 ? $"{Field(name)} has no letter and no digit to make a slug of."
        : IsLonger(name, Exercise.NameLength) || IsLonger(words, Exercise.SlugLength) ? $"{Field(name)} is too long for an exercise's name."
        : null;

    private static string Field(string name) => $"{nameof(HistoryRecord.ExerciseName)} {HistoryCheck.Show(name)}";

    private static bool IsLonger(string text, int length) => text.EnumerateRunes().Skip(length).Any();

    /// <summary>No exercise has the slug yet: its folded text would be the name's, and the name would have matched.</summary>
    private static Exercise NewExercise(string name, string words) => new()
    {
        Name = name,
        Slug = words.Replace(' ', '-'),
        PrimaryMuscle = MuscleGroup.Other,
        Movement = MovementPattern.Other,
        Mechanics = Mechanics.Compound,
        Force = ForceVector.Push,
        Equipment = Equipment.Other,
    };

    private sealed record Entry(ImportedExercise Exercise, string Name, List<string> Aliases);
}
