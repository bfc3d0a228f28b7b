namespace FitnessTrack.Data.Tests.Schema;

/// <summary>
/// The canonical schema, written down by hand: columns with PostgreSQL's types, then keys, indexes, foreign keys, checks. What
/// a database's own catalog says is brought into the same words and compared.
/// </summary>
internal static class CanonicalSchema
{
    public const string Enums =
        """
        equipment: BARBELL DUMBBELL MACHINE CABLE BODYWEIGHT KETTLEBELL BAND SMITH TRAP_BAR EZ_BAR PLATE OTHER
        force_vector: PUSH PULL STATIC
        level: BEGINNER INTERMEDIATE ADVANCED
        mechanics: COMPOUND ISOLATION
        movement_pattern: HINGE SQUAT LUNGE HORIZONTAL_PUSH HORIZONTAL_PULL VERTICAL_PUSH VERTICAL_PULL CARRY ROTATION ANTI_ROTATION HIP_ABDUCTION HIP_ADDUCTION CALF_RAISE CORE_BRACE OTHER
        muscle_group: CHEST BACK SHOULDERS QUADS HAMSTRINGS GLUTES CALVES BICEPS TRICEPS FOREARMS ABS OBLIQUES FULL_BODY OTHER
        workout_status: PENDING COMPLETED
        """;

    private const string Tables =
        """
        users
            id integer not null identity
            email varchar(254) not null
            password_hash varchar(254) not null
            username varchar(50) not null
            full_name varchar(100)
            age integer
            height_cm integer
            weight_kg numeric(5,2)
            timestamps
            primary key pk_users (id)
            unique uq_users_email (email)
            unique uq_users_username (username)
            index ix_users_created_at (created_at)
            check ck_users_email_valid
            check ck_users_password_hash_not_empty
            check ck_users_username_valid
            check ck_users_full_name_valid
            check ck_users_age_range
            check ck_users_height_cm_range
            check ck_users_weight_kg_range
        exercises
            id integer not null identity
            name varchar(120) not null
            slug varchar(140) not null
            primary_muscle muscle_group not null
            movement movement_pattern not null
            mechanics mechanics not null
            force force_vector not null
            unilateral boolean not null default false
            equipment equipment not null
            grip varchar(50)
            range_of_motion text
            difficulty level not null default 'BEGINNER'
            cues text
            instructions text
            video_url varchar(255)
            is_active boolean not null default true
            timestamps
            primary key pk_exercises (id)
            unique uq_exercises_slug (slug)
            index ix_exercises_name (name)
            check ck_exercises_name_not_empty
            check ck_exercises_slug_not_empty
        exercise_aliases
            id integer not null identity
            exercise_id integer not null
            alias varchar(120) not null
            primary key pk_exercise_aliases (id)
            foreign key fk_exercise_aliases_exercise (exercise_id) -> exercises (id) on delete cascade
            unique uq_exercise_alias (exercise_id, alias)
            check ck_exercise_aliases_alias_not_empty
        tags
            id integer not null identity
            name varchar(50) not null
            primary key pk_tags (id)
            unique uq_tags_name (name)
            check ck_tags_name_not_empty
        exercise_tags
            exercise_id integer not null
            tag_id integer not null
            primary key pk_exercise_tags (exercise_id, tag_id)
            foreign key fk_exercise_tags_exercise (exercise_id) -> exercises (id) on delete cascade
            foreign key fk_exercise_tags_tag (tag_id) -> tags (id) on delete cascade
            index ix_exercise_tags_tag (tag_id)
        exercise_secondary_muscles
            exercise_id integer not null
            muscle muscle_group not null
            primary key pk_exercise_secondary_muscles (exercise_id, muscle)
            foreign key fk_exercise_secondary_muscles_exercise (exercise_id) -> exercises (id) on delete cascade
        routines
            id integer not null identity
            user_id integer not null
            name varchar(120) not null
            description text
            starts_on date
            is_active boolean not null default true
            timestamps
            primary key pk_routines (id)
            foreign key fk_routines_user (user_id) -> users (id) on delete cascade
            unique uq_routines_user_name (user_id, name)
            index ix_routines_user_active (user_id, is_active)
            check ck_routines_name_not_empty
            check ck_routines_starts_on_range
        routine_days
            id integer not null identity
            routine_id integer not null
            day_index integer not null
            is_rest boolean not null default false
            title varchar(100)
            notes text
            timestamps
            primary key pk_routine_days (id)
            foreign key fk_routine_days_routine (routine_id) -> routines (id) on delete cascade
            unique uq_routine_days_routine_day_index (routine_id, day_index)
            check ck_routine_days_day_index_range
        routine_day_exercises
            id integer not null identity
            routine_day_id integer not null
            exercise_id integer not null
            position integer not null
            notes text
            timestamps
            primary key pk_routine_day_exercises (id)
            foreign key fk_routine_day_exercises_routine_day (routine_day_id) -> routine_days (id) on delete cascade
            foreign key fk_routine_day_exercises_exercise (exercise_id) -> exercises (id) on delete cascade
            unique uq_rde_day_pos (routine_day_id, position)
            index ix_rde_day_exercise (routine_day_id, exercise_id)
            index ix_rde_exercise (exercise_id)
            check ck_routine_day_exercises_position_range
        routine_exercise_sets
            id integer not null identity
            routine_day_exercise_id integer not null
            set_index integer not null
            is_warmup boolean not null default false
            to_failure boolean not null default false
            target_weight_kg numeric(6,2)
            target_reps integer
            target_rir integer
            target_rpe numeric(3,1)
            target_tempo varchar(15)
            target_rest_s integer
            notes text
            timestamps
            primary key pk_routine_exercise_sets (id)
            foreign key fk_routine_exercise_sets_routine_day_exercise (routine_day_exercise_id) -> routine_day_exercises (id) on delete cascade
            unique uq_res_rde_set_idx (routine_day_exercise_id, set_index)
            check ck_routine_exercise_sets_set_index_range
            check ck_routine_exercise_sets_target_weight_kg_range
            check ck_routine_exercise_sets_target_reps_range
            check ck_routine_exercise_sets_target_rir_range
            check ck_routine_exercise_sets_target_rpe_range
            check ck_routine_exercise_sets_target_rest_s_range
        workout_sessions
            id integer not null identity
            user_id integer not null
            workout_date date not null
            status workout_status not null default 'PENDING'
            routine_day_id integer
            location varchar(120)
            perceived_fatigue integer
            bodyweight_kg numeric(5,2)
            notes text
            timestamps
            primary key pk_workout_sessions (id)
            foreign key fk_workout_sessions_user (user_id) -> users (id) on delete cascade
            foreign key fk_workout_sessions_routine_day (routine_day_id) -> routine_days (id) on delete set null
            unique uq_ws_id_user (id, user_id)
            unique uq_ws_user_date (user_id, workout_date)
            index ix_ws_routine_day (routine_day_id)
            check ck_workout_sessions_workout_date_range
            check ck_workout_sessions_bodyweight_kg_range
        exercise_set_logs
            id bigint not null identity
            user_id integer not null
            exercise_id integer not null
            session_id integer
            planned_set_id integer
            performed_at timestamptz not null
            set_index integer not null
            is_warmup boolean not null default false
            to_failure boolean not null default false
            actual_weight_kg numeric(6,2)
            actual_reps integer
            actual_rir integer
            actual_rpe numeric(3,1)
            actual_tempo varchar(15)
            actual_rest_s integer
            notes text
            timestamps
            primary key pk_exercise_set_logs (id)
            foreign key fk_exercise_set_logs_user (user_id) -> users (id) on delete cascade
            foreign key fk_exercise_set_logs_exercise (exercise_id) -> exercises (id) on delete cascade
            foreign key fk_exercise_set_logs_session (session_id, user_id) -> workout_sessions (id, user_id) on delete cascade
            foreign key fk_exercise_set_logs_planned_set (planned_set_id) -> routine_exercise_sets (id) on delete set null
            unique uq_esl_session_set (user_id, exercise_id, performed_at, set_index)
            index ix_esl_user_time (user_id, performed_at)
            index ix_esl_exercise_time (exercise_id, performed_at)
            index ix_esl_by_session (user_id, exercise_id, session_id, set_index)
            index ix_esl_session (session_id, user_id)
            index ix_esl_planned (planned_set_id)
            check ck_exercise_set_logs_performed_at_range
            check ck_exercise_set_logs_set_index_range
            check ck_exercise_set_logs_actual_weight_kg_range
            check ck_exercise_set_logs_actual_reps_range
            check ck_exercise_set_logs_actual_rir_range
            check ck_exercise_set_logs_actual_rpe_range
            check ck_exercise_set_logs_actual_rest_s_range
        """;

    private const string PostgresSearch =
        """
        exercises: name_search text default fitnesstrack_search_key((name))
        exercises: index ix_exercises_name_search (name_search)
        exercises: slug_search text default fitnesstrack_search_key((slug))
        exercises: index ix_exercises_slug_search (slug_search)
        exercise_aliases: alias_search text default fitnesstrack_search_key((alias))
        exercise_aliases: index ix_exercise_aliases_alias_search (alias_search)
        tags: name_search text default fitnesstrack_search_key((name))
        tags: index ix_tags_name_search (name_search)
        """;

    private const string PostgresOthers =
        """
        extension pg_trgm
        function fitnesstrack_search_key
        function fitnesstrack_touch
        """;

    private const string SqliteOthers =
        """
        table exercise_search
        table exercise_search_config
        table exercise_search_content
        table exercise_search_data
        table exercise_search_idx
        table exercise_search_letters
        trigger tr_exercises_search_insert
        trigger tr_exercises_search_update
        trigger tr_exercises_search_delete
        trigger tr_exercise_aliases_search_insert
        trigger tr_exercise_aliases_search_update
        trigger tr_exercise_aliases_search_delete
        trigger tr_tags_search_insert
        trigger tr_tags_search_update
        trigger tr_tags_search_delete
        """;

    private static readonly string[] Timestamps =
    [
        "created_at timestamptz not null default now()",
        "updated_at timestamptz not null default now()",
        "check ck_{table}_created_at_range",
        "check ck_{table}_updated_at_range",
    ];

    /// <summary>Every line with its table before it: <c>users: email varchar(254) not null</c>.</summary>
    public static IReadOnlyList<string> Common { get; } = [.. Lines()];

    /// <summary>With the columns and indexes of search.</summary>
    public static IReadOnlyList<string> Postgres { get; } = [.. Common, .. Split(PostgresSearch)];

    /// <summary>The same with SQLite's storage classes, and with the checks that give them PostgreSQL's meaning.</summary>
    public static IReadOnlyList<string> Sqlite { get; } = [.. Common.SelectMany(OnSqlite)];

    /// <summary>Beside tables and their constraints, apart from triggers that integrity needs.</summary>
    public static IReadOnlyList<string> SearchOnPostgres { get; } = Split(PostgresOthers);

    /// <inheritdoc cref="SearchOnPostgres" />
    public static IReadOnlyList<string> SearchOnSqlite { get; } = Split(SqliteOthers);

    public static IReadOnlyList<string> TableNames { get; } =
        [.. Tables.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line[0] != ' ')];

    private static string[] Split(string lines) => lines.ReplaceLineEndings("\n").Split('\n');

    private static IEnumerable<string> Lines()
    {
        var table = "";
        foreach (var line in Tables.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            if (line[0] != ' ')
            {
                table = line;
                continue;
            }

            foreach (var fact in line.Trim() == "timestamps" ? Timestamps : [line.Trim()])
            {
                yield return $"{table}: {fact.Replace("{table}", table, StringComparison.Ordinal)}";
            }
        }
    }

    private static IEnumerable<string> OnSqlite(string line)
    {
        var words = line.Split(' ');
        if (words[1] is "primary" or "foreign" or "unique" or "index" or "check")
        {
            yield return line;
            yield break;
        }

        var (table, column, type) = (words[0].TrimEnd(':'), words[1], words[2]);
        words[2] = type switch
        {
            "integer" or "bigint" or "boolean" => "INTEGER",
            _ when type.StartsWith("numeric", StringComparison.Ordinal) => "REAL",
            _ => "TEXT",
        };
        yield return string.Join(' ', words);

        if (type != "bigint")
        {
            yield return $"{table}: check ck_{table}_{column}_domain";
        }

        if (type.StartsWith("varchar", StringComparison.Ordinal))
        {
            yield return $"{table}: check ck_{table}_{column}_length";
        }
    }
}
