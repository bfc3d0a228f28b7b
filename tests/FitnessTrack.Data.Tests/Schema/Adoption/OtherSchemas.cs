using Xunit;

namespace FitnessTrack.Data.Tests.Schema;

/// <summary>What can be otherwise than the original service made it, and how it is then told.</summary>
internal static class OtherSchemas
{
    public static TheoryData<string, string[]> Postgres => new()
    {
        { "DROP TABLE exercise_tags", ["table exercise_tags: missing"] },
        { "DROP TABLE alembic_version", ["table alembic_version: missing"] },
        { "DELETE FROM alembic_version", ["table alembic_version: expected revision 8f3adf2159b4, found no revision"] },
        { "UPDATE alembic_version SET version_num = 'abc'", ["table alembic_version: expected revision 8f3adf2159b4, found revision abc"] },
        { "CREATE TABLE exercise_secondary_muscles (exercise_id integer)", ["table exercise_secondary_muscles: expected nothing, found table"] },
        { "ALTER TABLE users DROP COLUMN age", ["column users.age: missing"] },
        { "ALTER TABLE users ADD gym_id integer", ["column users.gym_id: expected nothing, found integer"] },
        { "ALTER TABLE users ALTER age TYPE bigint", ["column users.age: expected integer, found bigint"] },
        { "ALTER TABLE users ALTER password_hash TYPE varchar(254)", ["column users.password_hash: expected varchar(128) not null, found varchar(254) not null"] },
        { "ALTER TABLE exercise_set_logs ALTER id TYPE bigint", ["column exercise_set_logs.id: expected integer not null, found bigint not null"] },
        { "ALTER TABLE users ALTER created_at TYPE timestamp", ["column users.created_at: expected timestamptz not null, found timestamp without time zone not null"] },
        { "ALTER TABLE users ALTER email DROP NOT NULL", ["column users.email: expected varchar(254) not null, found varchar(254)"] },
        { "ALTER TABLE exercise_tags DROP CONSTRAINT exercise_tags_pkey", ["constraint exercise_tags.primary key: missing"] },
        { "ALTER TABLE routines DROP CONSTRAINT routines_user_id_fkey", ["constraint routines.foreign key (user_id): missing"] },
        {
            "ALTER TABLE exercise_set_logs DROP CONSTRAINT exercise_set_logs_session_id_fkey, ADD FOREIGN KEY (session_id) REFERENCES workout_sessions ON DELETE CASCADE",
            ["constraint exercise_set_logs.foreign key (session_id): expected references workout_sessions(id) on delete set null, found references workout_sessions(id) on delete cascade"]
        },
        { "ALTER TABLE users ADD FOREIGN KEY (age) REFERENCES tags NOT VALID", ["constraint users.foreign key (age): expected nothing, found references tags(id)"] },
        { "ALTER TABLE tags DROP CONSTRAINT uq_tags_name", ["constraint tags.unique (name): missing"] },
        { "CREATE UNIQUE INDEX ux_host ON users (full_name)", ["constraint users.unique (full_name): expected nothing, found unique"] },
        { "CREATE INDEX ix_host ON users (age)", ["index users.ix_host: expected nothing, found (age)"] },
        { "CREATE INDEX ix_host ON users (email) WHERE age > 1", ["index users.ix_host: expected nothing, found CREATE INDEX ix_host ON users USING btree (email) WHERE age > 1"] },
        { "CREATE INDEX ix_host ON users (lower(email))", ["index users.ix_host: expected nothing, found CREATE INDEX ix_host*"] },
        { "ALTER TABLE users ADD CONSTRAINT ck_host CHECK (age < 150)", ["constraint users.ck_host: expected nothing, found CHECK ((age < 150))"] },
        { "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER tr_host BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION f()", ["trigger users.tr_host: expected nothing, found CREATE TRIGGER tr_host*"] },
        { "CREATE TABLE gyms (owner varchar(50) REFERENCES users (username))", ["constraint users.gyms_owner_fkey: expected nothing, found FOREIGN KEY (owner) REFERENCES users(username) of gyms"] },
        { "CREATE VIEW adults AS SELECT id FROM users WHERE age >= 18", ["view users.adults: expected nothing, found view"] },
        { "ALTER TYPE force_vector RENAME VALUE 'STATIC' TO 'HOLD'", ["enum force_vector: expected 'PUSH', 'PULL', 'STATIC', found 'PUSH', 'PULL', 'HOLD'"] },
        { "ALTER TYPE force_vector ADD VALUE 'TWIST' BEFORE 'PULL'", ["enum force_vector: expected 'PUSH', 'PULL', 'STATIC', found 'PUSH', 'TWIST', 'PULL', 'STATIC'"] },
    };

    public static TheoryData<string, string[]> Sqlite => new()
    {
        { "DROP TABLE exercise_tags", ["table exercise_tags: missing"] },
        { "DROP TABLE alembic_version", ["table alembic_version: missing"] },
        { "DELETE FROM alembic_version", ["table alembic_version: expected revision 8f3adf2159b4, found no revision"] },
        { "UPDATE alembic_version SET version_num = 'abc'", ["table alembic_version: expected revision 8f3adf2159b4, found revision abc"] },
        { "CREATE TABLE exercise_secondary_muscles (exercise_id integer)", ["table exercise_secondary_muscles: expected nothing, found table"] },
        { "ALTER TABLE users DROP COLUMN age", ["column users.age: missing"] },
        { "ALTER TABLE users ADD gym_id INTEGER", ["column users.gym_id: expected nothing, found integer"] },
        { "ALTER TABLE users ADD initial TEXT AS (substr(username, 1, 1))", ["column users.initial: expected nothing, found text generated"] },
        { BrokenSchemas.Rewrite("users", "age INTEGER", "age BIGINT"), ["column users.age: expected integer, found bigint"] },
        { BrokenSchemas.Rewrite("users", "age INTEGER", "age INTEGER CHECK (age < 150)"), ["column users.age: expected integer, found integer with a check"] },
        { BrokenSchemas.Rewrite("users", "password_hash VARCHAR(128)", "password_hash VARCHAR(254)"), ["column users.password_hash: expected varchar(128) not null, found varchar(254) not null"] },
        { BrokenSchemas.Rewrite("users", "email VARCHAR(254) NOT NULL", "email VARCHAR(254)"), ["column users.email: expected varchar(254) not null, found varchar(254)"] },
        { BrokenSchemas.Rewrite("users", "weight_kg NUMERIC(5, 2)", "weight_kg NUMERIC(7, 3)"), ["column users.weight_kg: expected numeric(5,2), found numeric(7,3)"] },
        { BrokenSchemas.Rewrite("users", "created_at DATETIME", "created_at INTEGER"), ["column users.created_at: expected timestamptz not null, found integer not null"] },
        { BrokenSchemas.Rewrite("exercises", "force VARCHAR(6)", "force INTEGER"), ["column exercises.force: expected force_vector not null, found integer not null"] },
        { BrokenSchemas.Rewrite("routines", "FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,", ""), ["constraint routines.foreign key (user_id): missing"] },
        {
            BrokenSchemas.Rewrite("exercise_set_logs", "REFERENCES workout_sessions (id) ON DELETE SET NULL", "REFERENCES workout_sessions (id) ON DELETE CASCADE"),
            ["constraint exercise_set_logs.foreign key (session_id): expected references workout_sessions(id) on delete set null, found references workout_sessions(id) on delete cascade"]
        },
        { "CREATE UNIQUE INDEX ux_host ON users (full_name)", ["constraint users.unique (full_name): expected nothing, found unique"] },
        { "CREATE INDEX ix_host ON users (age)", ["index users.ix_host: expected nothing, found (age)"] },
        { "CREATE INDEX ix_host ON users (email) WHERE age > 1", ["index users.ix_host: expected nothing, found CREATE INDEX ix_host ON users (email) WHERE age > 1"] },
        { "CREATE INDEX ix_host ON users (lower(email))", ["index users.ix_host: expected nothing, found CREATE INDEX ix_host ON users (lower(email))"] },
        { BrokenSchemas.Rewrite("users", "PRIMARY KEY (id)", "PRIMARY KEY (id), CONSTRAINT ck_host CHECK (age < 150)"), ["constraint users.ck_host: expected nothing, found CHECK(age < 150)"] },
        { "CREATE TRIGGER tr_host AFTER UPDATE ON users BEGIN SELECT 1; END", ["trigger users.tr_host: expected nothing, found CREATE TRIGGER tr_host*"] },
    };

    /// <summary>What means the same, and so is no difference.</summary>
    public static TheoryData<DatabaseProvider, string> Same => new()
    {
        { DatabaseProvider.Postgres, "DROP INDEX ix_users_email; DROP INDEX ix_users_username; DROP INDEX ix_ws_routine_day" },
        { DatabaseProvider.Postgres, "CREATE INDEX ix_routines_user_id ON routines (user_id); CREATE INDEX ix_routine_day_exercises_exercise_id ON routine_day_exercises (exercise_id)" },
        { DatabaseProvider.Postgres, "ALTER TABLE tags DROP CONSTRAINT uq_tags_name; CREATE UNIQUE INDEX uq_tags_name ON tags (name)" },
        { DatabaseProvider.Postgres, "ALTER TABLE routines RENAME CONSTRAINT routines_user_id_fkey TO fk_routines_user_id_users; ALTER TABLE users RENAME CONSTRAINT users_pkey TO pk_users" },
        { DatabaseProvider.Postgres, "ALTER TABLE tags ALTER id DROP DEFAULT; DROP SEQUENCE tags_id_seq; ALTER TABLE tags ALTER id ADD GENERATED ALWAYS AS IDENTITY" },
        { DatabaseProvider.Postgres, "ALTER TABLE tags ALTER id DROP DEFAULT; DROP SEQUENCE tags_id_seq; ALTER TABLE users ALTER created_at DROP DEFAULT; ALTER TABLE exercises ALTER is_active DROP DEFAULT" },
        { DatabaseProvider.Postgres, "CREATE TABLE __fitnesstrack_migrations (\"MigrationId\" varchar(150) PRIMARY KEY, \"ProductVersion\" varchar(32) NOT NULL)" },
        { DatabaseProvider.Sqlite, "DROP INDEX ix_users_email; DROP INDEX ix_users_username; DROP INDEX ix_ws_routine_day" },
        { DatabaseProvider.Sqlite, "CREATE INDEX ix_routines_user_id ON routines (user_id); CREATE INDEX ix_routine_day_exercises_exercise_id ON routine_day_exercises (exercise_id)" },
        { DatabaseProvider.Sqlite, BrokenSchemas.Rewrite("exercises", "PRIMARY KEY (id)", "PRIMARY KEY (id), CHECK (unilateral IN (0, 1)), CONSTRAINT force_vector CHECK (force IN ('PUSH', 'PULL', 'STATIC'))") },
        { DatabaseProvider.Sqlite, BrokenSchemas.Rewrite("exercises", "force VARCHAR(6)", "force VARCHAR(20)") },
        { DatabaseProvider.Sqlite, BrokenSchemas.Rewrite("exercises", "created_at DATETIME DEFAULT (CURRENT_TIMESTAMP)", "created_at TIMESTAMP") },
        { DatabaseProvider.Sqlite, "PRAGMA journal_mode = WAL" },
    };
}
