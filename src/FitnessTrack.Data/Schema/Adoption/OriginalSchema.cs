using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace FitnessTrack.Data;

/// <summary>
/// The schema of the original Python service at its alembic revision: the canonical one with its known differences. Names of
/// constraints and indexes, and defaults of columns, are not in it, because adopting makes them anew.
/// </summary>
internal static class OriginalSchema
{
    public const string VersionTable = "alembic_version";
    public const string Revision = "8f3adf2159b4";

    private const string Nothing = "nothing";

    private const string Description =
        """
        users
            id integer not null
            email varchar(254) not null
            password_hash varchar(128) not null
            username varchar(50) not null
            full_name varchar(100)
            age integer
            height_cm integer
            weight_kg numeric(5,2)
            created_at timestamptz not null
            updated_at timestamptz not null
            primary key (id)
            unique (email)
            unique (username)
        exercises
            id integer not null
            name varchar(120) not null
            slug varchar(140) not null
            primary_muscle muscle_group not null
            movement movement_pattern not null
            mechanics mechanics not null
            force force_vector not null
            unilateral boolean not null
            equipment equipment not null
            grip varchar(50)
            range_of_motion text
            difficulty level not null
            cues text
            instructions text
            video_url varchar(255)
            is_active boolean not null
            created_at timestamptz not null
            updated_at timestamptz not null
            primary key (id)
            unique (slug)
        exercise_aliases
            id integer not null
            exercise_id integer not null
            alias varchar(120) not null
            primary key (id)
            unique (exercise_id, alias)
            foreign key (exercise_id) references exercises(id) on delete cascade
        tags
            id integer not null
            name varchar(50) not null
            primary key (id)
            unique (name)
        exercise_tags
            exercise_id integer not null
            tag_id integer not null
            primary key (exercise_id, tag_id)
            foreign key (exercise_id) references exercises(id) on delete cascade
            foreign key (tag_id) references tags(id) on delete cascade
        routines
            id integer not null
            user_id integer not null
            name varchar(120) not null
            description text
            starts_on date
            is_active boolean not null
            created_at timestamptz not null
            updated_at timestamptz not null
            primary key (id)
            unique (user_id, name)
            foreign key (user_id) references users(id) on delete cascade
        routine_days
            id integer not null
            routine_id integer not null
            day_index integer not null
            is_rest boolean not null
            title varchar(100)
            notes text
            created_at timestamptz not null
            updated_at timestamptz not null
            primary key (id)
            unique (routine_id, day_index)
            foreign key (routine_id) references routines(id) on delete cascade
        routine_day_exercises
            id integer not null
            routine_day_id integer not null
            exercise_id integer not null
            position integer not null
            notes text
            created_at timestamptz not null
            updated_at timestamptz not null
            primary key (id)
            unique (routine_day_id, position)
            foreign key (routine_day_id) references routine_days(id) on delete cascade
            foreign key (exercise_id) references exercises(id) on delete cascade
        routine_exercise_sets
            id integer not null
            routine_day_exercise_id integer not null
            set_index integer not null
            is_warmup boolean not null
            to_failure boolean not null
            target_weight_kg numeric(6,2)
            target_reps integer
            target_rir integer
            target_rpe numeric(3,1)
            target_tempo varchar(15)
            target_rest_s integer
            notes text
            created_at timestamptz not null
            updated_at timestamptz not null
            primary key (id)
            unique (routine_day_exercise_id, set_index)
            foreign key (routine_day_exercise_id) references routine_day_exercises(id) on delete cascade
        workout_sessions
            id integer not null
            user_id integer not null
            workout_date date not null
            status workout_status not null
            routine_day_id integer
            location varchar(120)
            perceived_fatigue integer
            bodyweight_kg numeric(5,2)
            notes text
            created_at timestamptz not null
            updated_at timestamptz not null
            primary key (id)
            unique (user_id, workout_date)
            foreign key (user_id) references users(id) on delete cascade
            foreign key (routine_day_id) references routine_days(id) on delete set null
        exercise_set_logs
            id integer not null
            user_id integer not null
            exercise_id integer not null
            session_id integer
            planned_set_id integer
            performed_at timestamptz not null
            set_index integer not null
            is_warmup boolean not null
            to_failure boolean not null
            actual_weight_kg numeric(6,2)
            actual_reps integer
            actual_rir integer
            actual_rpe numeric(3,1)
            actual_tempo varchar(15)
            actual_rest_s integer
            notes text
            created_at timestamptz not null
            updated_at timestamptz not null
            primary key (id)
            unique (user_id, exercise_id, performed_at, set_index)
            foreign key (user_id) references users(id) on delete cascade
            foreign key (exercise_id) references exercises(id) on delete cascade
            foreign key (session_id) references workout_sessions(id) on delete set null
            foreign key (planned_set_id) references routine_exercise_sets(id) on delete set null
        """;

    /// <summary>The tables that are adopted, each behind those that it refers to.</summary>
    public static IReadOnlyList<string> Tables => [.. ReadTables().Where(o => o.Kind == SchemaObjectKind.Table && o.Name != VersionTable).Select(o => o.Name)];

    /// <summary>The objects of the description, in its order, and the enums.</summary>
    public static IReadOnlyList<SchemaObject> Read() =>
    [
        .. ReadTables(),
        .. CanonicalValue.EnumTypes.Select(type => new SchemaObject(
            SchemaObjectKind.Enum, null, CanonicalValue.EnumTypeName(type), string.Join(", ", CanonicalValue.Labels(type).Select(label => $"'{label}'")))),
    ];

    /// <summary>What is missing, changed, or there beside it in the original's tables. A host's own tables are no difference.</summary>
    /// <param name="original">What <see cref="Read"/> gives.</param>
    /// <param name="found">What the database has, in the same words.</param>
    /// <param name="operations">Those of the first migration.</param>
    public static IReadOnlyList<FitnessTrackSchemaDifference> Differences(
        IReadOnlyList<SchemaObject> original, IReadOnlyList<SchemaObject> found, IReadOnlyList<MigrationOperation> operations)
    {
        var keys = original.Select(o => o.Key).ToHashSet();
        return
        [
            .. CanonicalSchema.MissingOrChanged(original, found),
            .. from o in found
               where !keys.Contains(o.Key) && IsInTheWay(o, operations)
               select new FitnessTrackSchemaDifference(o.Kind, o.Table, o.Name, Nothing, o.Definition),
        ];
    }

    private static bool IsInTheWay(SchemaObject o, IReadOnlyList<MigrationOperation> operations)
    {
        var tables = operations.OfType<CreateTableOperation>().ToList();
        return o.Table is null
            ? o.Kind == SchemaObjectKind.Table && tables.Exists(table => table.Name == o.Name)
            : !(o.Kind switch
            {
                SchemaObjectKind.Index => Covered(operations, o.Table).Any(columns => columns.StartsWith($"{o.Definition.TrimEnd(')')},", StringComparison.Ordinal)),
                SchemaObjectKind.Constraint => tables.Exists(table => table.Name == o.Table && table.CheckConstraints.Exists(check => check.Name == o.Name)),
                _ => false,
            });
    }

    /// <summary>The columns of every index and key of a table, each with a comma behind it: an index on the first of them is not missed.</summary>
    private static IEnumerable<string> Covered(IReadOnlyList<MigrationOperation> operations, string table) =>
        operations.OfType<CreateIndexOperation>().Where(index => index.Table == table).Select(index => index.Columns)
            .Concat(operations.OfType<CreateTableOperation>().Where(t => t.Name == table).Select(t => t.PrimaryKey!.Columns))
            .Select(columns => $"({string.Join(", ", columns)},");

    private static IEnumerable<SchemaObject> ReadTables()
    {
        var table = "";
        foreach (var line in Description.ReplaceLineEndings("\n").Split('\n'))
        {
            if (!line.StartsWith(' '))
            {
                table = line;
                yield return new SchemaObject(SchemaObjectKind.Table, null, table, "table");
            }
            else
            {
                yield return Part(table, line.Trim());
            }
        }

        yield return new SchemaObject(SchemaObjectKind.Table, null, VersionTable, "table");
    }

    private static SchemaObject Part(string table, string line)
    {
        var (kind, nameEnd) = line switch
        {
            _ when line.StartsWith("primary key ", StringComparison.Ordinal) => (SchemaObjectKind.Constraint, "primary key".Length),
            _ when line.StartsWith("foreign key ", StringComparison.Ordinal) => (SchemaObjectKind.Constraint, line.IndexOf(" references ", StringComparison.Ordinal)),
            _ when line.StartsWith("unique ", StringComparison.Ordinal) => (SchemaObjectKind.Constraint, line.Length),
            _ => (SchemaObjectKind.Column, line.IndexOf(' ', StringComparison.Ordinal)),
        };
        return new SchemaObject(kind, table, line[..nameEnd], nameEnd == line.Length ? "unique" : line[(nameEnd + 1)..]);
    }
}
