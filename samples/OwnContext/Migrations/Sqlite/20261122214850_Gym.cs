using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FitnessTrack.Samples.OwnContext.Migrations.Sqlite
{
    /// <inheritdoc />
    internal partial class Gym : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "coaches",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coaches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "exercises",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    primary_muscle = table.Column<string>(type: "TEXT", nullable: false),
                    movement = table.Column<string>(type: "TEXT", nullable: false),
                    mechanics = table.Column<string>(type: "TEXT", nullable: false),
                    force = table.Column<string>(type: "TEXT", nullable: false),
                    unilateral = table.Column<bool>(type: "INTEGER", nullable: false, defaultValue: false),
                    equipment = table.Column<string>(type: "TEXT", nullable: false),
                    grip = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    range_of_motion = table.Column<string>(type: "TEXT", nullable: true),
                    difficulty = table.Column<string>(type: "TEXT", nullable: false, defaultValue: "BEGINNER"),
                    cues = table.Column<string>(type: "TEXT", nullable: true),
                    instructions = table.Column<string>(type: "TEXT", nullable: true),
                    video_url = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false, defaultValue: true),
                    created_at = table.Column<string>(type: "TEXT", nullable: false, defaultValueSql: "strftime('%Y-%m-%d %H:%M:%f000', 'now')"),
                    updated_at = table.Column<string>(type: "TEXT", rowVersion: true, nullable: false, defaultValueSql: "strftime('%Y-%m-%d %H:%M:%f000', 'now')")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exercises", x => x.id);
                    table.CheckConstraint("ck_exercises_created_at_domain", "created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(created_at, 1, 19) IS datetime(created_at)");
                    table.CheckConstraint("ck_exercises_created_at_range", "created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'");
                    table.CheckConstraint("ck_exercises_cues_domain", "typeof(cues) IN ('text', 'null') AND instr(cues, char(0)) = 0");
                    table.CheckConstraint("ck_exercises_difficulty_domain", "difficulty IN ('BEGINNER', 'INTERMEDIATE', 'ADVANCED')");
                    table.CheckConstraint("ck_exercises_equipment_domain", "equipment IN ('BARBELL', 'DUMBBELL', 'MACHINE', 'CABLE', 'BODYWEIGHT', 'KETTLEBELL', 'BAND', 'SMITH', 'TRAP_BAR', 'EZ_BAR', 'PLATE', 'OTHER')");
                    table.CheckConstraint("ck_exercises_force_domain", "force IN ('PUSH', 'PULL', 'STATIC')");
                    table.CheckConstraint("ck_exercises_grip_domain", "typeof(grip) IN ('text', 'null') AND instr(grip, char(0)) = 0");
                    table.CheckConstraint("ck_exercises_grip_length", "length(grip) <= 50");
                    table.CheckConstraint("ck_exercises_id_domain", "id BETWEEN -2147483648 AND 2147483647 AND id = CAST(id AS INTEGER)");
                    table.CheckConstraint("ck_exercises_instructions_domain", "typeof(instructions) IN ('text', 'null') AND instr(instructions, char(0)) = 0");
                    table.CheckConstraint("ck_exercises_is_active_domain", "is_active IN (0, 1)");
                    table.CheckConstraint("ck_exercises_mechanics_domain", "mechanics IN ('COMPOUND', 'ISOLATION')");
                    table.CheckConstraint("ck_exercises_movement_domain", "movement IN ('HINGE', 'SQUAT', 'LUNGE', 'HORIZONTAL_PUSH', 'HORIZONTAL_PULL', 'VERTICAL_PUSH', 'VERTICAL_PULL', 'CARRY', 'ROTATION', 'ANTI_ROTATION', 'HIP_ABDUCTION', 'HIP_ADDUCTION', 'CALF_RAISE', 'CORE_BRACE', 'OTHER')");
                    table.CheckConstraint("ck_exercises_name_domain", "typeof(name) IN ('text', 'null') AND instr(name, char(0)) = 0");
                    table.CheckConstraint("ck_exercises_name_length", "length(name) <= 120");
                    table.CheckConstraint("ck_exercises_name_not_empty", "length(name) > 0");
                    table.CheckConstraint("ck_exercises_primary_muscle_domain", "primary_muscle IN ('CHEST', 'BACK', 'SHOULDERS', 'QUADS', 'HAMSTRINGS', 'GLUTES', 'CALVES', 'BICEPS', 'TRICEPS', 'FOREARMS', 'ABS', 'OBLIQUES', 'FULL_BODY', 'OTHER')");
                    table.CheckConstraint("ck_exercises_range_of_motion_domain", "typeof(range_of_motion) IN ('text', 'null') AND instr(range_of_motion, char(0)) = 0");
                    table.CheckConstraint("ck_exercises_slug_domain", "typeof(slug) IN ('text', 'null') AND instr(slug, char(0)) = 0");
                    table.CheckConstraint("ck_exercises_slug_length", "length(slug) <= 140");
                    table.CheckConstraint("ck_exercises_slug_not_empty", "length(slug) > 0");
                    table.CheckConstraint("ck_exercises_unilateral_domain", "unilateral IN (0, 1)");
                    table.CheckConstraint("ck_exercises_updated_at_domain", "updated_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(updated_at, 1, 19) IS datetime(updated_at)");
                    table.CheckConstraint("ck_exercises_updated_at_range", "updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'");
                    table.CheckConstraint("ck_exercises_video_url_domain", "typeof(video_url) IN ('text', 'null') AND instr(video_url, char(0)) = 0");
                    table.CheckConstraint("ck_exercises_video_url_length", "length(video_url) <= 255");
                });

            migrationBuilder.CreateTable(
                name: "tags",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tags", x => x.id);
                    table.CheckConstraint("ck_tags_id_domain", "id BETWEEN -2147483648 AND 2147483647 AND id = CAST(id AS INTEGER)");
                    table.CheckConstraint("ck_tags_name_domain", "typeof(name) IN ('text', 'null') AND instr(name, char(0)) = 0");
                    table.CheckConstraint("ck_tags_name_length", "length(name) <= 50");
                    table.CheckConstraint("ck_tags_name_not_empty", "length(name) > 0");
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    username = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    full_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    age = table.Column<int>(type: "INTEGER", nullable: true),
                    height_cm = table.Column<int>(type: "INTEGER", nullable: true),
                    weight_kg = table.Column<double>(type: "REAL", precision: 5, scale: 2, nullable: true),
                    membership_number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    created_at = table.Column<string>(type: "TEXT", nullable: false, defaultValueSql: "strftime('%Y-%m-%d %H:%M:%f000', 'now')"),
                    updated_at = table.Column<string>(type: "TEXT", rowVersion: true, nullable: false, defaultValueSql: "strftime('%Y-%m-%d %H:%M:%f000', 'now')")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                    table.CheckConstraint("ck_users_age_domain", "age BETWEEN -2147483648 AND 2147483647 AND age = CAST(age AS INTEGER)");
                    table.CheckConstraint("ck_users_age_range", "age >= 0");
                    table.CheckConstraint("ck_users_created_at_domain", "created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(created_at, 1, 19) IS datetime(created_at)");
                    table.CheckConstraint("ck_users_created_at_range", "created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'");
                    table.CheckConstraint("ck_users_email_domain", "typeof(email) IN ('text', 'null') AND instr(email, char(0)) = 0");
                    table.CheckConstraint("ck_users_email_length", "length(email) <= 254");
                    table.CheckConstraint("ck_users_email_valid", "email LIKE '%@%' AND email = lower(trim(email))");
                    table.CheckConstraint("ck_users_full_name_domain", "typeof(full_name) IN ('text', 'null') AND instr(full_name, char(0)) = 0");
                    table.CheckConstraint("ck_users_full_name_length", "length(full_name) <= 100");
                    table.CheckConstraint("ck_users_full_name_valid", "length(full_name) > 0 AND full_name = trim(full_name)");
                    table.CheckConstraint("ck_users_height_cm_domain", "height_cm BETWEEN -2147483648 AND 2147483647 AND height_cm = CAST(height_cm AS INTEGER)");
                    table.CheckConstraint("ck_users_height_cm_range", "height_cm > 0");
                    table.CheckConstraint("ck_users_id_domain", "id BETWEEN -2147483648 AND 2147483647 AND id = CAST(id AS INTEGER)");
                    table.CheckConstraint("ck_users_password_hash_domain", "typeof(password_hash) IN ('text', 'null') AND instr(password_hash, char(0)) = 0");
                    table.CheckConstraint("ck_users_password_hash_length", "length(password_hash) <= 254");
                    table.CheckConstraint("ck_users_password_hash_not_empty", "length(password_hash) > 0");
                    table.CheckConstraint("ck_users_updated_at_domain", "updated_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(updated_at, 1, 19) IS datetime(updated_at)");
                    table.CheckConstraint("ck_users_updated_at_range", "updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'");
                    table.CheckConstraint("ck_users_username_domain", "typeof(username) IN ('text', 'null') AND instr(username, char(0)) = 0");
                    table.CheckConstraint("ck_users_username_length", "length(username) <= 50");
                    table.CheckConstraint("ck_users_username_valid", "length(username) > 0 AND username = trim(username)");
                    table.CheckConstraint("ck_users_weight_kg_domain", "weight_kg > -999.995 AND weight_kg < 999.995");
                    table.CheckConstraint("ck_users_weight_kg_range", "round(weight_kg, 2) > 0 AND round(weight_kg, 2) < 1000");
                });

            migrationBuilder.CreateTable(
                name: "exercise_aliases",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    exercise_id = table.Column<int>(type: "INTEGER", nullable: false),
                    alias = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exercise_aliases", x => x.id);
                    table.CheckConstraint("ck_exercise_aliases_alias_domain", "typeof(alias) IN ('text', 'null') AND instr(alias, char(0)) = 0");
                    table.CheckConstraint("ck_exercise_aliases_alias_length", "length(alias) <= 120");
                    table.CheckConstraint("ck_exercise_aliases_alias_not_empty", "length(alias) > 0");
                    table.CheckConstraint("ck_exercise_aliases_exercise_id_domain", "exercise_id BETWEEN -2147483648 AND 2147483647 AND exercise_id = CAST(exercise_id AS INTEGER)");
                    table.CheckConstraint("ck_exercise_aliases_id_domain", "id BETWEEN -2147483648 AND 2147483647 AND id = CAST(id AS INTEGER)");
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
                    exercise_id = table.Column<int>(type: "INTEGER", nullable: false),
                    muscle = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exercise_secondary_muscles", x => new { x.exercise_id, x.muscle });
                    table.CheckConstraint("ck_exercise_secondary_muscles_exercise_id_domain", "exercise_id BETWEEN -2147483648 AND 2147483647 AND exercise_id = CAST(exercise_id AS INTEGER)");
                    table.CheckConstraint("ck_exercise_secondary_muscles_muscle_domain", "muscle IN ('CHEST', 'BACK', 'SHOULDERS', 'QUADS', 'HAMSTRINGS', 'GLUTES', 'CALVES', 'BICEPS', 'TRICEPS', 'FOREARMS', 'ABS', 'OBLIQUES', 'FULL_BODY', 'OTHER')");
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
                    exercise_id = table.Column<int>(type: "INTEGER", nullable: false),
                    tag_id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exercise_tags", x => new { x.exercise_id, x.tag_id });
                    table.CheckConstraint("ck_exercise_tags_exercise_id_domain", "exercise_id BETWEEN -2147483648 AND 2147483647 AND exercise_id = CAST(exercise_id AS INTEGER)");
                    table.CheckConstraint("ck_exercise_tags_tag_id_domain", "tag_id BETWEEN -2147483648 AND 2147483647 AND tag_id = CAST(tag_id AS INTEGER)");
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
                name: "coach_clients",
                columns: table => new
                {
                    ClientsId = table.Column<int>(type: "INTEGER", nullable: false),
                    CoachId = table.Column<int>(type: "INTEGER", nullable: false)
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
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "routines",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false, defaultValue: true),
                    created_at = table.Column<string>(type: "TEXT", nullable: false, defaultValueSql: "strftime('%Y-%m-%d %H:%M:%f000', 'now')"),
                    updated_at = table.Column<string>(type: "TEXT", rowVersion: true, nullable: false, defaultValueSql: "strftime('%Y-%m-%d %H:%M:%f000', 'now')")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_routines", x => x.id);
                    table.CheckConstraint("ck_routines_created_at_domain", "created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(created_at, 1, 19) IS datetime(created_at)");
                    table.CheckConstraint("ck_routines_created_at_range", "created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'");
                    table.CheckConstraint("ck_routines_description_domain", "typeof(description) IN ('text', 'null') AND instr(description, char(0)) = 0");
                    table.CheckConstraint("ck_routines_id_domain", "id BETWEEN -2147483648 AND 2147483647 AND id = CAST(id AS INTEGER)");
                    table.CheckConstraint("ck_routines_is_active_domain", "is_active IN (0, 1)");
                    table.CheckConstraint("ck_routines_name_domain", "typeof(name) IN ('text', 'null') AND instr(name, char(0)) = 0");
                    table.CheckConstraint("ck_routines_name_length", "length(name) <= 120");
                    table.CheckConstraint("ck_routines_name_not_empty", "length(name) > 0");
                    table.CheckConstraint("ck_routines_starts_on_domain", "starts_on IS date(starts_on)");
                    table.CheckConstraint("ck_routines_starts_on_range", "starts_on > '0001-01-01' AND starts_on < '9999-12-31'");
                    table.CheckConstraint("ck_routines_updated_at_domain", "updated_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(updated_at, 1, 19) IS datetime(updated_at)");
                    table.CheckConstraint("ck_routines_updated_at_range", "updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'");
                    table.CheckConstraint("ck_routines_user_id_domain", "user_id BETWEEN -2147483648 AND 2147483647 AND user_id = CAST(user_id AS INTEGER)");
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
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    routine_id = table.Column<int>(type: "INTEGER", nullable: false),
                    day_index = table.Column<int>(type: "INTEGER", nullable: false),
                    is_rest = table.Column<bool>(type: "INTEGER", nullable: false, defaultValue: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<string>(type: "TEXT", nullable: false, defaultValueSql: "strftime('%Y-%m-%d %H:%M:%f000', 'now')"),
                    updated_at = table.Column<string>(type: "TEXT", rowVersion: true, nullable: false, defaultValueSql: "strftime('%Y-%m-%d %H:%M:%f000', 'now')")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_routine_days", x => x.id);
                    table.CheckConstraint("ck_routine_days_created_at_domain", "created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(created_at, 1, 19) IS datetime(created_at)");
                    table.CheckConstraint("ck_routine_days_created_at_range", "created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'");
                    table.CheckConstraint("ck_routine_days_day_index_domain", "day_index BETWEEN -2147483648 AND 2147483647 AND day_index = CAST(day_index AS INTEGER)");
                    table.CheckConstraint("ck_routine_days_day_index_range", "day_index >= 1");
                    table.CheckConstraint("ck_routine_days_id_domain", "id BETWEEN -2147483648 AND 2147483647 AND id = CAST(id AS INTEGER)");
                    table.CheckConstraint("ck_routine_days_is_rest_domain", "is_rest IN (0, 1)");
                    table.CheckConstraint("ck_routine_days_notes_domain", "typeof(notes) IN ('text', 'null') AND instr(notes, char(0)) = 0");
                    table.CheckConstraint("ck_routine_days_routine_id_domain", "routine_id BETWEEN -2147483648 AND 2147483647 AND routine_id = CAST(routine_id AS INTEGER)");
                    table.CheckConstraint("ck_routine_days_title_domain", "typeof(title) IN ('text', 'null') AND instr(title, char(0)) = 0");
                    table.CheckConstraint("ck_routine_days_title_length", "length(title) <= 100");
                    table.CheckConstraint("ck_routine_days_updated_at_domain", "updated_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(updated_at, 1, 19) IS datetime(updated_at)");
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
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    routine_day_id = table.Column<int>(type: "INTEGER", nullable: false),
                    exercise_id = table.Column<int>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<string>(type: "TEXT", nullable: false, defaultValueSql: "strftime('%Y-%m-%d %H:%M:%f000', 'now')"),
                    updated_at = table.Column<string>(type: "TEXT", rowVersion: true, nullable: false, defaultValueSql: "strftime('%Y-%m-%d %H:%M:%f000', 'now')")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_routine_day_exercises", x => x.id);
                    table.CheckConstraint("ck_routine_day_exercises_created_at_domain", "created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(created_at, 1, 19) IS datetime(created_at)");
                    table.CheckConstraint("ck_routine_day_exercises_created_at_range", "created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'");
                    table.CheckConstraint("ck_routine_day_exercises_exercise_id_domain", "exercise_id BETWEEN -2147483648 AND 2147483647 AND exercise_id = CAST(exercise_id AS INTEGER)");
                    table.CheckConstraint("ck_routine_day_exercises_id_domain", "id BETWEEN -2147483648 AND 2147483647 AND id = CAST(id AS INTEGER)");
                    table.CheckConstraint("ck_routine_day_exercises_notes_domain", "typeof(notes) IN ('text', 'null') AND instr(notes, char(0)) = 0");
                    table.CheckConstraint("ck_routine_day_exercises_position_domain", "position BETWEEN -2147483648 AND 2147483647 AND position = CAST(position AS INTEGER)");
                    table.CheckConstraint("ck_routine_day_exercises_position_range", "position >= 1");
                    table.CheckConstraint("ck_routine_day_exercises_routine_day_id_domain", "routine_day_id BETWEEN -2147483648 AND 2147483647 AND routine_day_id = CAST(routine_day_id AS INTEGER)");
                    table.CheckConstraint("ck_routine_day_exercises_updated_at_domain", "updated_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(updated_at, 1, 19) IS datetime(updated_at)");
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
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<int>(type: "INTEGER", nullable: false),
                    workout_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false, defaultValue: "PENDING"),
                    routine_day_id = table.Column<int>(type: "INTEGER", nullable: true),
                    location = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    perceived_fatigue = table.Column<int>(type: "INTEGER", nullable: true),
                    bodyweight_kg = table.Column<double>(type: "REAL", precision: 5, scale: 2, nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<string>(type: "TEXT", nullable: false, defaultValueSql: "strftime('%Y-%m-%d %H:%M:%f000', 'now')"),
                    updated_at = table.Column<string>(type: "TEXT", rowVersion: true, nullable: false, defaultValueSql: "strftime('%Y-%m-%d %H:%M:%f000', 'now')")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workout_sessions", x => x.id);
                    table.UniqueConstraint("uq_ws_id_user", x => new { x.id, x.user_id });
                    table.CheckConstraint("ck_workout_sessions_bodyweight_kg_domain", "bodyweight_kg > -999.995 AND bodyweight_kg < 999.995");
                    table.CheckConstraint("ck_workout_sessions_bodyweight_kg_range", "round(bodyweight_kg, 2) > 0 AND round(bodyweight_kg, 2) < 1000");
                    table.CheckConstraint("ck_workout_sessions_created_at_domain", "created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(created_at, 1, 19) IS datetime(created_at)");
                    table.CheckConstraint("ck_workout_sessions_created_at_range", "created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'");
                    table.CheckConstraint("ck_workout_sessions_id_domain", "id BETWEEN -2147483648 AND 2147483647 AND id = CAST(id AS INTEGER)");
                    table.CheckConstraint("ck_workout_sessions_location_domain", "typeof(location) IN ('text', 'null') AND instr(location, char(0)) = 0");
                    table.CheckConstraint("ck_workout_sessions_location_length", "length(location) <= 120");
                    table.CheckConstraint("ck_workout_sessions_notes_domain", "typeof(notes) IN ('text', 'null') AND instr(notes, char(0)) = 0");
                    table.CheckConstraint("ck_workout_sessions_perceived_fatigue_domain", "perceived_fatigue BETWEEN -2147483648 AND 2147483647 AND perceived_fatigue = CAST(perceived_fatigue AS INTEGER)");
                    table.CheckConstraint("ck_workout_sessions_routine_day_id_domain", "routine_day_id BETWEEN -2147483648 AND 2147483647 AND routine_day_id = CAST(routine_day_id AS INTEGER)");
                    table.CheckConstraint("ck_workout_sessions_status_domain", "status IN ('PENDING', 'COMPLETED')");
                    table.CheckConstraint("ck_workout_sessions_updated_at_domain", "updated_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(updated_at, 1, 19) IS datetime(updated_at)");
                    table.CheckConstraint("ck_workout_sessions_updated_at_range", "updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'");
                    table.CheckConstraint("ck_workout_sessions_user_id_domain", "user_id BETWEEN -2147483648 AND 2147483647 AND user_id = CAST(user_id AS INTEGER)");
                    table.CheckConstraint("ck_workout_sessions_workout_date_domain", "workout_date IS date(workout_date)");
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
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    routine_day_exercise_id = table.Column<int>(type: "INTEGER", nullable: false),
                    set_index = table.Column<int>(type: "INTEGER", nullable: false),
                    is_warmup = table.Column<bool>(type: "INTEGER", nullable: false, defaultValue: false),
                    to_failure = table.Column<bool>(type: "INTEGER", nullable: false, defaultValue: false),
                    target_weight_kg = table.Column<double>(type: "REAL", precision: 6, scale: 2, nullable: true),
                    target_reps = table.Column<int>(type: "INTEGER", nullable: true),
                    target_rir = table.Column<int>(type: "INTEGER", nullable: true),
                    target_rpe = table.Column<double>(type: "REAL", precision: 3, scale: 1, nullable: true),
                    target_tempo = table.Column<string>(type: "TEXT", maxLength: 15, nullable: true),
                    target_rest_s = table.Column<int>(type: "INTEGER", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<string>(type: "TEXT", nullable: false, defaultValueSql: "strftime('%Y-%m-%d %H:%M:%f000', 'now')"),
                    updated_at = table.Column<string>(type: "TEXT", rowVersion: true, nullable: false, defaultValueSql: "strftime('%Y-%m-%d %H:%M:%f000', 'now')")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_routine_exercise_sets", x => x.id);
                    table.CheckConstraint("ck_routine_exercise_sets_created_at_domain", "created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(created_at, 1, 19) IS datetime(created_at)");
                    table.CheckConstraint("ck_routine_exercise_sets_created_at_range", "created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'");
                    table.CheckConstraint("ck_routine_exercise_sets_id_domain", "id BETWEEN -2147483648 AND 2147483647 AND id = CAST(id AS INTEGER)");
                    table.CheckConstraint("ck_routine_exercise_sets_is_warmup_domain", "is_warmup IN (0, 1)");
                    table.CheckConstraint("ck_routine_exercise_sets_notes_domain", "typeof(notes) IN ('text', 'null') AND instr(notes, char(0)) = 0");
                    table.CheckConstraint("ck_routine_exercise_sets_routine_day_exercise_id_domain", "routine_day_exercise_id BETWEEN -2147483648 AND 2147483647 AND routine_day_exercise_id = CAST(routine_day_exercise_id AS INTEGER)");
                    table.CheckConstraint("ck_routine_exercise_sets_set_index_domain", "set_index BETWEEN -2147483648 AND 2147483647 AND set_index = CAST(set_index AS INTEGER)");
                    table.CheckConstraint("ck_routine_exercise_sets_set_index_range", "set_index >= 1");
                    table.CheckConstraint("ck_routine_exercise_sets_target_reps_domain", "target_reps BETWEEN -2147483648 AND 2147483647 AND target_reps = CAST(target_reps AS INTEGER)");
                    table.CheckConstraint("ck_routine_exercise_sets_target_reps_range", "target_reps >= 0");
                    table.CheckConstraint("ck_routine_exercise_sets_target_rest_s_domain", "target_rest_s BETWEEN -2147483648 AND 2147483647 AND target_rest_s = CAST(target_rest_s AS INTEGER)");
                    table.CheckConstraint("ck_routine_exercise_sets_target_rest_s_range", "target_rest_s >= 0");
                    table.CheckConstraint("ck_routine_exercise_sets_target_rir_domain", "target_rir BETWEEN -2147483648 AND 2147483647 AND target_rir = CAST(target_rir AS INTEGER)");
                    table.CheckConstraint("ck_routine_exercise_sets_target_rir_range", "target_rir BETWEEN 0 AND 10");
                    table.CheckConstraint("ck_routine_exercise_sets_target_rpe_domain", "target_rpe > -99.95 AND target_rpe < 99.95");
                    table.CheckConstraint("ck_routine_exercise_sets_target_rpe_range", "round(target_rpe, 1) BETWEEN 0 AND 10");
                    table.CheckConstraint("ck_routine_exercise_sets_target_tempo_domain", "typeof(target_tempo) IN ('text', 'null') AND instr(target_tempo, char(0)) = 0");
                    table.CheckConstraint("ck_routine_exercise_sets_target_tempo_length", "length(target_tempo) <= 15");
                    table.CheckConstraint("ck_routine_exercise_sets_target_weight_kg_domain", "target_weight_kg > -9999.995 AND target_weight_kg < 9999.995");
                    table.CheckConstraint("ck_routine_exercise_sets_target_weight_kg_range", "round(target_weight_kg, 2) >= 0 AND round(target_weight_kg, 2) < 10000");
                    table.CheckConstraint("ck_routine_exercise_sets_to_failure_domain", "to_failure IN (0, 1)");
                    table.CheckConstraint("ck_routine_exercise_sets_updated_at_domain", "updated_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(updated_at, 1, 19) IS datetime(updated_at)");
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
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<int>(type: "INTEGER", nullable: false),
                    exercise_id = table.Column<int>(type: "INTEGER", nullable: false),
                    session_id = table.Column<int>(type: "INTEGER", nullable: true),
                    planned_set_id = table.Column<int>(type: "INTEGER", nullable: true),
                    performed_at = table.Column<string>(type: "TEXT", nullable: false),
                    set_index = table.Column<int>(type: "INTEGER", nullable: false),
                    is_warmup = table.Column<bool>(type: "INTEGER", nullable: false, defaultValue: false),
                    to_failure = table.Column<bool>(type: "INTEGER", nullable: false, defaultValue: false),
                    actual_weight_kg = table.Column<double>(type: "REAL", precision: 6, scale: 2, nullable: true),
                    actual_reps = table.Column<int>(type: "INTEGER", nullable: true),
                    actual_rir = table.Column<int>(type: "INTEGER", nullable: true),
                    actual_rpe = table.Column<double>(type: "REAL", precision: 3, scale: 1, nullable: true),
                    actual_tempo = table.Column<string>(type: "TEXT", maxLength: 15, nullable: true),
                    actual_rest_s = table.Column<int>(type: "INTEGER", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<string>(type: "TEXT", nullable: false, defaultValueSql: "strftime('%Y-%m-%d %H:%M:%f000', 'now')"),
                    updated_at = table.Column<string>(type: "TEXT", rowVersion: true, nullable: false, defaultValueSql: "strftime('%Y-%m-%d %H:%M:%f000', 'now')")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exercise_set_logs", x => x.id);
                    table.CheckConstraint("ck_exercise_set_logs_actual_reps_domain", "actual_reps BETWEEN -2147483648 AND 2147483647 AND actual_reps = CAST(actual_reps AS INTEGER)");
                    table.CheckConstraint("ck_exercise_set_logs_actual_reps_range", "actual_reps >= 0");
                    table.CheckConstraint("ck_exercise_set_logs_actual_rest_s_domain", "actual_rest_s BETWEEN -2147483648 AND 2147483647 AND actual_rest_s = CAST(actual_rest_s AS INTEGER)");
                    table.CheckConstraint("ck_exercise_set_logs_actual_rest_s_range", "actual_rest_s >= 0");
                    table.CheckConstraint("ck_exercise_set_logs_actual_rir_domain", "actual_rir BETWEEN -2147483648 AND 2147483647 AND actual_rir = CAST(actual_rir AS INTEGER)");
                    table.CheckConstraint("ck_exercise_set_logs_actual_rir_range", "actual_rir BETWEEN 0 AND 10");
                    table.CheckConstraint("ck_exercise_set_logs_actual_rpe_domain", "actual_rpe > -99.95 AND actual_rpe < 99.95");
                    table.CheckConstraint("ck_exercise_set_logs_actual_rpe_range", "round(actual_rpe, 1) BETWEEN 0 AND 10");
                    table.CheckConstraint("ck_exercise_set_logs_actual_tempo_domain", "typeof(actual_tempo) IN ('text', 'null') AND instr(actual_tempo, char(0)) = 0");
                    table.CheckConstraint("ck_exercise_set_logs_actual_tempo_length", "length(actual_tempo) <= 15");
                    table.CheckConstraint("ck_exercise_set_logs_actual_weight_kg_domain", "actual_weight_kg > -9999.995 AND actual_weight_kg < 9999.995");
                    table.CheckConstraint("ck_exercise_set_logs_actual_weight_kg_range", "round(actual_weight_kg, 2) >= 0 AND round(actual_weight_kg, 2) < 10000");
                    table.CheckConstraint("ck_exercise_set_logs_created_at_domain", "created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(created_at, 1, 19) IS datetime(created_at)");
                    table.CheckConstraint("ck_exercise_set_logs_created_at_range", "created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'");
                    table.CheckConstraint("ck_exercise_set_logs_exercise_id_domain", "exercise_id BETWEEN -2147483648 AND 2147483647 AND exercise_id = CAST(exercise_id AS INTEGER)");
                    table.CheckConstraint("ck_exercise_set_logs_is_warmup_domain", "is_warmup IN (0, 1)");
                    table.CheckConstraint("ck_exercise_set_logs_notes_domain", "typeof(notes) IN ('text', 'null') AND instr(notes, char(0)) = 0");
                    table.CheckConstraint("ck_exercise_set_logs_performed_at_domain", "performed_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(performed_at, 1, 19) IS datetime(performed_at)");
                    table.CheckConstraint("ck_exercise_set_logs_performed_at_range", "performed_at > '0001-01-01 00:00:00.000000+00' AND performed_at <= '9999-12-31 23:59:59.999999+00'");
                    table.CheckConstraint("ck_exercise_set_logs_planned_set_id_domain", "planned_set_id BETWEEN -2147483648 AND 2147483647 AND planned_set_id = CAST(planned_set_id AS INTEGER)");
                    table.CheckConstraint("ck_exercise_set_logs_session_id_domain", "session_id BETWEEN -2147483648 AND 2147483647 AND session_id = CAST(session_id AS INTEGER)");
                    table.CheckConstraint("ck_exercise_set_logs_set_index_domain", "set_index BETWEEN -2147483648 AND 2147483647 AND set_index = CAST(set_index AS INTEGER)");
                    table.CheckConstraint("ck_exercise_set_logs_set_index_range", "set_index >= 1");
                    table.CheckConstraint("ck_exercise_set_logs_to_failure_domain", "to_failure IN (0, 1)");
                    table.CheckConstraint("ck_exercise_set_logs_updated_at_domain", "updated_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(updated_at, 1, 19) IS datetime(updated_at)");
                    table.CheckConstraint("ck_exercise_set_logs_updated_at_range", "updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'");
                    table.CheckConstraint("ck_exercise_set_logs_user_id_domain", "user_id BETWEEN -2147483648 AND 2147483647 AND user_id = CAST(user_id AS INTEGER)");
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

            // What EF's model cannot express.
            migrationBuilder.CreateFitnessTrackSqliteObjects(TargetModel);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropFitnessTrackSqliteObjects(TargetModel);

            migrationBuilder.DropTable(
                name: "coach_clients");

            migrationBuilder.DropTable(
                name: "exercise_aliases");

            migrationBuilder.DropTable(
                name: "exercise_secondary_muscles");

            migrationBuilder.DropTable(
                name: "exercise_set_logs");

            migrationBuilder.DropTable(
                name: "exercise_tags");

            migrationBuilder.DropTable(
                name: "coaches");

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
        }
    }
}
