using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FitnessTrack.Data.Tests.Integrity;

/// <summary>A good row for any table, as an entity or as an INSERT, with some columns set to other values.</summary>
internal sealed class RowFactory(TestDatabase db, World world)
{
    /// <summary>Stands for the value that the row in <see cref="World"/> has.</summary>
    public static readonly object Existing = "<existing>";

    public const int SecondTagId = 2;

    /// <summary>Adds the row through EF, past the setters, as a value from elsewhere would come, and takes it back.</summary>
    public async Task AddByEntityFrameworkAsync(string table, Dictionary<string, object?> values)
    {
        await using var context = db.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var type = TypeOf(context, table);
        var entry = context.Entry(NewEntity(type.ClrType));
        foreach (var property in type.GetProperties().Where(p => values.ContainsKey(p.GetColumnName())))
        {
            entry.Property(property).CurrentValue = Value(property, values[property.GetColumnName()]);
        }

        entry.State = EntityState.Added;
        await context.SaveChangesAsync();
    }

    /// <summary>Adds the row by SQL, hands the context's translation of a refusal on, and takes the row back.</summary>
    public async Task AddBySqlAsync(string table, Dictionary<string, object?> values)
    {
        await using var context = db.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var type = TypeOf(context, table);
        var good = context.Entry(NewEntity(type.ClrType));
        var columns = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in type.GetProperties().Where(p => p.ValueGenerated == ValueGenerated.Never || values.ContainsKey(p.GetColumnName())))
        {
            var column = property.GetColumnName();
            columns[column] = Literal(values.TryGetValue(column, out var value) ? Value(property, value) : good.Property(property).CurrentValue);
        }

        var sql = $"INSERT INTO {table} ({string.Join(", ", columns.Keys)}) VALUES ({string.Join(", ", columns.Values)})";
        try
        {
            await context.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        }
        catch (Exception e) when (FitnessTrackConstraintException.TryTranslate(context, e, out var translated))
        {
            throw new TranslatedException(translated);
        }
    }

    public static IEntityType TypeOf(DbContext context, string table) =>
        context.Model.GetEntityTypes().Single(type => type.GetTableName() == table);

    /// <summary>A row beside those of <see cref="World"/>, belonging to Ada where it belongs to anybody.</summary>
    public object NewEntity(Type type) => type.Name switch
    {
        nameof(User) => World.NewUser("new"),
        nameof(Exercise) => World.NewExercise("new"),
        nameof(ExerciseAlias) => new ExerciseAlias { Alias = "New", ExerciseId = world.Exercise.Id },
        nameof(Tag) => new Tag { Name = "new" },
        nameof(ExerciseTag) => new ExerciseTag { ExerciseId = world.Exercise.Id, TagId = SecondTagId },
        nameof(ExerciseSecondaryMuscle) => new ExerciseSecondaryMuscle { ExerciseId = world.Exercise.Id, Muscle = MuscleGroup.Shoulders },
        nameof(Routine) => new Routine { Name = "New", UserId = world.Ada.User.Id },
        nameof(RoutineDay) => new RoutineDay { DayIndex = 9, RoutineId = world.Ada.Routine.Id },
        nameof(RoutineDayExercise) => new RoutineDayExercise { Position = 9, RoutineDayId = world.Ada.Day.Id, ExerciseId = world.Exercise.Id },
        nameof(RoutineExerciseSet) => new RoutineExerciseSet { SetIndex = 9, RoutineDayExerciseId = world.Ada.DayExercise.Id },
        nameof(WorkoutSession) => new WorkoutSession { WorkoutDate = new DateOnly(2026, 9, 9), UserId = world.Ada.User.Id },
        nameof(ExerciseSetLog) => new ExerciseSetLog { PerformedAt = World.Start, SetIndex = 9, UserId = world.Ada.User.Id, ExerciseId = world.Exercise.Id },
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No row of this type."),
    };

    private object? Value(IReadOnlyProperty property, object? value) => value switch
    {
        null => null,
        _ when ReferenceEquals(value, Existing) => ExistingValue(property),
        string label when property.ClrType.IsEnum => Enum.GetValues(property.ClrType).Cast<object>().Single(member => CanonicalValue.LabelOf($"{member}") == label),
        int number when property.ClrType == typeof(long) => (long)number,
        _ => value,
    };

    private object? ExistingValue(IReadOnlyProperty property)
    {
        using var context = db.CreateContext();
        return context.Entry(Row(((IReadOnlyEntityType)property.DeclaringType).ClrType)).Property(property.Name).CurrentValue;
    }

    private object Row(Type type) => type.Name switch
    {
        nameof(User) => world.Ada.User,
        nameof(Exercise) => world.Exercise,
        nameof(ExerciseAlias) => world.Exercise.Aliases.Single(),
        nameof(Tag) => world.Tag,
        nameof(ExerciseTag) => new ExerciseTag { ExerciseId = world.Exercise.Id, TagId = world.Tag.Id },
        nameof(ExerciseSecondaryMuscle) => world.Exercise.SecondaryMuscles.Single(),
        nameof(Routine) => world.Ada.Routine,
        nameof(RoutineDay) => world.Ada.Day,
        nameof(RoutineDayExercise) => world.Ada.DayExercise,
        nameof(RoutineExerciseSet) => world.Ada.PlannedSet,
        nameof(WorkoutSession) => world.Ada.Session,
        nameof(ExerciseSetLog) => world.Ada.Log,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No row of this type."),
    };

    private string Literal(object? value) => value switch
    {
        null => "NULL",
        bool flag => flag ? "TRUE" : "FALSE",
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        Enum member => $"'{CanonicalValue.LabelOf($"{member}")}'",
        DateOnly date => $"'{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'",
        DateTimeOffset instant => $"'{instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}{(db.IsPostgres ? "+00" : "")}'",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    /// <summary>A refusal of SQL, told apart from one of SaveChanges.</summary>
    public sealed class TranslatedException(FitnessTrackConstraintException translated) : Exception(translated.Message, translated)
    {
        public FitnessTrackConstraintException Translated => translated;
    }
}
