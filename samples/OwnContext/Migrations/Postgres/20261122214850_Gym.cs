using System;
using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace FitnessTrack.Samples.OwnContext.Migrations.Postgres
{
    /// <inheritdoc />
    internal partial class Gym : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "fitness");

            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:Enum:fitness.equipment", "BARBELL,DUMBBELL,MACHINE,CABLE,BODYWEIGHT,KETTLEBELL,BAND,SMITH,TRAP_BAR,EZ_BAR,PLATE,OTHER")
                .Annotation("Npgsql:Enum:fitness.force_vector", "PUSH,PULL,STATIC")
                .Annotation("Npgsql:Enum:fitness.level", "BEGINNER,INTERMEDIATE,ADVANCED")
                .Annotation("Npgsql:Enum:fitness.mechanics", "COMPOUND,ISOLATION")
                .Annotation("Npgsql:Enum:fitness.movement_pattern", "HINGE,SQUAT,LUNGE,HORIZONTAL_PUSH,HORIZONTAL_PULL,VERTICAL_PUSH,VERTICAL_PULL,CARRY,ROTATION,ANTI_ROTATION,HIP_ABDUCTION,HIP_ADDUCTION,CALF_RAISE,CORE_BRACE,OTHER")
                .Annotation("Npgsql:Enum:fitness.muscle_group", "CHEST,BACK,SHOULDERS,QUADS,HAMSTRINGS,GLUTES,CALVES,BICEPS,TRICEPS,FOREARMS,ABS,OBLIQUES,FULL_BODY,OTHER")
                .Annotation("Npgsql:Enum:fitness.workout_status", "PENDING,COMPLETED");

            migrationBuilder.CreateTable(
                name: "coaches",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coaches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "exercises",
                schema: "fitness",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    slug = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false, collation: "C"),
                    primary_muscle = table.Column<MuscleGroup>(type: "fitness.muscle_group", nullable: false),
                    movement = table.Column<MovementPattern>(type: "fitness.movement_pattern", nullable: false),
                    mechanics = table.Column<Mechanics>(type: "fitness.mechanics", nullable: false),
                    force = table.Column<ForceVector>(type: "fitness.force_vector", nullable: false),
                    unilateral = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    equipment = table.Column<Equipment>(type: "fitness.equipment", nullable: false),
                    grip = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, collation: "C"),
                    range_of_motion = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    difficulty = table.Column<Level>(type: "fitness.level", nullable: false, defaultValue: Level.Beginner),
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
                schema: "fitness",
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
                schema: "fitness",
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
                    membership_number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
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
                schema: "fitness",
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
                        principalSchema: "fitness",
                        principalTable: "exercises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exercise_secondary_muscles",
                schema: "fitness",
                columns: table => new
                {
                    exercise_id = table.Column<int>(type: "integer", nullable: false),
                    muscle = table.Column<MuscleGroup>(type: "fitness.muscle_group", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exercise_secondary_muscles", x => new { x.exercise_id, x.muscle });
                    table.ForeignKey(
                        name: "fk_exercise_secondary_muscles_exercise",
                        column: x => x.exercise_id,
                        principalSchema: "fitness",
                        principalTable: "exercises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exercise_tags",
                schema: "fitness",
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
                        principalSchema: "fitness",
                        principalTable: "exercises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_exercise_tags_tag",
                        column: x => x.tag_id,
                        principalSchema: "fitness",
                        principalTable: "tags",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "coach_clients",
                columns: table => new
                {
                    ClientsId = table.Column<int>(type: "integer", nullable: false),
                    CoachId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coach_clients", x => new { x.ClientsId, x.CoachId });
                    table.ForeignKey(
                        name: "FK_coach_clients_coaches_CoachId",
                        column: x => x.CoachId,
                        principalTable: "coaches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_coach_clients_users_ClientsId",
                        column: x => x.ClientsId,
                        principalSchema: "fitness",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "routines",
                schema: "fitness",
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
                        principalSchema: "fitness",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "routine_days",
                schema: "fitness",
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
                        principalSchema: "fitness",
                        principalTable: "routines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "routine_day_exercises",
                schema: "fitness",
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
                        principalSchema: "fitness",
                        principalTable: "exercises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_routine_day_exercises_routine_day",
                        column: x => x.routine_day_id,
                        principalSchema: "fitness",
                        principalTable: "routine_days",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "workout_sessions",
                schema: "fitness",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<int>(type: "integer", nullable: false),
                    workout_date = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<WorkoutStatus>(type: "fitness.workout_status", nullable: false, defaultValue: WorkoutStatus.Pending),
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
                        principalSchema: "fitness",
                        principalTable: "routine_days",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_workout_sessions_user",
                        column: x => x.user_id,
                        principalSchema: "fitness",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "routine_exercise_sets",
                schema: "fitness",
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
                        principalSchema: "fitness",
                        principalTable: "routine_day_exercises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exercise_set_logs",
                schema: "fitness",
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
                        principalSchema: "fitness",
                        principalTable: "exercises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_exercise_set_logs_planned_set",
                        column: x => x.planned_set_id,
                        principalSchema: "fitness",
                        principalTable: "routine_exercise_sets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_exercise_set_logs_session",
                        columns: x => new { x.session_id, x.user_id },
                        principalSchema: "fitness",
                        principalTable: "workout_sessions",
                        principalColumns: new[] { "id", "user_id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_exercise_set_logs_user",
                        column: x => x.user_id,
                        principalSchema: "fitness",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_coach_clients_CoachId",
                table: "coach_clients",
                column: "CoachId");

            migrationBuilder.CreateIndex(
                name: "IX_coaches_Name",
                table: "coaches",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_exercise_alias",
                schema: "fitness",
                table: "exercise_aliases",
                columns: new[] { "exercise_id", "alias" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_esl_by_session",
                schema: "fitness",
                table: "exercise_set_logs",
                columns: new[] { "user_id", "exercise_id", "session_id", "set_index" });

            migrationBuilder.CreateIndex(
                name: "ix_esl_exercise_time",
                schema: "fitness",
                table: "exercise_set_logs",
                columns: new[] { "exercise_id", "performed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_esl_planned",
                schema: "fitness",
                table: "exercise_set_logs",
                column: "planned_set_id");

            migrationBuilder.CreateIndex(
                name: "ix_esl_session",
                schema: "fitness",
                table: "exercise_set_logs",
                columns: new[] { "session_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_esl_user_time",
                schema: "fitness",
                table: "exercise_set_logs",
                columns: new[] { "user_id", "performed_at" });

            migrationBuilder.CreateIndex(
                name: "uq_esl_session_set",
                schema: "fitness",
                table: "exercise_set_logs",
                columns: new[] { "user_id", "exercise_id", "performed_at", "set_index" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_exercise_tags_tag",
                schema: "fitness",
                table: "exercise_tags",
                column: "tag_id");

            migrationBuilder.CreateIndex(
                name: "ix_exercises_name",
                schema: "fitness",
                table: "exercises",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "uq_exercises_slug",
                schema: "fitness",
                table: "exercises",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rde_day_exercise",
                schema: "fitness",
                table: "routine_day_exercises",
                columns: new[] { "routine_day_id", "exercise_id" });

            migrationBuilder.CreateIndex(
                name: "ix_rde_exercise",
                schema: "fitness",
                table: "routine_day_exercises",
                column: "exercise_id");

            migrationBuilder.CreateIndex(
                name: "uq_rde_day_pos",
                schema: "fitness",
                table: "routine_day_exercises",
                columns: new[] { "routine_day_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_routine_days_routine_day_index",
                schema: "fitness",
                table: "routine_days",
                columns: new[] { "routine_id", "day_index" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_res_rde_set_idx",
                schema: "fitness",
                table: "routine_exercise_sets",
                columns: new[] { "routine_day_exercise_id", "set_index" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_routines_user_active",
                schema: "fitness",
                table: "routines",
                columns: new[] { "user_id", "is_active" });

            migrationBuilder.CreateIndex(
                name: "uq_routines_user_name",
                schema: "fitness",
                table: "routines",
                columns: new[] { "user_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_tags_name",
                schema: "fitness",
                table: "tags",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_users_created_at",
                schema: "fitness",
                table: "users",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "uq_users_email",
                schema: "fitness",
                table: "users",
                column: "email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_users_username",
                schema: "fitness",
                table: "users",
                column: "username",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ws_routine_day",
                schema: "fitness",
                table: "workout_sessions",
                column: "routine_day_id");

            migrationBuilder.CreateIndex(
                name: "uq_ws_user_date",
                schema: "fitness",
                table: "workout_sessions",
                columns: new[] { "user_id", "workout_date" },
                unique: true);

            // What EF's model cannot express.
            migrationBuilder.CreateFitnessTrackPostgresObjects(TargetModel);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropFitnessTrackPostgresObjects(TargetModel);

            migrationBuilder.DropTable(
                name: "coach_clients");

            migrationBuilder.DropTable(
                name: "exercise_aliases",
                schema: "fitness");

            migrationBuilder.DropTable(
                name: "exercise_secondary_muscles",
                schema: "fitness");

            migrationBuilder.DropTable(
                name: "exercise_set_logs",
                schema: "fitness");

            migrationBuilder.DropTable(
                name: "exercise_tags",
                schema: "fitness");

            migrationBuilder.DropTable(
                name: "coaches");

            migrationBuilder.DropTable(
                name: "routine_exercise_sets",
                schema: "fitness");

            migrationBuilder.DropTable(
                name: "workout_sessions",
                schema: "fitness");

            migrationBuilder.DropTable(
                name: "tags",
                schema: "fitness");

            migrationBuilder.DropTable(
                name: "routine_day_exercises",
                schema: "fitness");

            migrationBuilder.DropTable(
                name: "exercises",
                schema: "fitness");

            migrationBuilder.DropTable(
                name: "routine_days",
                schema: "fitness");

            migrationBuilder.DropTable(
                name: "routines",
                schema: "fitness");

            migrationBuilder.DropTable(
                name: "users",
                schema: "fitness");

            migrationBuilder.DropFitnessTrackPostgresTypes(TargetModel);
        }
    }
}
