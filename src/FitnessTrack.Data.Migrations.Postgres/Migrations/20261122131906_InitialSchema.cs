using System;
using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace FitnessTrack.Data.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    internal partial class InitialSchema : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:Enum:equipment", "BARBELL,DUMBBELL,MACHINE,CABLE,BODYWEIGHT,KETTLEBELL,BAND,SMITH,TRAP_BAR,EZ_BAR,PLATE,OTHER")
                .Annotation("Npgsql:Enum:force_vector", "PUSH,PULL,STATIC")
                .Annotation("Npgsql:Enum:level", "BEGINNER,INTERMEDIATE,ADVANCED")
                .Annotation("Npgsql:Enum:mechanics", "COMPOUND,ISOLATION")
                .Annotation("Npgsql:Enum:movement_pattern", "HINGE,SQUAT,LUNGE,HORIZONTAL_PUSH,HORIZONTAL_PULL,VERTICAL_PUSH,VERTICAL_PULL,CARRY,ROTATION,ANTI_ROTATION,HIP_ABDUCTION,HIP_ADDUCTION,CALF_RAISE,CORE_BRACE,OTHER")
                .Annotation("Npgsql:Enum:muscle_group", "CHEST,BACK,SHOULDERS,QUADS,HAMSTRINGS,GLUTES,CALVES,BICEPS,TRICEPS,FOREARMS,ABS,OBLIQUES,FULL_BODY,OTHER")
                .Annotation("Npgsql:Enum:workout_status", "PENDING,COMPLETED");

            migrationBuilder.CreateTable(
                name: "exercises",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    slug = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false, collation: "C"),
                    primary_muscle = table.Column<MuscleGroup>(type: "muscle_group", nullable: false),
                    movement = table.Column<MovementPattern>(type: "movement_pattern", nullable: false),
                    mechanics = table.Column<Mechanics>(type: "mechanics", nullable: false),
                    force = table.Column<ForceVector>(type: "force_vector", nullable: false),
                    unilateral = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    equipment = table.Column<Equipment>(type: "equipment", nullable: false),
                    grip = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, collation: "C"),
                    range_of_motion = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    difficulty = table.Column<Level>(type: "level", nullable: false, defaultValue: Level.Beginner),
                    cues = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    instructions = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    video_url = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true, collation: "C"),
                    is_active = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", rowVersion: true, nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exercises", x => x.id);
                    table.CheckConstraint("ck_exercises_created_at_range", "created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'");
                    table.CheckConstraint("ck_exercises_name_not_empty", "length(name) > 0");
                    table.CheckConstraint("ck_exercises_slug_not_empty", "length(slug) > 0");
                    table.CheckConstraint("ck_exercises_updated_at_range", "updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'");
                });

            migrationBuilder.CreateTable(
                name: "tags",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tags", x => x.id);
                    table.CheckConstraint("ck_tags_name_not_empty", "length(name) > 0");
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false, collation: "C"),
                    password_hash = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false, collation: "C"),
                    username = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    full_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    age = table.Column<int>(type: "integer", nullable: true),
                    height_cm = table.Column<int>(type: "integer", nullable: true),
                    weight_kg = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", rowVersion: true, nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                    table.CheckConstraint("ck_users_age_range", "age >= 0");
                    table.CheckConstraint("ck_users_created_at_range", "created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'");
                    table.CheckConstraint("ck_users_email_valid", "email LIKE '%@%' AND email = lower(trim(email))");
                    table.CheckConstraint("ck_users_full_name_valid", "length(full_name) > 0 AND full_name = trim(full_name)");
                    table.CheckConstraint("ck_users_height_cm_range", "height_cm > 0");
                    table.CheckConstraint("ck_users_password_hash_not_empty", "length(password_hash) > 0");
                    table.CheckConstraint("ck_users_updated_at_range", "updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'");
                    table.CheckConstraint("ck_users_username_valid", "length(username) > 0 AND username = trim(username)");
                    table.CheckConstraint("ck_users_weight_kg_range", "weight_kg > 0 AND weight_kg < 1000");
                });

            migrationBuilder.CreateTable(
                name: "exercise_aliases",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    exercise_id = table.Column<int>(type: "integer", nullable: false),
                    alias = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exercise_aliases", x => x.id);
                    table.CheckConstraint("ck_exercise_aliases_alias_not_empty", "length(alias) > 0");
                    table.ForeignKey(
                        name: "fk_exercise_aliases_exercise",
                        column: x => x.exercise_id,
                        principalTable: "exercises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exercise_secondary_muscles",
                columns: table => new
                {
                    exercise_id = table.Column<int>(type: "integer", nullable: false),
                    muscle = table.Column<MuscleGroup>(type: "muscle_group", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exercise_secondary_muscles", x => new { x.exercise_id, x.muscle });
                    table.ForeignKey(
                        name: "fk_exercise_secondary_muscles_exercise",
                        column: x => x.exercise_id,
                        principalTable: "exercises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exercise_tags",
                columns: table => new
                {
                    exercise_id = table.Column<int>(type: "integer", nullable: false),
                    tag_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exercise_tags", x => new { x.exercise_id, x.tag_id });
                    table.ForeignKey(
                        name: "fk_exercise_tags_exercise",
                        column: x => x.exercise_id,
                        principalTable: "exercises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_exercise_tags_tag",
                        column: x => x.tag_id,
                        principalTable: "tags",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "routines",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    description = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", rowVersion: true, nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_routines", x => x.id);
                    table.CheckConstraint("ck_routines_created_at_range", "created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'");
                    table.CheckConstraint("ck_routines_name_not_empty", "length(name) > 0");
                    table.CheckConstraint("ck_routines_starts_on_range", "starts_on > '0001-01-01' AND starts_on < '9999-12-31'");
                    table.CheckConstraint("ck_routines_updated_at_range", "updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'");
                    table.ForeignKey(
                        name: "fk_routines_user",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "routine_days",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    routine_id = table.Column<int>(type: "integer", nullable: false),
                    day_index = table.Column<int>(type: "integer", nullable: false),
                    is_rest = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", rowVersion: true, nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_routine_days", x => x.id);
                    table.CheckConstraint("ck_routine_days_created_at_range", "created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'");
                    table.CheckConstraint("ck_routine_days_day_index_range", "day_index >= 1");
                    table.CheckConstraint("ck_routine_days_updated_at_range", "updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'");
                    table.ForeignKey(
                        name: "fk_routine_days_routine",
                        column: x => x.routine_id,
                        principalTable: "routines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "routine_day_exercises",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    routine_day_id = table.Column<int>(type: "integer", nullable: false),
                    exercise_id = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", rowVersion: true, nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_routine_day_exercises", x => x.id);
                    table.CheckConstraint("ck_routine_day_exercises_created_at_range", "created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'");
                    table.CheckConstraint("ck_routine_day_exercises_position_range", "position >= 1");
                    table.CheckConstraint("ck_routine_day_exercises_updated_at_range", "updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'");
                    table.ForeignKey(
                        name: "fk_routine_day_exercises_exercise",
                        column: x => x.exercise_id,
                        principalTable: "exercises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_routine_day_exercises_routine_day",
                        column: x => x.routine_day_id,
                        principalTable: "routine_days",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "workout_sessions",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<int>(type: "integer", nullable: false),
                    workout_date = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<WorkoutStatus>(type: "workout_status", nullable: false, defaultValue: WorkoutStatus.Pending),
                    routine_day_id = table.Column<int>(type: "integer", nullable: true),
                    location = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    perceived_fatigue = table.Column<int>(type: "integer", nullable: true),
                    bodyweight_kg = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", rowVersion: true, nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workout_sessions", x => x.id);
                    table.UniqueConstraint("uq_ws_id_user", x => new { x.id, x.user_id });
                    table.CheckConstraint("ck_workout_sessions_bodyweight_kg_range", "bodyweight_kg > 0 AND bodyweight_kg < 1000");
                    table.CheckConstraint("ck_workout_sessions_created_at_range", "created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'");
                    table.CheckConstraint("ck_workout_sessions_updated_at_range", "updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'");
                    table.CheckConstraint("ck_workout_sessions_workout_date_range", "workout_date > '0001-01-01' AND workout_date < '9999-12-31'");
                    table.ForeignKey(
                        name: "fk_workout_sessions_routine_day",
                        column: x => x.routine_day_id,
                        principalTable: "routine_days",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_workout_sessions_user",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "routine_exercise_sets",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    routine_day_exercise_id = table.Column<int>(type: "integer", nullable: false),
                    set_index = table.Column<int>(type: "integer", nullable: false),
                    is_warmup = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    to_failure = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    target_weight_kg = table.Column<decimal>(type: "numeric(6,2)", precision: 6, scale: 2, nullable: true),
                    target_reps = table.Column<int>(type: "integer", nullable: true),
                    target_rir = table.Column<int>(type: "integer", nullable: true),
                    target_rpe = table.Column<decimal>(type: "numeric(3,1)", precision: 3, scale: 1, nullable: true),
                    target_tempo = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    target_rest_s = table.Column<int>(type: "integer", nullable: true),
                    notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", rowVersion: true, nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_routine_exercise_sets", x => x.id);
                    table.CheckConstraint("ck_routine_exercise_sets_created_at_range", "created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'");
                    table.CheckConstraint("ck_routine_exercise_sets_set_index_range", "set_index >= 1");
                    table.CheckConstraint("ck_routine_exercise_sets_target_reps_range", "target_reps >= 0");
                    table.CheckConstraint("ck_routine_exercise_sets_target_rest_s_range", "target_rest_s >= 0");
                    table.CheckConstraint("ck_routine_exercise_sets_target_rir_range", "target_rir BETWEEN 0 AND 10");
                    table.CheckConstraint("ck_routine_exercise_sets_target_rpe_range", "target_rpe BETWEEN 0 AND 10");
                    table.CheckConstraint("ck_routine_exercise_sets_target_weight_kg_range", "target_weight_kg >= 0 AND target_weight_kg < 10000");
                    table.CheckConstraint("ck_routine_exercise_sets_updated_at_range", "updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'");
                    table.ForeignKey(
                        name: "fk_routine_exercise_sets_routine_day_exercise",
                        column: x => x.routine_day_exercise_id,
                        principalTable: "routine_day_exercises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exercise_set_logs",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<int>(type: "integer", nullable: false),
                    exercise_id = table.Column<int>(type: "integer", nullable: false),
                    session_id = table.Column<int>(type: "integer", nullable: true),
                    planned_set_id = table.Column<int>(type: "integer", nullable: true),
                    performed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    set_index = table.Column<int>(type: "integer", nullable: false),
                    is_warmup = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    to_failure = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    actual_weight_kg = table.Column<decimal>(type: "numeric(6,2)", precision: 6, scale: 2, nullable: true),
                    actual_reps = table.Column<int>(type: "integer", nullable: true),
                    actual_rir = table.Column<int>(type: "integer", nullable: true),
                    actual_rpe = table.Column<decimal>(type: "numeric(3,1)", precision: 3, scale: 1, nullable: true),
                    actual_tempo = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true, collation: "C"),
                    actual_rest_s = table.Column<int>(type: "integer", nullable: true),
                    notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", rowVersion: true, nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exercise_set_logs", x => x.id);
                    table.CheckConstraint("ck_exercise_set_logs_actual_reps_range", "actual_reps >= 0");
                    table.CheckConstraint("ck_exercise_set_logs_actual_rest_s_range", "actual_rest_s >= 0");
                    table.CheckConstraint("ck_exercise_set_logs_actual_rir_range", "actual_rir BETWEEN 0 AND 10");
                    table.CheckConstraint("ck_exercise_set_logs_actual_rpe_range", "actual_rpe BETWEEN 0 AND 10");
                    table.CheckConstraint("ck_exercise_set_logs_actual_weight_kg_range", "actual_weight_kg >= 0 AND actual_weight_kg < 10000");
                    table.CheckConstraint("ck_exercise_set_logs_created_at_range", "created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'");
                    table.CheckConstraint("ck_exercise_set_logs_performed_at_range", "performed_at > '0001-01-01 00:00:00.000000+00' AND performed_at <= '9999-12-31 23:59:59.999999+00'");
                    table.CheckConstraint("ck_exercise_set_logs_set_index_range", "set_index >= 1");
                    table.CheckConstraint("ck_exercise_set_logs_updated_at_range", "updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'");
                    table.ForeignKey(
                        name: "fk_exercise_set_logs_exercise",
                        column: x => x.exercise_id,
                        principalTable: "exercises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_exercise_set_logs_planned_set",
                        column: x => x.planned_set_id,
                        principalTable: "routine_exercise_sets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_exercise_set_logs_session",
                        columns: x => new { x.session_id, x.user_id },
                        principalTable: "workout_sessions",
                        principalColumns: new[] { "id", "user_id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_exercise_set_logs_user",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "uq_exercise_alias",
                table: "exercise_aliases",
                columns: new[] { "exercise_id", "alias" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_esl_by_session",
                table: "exercise_set_logs",
                columns: new[] { "user_id", "exercise_id", "session_id", "set_index" });

            migrationBuilder.CreateIndex(
                name: "ix_esl_exercise_time",
                table: "exercise_set_logs",
                columns: new[] { "exercise_id", "performed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_esl_planned",
                table: "exercise_set_logs",
                column: "planned_set_id");

            migrationBuilder.CreateIndex(
                name: "ix_esl_session",
                table: "exercise_set_logs",
                columns: new[] { "session_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_esl_user_time",
                table: "exercise_set_logs",
                columns: new[] { "user_id", "performed_at" });

            migrationBuilder.CreateIndex(
                name: "uq_esl_session_set",
                table: "exercise_set_logs",
                columns: new[] { "user_id", "exercise_id", "performed_at", "set_index" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_exercise_tags_tag",
                table: "exercise_tags",
                column: "tag_id");

            migrationBuilder.CreateIndex(
                name: "ix_exercises_name",
                table: "exercises",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "uq_exercises_slug",
                table: "exercises",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rde_day_exercise",
                table: "routine_day_exercises",
                columns: new[] { "routine_day_id", "exercise_id" });

            migrationBuilder.CreateIndex(
                name: "ix_rde_exercise",
                table: "routine_day_exercises",
                column: "exercise_id");

            migrationBuilder.CreateIndex(
                name: "uq_rde_day_pos",
                table: "routine_day_exercises",
                columns: new[] { "routine_day_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_routine_days_routine_day_index",
                table: "routine_days",
                columns: new[] { "routine_id", "day_index" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_res_rde_set_idx",
                table: "routine_exercise_sets",
                columns: new[] { "routine_day_exercise_id", "set_index" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_routines_user_active",
                table: "routines",
                columns: new[] { "user_id", "is_active" });

            migrationBuilder.CreateIndex(
                name: "uq_routines_user_name",
                table: "routines",
                columns: new[] { "user_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_tags_name",
                table: "tags",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_users_created_at",
                table: "users",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "uq_users_email",
                table: "users",
                column: "email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_users_username",
                table: "users",
                column: "username",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ws_routine_day",
                table: "workout_sessions",
                column: "routine_day_id");

            migrationBuilder.CreateIndex(
                name: "uq_ws_user_date",
                table: "workout_sessions",
                columns: new[] { "user_id", "workout_date" },
                unique: true);

            migrationBuilder.CreateFitnessTrackTriggers(TargetModel);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RefuseToDropRows(TargetModel);

            migrationBuilder.DropTable(
                name: "exercise_aliases");

            migrationBuilder.DropTable(
                name: "exercise_secondary_muscles");

            migrationBuilder.DropTable(
                name: "exercise_set_logs");

            migrationBuilder.DropTable(
                name: "exercise_tags");

            migrationBuilder.DropTable(
                name: "routine_exercise_sets");

            migrationBuilder.DropTable(
                name: "workout_sessions");

            migrationBuilder.DropTable(
                name: "tags");

            migrationBuilder.DropTable(
                name: "routine_day_exercises");

            migrationBuilder.DropTable(
                name: "exercises");

            migrationBuilder.DropTable(
                name: "routine_days");

            migrationBuilder.DropTable(
                name: "routines");

            migrationBuilder.DropTable(
                name: "users");

            migrationBuilder.DropFitnessTrackTriggersAndTypes(TargetModel);
        }
    }
}
