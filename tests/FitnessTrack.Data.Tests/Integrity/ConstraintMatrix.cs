using FitnessTrack.Data.Tests.Schema;

namespace FitnessTrack.Data.Tests.Integrity;

/// <summary>
/// Every rule of the canonical schema with a bad and a good value. Rules that can be told from the schema's text (keys, nulls,
/// lengths, precisions) are; what a CHECK means is written down.
/// </summary>
internal static class ConstraintMatrix
{
    /// <summary>Checks: column, values that they refuse, values next to those that they accept.</summary>
    private static readonly Dictionary<string, (string Column, object?[] Bad, object?[] Good)> Checks = new(StringComparer.Ordinal)
    {
        ["ck_users_email_valid"] = ("email", ["ada.example.org", "Ada@example.org", " ada@example.org"], ["@", "ada@é.org"]),
        ["ck_users_password_hash_not_empty"] = ("password_hash", [""], ["x"]),
        ["ck_users_username_valid"] = ("username", ["", " ada", "ada "], ["a"]),
        ["ck_users_full_name_valid"] = ("full_name", ["", " ", "Ada "], ["A", null]),
        ["ck_users_age_range"] = ("age", [-1], [0, null]),
        ["ck_users_height_cm_range"] = ("height_cm", [0, -1], [1, null]),
        ["ck_users_weight_kg_range"] = ("weight_kg", [0m, -0.01m], [0.01m, 999.99m, null]),
        ["ck_exercises_name_not_empty"] = ("name", [""], ["x"]),
        ["ck_exercises_slug_not_empty"] = ("slug", [""], ["x"]),
        ["ck_exercise_aliases_alias_not_empty"] = ("alias", [""], ["x"]),
        ["ck_tags_name_not_empty"] = ("name", [""], ["x"]),
        ["ck_routines_name_not_empty"] = ("name", [""], ["x"]),
        ["ck_routines_starts_on_range"] = ("starts_on", [DateOnly.MinValue, DateOnly.MaxValue], [DateOnly.MinValue.AddDays(1), DateOnly.MaxValue.AddDays(-1), null]),
        ["ck_routine_days_day_index_range"] = ("day_index", [0, -1], [2]),
        ["ck_routine_day_exercises_position_range"] = ("position", [0, -1], [2]),
        ["ck_routine_exercise_sets_set_index_range"] = ("set_index", [0, -1], [2]),
        ["ck_routine_exercise_sets_target_weight_kg_range"] = ("target_weight_kg", [-0.01m], [0m, 9999.99m, null]),
        ["ck_routine_exercise_sets_target_reps_range"] = ("target_reps", [-1], [0, null]),
        ["ck_routine_exercise_sets_target_rir_range"] = ("target_rir", [-1, 11], [0, 10, null]),
        ["ck_routine_exercise_sets_target_rpe_range"] = ("target_rpe", [-0.1m, 10.1m], [0m, 10m, null]),
        ["ck_routine_exercise_sets_target_rest_s_range"] = ("target_rest_s", [-1], [0, null]),
        ["ck_workout_sessions_workout_date_range"] = ("workout_date", [DateOnly.MinValue, DateOnly.MaxValue], [DateOnly.MinValue.AddDays(1), DateOnly.MaxValue.AddDays(-1)]),
        ["ck_workout_sessions_bodyweight_kg_range"] = ("bodyweight_kg", [0m, -0.01m], [0.01m, 999.99m, null]),
        ["ck_exercise_set_logs_performed_at_range"] = ("performed_at", [DateTimeOffset.MinValue], [DateTimeOffset.MinValue.AddMicroseconds(1), DateTimeOffset.MaxValue]),
        ["ck_exercise_set_logs_set_index_range"] = ("set_index", [0, -1], [2]),
        ["ck_exercise_set_logs_actual_weight_kg_range"] = ("actual_weight_kg", [-0.01m], [0m, 9999.99m, null]),
        ["ck_exercise_set_logs_actual_reps_range"] = ("actual_reps", [-1], [0, null]),
        ["ck_exercise_set_logs_actual_rir_range"] = ("actual_rir", [-1, 11], [0, 10, null]),
        ["ck_exercise_set_logs_actual_rpe_range"] = ("actual_rpe", [-0.1m, 10.1m], [0m, 10m, null]),
        ["ck_exercise_set_logs_actual_rest_s_range"] = ("actual_rest_s", [-1], [0, null]),
    };

    /// <summary>Unique rules: for one column of each, a value that the row in <see cref="World"/> does not have.</summary>
    private static readonly Dictionary<string, Dictionary<string, object?>> OtherKeys = new(StringComparer.Ordinal)
    {
        ["uq_users_email"] = new() { ["email"] = "other@example.org" },
        ["uq_users_username"] = new() { ["username"] = "other" },
        ["uq_exercises_slug"] = new() { ["slug"] = "other" },
        ["uq_exercise_alias"] = new() { ["alias"] = "Other" },
        ["uq_tags_name"] = new() { ["name"] = "other" },
        ["uq_routines_user_name"] = new() { ["name"] = "Other" },
        ["uq_routine_days_routine_day_index"] = new() { ["day_index"] = 2 },
        ["uq_rde_day_pos"] = new() { ["position"] = 2 },
        ["uq_res_rde_set_idx"] = new() { ["set_index"] = 2 },
        ["uq_ws_user_date"] = new() { ["workout_date"] = new DateOnly(2026, 3, 3) },
        ["uq_esl_session_set"] = new() { ["set_index"] = 2 },
        ["pk_exercise_secondary_muscles"] = new() { ["muscle"] = "ABS" },
        ["pk_exercise_tags"] = new() { ["tag_id"] = RowFactory.SecondTagId },
    };

    /// <summary>Rules that no row can break alone, with the reason.</summary>
    public static readonly IReadOnlyDictionary<string, string> Unreachable = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["uq_ws_id_user"] = "a second row with the same id and user breaks the primary key first",
    };

    private const int Nobody = 999_999;

    public static IReadOnlyList<ConstraintCase> All { get; } = [.. CanonicalSchema.Postgres.SelectMany(Cases)];

    private static IEnumerable<ConstraintCase> Cases(string line)
    {
        var table = line[..line.IndexOf(':', StringComparison.Ordinal)];
        var words = line[(table.Length + 2)..].Split(' ');
        return words[0] switch
        {
            "check" => CheckCases(table, words[1]),
            "unique" => Unreachable.ContainsKey(words[1]) ? [] : [KeyCase(table, words[1], Columns(line))],
            "primary" => [KeyCase(table, words[2], Columns(line))],
            "foreign" => [ForeignKeyCase(table, words[2], Columns(line))],
            "index" => [],
            _ => ColumnCases(table, words[0], words[1], words),
        };
    }

    private static IEnumerable<ConstraintCase> CheckCases(string table, string name)
    {
        var (column, bad, good) = Checks.TryGetValue(name, out var known) ? known : Timestamp(name);
        for (var i = 0; i < Math.Max(bad.Length, good.Length); i++)
        {
            var (b, g) = (bad[Math.Min(i, bad.Length - 1)], good[Math.Min(i, good.Length - 1)]);
            yield return new(table, name, ConstraintKind.Check, [column], new() { [column] = b }, new() { [column] = g });
        }
    }

    private static (string Column, object?[] Bad, object?[] Good) Timestamp(string name) => (
        name.EndsWith("_created_at_range", StringComparison.Ordinal) ? "created_at"
            : name.EndsWith("_updated_at_range", StringComparison.Ordinal) ? "updated_at"
            : throw new KeyNotFoundException($"{name} has no cell."),
        [DateTimeOffset.MinValue],
        [DateTimeOffset.MinValue.AddMicroseconds(1), DateTimeOffset.MaxValue]);

    private static ConstraintCase KeyCase(string table, string name, string[] columns)
    {
        var other = OtherKeys.TryGetValue(name, out var values) ? values : new() { ["id"] = Nobody };
        return new(table, name, ConstraintKind.Unique, columns, columns.ToDictionary(c => c, c => (object?)RowFactory.Existing, StringComparer.Ordinal), other);
    }

    private static ConstraintCase ForeignKeyCase(string table, string name, string[] columns) => new(
        table, name, ConstraintKind.ForeignKey, columns, new() { [columns[0]] = Nobody }, new() { [columns[0]] = columns[0] == "tag_id" ? RowFactory.SecondTagId : RowFactory.Existing });

    private static IEnumerable<ConstraintCase> ColumnCases(string table, string column, string type, string[] words)
    {
        if (column is "id" or "created_at" or "updated_at")
        {
            yield break;
        }

        if (words.Contains("not", StringComparer.Ordinal))
        {
            yield return new(table, $"{column} not null", ConstraintKind.NotNull, [column], new() { [column] = null }, []);
        }

        var size = type.Contains('(', StringComparison.Ordinal) ? type[(type.IndexOf('(', StringComparison.Ordinal) + 1)..^1].Split(',').Select(int.Parse).ToArray() : [];
        if (size.Length == 1)
        {
            yield return new(table, $"{column} {type}", ConstraintKind.TooLong, [column], new() { [column] = TextOf(column, size[0] + 1) }, new() { [column] = TextOf(column, size[0]) });
        }
        else if (size.Length == 2)
        {
            var limit = (decimal)Math.Pow(10, size[0] - size[1]);
            var most = column.EndsWith("rpe", StringComparison.Ordinal) ? 10m : limit - (decimal)Math.Pow(10, -size[1]);
            yield return new(table, $"{column} {type}", ConstraintKind.OutOfRange, [column], new() { [column] = limit }, new() { [column] = most });
            yield return new(table, $"{column} {type}", ConstraintKind.OutOfRange, [column], new() { [column] = -limit }, new() { [column] = most });
        }
    }

    /// <summary>Characters of four bytes each, which databases count as one; an address keeps its form.</summary>
    private static string TextOf(string column, int length) =>
        column == "email" ? $"@{Repeat(length - 1)}" : Repeat(length);

    private static string Repeat(int length) => string.Concat(Enumerable.Repeat("🏋", length));

    private static string[] Columns(string line)
    {
        var start = line.IndexOf('(', StringComparison.Ordinal) + 1;
        return line[start..line.IndexOf(')', StringComparison.Ordinal)].Split(", ");
    }
}
