using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace FitnessTrack.Data;

/// <summary>
/// For nearly every change of a table EF makes it anew on SQLite, copies the rows and drops the old one: behind all SQL of the
/// migration, and in two transactions. The triggers of the table would go with it, and those of other tables that name it stop
/// the renaming. So what stands beside EF's model is dropped before and made again after it, and all of it is one transaction,
/// which is not committed while a row of any table refers to nothing: foreign keys are off in it.
/// </summary>
internal sealed class SqliteMigrationsSql(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    // EF's own, around dropping and renaming. Within a transaction they would do nothing, and so each ends one.
    private const string ForeignKeysOff = "PRAGMA foreign_keys = 0;";
    private const string ForeignKeysOn = "PRAGMA foreign_keys = 1;";

    private const string CheckForeignKeys =
        """
        CREATE TEMP TABLE fitnesstrack_orphans (found TEXT CONSTRAINT every_row_refers_to_one_that_is_there CHECK (found IS NULL));
        INSERT INTO fitnesstrack_orphans SELECT "table" FROM pragma_foreign_key_check;
        DROP TABLE fitnesstrack_orphans;
        """;

    public override IReadOnlyList<MigrationCommand> Generate(
        IReadOnlyList<MigrationOperation> operations, IModel? model = null, MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default)
    {
        var commands = base.Generate(operations, model, options);
        if (model is null || !model.GetEntityTypes().Any(type => IsOurs(type) && IsRebuilt(type.GetTableName()!, commands)))
        {
            return commands;
        }

        // Its last ones: a migration may have such lines of its own.
        var off = commands.Last(command => Is(command, ForeignKeysOff));
        var on = commands.Last(command => Is(command, ForeignKeysOn));
        return
        [
            off,
            .. commands.TakeWhile(command => command != off),
            .. Commands(migration => migration.DropFitnessTrackSqliteObjects(model)),
            .. commands.SkipWhile(command => command != off).Skip(1).TakeWhile(command => command != on),
            .. Commands(migration => migration.CreateFitnessTrackSqliteObjects(model)),
            .. commands.SkipWhile(command => command != on).Skip(1),
            .. Commands(migration => migration.Sql(CheckForeignKeys)),
            on,
        ];

        IReadOnlyList<MigrationCommand> Commands(Action<MigrationBuilder> add)
        {
            var migration = new MigrationBuilder(Dependencies.CurrentContext.Context.Database.ProviderName);
            add(migration);
            return base.Generate(migration.Operations, model, options);
        }
    }

    private static bool IsOurs(IEntityType type) => type.GetProperties().Any(property => property.IsOfFitnessTrack());

    private static bool IsRebuilt(string table, IEnumerable<MigrationCommand> commands) =>
        commands.Any(command => command.CommandText.StartsWith($"ALTER TABLE \"ef_temp_{table}\" RENAME TO", StringComparison.Ordinal));

    private static bool Is(MigrationCommand command, string sql) => command.TransactionSuppressed && command.CommandText.Trim() == sql;
}
