using System.Globalization;
using System.Text;

namespace FitnessTrack.Data.Tests.Queries;

/// <summary>
/// A history that a person really exported from another app, with muscles made up: the files name none. Sessions are those
/// of the date, so that two of one day are one.
/// </summary>
internal static class RealExport
{
    public const string Hevy = "hevy-export.csv";

    public const string Strong = "strong-export.csv";

    /// <summary>Saves an export and gives it back with its keys; skips the test where the files are not to be had.</summary>
    public static async Task<List<ExerciseSetLog>> SaveAsync(TestDatabase db, string file)
    {
        var user = World.NewUser("ada");
        var exercises = new Dictionary<string, Exercise>();
        var sessions = new Dictionary<DateOnly, WorkoutSession>();
        var indexes = new Dictionary<(string, DateTimeOffset), int>();
        var logs = new List<ExerciseSetLog>();
        foreach (var row in Read(PathTo(file)))
        {
            var (name, at) = (NameOf(row), At(row.Text("start_time", "Date")!));
            var date = DateOnly.FromDateTime(at.UtcDateTime);
            exercises.TryAdd(name, NewExercise(name, exercises.Count));
            sessions.TryAdd(date, new WorkoutSession { WorkoutDate = date, User = user });
            logs.Add(new ExerciseSetLog
            {
                User = user,
                Exercise = exercises[name],
                Session = sessions[date],
                PerformedAt = at,
                SetIndex = indexes[(name, at)] = indexes.GetValueOrDefault((name, at)) + 1,
                IsWarmup = row.Has("set_type") && row.Text("set_type") == "warmup",
                ActualWeightKg = row.Number("weight_kg", "Weight"),
                ActualReps = (int?)row.Number("reps", "Reps"),
                ActualRpe = row.Number("rpe", "RPE"),
            });
        }

        await db.SaveAsync([.. logs]);
        return logs;
    }

    /// <summary>The export as a reader of it gives it to an import; skips the test where the files are not to be had.</summary>
    public static List<HistoryRecord> Records(string file) => [.. Read(PathTo(file)).Select((row, i) => new HistoryRecord
    {
        Line = i + 2,
        LocalTime = At(row.Text("start_time", "Date")!).DateTime,
        ExerciseName = NameOf(row),
        SetNumber = row.Has("set_index") ? (int)row.Number("set_index")! + 1 : (int)row.Number("Set Order")!,
        Weight = row.Number("weight_kg", "Weight"),
        Reps = (int?)row.Number("reps", "Reps"),
        Rpe = row.Number("rpe", "RPE"),
        IsWarmup = row.Has("set_type") && row.Text("set_type") == "warmup",
        ToFailure = row.Has("set_type") && row.Text("set_type") == "failure",
        SessionName = row.Text("title", "Workout Name"),
    })];

    /// <summary>The exercise of each set of an export; skips the test where the files are not to be had.</summary>
    public static List<string> ExerciseNames(string file) => [.. Read(PathTo(file)).Select(NameOf)];

    /// <summary>Where an export is; skips the test where the files are not to be had.</summary>
    public static string PathTo(string file) => SharedData.PathTo(file);

    private static string NameOf(Row row) => row.Text("exercise_title", "Exercise Name")!;

    private static Exercise NewExercise(string name, int number)
    {
        var muscles = Enum.GetValues<MuscleGroup>();
        var exercise = World.NewExercise($"exercise-{number}");
        (exercise.Name, exercise.PrimaryMuscle) = (name, muscles[number % muscles.Length]);
        foreach (var step in Enumerable.Range(0, number % 4))
        {
            exercise.SecondaryMuscles.Add(new ExerciseSecondaryMuscle { Muscle = muscles[((number * 3) + step) % muscles.Length] });
        }

        return exercise;
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.ParseExact(
        text, ["d MMM yyyy, HH:mm", "yyyy-MM-dd HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static IEnumerable<Row> Read(string path)
    {
        var lines = File.ReadLines(path).Where(line => line.Length > 0).Select(Split);
        var header = new List<string>();
        foreach (var fields in lines)
        {
            if (header.Count == 0)
            {
                header = fields;
            }
            else
            {
                yield return new Row(header, fields);
            }
        }
    }

    private static List<string> Split(string line)
    {
        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        return [.. fields, field.ToString()];
    }

    private sealed record Row(List<string> Header, List<string> Fields)
    {
        public bool Has(string name) => Header.Contains(name);

        public string? Text(params string[] names) =>
            Fields[Header.FindIndex(column => names.Contains(column)) is var i and >= 0 ? i : throw new InvalidDataException(names[0])] is { Length: > 0 } text ? text : null;

        public decimal? Number(params string[] names) =>
            Text(names) is { } text ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;
    }
}
