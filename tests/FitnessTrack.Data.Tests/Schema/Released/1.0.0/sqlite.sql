CREATE TABLE IF NOT EXISTS "__fitnesstrack_migrations" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___fitnesstrack_migrations" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "exercises" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_exercises" PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "primary_muscle" TEXT NOT NULL,
    "movement" TEXT NOT NULL,
    "mechanics" TEXT NOT NULL,
    "force" TEXT NOT NULL,
    "unilateral" INTEGER NOT NULL DEFAULT 0,
    "equipment" TEXT NOT NULL,
    "grip" TEXT NULL,
    "range_of_motion" TEXT NULL,
    "difficulty" TEXT NOT NULL DEFAULT 'BEGINNER',
    "cues" TEXT NULL,
    "instructions" TEXT NULL,
    "video_url" TEXT NULL,
    "is_active" INTEGER NOT NULL DEFAULT 1,
    "created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
    "updated_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
    CONSTRAINT "ck_exercises_created_at_domain" CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(created_at, 1, 19) IS datetime(created_at)),
    CONSTRAINT "ck_exercises_created_at_range" CHECK (created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'),
    CONSTRAINT "ck_exercises_cues_domain" CHECK (typeof(cues) IN ('text', 'null') AND instr(cues, char(0)) = 0),
    CONSTRAINT "ck_exercises_difficulty_domain" CHECK (difficulty IN ('BEGINNER', 'INTERMEDIATE', 'ADVANCED')),
    CONSTRAINT "ck_exercises_equipment_domain" CHECK (equipment IN ('BARBELL', 'DUMBBELL', 'MACHINE', 'CABLE', 'BODYWEIGHT', 'KETTLEBELL', 'BAND', 'SMITH', 'TRAP_BAR', 'EZ_BAR', 'PLATE', 'OTHER')),
    CONSTRAINT "ck_exercises_force_domain" CHECK (force IN ('PUSH', 'PULL', 'STATIC')),
    CONSTRAINT "ck_exercises_grip_domain" CHECK (typeof(grip) IN ('text', 'null') AND instr(grip, char(0)) = 0),
    CONSTRAINT "ck_exercises_grip_length" CHECK (length(grip) <= 50),
    CONSTRAINT "ck_exercises_id_domain" CHECK (id BETWEEN -2147483648 AND 2147483647 AND id = CAST(id AS INTEGER)),
    CONSTRAINT "ck_exercises_instructions_domain" CHECK (typeof(instructions) IN ('text', 'null') AND instr(instructions, char(0)) = 0),
    CONSTRAINT "ck_exercises_is_active_domain" CHECK (is_active IN (0, 1)),
    CONSTRAINT "ck_exercises_mechanics_domain" CHECK (mechanics IN ('COMPOUND', 'ISOLATION')),
    CONSTRAINT "ck_exercises_movement_domain" CHECK (movement IN ('HINGE', 'SQUAT', 'LUNGE', 'HORIZONTAL_PUSH', 'HORIZONTAL_PULL', 'VERTICAL_PUSH', 'VERTICAL_PULL', 'CARRY', 'ROTATION', 'ANTI_ROTATION', 'HIP_ABDUCTION', 'HIP_ADDUCTION', 'CALF_RAISE', 'CORE_BRACE', 'OTHER')),
    CONSTRAINT "ck_exercises_name_domain" CHECK (typeof(name) IN ('text', 'null') AND instr(name, char(0)) = 0),
    CONSTRAINT "ck_exercises_name_length" CHECK (length(name) <= 120),
    CONSTRAINT "ck_exercises_name_not_empty" CHECK (length(name) > 0),
    CONSTRAINT "ck_exercises_primary_muscle_domain" CHECK (primary_muscle IN ('CHEST', 'BACK', 'SHOULDERS', 'QUADS', 'HAMSTRINGS', 'GLUTES', 'CALVES', 'BICEPS', 'TRICEPS', 'FOREARMS', 'ABS', 'OBLIQUES', 'FULL_BODY', 'OTHER')),
    CONSTRAINT "ck_exercises_range_of_motion_domain" CHECK (typeof(range_of_motion) IN ('text', 'null') AND instr(range_of_motion, char(0)) = 0),
    CONSTRAINT "ck_exercises_slug_domain" CHECK (typeof(slug) IN ('text', 'null') AND instr(slug, char(0)) = 0),
    CONSTRAINT "ck_exercises_slug_length" CHECK (length(slug) <= 140),
    CONSTRAINT "ck_exercises_slug_not_empty" CHECK (length(slug) > 0),
    CONSTRAINT "ck_exercises_unilateral_domain" CHECK (unilateral IN (0, 1)),
    CONSTRAINT "ck_exercises_updated_at_domain" CHECK (updated_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(updated_at, 1, 19) IS datetime(updated_at)),
    CONSTRAINT "ck_exercises_updated_at_range" CHECK (updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'),
    CONSTRAINT "ck_exercises_video_url_domain" CHECK (typeof(video_url) IN ('text', 'null') AND instr(video_url, char(0)) = 0),
    CONSTRAINT "ck_exercises_video_url_length" CHECK (length(video_url) <= 255)
);

CREATE TABLE "tags" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_tags" PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    CONSTRAINT "ck_tags_id_domain" CHECK (id BETWEEN -2147483648 AND 2147483647 AND id = CAST(id AS INTEGER)),
    CONSTRAINT "ck_tags_name_domain" CHECK (typeof(name) IN ('text', 'null') AND instr(name, char(0)) = 0),
    CONSTRAINT "ck_tags_name_length" CHECK (length(name) <= 50),
    CONSTRAINT "ck_tags_name_not_empty" CHECK (length(name) > 0)
);

CREATE TABLE "users" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_users" PRIMARY KEY AUTOINCREMENT,
    "email" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "username" TEXT NOT NULL,
    "full_name" TEXT NULL,
    "age" INTEGER NULL,
    "height_cm" INTEGER NULL,
    "weight_kg" REAL NULL,
    "created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
    "updated_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
    CONSTRAINT "ck_users_age_domain" CHECK (age BETWEEN -2147483648 AND 2147483647 AND age = CAST(age AS INTEGER)),
    CONSTRAINT "ck_users_age_range" CHECK (age >= 0),
    CONSTRAINT "ck_users_created_at_domain" CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(created_at, 1, 19) IS datetime(created_at)),
    CONSTRAINT "ck_users_created_at_range" CHECK (created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'),
    CONSTRAINT "ck_users_email_domain" CHECK (typeof(email) IN ('text', 'null') AND instr(email, char(0)) = 0),
    CONSTRAINT "ck_users_email_length" CHECK (length(email) <= 254),
    CONSTRAINT "ck_users_email_valid" CHECK (email LIKE '%@%' AND email = lower(trim(email))),
    CONSTRAINT "ck_users_full_name_domain" CHECK (typeof(full_name) IN ('text', 'null') AND instr(full_name, char(0)) = 0),
    CONSTRAINT "ck_users_full_name_length" CHECK (length(full_name) <= 100),
    CONSTRAINT "ck_users_full_name_valid" CHECK (length(full_name) > 0 AND full_name = trim(full_name)),
    CONSTRAINT "ck_users_height_cm_domain" CHECK (height_cm BETWEEN -2147483648 AND 2147483647 AND height_cm = CAST(height_cm AS INTEGER)),
    CONSTRAINT "ck_users_height_cm_range" CHECK (height_cm > 0),
    CONSTRAINT "ck_users_id_domain" CHECK (id BETWEEN -2147483648 AND 2147483647 AND id = CAST(id AS INTEGER)),
    CONSTRAINT "ck_users_password_hash_domain" CHECK (typeof(password_hash) IN ('text', 'null') AND instr(password_hash, char(0)) = 0),
    CONSTRAINT "ck_users_password_hash_length" CHECK (length(password_hash) <= 254),
    CONSTRAINT "ck_users_password_hash_not_empty" CHECK (length(password_hash) > 0),
    CONSTRAINT "ck_users_updated_at_domain" CHECK (updated_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(updated_at, 1, 19) IS datetime(updated_at)),
    CONSTRAINT "ck_users_updated_at_range" CHECK (updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'),
    CONSTRAINT "ck_users_username_domain" CHECK (typeof(username) IN ('text', 'null') AND instr(username, char(0)) = 0),
    CONSTRAINT "ck_users_username_length" CHECK (length(username) <= 50),
    CONSTRAINT "ck_users_username_valid" CHECK (length(username) > 0 AND username = trim(username)),
    CONSTRAINT "ck_users_weight_kg_domain" CHECK (weight_kg > -999.995 AND weight_kg < 999.995),
    CONSTRAINT "ck_users_weight_kg_range" CHECK (round(weight_kg, 2) > 0 AND round(weight_kg, 2) < 1000)
);

CREATE TABLE "exercise_aliases" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_exercise_aliases" PRIMARY KEY AUTOINCREMENT,
    "exercise_id" INTEGER NOT NULL,
    "alias" TEXT NOT NULL,
    CONSTRAINT "ck_exercise_aliases_alias_domain" CHECK (typeof(alias) IN ('text', 'null') AND instr(alias, char(0)) = 0),
    CONSTRAINT "ck_exercise_aliases_alias_length" CHECK (length(alias) <= 120),
    CONSTRAINT "ck_exercise_aliases_alias_not_empty" CHECK (length(alias) > 0),
    CONSTRAINT "ck_exercise_aliases_exercise_id_domain" CHECK (exercise_id BETWEEN -2147483648 AND 2147483647 AND exercise_id = CAST(exercise_id AS INTEGER)),
    CONSTRAINT "ck_exercise_aliases_id_domain" CHECK (id BETWEEN -2147483648 AND 2147483647 AND id = CAST(id AS INTEGER)),
    CONSTRAINT "fk_exercise_aliases_exercise" FOREIGN KEY ("exercise_id") REFERENCES "exercises" ("id") ON DELETE CASCADE
);

CREATE TABLE "exercise_secondary_muscles" (
    "exercise_id" INTEGER NOT NULL,
    "muscle" TEXT NOT NULL,
    CONSTRAINT "pk_exercise_secondary_muscles" PRIMARY KEY ("exercise_id", "muscle"),
    CONSTRAINT "ck_exercise_secondary_muscles_exercise_id_domain" CHECK (exercise_id BETWEEN -2147483648 AND 2147483647 AND exercise_id = CAST(exercise_id AS INTEGER)),
    CONSTRAINT "ck_exercise_secondary_muscles_muscle_domain" CHECK (muscle IN ('CHEST', 'BACK', 'SHOULDERS', 'QUADS', 'HAMSTRINGS', 'GLUTES', 'CALVES', 'BICEPS', 'TRICEPS', 'FOREARMS', 'ABS', 'OBLIQUES', 'FULL_BODY', 'OTHER')),
    CONSTRAINT "fk_exercise_secondary_muscles_exercise" FOREIGN KEY ("exercise_id") REFERENCES "exercises" ("id") ON DELETE CASCADE
);

CREATE TABLE "exercise_tags" (
    "exercise_id" INTEGER NOT NULL,
    "tag_id" INTEGER NOT NULL,
    CONSTRAINT "pk_exercise_tags" PRIMARY KEY ("exercise_id", "tag_id"),
    CONSTRAINT "ck_exercise_tags_exercise_id_domain" CHECK (exercise_id BETWEEN -2147483648 AND 2147483647 AND exercise_id = CAST(exercise_id AS INTEGER)),
    CONSTRAINT "ck_exercise_tags_tag_id_domain" CHECK (tag_id BETWEEN -2147483648 AND 2147483647 AND tag_id = CAST(tag_id AS INTEGER)),
    CONSTRAINT "fk_exercise_tags_exercise" FOREIGN KEY ("exercise_id") REFERENCES "exercises" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_exercise_tags_tag" FOREIGN KEY ("tag_id") REFERENCES "tags" ("id") ON DELETE CASCADE
);

CREATE TABLE "routines" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_routines" PRIMARY KEY AUTOINCREMENT,
    "user_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NULL,
    "starts_on" TEXT NULL,
    "is_active" INTEGER NOT NULL DEFAULT 1,
    "created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
    "updated_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
    CONSTRAINT "ck_routines_created_at_domain" CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(created_at, 1, 19) IS datetime(created_at)),
    CONSTRAINT "ck_routines_created_at_range" CHECK (created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'),
    CONSTRAINT "ck_routines_description_domain" CHECK (typeof(description) IN ('text', 'null') AND instr(description, char(0)) = 0),
    CONSTRAINT "ck_routines_id_domain" CHECK (id BETWEEN -2147483648 AND 2147483647 AND id = CAST(id AS INTEGER)),
    CONSTRAINT "ck_routines_is_active_domain" CHECK (is_active IN (0, 1)),
    CONSTRAINT "ck_routines_name_domain" CHECK (typeof(name) IN ('text', 'null') AND instr(name, char(0)) = 0),
    CONSTRAINT "ck_routines_name_length" CHECK (length(name) <= 120),
    CONSTRAINT "ck_routines_name_not_empty" CHECK (length(name) > 0),
    CONSTRAINT "ck_routines_starts_on_domain" CHECK (starts_on IS date(starts_on)),
    CONSTRAINT "ck_routines_starts_on_range" CHECK (starts_on > '0001-01-01' AND starts_on < '9999-12-31'),
    CONSTRAINT "ck_routines_updated_at_domain" CHECK (updated_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(updated_at, 1, 19) IS datetime(updated_at)),
    CONSTRAINT "ck_routines_updated_at_range" CHECK (updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'),
    CONSTRAINT "ck_routines_user_id_domain" CHECK (user_id BETWEEN -2147483648 AND 2147483647 AND user_id = CAST(user_id AS INTEGER)),
    CONSTRAINT "fk_routines_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);

CREATE TABLE "routine_days" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_routine_days" PRIMARY KEY AUTOINCREMENT,
    "routine_id" INTEGER NOT NULL,
    "day_index" INTEGER NOT NULL,
    "is_rest" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT NULL,
    "notes" TEXT NULL,
    "created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
    "updated_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
    CONSTRAINT "ck_routine_days_created_at_domain" CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(created_at, 1, 19) IS datetime(created_at)),
    CONSTRAINT "ck_routine_days_created_at_range" CHECK (created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'),
    CONSTRAINT "ck_routine_days_day_index_domain" CHECK (day_index BETWEEN -2147483648 AND 2147483647 AND day_index = CAST(day_index AS INTEGER)),
    CONSTRAINT "ck_routine_days_day_index_range" CHECK (day_index >= 1),
    CONSTRAINT "ck_routine_days_id_domain" CHECK (id BETWEEN -2147483648 AND 2147483647 AND id = CAST(id AS INTEGER)),
    CONSTRAINT "ck_routine_days_is_rest_domain" CHECK (is_rest IN (0, 1)),
    CONSTRAINT "ck_routine_days_notes_domain" CHECK (typeof(notes) IN ('text', 'null') AND instr(notes, char(0)) = 0),
    CONSTRAINT "ck_routine_days_routine_id_domain" CHECK (routine_id BETWEEN -2147483648 AND 2147483647 AND routine_id = CAST(routine_id AS INTEGER)),
    CONSTRAINT "ck_routine_days_title_domain" CHECK (typeof(title) IN ('text', 'null') AND instr(title, char(0)) = 0),
    CONSTRAINT "ck_routine_days_title_length" CHECK (length(title) <= 100),
    CONSTRAINT "ck_routine_days_updated_at_domain" CHECK (updated_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(updated_at, 1, 19) IS datetime(updated_at)),
    CONSTRAINT "ck_routine_days_updated_at_range" CHECK (updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'),
    CONSTRAINT "fk_routine_days_routine" FOREIGN KEY ("routine_id") REFERENCES "routines" ("id") ON DELETE CASCADE
);

CREATE TABLE "routine_day_exercises" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_routine_day_exercises" PRIMARY KEY AUTOINCREMENT,
    "routine_day_id" INTEGER NOT NULL,
    "exercise_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "notes" TEXT NULL,
    "created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
    "updated_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
    CONSTRAINT "ck_routine_day_exercises_created_at_domain" CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(created_at, 1, 19) IS datetime(created_at)),
    CONSTRAINT "ck_routine_day_exercises_created_at_range" CHECK (created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'),
    CONSTRAINT "ck_routine_day_exercises_exercise_id_domain" CHECK (exercise_id BETWEEN -2147483648 AND 2147483647 AND exercise_id = CAST(exercise_id AS INTEGER)),
    CONSTRAINT "ck_routine_day_exercises_id_domain" CHECK (id BETWEEN -2147483648 AND 2147483647 AND id = CAST(id AS INTEGER)),
    CONSTRAINT "ck_routine_day_exercises_notes_domain" CHECK (typeof(notes) IN ('text', 'null') AND instr(notes, char(0)) = 0),
    CONSTRAINT "ck_routine_day_exercises_position_domain" CHECK (position BETWEEN -2147483648 AND 2147483647 AND position = CAST(position AS INTEGER)),
    CONSTRAINT "ck_routine_day_exercises_position_range" CHECK (position >= 1),
    CONSTRAINT "ck_routine_day_exercises_routine_day_id_domain" CHECK (routine_day_id BETWEEN -2147483648 AND 2147483647 AND routine_day_id = CAST(routine_day_id AS INTEGER)),
    CONSTRAINT "ck_routine_day_exercises_updated_at_domain" CHECK (updated_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(updated_at, 1, 19) IS datetime(updated_at)),
    CONSTRAINT "ck_routine_day_exercises_updated_at_range" CHECK (updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'),
    CONSTRAINT "fk_routine_day_exercises_exercise" FOREIGN KEY ("exercise_id") REFERENCES "exercises" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_routine_day_exercises_routine_day" FOREIGN KEY ("routine_day_id") REFERENCES "routine_days" ("id") ON DELETE CASCADE
);

CREATE TABLE "workout_sessions" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_workout_sessions" PRIMARY KEY AUTOINCREMENT,
    "user_id" INTEGER NOT NULL,
    "workout_date" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'PENDING',
    "routine_day_id" INTEGER NULL,
    "location" TEXT NULL,
    "perceived_fatigue" INTEGER NULL,
    "bodyweight_kg" REAL NULL,
    "notes" TEXT NULL,
    "created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
    "updated_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
    CONSTRAINT "uq_ws_id_user" UNIQUE ("id", "user_id"),
    CONSTRAINT "ck_workout_sessions_bodyweight_kg_domain" CHECK (bodyweight_kg > -999.995 AND bodyweight_kg < 999.995),
    CONSTRAINT "ck_workout_sessions_bodyweight_kg_range" CHECK (round(bodyweight_kg, 2) > 0 AND round(bodyweight_kg, 2) < 1000),
    CONSTRAINT "ck_workout_sessions_created_at_domain" CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(created_at, 1, 19) IS datetime(created_at)),
    CONSTRAINT "ck_workout_sessions_created_at_range" CHECK (created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'),
    CONSTRAINT "ck_workout_sessions_id_domain" CHECK (id BETWEEN -2147483648 AND 2147483647 AND id = CAST(id AS INTEGER)),
    CONSTRAINT "ck_workout_sessions_location_domain" CHECK (typeof(location) IN ('text', 'null') AND instr(location, char(0)) = 0),
    CONSTRAINT "ck_workout_sessions_location_length" CHECK (length(location) <= 120),
    CONSTRAINT "ck_workout_sessions_notes_domain" CHECK (typeof(notes) IN ('text', 'null') AND instr(notes, char(0)) = 0),
    CONSTRAINT "ck_workout_sessions_perceived_fatigue_domain" CHECK (perceived_fatigue BETWEEN -2147483648 AND 2147483647 AND perceived_fatigue = CAST(perceived_fatigue AS INTEGER)),
    CONSTRAINT "ck_workout_sessions_routine_day_id_domain" CHECK (routine_day_id BETWEEN -2147483648 AND 2147483647 AND routine_day_id = CAST(routine_day_id AS INTEGER)),
    CONSTRAINT "ck_workout_sessions_status_domain" CHECK (status IN ('PENDING', 'COMPLETED')),
    CONSTRAINT "ck_workout_sessions_updated_at_domain" CHECK (updated_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(updated_at, 1, 19) IS datetime(updated_at)),
    CONSTRAINT "ck_workout_sessions_updated_at_range" CHECK (updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'),
    CONSTRAINT "ck_workout_sessions_user_id_domain" CHECK (user_id BETWEEN -2147483648 AND 2147483647 AND user_id = CAST(user_id AS INTEGER)),
    CONSTRAINT "ck_workout_sessions_workout_date_domain" CHECK (workout_date IS date(workout_date)),
    CONSTRAINT "ck_workout_sessions_workout_date_range" CHECK (workout_date > '0001-01-01' AND workout_date < '9999-12-31'),
    CONSTRAINT "fk_workout_sessions_routine_day" FOREIGN KEY ("routine_day_id") REFERENCES "routine_days" ("id") ON DELETE SET NULL,
    CONSTRAINT "fk_workout_sessions_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);

CREATE TABLE "routine_exercise_sets" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_routine_exercise_sets" PRIMARY KEY AUTOINCREMENT,
    "routine_day_exercise_id" INTEGER NOT NULL,
    "set_index" INTEGER NOT NULL,
    "is_warmup" INTEGER NOT NULL DEFAULT 0,
    "to_failure" INTEGER NOT NULL DEFAULT 0,
    "target_weight_kg" REAL NULL,
    "target_reps" INTEGER NULL,
    "target_rir" INTEGER NULL,
    "target_rpe" REAL NULL,
    "target_tempo" TEXT NULL,
    "target_rest_s" INTEGER NULL,
    "notes" TEXT NULL,
    "created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
    "updated_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
    CONSTRAINT "ck_routine_exercise_sets_created_at_domain" CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(created_at, 1, 19) IS datetime(created_at)),
    CONSTRAINT "ck_routine_exercise_sets_created_at_range" CHECK (created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'),
    CONSTRAINT "ck_routine_exercise_sets_id_domain" CHECK (id BETWEEN -2147483648 AND 2147483647 AND id = CAST(id AS INTEGER)),
    CONSTRAINT "ck_routine_exercise_sets_is_warmup_domain" CHECK (is_warmup IN (0, 1)),
    CONSTRAINT "ck_routine_exercise_sets_notes_domain" CHECK (typeof(notes) IN ('text', 'null') AND instr(notes, char(0)) = 0),
    CONSTRAINT "ck_routine_exercise_sets_routine_day_exercise_id_domain" CHECK (routine_day_exercise_id BETWEEN -2147483648 AND 2147483647 AND routine_day_exercise_id = CAST(routine_day_exercise_id AS INTEGER)),
    CONSTRAINT "ck_routine_exercise_sets_set_index_domain" CHECK (set_index BETWEEN -2147483648 AND 2147483647 AND set_index = CAST(set_index AS INTEGER)),
    CONSTRAINT "ck_routine_exercise_sets_set_index_range" CHECK (set_index >= 1),
    CONSTRAINT "ck_routine_exercise_sets_target_reps_domain" CHECK (target_reps BETWEEN -2147483648 AND 2147483647 AND target_reps = CAST(target_reps AS INTEGER)),
    CONSTRAINT "ck_routine_exercise_sets_target_reps_range" CHECK (target_reps >= 0),
    CONSTRAINT "ck_routine_exercise_sets_target_rest_s_domain" CHECK (target_rest_s BETWEEN -2147483648 AND 2147483647 AND target_rest_s = CAST(target_rest_s AS INTEGER)),
    CONSTRAINT "ck_routine_exercise_sets_target_rest_s_range" CHECK (target_rest_s >= 0),
    CONSTRAINT "ck_routine_exercise_sets_target_rir_domain" CHECK (target_rir BETWEEN -2147483648 AND 2147483647 AND target_rir = CAST(target_rir AS INTEGER)),
    CONSTRAINT "ck_routine_exercise_sets_target_rir_range" CHECK (target_rir BETWEEN 0 AND 10),
    CONSTRAINT "ck_routine_exercise_sets_target_rpe_domain" CHECK (target_rpe > -99.95 AND target_rpe < 99.95),
    CONSTRAINT "ck_routine_exercise_sets_target_rpe_range" CHECK (round(target_rpe, 1) BETWEEN 0 AND 10),
    CONSTRAINT "ck_routine_exercise_sets_target_tempo_domain" CHECK (typeof(target_tempo) IN ('text', 'null') AND instr(target_tempo, char(0)) = 0),
    CONSTRAINT "ck_routine_exercise_sets_target_tempo_length" CHECK (length(target_tempo) <= 15),
    CONSTRAINT "ck_routine_exercise_sets_target_weight_kg_domain" CHECK (target_weight_kg > -9999.995 AND target_weight_kg < 9999.995),
    CONSTRAINT "ck_routine_exercise_sets_target_weight_kg_range" CHECK (round(target_weight_kg, 2) >= 0 AND round(target_weight_kg, 2) < 10000),
    CONSTRAINT "ck_routine_exercise_sets_to_failure_domain" CHECK (to_failure IN (0, 1)),
    CONSTRAINT "ck_routine_exercise_sets_updated_at_domain" CHECK (updated_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(updated_at, 1, 19) IS datetime(updated_at)),
    CONSTRAINT "ck_routine_exercise_sets_updated_at_range" CHECK (updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'),
    CONSTRAINT "fk_routine_exercise_sets_routine_day_exercise" FOREIGN KEY ("routine_day_exercise_id") REFERENCES "routine_day_exercises" ("id") ON DELETE CASCADE
);

CREATE TABLE "exercise_set_logs" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_exercise_set_logs" PRIMARY KEY AUTOINCREMENT,
    "user_id" INTEGER NOT NULL,
    "exercise_id" INTEGER NOT NULL,
    "session_id" INTEGER NULL,
    "planned_set_id" INTEGER NULL,
    "performed_at" TEXT NOT NULL,
    "set_index" INTEGER NOT NULL,
    "is_warmup" INTEGER NOT NULL DEFAULT 0,
    "to_failure" INTEGER NOT NULL DEFAULT 0,
    "actual_weight_kg" REAL NULL,
    "actual_reps" INTEGER NULL,
    "actual_rir" INTEGER NULL,
    "actual_rpe" REAL NULL,
    "actual_tempo" TEXT NULL,
    "actual_rest_s" INTEGER NULL,
    "notes" TEXT NULL,
    "created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
    "updated_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')),
    CONSTRAINT "ck_exercise_set_logs_actual_reps_domain" CHECK (actual_reps BETWEEN -2147483648 AND 2147483647 AND actual_reps = CAST(actual_reps AS INTEGER)),
    CONSTRAINT "ck_exercise_set_logs_actual_reps_range" CHECK (actual_reps >= 0),
    CONSTRAINT "ck_exercise_set_logs_actual_rest_s_domain" CHECK (actual_rest_s BETWEEN -2147483648 AND 2147483647 AND actual_rest_s = CAST(actual_rest_s AS INTEGER)),
    CONSTRAINT "ck_exercise_set_logs_actual_rest_s_range" CHECK (actual_rest_s >= 0),
    CONSTRAINT "ck_exercise_set_logs_actual_rir_domain" CHECK (actual_rir BETWEEN -2147483648 AND 2147483647 AND actual_rir = CAST(actual_rir AS INTEGER)),
    CONSTRAINT "ck_exercise_set_logs_actual_rir_range" CHECK (actual_rir BETWEEN 0 AND 10),
    CONSTRAINT "ck_exercise_set_logs_actual_rpe_domain" CHECK (actual_rpe > -99.95 AND actual_rpe < 99.95),
    CONSTRAINT "ck_exercise_set_logs_actual_rpe_range" CHECK (round(actual_rpe, 1) BETWEEN 0 AND 10),
    CONSTRAINT "ck_exercise_set_logs_actual_tempo_domain" CHECK (typeof(actual_tempo) IN ('text', 'null') AND instr(actual_tempo, char(0)) = 0),
    CONSTRAINT "ck_exercise_set_logs_actual_tempo_length" CHECK (length(actual_tempo) <= 15),
    CONSTRAINT "ck_exercise_set_logs_actual_weight_kg_domain" CHECK (actual_weight_kg > -9999.995 AND actual_weight_kg < 9999.995),
    CONSTRAINT "ck_exercise_set_logs_actual_weight_kg_range" CHECK (round(actual_weight_kg, 2) >= 0 AND round(actual_weight_kg, 2) < 10000),
    CONSTRAINT "ck_exercise_set_logs_created_at_domain" CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(created_at, 1, 19) IS datetime(created_at)),
    CONSTRAINT "ck_exercise_set_logs_created_at_range" CHECK (created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'),
    CONSTRAINT "ck_exercise_set_logs_exercise_id_domain" CHECK (exercise_id BETWEEN -2147483648 AND 2147483647 AND exercise_id = CAST(exercise_id AS INTEGER)),
    CONSTRAINT "ck_exercise_set_logs_is_warmup_domain" CHECK (is_warmup IN (0, 1)),
    CONSTRAINT "ck_exercise_set_logs_notes_domain" CHECK (typeof(notes) IN ('text', 'null') AND instr(notes, char(0)) = 0),
    CONSTRAINT "ck_exercise_set_logs_performed_at_domain" CHECK (performed_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(performed_at, 1, 19) IS datetime(performed_at)),
    CONSTRAINT "ck_exercise_set_logs_performed_at_range" CHECK (performed_at > '0001-01-01 00:00:00.000000+00' AND performed_at <= '9999-12-31 23:59:59.999999+00'),
    CONSTRAINT "ck_exercise_set_logs_planned_set_id_domain" CHECK (planned_set_id BETWEEN -2147483648 AND 2147483647 AND planned_set_id = CAST(planned_set_id AS INTEGER)),
    CONSTRAINT "ck_exercise_set_logs_session_id_domain" CHECK (session_id BETWEEN -2147483648 AND 2147483647 AND session_id = CAST(session_id AS INTEGER)),
    CONSTRAINT "ck_exercise_set_logs_set_index_domain" CHECK (set_index BETWEEN -2147483648 AND 2147483647 AND set_index = CAST(set_index AS INTEGER)),
    CONSTRAINT "ck_exercise_set_logs_set_index_range" CHECK (set_index >= 1),
    CONSTRAINT "ck_exercise_set_logs_to_failure_domain" CHECK (to_failure IN (0, 1)),
    CONSTRAINT "ck_exercise_set_logs_updated_at_domain" CHECK (updated_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]' AND substr(updated_at, 1, 19) IS datetime(updated_at)),
    CONSTRAINT "ck_exercise_set_logs_updated_at_range" CHECK (updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'),
    CONSTRAINT "ck_exercise_set_logs_user_id_domain" CHECK (user_id BETWEEN -2147483648 AND 2147483647 AND user_id = CAST(user_id AS INTEGER)),
    CONSTRAINT "fk_exercise_set_logs_exercise" FOREIGN KEY ("exercise_id") REFERENCES "exercises" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_exercise_set_logs_planned_set" FOREIGN KEY ("planned_set_id") REFERENCES "routine_exercise_sets" ("id") ON DELETE SET NULL,
    CONSTRAINT "fk_exercise_set_logs_session" FOREIGN KEY ("session_id", "user_id") REFERENCES "workout_sessions" ("id", "user_id") ON DELETE CASCADE,
    CONSTRAINT "fk_exercise_set_logs_user" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "uq_exercise_alias" ON "exercise_aliases" ("exercise_id", "alias");

CREATE INDEX "ix_esl_by_session" ON "exercise_set_logs" ("user_id", "exercise_id", "session_id", "set_index");

CREATE INDEX "ix_esl_exercise_time" ON "exercise_set_logs" ("exercise_id", "performed_at");

CREATE INDEX "ix_esl_planned" ON "exercise_set_logs" ("planned_set_id");

CREATE INDEX "ix_esl_session" ON "exercise_set_logs" ("session_id", "user_id");

CREATE INDEX "ix_esl_user_time" ON "exercise_set_logs" ("user_id", "performed_at");

CREATE UNIQUE INDEX "uq_esl_session_set" ON "exercise_set_logs" ("user_id", "exercise_id", "performed_at", "set_index");

CREATE INDEX "ix_exercise_tags_tag" ON "exercise_tags" ("tag_id");

CREATE INDEX "ix_exercises_name" ON "exercises" ("name");

CREATE UNIQUE INDEX "uq_exercises_slug" ON "exercises" ("slug");

CREATE INDEX "ix_rde_day_exercise" ON "routine_day_exercises" ("routine_day_id", "exercise_id");

CREATE INDEX "ix_rde_exercise" ON "routine_day_exercises" ("exercise_id");

CREATE UNIQUE INDEX "uq_rde_day_pos" ON "routine_day_exercises" ("routine_day_id", "position");

CREATE UNIQUE INDEX "uq_routine_days_routine_day_index" ON "routine_days" ("routine_id", "day_index");

CREATE UNIQUE INDEX "uq_res_rde_set_idx" ON "routine_exercise_sets" ("routine_day_exercise_id", "set_index");

CREATE INDEX "ix_routines_user_active" ON "routines" ("user_id", "is_active");

CREATE UNIQUE INDEX "uq_routines_user_name" ON "routines" ("user_id", "name");

CREATE UNIQUE INDEX "uq_tags_name" ON "tags" ("name");

CREATE INDEX "ix_users_created_at" ON "users" ("created_at");

CREATE UNIQUE INDEX "uq_users_email" ON "users" ("email");

CREATE UNIQUE INDEX "uq_users_username" ON "users" ("username");

CREATE INDEX "ix_ws_routine_day" ON "workout_sessions" ("routine_day_id");

CREATE UNIQUE INDEX "uq_ws_user_date" ON "workout_sessions" ("user_id", "workout_date");

CREATE TRIGGER tr_exercise_aliases_refuse_orphan_insert AFTER INSERT ON exercise_aliases FOR EACH ROW
BEGIN
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_exercise_aliases_exercise') WHERE NEW.exercise_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM exercises WHERE id = NEW.exercise_id);
END;

CREATE TRIGGER tr_exercise_aliases_refuse_orphan_update AFTER UPDATE OF exercise_id ON exercise_aliases FOR EACH ROW
BEGIN
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_exercise_aliases_exercise') WHERE NOT (NEW.exercise_id IS OLD.exercise_id) AND NEW.exercise_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM exercises WHERE id = NEW.exercise_id);
END;

CREATE TRIGGER tr_exercise_secondary_muscles_refuse_orphan_insert AFTER INSERT ON exercise_secondary_muscles FOR EACH ROW
BEGIN
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_exercise_secondary_muscles_exercise') WHERE NEW.exercise_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM exercises WHERE id = NEW.exercise_id);
END;

CREATE TRIGGER tr_exercise_secondary_muscles_refuse_orphan_update AFTER UPDATE OF exercise_id ON exercise_secondary_muscles FOR EACH ROW
BEGIN
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_exercise_secondary_muscles_exercise') WHERE NOT (NEW.exercise_id IS OLD.exercise_id) AND NEW.exercise_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM exercises WHERE id = NEW.exercise_id);
END;

CREATE TRIGGER tr_exercise_set_logs_round AFTER INSERT ON exercise_set_logs FOR EACH ROW
WHEN NEW.actual_rpe IS NOT CASE WHEN NEW.actual_rpe IS NOT NULL THEN round(CAST(printf('%.15g', NEW.actual_rpe * 10) AS REAL)) / 10.0 END OR NEW.actual_weight_kg IS NOT CASE WHEN NEW.actual_weight_kg IS NOT NULL THEN round(CAST(printf('%.15g', NEW.actual_weight_kg * 100) AS REAL)) / 100.0 END
BEGIN
    UPDATE exercise_set_logs SET actual_rpe = CASE WHEN NEW.actual_rpe IS NOT NULL THEN round(CAST(printf('%.15g', NEW.actual_rpe * 10) AS REAL)) / 10.0 END, actual_weight_kg = CASE WHEN NEW.actual_weight_kg IS NOT NULL THEN round(CAST(printf('%.15g', NEW.actual_weight_kg * 100) AS REAL)) / 100.0 END WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER tr_exercise_set_logs_touch AFTER UPDATE ON exercise_set_logs FOR EACH ROW WHEN OLD.actual_rpe IS CASE WHEN OLD.actual_rpe IS NOT NULL THEN round(CAST(printf('%.15g', OLD.actual_rpe * 10) AS REAL)) / 10.0 END AND OLD.actual_weight_kg IS CASE WHEN OLD.actual_weight_kg IS NOT NULL THEN round(CAST(printf('%.15g', OLD.actual_weight_kg * 100) AS REAL)) / 100.0 END
BEGIN
    UPDATE exercise_set_logs SET created_at = OLD.created_at, updated_at = max(strftime('%Y-%m-%d %H:%M:%f000', 'now'), strftime('%Y-%m-%d %H:%M:%f000', OLD.updated_at, '+0.001 seconds')), actual_rpe = CASE WHEN NEW.actual_rpe IS NOT NULL THEN round(CAST(printf('%.15g', NEW.actual_rpe * 10) AS REAL)) / 10.0 END, actual_weight_kg = CASE WHEN NEW.actual_weight_kg IS NOT NULL THEN round(CAST(printf('%.15g', NEW.actual_weight_kg * 100) AS REAL)) / 100.0 END WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER tr_exercise_set_logs_refuse_orphan_insert AFTER INSERT ON exercise_set_logs FOR EACH ROW
BEGIN
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_exercise_set_logs_exercise') WHERE NEW.exercise_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM exercises WHERE id = NEW.exercise_id);
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_exercise_set_logs_planned_set') WHERE NEW.planned_set_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM routine_exercise_sets WHERE id = NEW.planned_set_id);
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_exercise_set_logs_session') WHERE NEW.session_id IS NOT NULL AND NEW.user_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM workout_sessions WHERE id = NEW.session_id AND user_id = NEW.user_id);
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_exercise_set_logs_user') WHERE NEW.user_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM users WHERE id = NEW.user_id);
END;

CREATE TRIGGER tr_exercise_set_logs_refuse_orphan_update AFTER UPDATE OF exercise_id, planned_set_id, session_id, user_id ON exercise_set_logs FOR EACH ROW
BEGIN
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_exercise_set_logs_exercise') WHERE NOT (NEW.exercise_id IS OLD.exercise_id) AND NEW.exercise_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM exercises WHERE id = NEW.exercise_id);
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_exercise_set_logs_planned_set') WHERE NOT (NEW.planned_set_id IS OLD.planned_set_id) AND NEW.planned_set_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM routine_exercise_sets WHERE id = NEW.planned_set_id);
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_exercise_set_logs_session') WHERE NOT (NEW.session_id IS OLD.session_id AND NEW.user_id IS OLD.user_id) AND NEW.session_id IS NOT NULL AND NEW.user_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM workout_sessions WHERE id = NEW.session_id AND user_id = NEW.user_id);
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_exercise_set_logs_user') WHERE NOT (NEW.user_id IS OLD.user_id) AND NEW.user_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM users WHERE id = NEW.user_id);
END;

CREATE TRIGGER tr_exercise_tags_refuse_orphan_insert AFTER INSERT ON exercise_tags FOR EACH ROW
BEGIN
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_exercise_tags_exercise') WHERE NEW.exercise_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM exercises WHERE id = NEW.exercise_id);
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_exercise_tags_tag') WHERE NEW.tag_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM tags WHERE id = NEW.tag_id);
END;

CREATE TRIGGER tr_exercise_tags_refuse_orphan_update AFTER UPDATE OF exercise_id, tag_id ON exercise_tags FOR EACH ROW
BEGIN
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_exercise_tags_exercise') WHERE NOT (NEW.exercise_id IS OLD.exercise_id) AND NEW.exercise_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM exercises WHERE id = NEW.exercise_id);
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_exercise_tags_tag') WHERE NOT (NEW.tag_id IS OLD.tag_id) AND NEW.tag_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM tags WHERE id = NEW.tag_id);
END;

CREATE TRIGGER tr_exercises_touch AFTER UPDATE ON exercises FOR EACH ROW
BEGIN
    UPDATE exercises SET created_at = OLD.created_at, updated_at = max(strftime('%Y-%m-%d %H:%M:%f000', 'now'), strftime('%Y-%m-%d %H:%M:%f000', OLD.updated_at, '+0.001 seconds')) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER tr_exercises_refuse_abandon AFTER UPDATE OF id ON exercises FOR EACH ROW
BEGIN
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_exercise_aliases_exercise') WHERE NOT (NEW.id = OLD.id) AND EXISTS (SELECT 1 FROM exercise_aliases WHERE exercise_id = OLD.id);
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_exercise_secondary_muscles_exercise') WHERE NOT (NEW.id = OLD.id) AND EXISTS (SELECT 1 FROM exercise_secondary_muscles WHERE exercise_id = OLD.id);
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_exercise_set_logs_exercise') WHERE NOT (NEW.id = OLD.id) AND EXISTS (SELECT 1 FROM exercise_set_logs WHERE exercise_id = OLD.id);
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_exercise_tags_exercise') WHERE NOT (NEW.id = OLD.id) AND EXISTS (SELECT 1 FROM exercise_tags WHERE exercise_id = OLD.id);
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_routine_day_exercises_exercise') WHERE NOT (NEW.id = OLD.id) AND EXISTS (SELECT 1 FROM routine_day_exercises WHERE exercise_id = OLD.id);
END;

CREATE TRIGGER tr_exercises_cascade AFTER DELETE ON exercises FOR EACH ROW
BEGIN
    DELETE FROM exercise_aliases WHERE exercise_id = OLD.id;
    DELETE FROM exercise_secondary_muscles WHERE exercise_id = OLD.id;
    DELETE FROM exercise_set_logs WHERE exercise_id = OLD.id;
    DELETE FROM exercise_tags WHERE exercise_id = OLD.id;
    DELETE FROM routine_day_exercises WHERE exercise_id = OLD.id;
END;

CREATE TRIGGER tr_routine_day_exercises_touch AFTER UPDATE ON routine_day_exercises FOR EACH ROW
BEGIN
    UPDATE routine_day_exercises SET created_at = OLD.created_at, updated_at = max(strftime('%Y-%m-%d %H:%M:%f000', 'now'), strftime('%Y-%m-%d %H:%M:%f000', OLD.updated_at, '+0.001 seconds')) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER tr_routine_day_exercises_refuse_orphan_insert AFTER INSERT ON routine_day_exercises FOR EACH ROW
BEGIN
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_routine_day_exercises_exercise') WHERE NEW.exercise_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM exercises WHERE id = NEW.exercise_id);
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_routine_day_exercises_routine_day') WHERE NEW.routine_day_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM routine_days WHERE id = NEW.routine_day_id);
END;

CREATE TRIGGER tr_routine_day_exercises_refuse_orphan_update AFTER UPDATE OF exercise_id, routine_day_id ON routine_day_exercises FOR EACH ROW
BEGIN
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_routine_day_exercises_exercise') WHERE NOT (NEW.exercise_id IS OLD.exercise_id) AND NEW.exercise_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM exercises WHERE id = NEW.exercise_id);
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_routine_day_exercises_routine_day') WHERE NOT (NEW.routine_day_id IS OLD.routine_day_id) AND NEW.routine_day_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM routine_days WHERE id = NEW.routine_day_id);
END;

CREATE TRIGGER tr_routine_day_exercises_refuse_abandon AFTER UPDATE OF id ON routine_day_exercises FOR EACH ROW
BEGIN
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_routine_exercise_sets_routine_day_exercise') WHERE NOT (NEW.id = OLD.id) AND EXISTS (SELECT 1 FROM routine_exercise_sets WHERE routine_day_exercise_id = OLD.id);
END;

CREATE TRIGGER tr_routine_day_exercises_cascade AFTER DELETE ON routine_day_exercises FOR EACH ROW
BEGIN
    DELETE FROM routine_exercise_sets WHERE routine_day_exercise_id = OLD.id;
END;

CREATE TRIGGER tr_routine_days_touch AFTER UPDATE ON routine_days FOR EACH ROW
BEGIN
    UPDATE routine_days SET created_at = OLD.created_at, updated_at = max(strftime('%Y-%m-%d %H:%M:%f000', 'now'), strftime('%Y-%m-%d %H:%M:%f000', OLD.updated_at, '+0.001 seconds')) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER tr_routine_days_refuse_orphan_insert AFTER INSERT ON routine_days FOR EACH ROW
BEGIN
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_routine_days_routine') WHERE NEW.routine_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM routines WHERE id = NEW.routine_id);
END;

CREATE TRIGGER tr_routine_days_refuse_orphan_update AFTER UPDATE OF routine_id ON routine_days FOR EACH ROW
BEGIN
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_routine_days_routine') WHERE NOT (NEW.routine_id IS OLD.routine_id) AND NEW.routine_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM routines WHERE id = NEW.routine_id);
END;

CREATE TRIGGER tr_routine_days_refuse_abandon AFTER UPDATE OF id ON routine_days FOR EACH ROW
BEGIN
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_routine_day_exercises_routine_day') WHERE NOT (NEW.id = OLD.id) AND EXISTS (SELECT 1 FROM routine_day_exercises WHERE routine_day_id = OLD.id);
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_workout_sessions_routine_day') WHERE NOT (NEW.id = OLD.id) AND EXISTS (SELECT 1 FROM workout_sessions WHERE routine_day_id = OLD.id);
END;

CREATE TRIGGER tr_routine_days_cascade AFTER DELETE ON routine_days FOR EACH ROW
BEGIN
    DELETE FROM routine_day_exercises WHERE routine_day_id = OLD.id;
    UPDATE workout_sessions SET routine_day_id = NULL WHERE routine_day_id = OLD.id;
END;

CREATE TRIGGER tr_routine_exercise_sets_round AFTER INSERT ON routine_exercise_sets FOR EACH ROW
WHEN NEW.target_rpe IS NOT CASE WHEN NEW.target_rpe IS NOT NULL THEN round(CAST(printf('%.15g', NEW.target_rpe * 10) AS REAL)) / 10.0 END OR NEW.target_weight_kg IS NOT CASE WHEN NEW.target_weight_kg IS NOT NULL THEN round(CAST(printf('%.15g', NEW.target_weight_kg * 100) AS REAL)) / 100.0 END
BEGIN
    UPDATE routine_exercise_sets SET target_rpe = CASE WHEN NEW.target_rpe IS NOT NULL THEN round(CAST(printf('%.15g', NEW.target_rpe * 10) AS REAL)) / 10.0 END, target_weight_kg = CASE WHEN NEW.target_weight_kg IS NOT NULL THEN round(CAST(printf('%.15g', NEW.target_weight_kg * 100) AS REAL)) / 100.0 END WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER tr_routine_exercise_sets_touch AFTER UPDATE ON routine_exercise_sets FOR EACH ROW WHEN OLD.target_rpe IS CASE WHEN OLD.target_rpe IS NOT NULL THEN round(CAST(printf('%.15g', OLD.target_rpe * 10) AS REAL)) / 10.0 END AND OLD.target_weight_kg IS CASE WHEN OLD.target_weight_kg IS NOT NULL THEN round(CAST(printf('%.15g', OLD.target_weight_kg * 100) AS REAL)) / 100.0 END
BEGIN
    UPDATE routine_exercise_sets SET created_at = OLD.created_at, updated_at = max(strftime('%Y-%m-%d %H:%M:%f000', 'now'), strftime('%Y-%m-%d %H:%M:%f000', OLD.updated_at, '+0.001 seconds')), target_rpe = CASE WHEN NEW.target_rpe IS NOT NULL THEN round(CAST(printf('%.15g', NEW.target_rpe * 10) AS REAL)) / 10.0 END, target_weight_kg = CASE WHEN NEW.target_weight_kg IS NOT NULL THEN round(CAST(printf('%.15g', NEW.target_weight_kg * 100) AS REAL)) / 100.0 END WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER tr_routine_exercise_sets_refuse_orphan_insert AFTER INSERT ON routine_exercise_sets FOR EACH ROW
BEGIN
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_routine_exercise_sets_routine_day_exercise') WHERE NEW.routine_day_exercise_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM routine_day_exercises WHERE id = NEW.routine_day_exercise_id);
END;

CREATE TRIGGER tr_routine_exercise_sets_refuse_orphan_update AFTER UPDATE OF routine_day_exercise_id ON routine_exercise_sets FOR EACH ROW
BEGIN
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_routine_exercise_sets_routine_day_exercise') WHERE NOT (NEW.routine_day_exercise_id IS OLD.routine_day_exercise_id) AND NEW.routine_day_exercise_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM routine_day_exercises WHERE id = NEW.routine_day_exercise_id);
END;

CREATE TRIGGER tr_routine_exercise_sets_refuse_abandon AFTER UPDATE OF id ON routine_exercise_sets FOR EACH ROW
BEGIN
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_exercise_set_logs_planned_set') WHERE NOT (NEW.id = OLD.id) AND EXISTS (SELECT 1 FROM exercise_set_logs WHERE planned_set_id = OLD.id);
END;

CREATE TRIGGER tr_routine_exercise_sets_cascade AFTER DELETE ON routine_exercise_sets FOR EACH ROW
BEGIN
    UPDATE exercise_set_logs SET planned_set_id = NULL WHERE planned_set_id = OLD.id;
END;

CREATE TRIGGER tr_routines_touch AFTER UPDATE ON routines FOR EACH ROW
BEGIN
    UPDATE routines SET created_at = OLD.created_at, updated_at = max(strftime('%Y-%m-%d %H:%M:%f000', 'now'), strftime('%Y-%m-%d %H:%M:%f000', OLD.updated_at, '+0.001 seconds')) WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER tr_routines_refuse_orphan_insert AFTER INSERT ON routines FOR EACH ROW
BEGIN
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_routines_user') WHERE NEW.user_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM users WHERE id = NEW.user_id);
END;

CREATE TRIGGER tr_routines_refuse_orphan_update AFTER UPDATE OF user_id ON routines FOR EACH ROW
BEGIN
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_routines_user') WHERE NOT (NEW.user_id IS OLD.user_id) AND NEW.user_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM users WHERE id = NEW.user_id);
END;

CREATE TRIGGER tr_routines_refuse_abandon AFTER UPDATE OF id ON routines FOR EACH ROW
BEGIN
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_routine_days_routine') WHERE NOT (NEW.id = OLD.id) AND EXISTS (SELECT 1 FROM routine_days WHERE routine_id = OLD.id);
END;

CREATE TRIGGER tr_routines_cascade AFTER DELETE ON routines FOR EACH ROW
BEGIN
    DELETE FROM routine_days WHERE routine_id = OLD.id;
END;

CREATE TRIGGER tr_tags_refuse_abandon AFTER UPDATE OF id ON tags FOR EACH ROW
BEGIN
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_exercise_tags_tag') WHERE NOT (NEW.id = OLD.id) AND EXISTS (SELECT 1 FROM exercise_tags WHERE tag_id = OLD.id);
END;

CREATE TRIGGER tr_tags_cascade AFTER DELETE ON tags FOR EACH ROW
BEGIN
    DELETE FROM exercise_tags WHERE tag_id = OLD.id;
END;

CREATE TRIGGER tr_users_round AFTER INSERT ON users FOR EACH ROW
WHEN NEW.weight_kg IS NOT CASE WHEN NEW.weight_kg IS NOT NULL THEN round(CAST(printf('%.15g', NEW.weight_kg * 100) AS REAL)) / 100.0 END
BEGIN
    UPDATE users SET weight_kg = CASE WHEN NEW.weight_kg IS NOT NULL THEN round(CAST(printf('%.15g', NEW.weight_kg * 100) AS REAL)) / 100.0 END WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER tr_users_touch AFTER UPDATE ON users FOR EACH ROW WHEN OLD.weight_kg IS CASE WHEN OLD.weight_kg IS NOT NULL THEN round(CAST(printf('%.15g', OLD.weight_kg * 100) AS REAL)) / 100.0 END
BEGIN
    UPDATE users SET created_at = OLD.created_at, updated_at = max(strftime('%Y-%m-%d %H:%M:%f000', 'now'), strftime('%Y-%m-%d %H:%M:%f000', OLD.updated_at, '+0.001 seconds')), weight_kg = CASE WHEN NEW.weight_kg IS NOT NULL THEN round(CAST(printf('%.15g', NEW.weight_kg * 100) AS REAL)) / 100.0 END WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER tr_users_refuse_abandon AFTER UPDATE OF id ON users FOR EACH ROW
BEGIN
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_exercise_set_logs_user') WHERE NOT (NEW.id = OLD.id) AND EXISTS (SELECT 1 FROM exercise_set_logs WHERE user_id = OLD.id);
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_routines_user') WHERE NOT (NEW.id = OLD.id) AND EXISTS (SELECT 1 FROM routines WHERE user_id = OLD.id);
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_workout_sessions_user') WHERE NOT (NEW.id = OLD.id) AND EXISTS (SELECT 1 FROM workout_sessions WHERE user_id = OLD.id);
END;

CREATE TRIGGER tr_users_cascade AFTER DELETE ON users FOR EACH ROW
BEGIN
    DELETE FROM exercise_set_logs WHERE user_id = OLD.id;
    DELETE FROM routines WHERE user_id = OLD.id;
    DELETE FROM workout_sessions WHERE user_id = OLD.id;
END;

CREATE TRIGGER tr_workout_sessions_round AFTER INSERT ON workout_sessions FOR EACH ROW
WHEN NEW.bodyweight_kg IS NOT CASE WHEN NEW.bodyweight_kg IS NOT NULL THEN round(CAST(printf('%.15g', NEW.bodyweight_kg * 100) AS REAL)) / 100.0 END
BEGIN
    UPDATE workout_sessions SET bodyweight_kg = CASE WHEN NEW.bodyweight_kg IS NOT NULL THEN round(CAST(printf('%.15g', NEW.bodyweight_kg * 100) AS REAL)) / 100.0 END WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER tr_workout_sessions_touch AFTER UPDATE ON workout_sessions FOR EACH ROW WHEN OLD.bodyweight_kg IS CASE WHEN OLD.bodyweight_kg IS NOT NULL THEN round(CAST(printf('%.15g', OLD.bodyweight_kg * 100) AS REAL)) / 100.0 END
BEGIN
    UPDATE workout_sessions SET created_at = OLD.created_at, updated_at = max(strftime('%Y-%m-%d %H:%M:%f000', 'now'), strftime('%Y-%m-%d %H:%M:%f000', OLD.updated_at, '+0.001 seconds')), bodyweight_kg = CASE WHEN NEW.bodyweight_kg IS NOT NULL THEN round(CAST(printf('%.15g', NEW.bodyweight_kg * 100) AS REAL)) / 100.0 END WHERE rowid = NEW.rowid;
END;

CREATE TRIGGER tr_workout_sessions_refuse_orphan_insert AFTER INSERT ON workout_sessions FOR EACH ROW
BEGIN
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_workout_sessions_routine_day') WHERE NEW.routine_day_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM routine_days WHERE id = NEW.routine_day_id);
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_workout_sessions_user') WHERE NEW.user_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM users WHERE id = NEW.user_id);
END;

CREATE TRIGGER tr_workout_sessions_refuse_orphan_update AFTER UPDATE OF routine_day_id, user_id ON workout_sessions FOR EACH ROW
BEGIN
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_workout_sessions_routine_day') WHERE NOT (NEW.routine_day_id IS OLD.routine_day_id) AND NEW.routine_day_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM routine_days WHERE id = NEW.routine_day_id);
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_workout_sessions_user') WHERE NOT (NEW.user_id IS OLD.user_id) AND NEW.user_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM users WHERE id = NEW.user_id);
END;

CREATE TRIGGER tr_workout_sessions_refuse_abandon AFTER UPDATE OF id, user_id ON workout_sessions FOR EACH ROW
BEGIN
    SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed: fk_exercise_set_logs_session') WHERE NOT (NEW.id = OLD.id AND NEW.user_id = OLD.user_id) AND EXISTS (SELECT 1 FROM exercise_set_logs WHERE session_id = OLD.id AND user_id = OLD.user_id);
END;

CREATE TRIGGER tr_workout_sessions_cascade AFTER DELETE ON workout_sessions FOR EACH ROW
BEGIN
    DELETE FROM exercise_set_logs WHERE session_id = OLD.id AND user_id = OLD.user_id;
END;

INSERT INTO "__fitnesstrack_migrations" ("MigrationId", "ProductVersion")
VALUES ('20261122131906_InitialSchema', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE exercise_search_letters (letter TEXT NOT NULL PRIMARY KEY, folded TEXT NOT NULL) WITHOUT ROWID;

INSERT INTO exercise_search_letters VALUES (char(1), ' '), (char(2), ' '), (char(3), ' '), (char(4), ' '), (char(5), ' '), (char(6), ' '), (char(7), ' '), (char(8), ' '), (char(9), ' '), (char(10), ' '), (char(11), ' '), (char(12), ' '), (char(13), ' '), (char(14), ' '), (char(15), ' '), (char(16), ' '), (char(17), ' '), (char(18), ' '), (char(19), ' '), (char(20), ' '), (char(21), ' '), (char(22), ' '), (char(23), ' '), (char(24), ' '), (char(25), ' '), (char(26), ' '), (char(27), ' '), (char(28), ' '), (char(29), ' '), (char(30), ' '), (char(31), ' '), (char(32), ' '), (char(33), ' '), (char(34), ' '), (char(35), ' '), (char(36), ' '), (char(37), ' '), (char(38), ' '), (char(39), ''), (char(40), ' '), (char(41), ' '), (char(42), ' '), (char(43), ' '), (char(44), ' '), (char(45), ' '), (char(46), ' '), (char(47), ' '), (char(58), ' '), (char(59), ' '), (char(60), ' '), (char(61), ' '), (char(62), ' '), (char(63), ' '), (char(64), ' '), (char(65), 'a'), (char(66), 'b'), (char(67), 'c'), (char(68), 'd'), (char(69), 'e'), (char(70), 'f'), (char(71), 'g'), (char(72), 'h'), (char(73), 'i'), (char(74), 'j'), (char(75), 'k'), (char(76), 'l'), (char(77), 'm'), (char(78), 'n'), (char(79), 'o'), (char(80), 'p'), (char(81), 'q'), (char(82), 'r'), (char(83), 's'), (char(84), 't'), (char(85), 'u'), (char(86), 'v'), (char(87), 'w'), (char(88), 'x'), (char(89), 'y'), (char(90), 'z'), (char(91), ' '), (char(92), ' '), (char(93), ' '), (char(94), ' '), (char(95), ' '), (char(96), ' '), (char(123), ' '), (char(124), ' '), (char(125), ' '), (char(126), ' '), (char(127), ' '), (char(128), ' '), (char(129), ' '), (char(130), ' '), (char(131), ' '), (char(132), ' '), (char(133), ' '), (char(134), ' '), (char(135), ' '), (char(136), ' '), (char(137), ' '), (char(138), ' '), (char(139), ' '), (char(140), ' '), (char(141), ' '), (char(142), ' '), (char(143), ' '), (char(144), ' '), (char(145), ' '), (char(146), ' '), (char(147), ' '), (char(148), ' '), (char(149), ' '), (char(150), ' '), (char(151), ' '), (char(152), ' '), (char(153), ' '), (char(154), ' '), (char(155), ' '), (char(156), ' '), (char(157), ' '), (char(158), ' '), (char(159), ' '), (char(160), ' '), (char(161), ' '), (char(162), ' '), (char(163), ' '), (char(164), ' '), (char(165), ' '), (char(166), ' '), (char(167), ' '), (char(168), ' '), (char(169), ' '), (char(170), 'a'), (char(171), ' '), (char(172), ' '), (char(173), ''), (char(174), ' '), (char(175), ' '), (char(176), ' '), (char(177), ' '), (char(178), '2'), (char(179), '3'), (char(180), ''), (char(181), 'μ'), (char(182), ' '), (char(183), ' '), (char(184), ' '), (char(185), '1'), (char(186), 'o'), (char(187), ' '), (char(191), ' '), (char(192), 'a'), (char(193), 'a'), (char(194), 'a'), (char(195), 'a'), (char(196), 'a'), (char(197), 'a'), (char(198), 'ae'), (char(199), 'c'), (char(200), 'e'), (char(201), 'e'), (char(202), 'e'), (char(203), 'e'), (char(204), 'i'), (char(205), 'i'), (char(206), 'i'), (char(207), 'i'), (char(208), 'd'), (char(209), 'n'), (char(210), 'o'), (char(211), 'o'), (char(212), 'o'), (char(213), 'o'), (char(214), 'o'), (char(215), ' '), (char(216), 'o'), (char(217), 'u'), (char(218), 'u'), (char(219), 'u'), (char(220), 'u'), (char(221), 'y'), (char(222), 'th'), (char(223), 'ss'), (char(224), 'a'), (char(225), 'a'), (char(226), 'a'), (char(227), 'a'), (char(228), 'a'), (char(229), 'a'), (char(230), 'ae'), (char(231), 'c'), (char(232), 'e'), (char(233), 'e'), (char(234), 'e'), (char(235), 'e'), (char(236), 'i'), (char(237), 'i'), (char(238), 'i'), (char(239), 'i'), (char(240), 'd'), (char(241), 'n'), (char(242), 'o'), (char(243), 'o'), (char(244), 'o'), (char(245), 'o'), (char(246), 'o'), (char(247), ' '), (char(248), 'o'), (char(249), 'u'), (char(250), 'u'), (char(251), 'u'), (char(252), 'u'), (char(253), 'y'), (char(254), 'th'), (char(255), 'y'), (char(256), 'a'), (char(257), 'a'), (char(258), 'a'), (char(259), 'a'), (char(260), 'a'), (char(261), 'a'), (char(262), 'c'), (char(263), 'c'), (char(264), 'c'), (char(265), 'c'), (char(266), 'c'), (char(267), 'c'), (char(268), 'c'), (char(269), 'c'), (char(270), 'd'), (char(271), 'd'), (char(272), 'd'), (char(273), 'd'), (char(274), 'e'), (char(275), 'e'), (char(276), 'e'), (char(277), 'e'), (char(278), 'e'), (char(279), 'e'), (char(280), 'e'), (char(281), 'e'), (char(282), 'e'), (char(283), 'e'), (char(284), 'g'), (char(285), 'g'), (char(286), 'g'), (char(287), 'g'), (char(288), 'g'), (char(289), 'g'), (char(290), 'g'), (char(291), 'g'), (char(292), 'h'), (char(293), 'h'), (char(294), 'h'), (char(295), 'h'), (char(296), 'i'), (char(297), 'i'), (char(298), 'i'), (char(299), 'i'), (char(300), 'i'), (char(301), 'i'), (char(302), 'i'), (char(303), 'i'), (char(304), 'i'), (char(305), 'i'), (char(306), 'ij'), (char(307), 'ij'), (char(308), 'j'), (char(309), 'j'), (char(310), 'k'), (char(311), 'k'), (char(313), 'l'), (char(314), 'l'), (char(315), 'l'), (char(316), 'l'), (char(317), 'l'), (char(318), 'l'), (char(321), 'l'), (char(322), 'l'), (char(323), 'n'), (char(324), 'n'), (char(325), 'n'), (char(326), 'n'), (char(327), 'n'), (char(328), 'n'), (char(330), 'n'), (char(331), 'n'), (char(332), 'o'), (char(333), 'o'), (char(334), 'o'), (char(335), 'o'), (char(336), 'o'), (char(337), 'o'), (char(338), 'oe'), (char(339), 'oe'), (char(340), 'r'), (char(341), 'r'), (char(342), 'r'), (char(343), 'r'), (char(344), 'r'), (char(345), 'r'), (char(346), 's'), (char(347), 's'), (char(348), 's'), (char(349), 's'), (char(350), 's'), (char(351), 's'), (char(352), 's'), (char(353), 's'), (char(354), 't'), (char(355), 't'), (char(356), 't'), (char(357), 't'), (char(358), 't'), (char(359), 't'), (char(360), 'u'), (char(361), 'u'), (char(362), 'u'), (char(363), 'u'), (char(364), 'u'), (char(365), 'u'), (char(366), 'u'), (char(367), 'u'), (char(368), 'u'), (char(369), 'u'), (char(370), 'u'), (char(371), 'u'), (char(372), 'w'), (char(373), 'w'), (char(374), 'y'), (char(375), 'y'), (char(376), 'y'), (char(377), 'z'), (char(378), 'z'), (char(379), 'z'), (char(380), 'z'), (char(381), 'z'), (char(382), 'z'), (char(383), 's'), (char(384), 'b'), (char(385), 'b'), (char(386), 'b'), (char(387), 'b'), (char(391), 'c'), (char(392), 'c'), (char(393), 'd'), (char(394), 'd'), (char(395), 'd'), (char(396), 'd'), (char(401), 'f'), (char(402), 'f'), (char(403), 'g'), (char(407), 'i'), (char(408), 'k'), (char(409), 'k'), (char(410), 'l'), (char(413), 'n'), (char(414), 'n'), (char(416), 'o'), (char(417), 'o'), (char(420), 'p'), (char(421), 'p'), (char(427), 't'), (char(428), 't'), (char(429), 't'), (char(430), 't'), (char(431), 'u'), (char(432), 'u'), (char(434), 'v'), (char(435), 'y'), (char(436), 'y'), (char(437), 'z'), (char(438), 'z'), (char(461), 'a'), (char(462), 'a'), (char(463), 'i'), (char(464), 'i'), (char(465), 'o'), (char(466), 'o'), (char(467), 'u'), (char(468), 'u'), (char(469), 'u'), (char(470), 'u'), (char(471), 'u'), (char(472), 'u'), (char(473), 'u'), (char(474), 'u'), (char(475), 'u'), (char(476), 'u'), (char(478), 'a'), (char(479), 'a'), (char(480), 'a'), (char(481), 'a'), (char(482), 'ae'), (char(483), 'ae'), (char(486), 'g'), (char(487), 'g'), (char(488), 'k'), (char(489), 'k'), (char(490), 'o'), (char(491), 'o'), (char(492), 'o'), (char(493), 'o'), (char(496), 'j'), (char(500), 'g'), (char(501), 'g'), (char(504), 'n'), (char(505), 'n'), (char(506), 'a'), (char(507), 'a'), (char(508), 'ae'), (char(509), 'ae'), (char(510), 'o'), (char(511), 'o'), (char(512), 'a'), (char(513), 'a'), (char(514), 'a'), (char(515), 'a'), (char(516), 'e'), (char(517), 'e'), (char(518), 'e'), (char(519), 'e'), (char(520), 'i'), (char(521), 'i'), (char(522), 'i'), (char(523), 'i'), (char(524), 'o'), (char(525), 'o'), (char(526), 'o'), (char(527), 'o'), (char(528), 'r'), (char(529), 'r'), (char(530), 'r'), (char(531), 'r'), (char(532), 'u'), (char(533), 'u'), (char(534), 'u'), (char(535), 'u'), (char(536), 's'), (char(537), 's'), (char(538), 't'), (char(539), 't'), (char(542), 'h'), (char(543), 'h'), (char(544), 'n'), (char(545), 'd'), (char(548), 'z'), (char(549), 'z'), (char(550), 'a'), (char(551), 'a'), (char(552), 'e'), (char(553), 'e'), (char(554), 'o'), (char(555), 'o'), (char(556), 'o'), (char(557), 'o'), (char(558), 'o'), (char(559), 'o'), (char(560), 'o'), (char(561), 'o'), (char(562), 'y'), (char(563), 'y'), (char(573), 'l'), (char(575), 's'), (char(579), 'b'), (char(582), 'e'), (char(583), 'e'), (char(584), 'j'), (char(585), 'j'), (char(588), 'r'), (char(589), 'r'), (char(590), 'y'), (char(591), 'y'), (char(697), ''), (char(699), ''), (char(700), ''), (char(768), ''), (char(769), ''), (char(770), ''), (char(771), ''), (char(772), ''), (char(773), ''), (char(774), ''), (char(775), ''), (char(776), ''), (char(777), ''), (char(778), ''), (char(779), ''), (char(780), ''), (char(781), ''), (char(782), ''), (char(783), ''), (char(784), ''), (char(785), ''), (char(786), ''), (char(787), ''), (char(788), ''), (char(789), ''), (char(790), ''), (char(791), ''), (char(792), ''), (char(793), ''), (char(794), ''), (char(795), ''), (char(796), ''), (char(797), ''), (char(798), ''), (char(799), ''), (char(800), ''), (char(801), ''), (char(802), ''), (char(803), ''), (char(804), ''), (char(805), ''), (char(806), ''), (char(807), ''), (char(808), ''), (char(809), ''), (char(810), ''), (char(811), ''), (char(812), ''), (char(813), ''), (char(814), ''), (char(815), ''), (char(816), ''), (char(817), ''), (char(818), ''), (char(819), ''), (char(820), ''), (char(821), ''), (char(822), ''), (char(823), ''), (char(824), ''), (char(825), ''), (char(826), ''), (char(827), ''), (char(828), ''), (char(829), ''), (char(830), ''), (char(831), ''), (char(832), ''), (char(833), ''), (char(834), ''), (char(835), ''), (char(836), ''), (char(837), ''), (char(838), ''), (char(839), ''), (char(840), ''), (char(841), ''), (char(842), ''), (char(843), ''), (char(844), ''), (char(845), ''), (char(846), ''), (char(847), ''), (char(848), ''), (char(849), ''), (char(850), ''), (char(851), ''), (char(852), ''), (char(853), ''), (char(854), ''), (char(855), ''), (char(856), ''), (char(857), ''), (char(858), ''), (char(859), ''), (char(860), ''), (char(861), ''), (char(862), ''), (char(863), ''), (char(864), ''), (char(865), ''), (char(866), ''), (char(867), ''), (char(868), ''), (char(869), ''), (char(870), ''), (char(871), ''), (char(872), ''), (char(873), ''), (char(874), ''), (char(875), ''), (char(876), ''), (char(877), ''), (char(878), ''), (char(879), ''), (char(902), 'α'), (char(904), 'ε'), (char(905), 'η'), (char(906), 'ι'), (char(908), 'ο'), (char(910), 'υ'), (char(911), 'ω'), (char(912), 'ι'), (char(913), 'α'), (char(914), 'β'), (char(915), 'γ'), (char(916), 'δ'), (char(917), 'ε'), (char(918), 'ζ'), (char(919), 'η'), (char(920), 'θ'), (char(921), 'ι'), (char(922), 'κ'), (char(923), 'λ'), (char(924), 'μ'), (char(925), 'ν'), (char(926), 'ξ'), (char(927), 'ο'), (char(928), 'π'), (char(929), 'ρ'), (char(931), 'σ'), (char(932), 'τ'), (char(933), 'υ'), (char(934), 'φ'), (char(935), 'χ'), (char(936), 'ψ'), (char(937), 'ω'), (char(938), 'ι'), (char(939), 'υ'), (char(940), 'α'), (char(941), 'ε'), (char(942), 'η'), (char(943), 'ι'), (char(944), 'υ'), (char(962), 'σ'), (char(970), 'ι'), (char(971), 'υ'), (char(972), 'ο'), (char(973), 'υ'), (char(974), 'ω'), (char(1012), 'θ'), (char(1024), 'е'), (char(1025), 'е'), (char(1026), 'ђ'), (char(1027), 'г'), (char(1028), 'є'), (char(1029), 'ѕ'), (char(1030), 'і'), (char(1031), 'і'), (char(1032), 'ј'), (char(1033), 'љ'), (char(1034), 'њ'), (char(1035), 'ћ'), (char(1036), 'к'), (char(1037), 'и'), (char(1038), 'у'), (char(1039), 'џ'), (char(1040), 'а'), (char(1041), 'б'), (char(1042), 'в'), (char(1043), 'г'), (char(1044), 'д'), (char(1045), 'е'), (char(1046), 'ж'), (char(1047), 'з'), (char(1048), 'и'), (char(1049), 'и'), (char(1050), 'к'), (char(1051), 'л'), (char(1052), 'м'), (char(1053), 'н'), (char(1054), 'о'), (char(1055), 'п'), (char(1056), 'р'), (char(1057), 'с'), (char(1058), 'т'), (char(1059), 'у'), (char(1060), 'ф'), (char(1061), 'х'), (char(1062), 'ц'), (char(1063), 'ч'), (char(1064), 'ш'), (char(1065), 'щ'), (char(1066), 'ъ'), (char(1067), 'ы'), (char(1068), 'ь'), (char(1069), 'э'), (char(1070), 'ю'), (char(1071), 'я'), (char(1081), 'и'), (char(1104), 'е'), (char(1105), 'е'), (char(1107), 'г'), (char(1111), 'і'), (char(1116), 'к'), (char(1117), 'и'), (char(1118), 'у'), (char(1138), 'ѳ'), (char(1140), 'ѵ'), (char(1142), 'ѵ'), (char(1143), 'ѵ'), (char(1168), 'ґ'), (char(1170), 'ғ'), (char(1174), 'җ'), (char(1176), 'ҙ'), (char(1178), 'қ'), (char(1180), 'ҝ'), (char(1184), 'ҡ'), (char(1186), 'ң'), (char(1188), 'ҥ'), (char(1198), 'ү'), (char(1200), 'ұ'), (char(1202), 'ҳ'), (char(1206), 'ҷ'), (char(1208), 'ҹ'), (char(1210), 'һ'), (char(1216), 'ӏ'), (char(1217), 'ж'), (char(1218), 'ж'), (char(1232), 'а'), (char(1233), 'а'), (char(1234), 'а'), (char(1235), 'а'), (char(1238), 'е'), (char(1239), 'е'), (char(1240), 'ә'), (char(1242), 'ә'), (char(1243), 'ә'), (char(1244), 'ж'), (char(1245), 'ж'), (char(1246), 'з'), (char(1247), 'з'), (char(1250), 'и'), (char(1251), 'и'), (char(1252), 'и'), (char(1253), 'и'), (char(1254), 'о'), (char(1255), 'о'), (char(1256), 'ө'), (char(1258), 'ө'), (char(1259), 'ө'), (char(1260), 'э'), (char(1261), 'э'), (char(1262), 'у'), (char(1263), 'у'), (char(1264), 'у'), (char(1265), 'у'), (char(1266), 'у'), (char(1267), 'у'), (char(1268), 'ч'), (char(1269), 'ч'), (char(1272), 'ы'), (char(1273), 'ы'), (char(7680), 'a'), (char(7681), 'a'), (char(7682), 'b'), (char(7683), 'b'), (char(7684), 'b'), (char(7685), 'b'), (char(7686), 'b'), (char(7687), 'b'), (char(7688), 'c'), (char(7689), 'c'), (char(7690), 'd'), (char(7691), 'd'), (char(7692), 'd'), (char(7693), 'd'), (char(7694), 'd'), (char(7695), 'd'), (char(7696), 'd'), (char(7697), 'd'), (char(7698), 'd'), (char(7699), 'd'), (char(7700), 'e'), (char(7701), 'e'), (char(7702), 'e'), (char(7703), 'e'), (char(7704), 'e'), (char(7705), 'e'), (char(7706), 'e'), (char(7707), 'e'), (char(7708), 'e'), (char(7709), 'e'), (char(7710), 'f'), (char(7711), 'f'), (char(7712), 'g'), (char(7713), 'g'), (char(7714), 'h'), (char(7715), 'h'), (char(7716), 'h'), (char(7717), 'h'), (char(7718), 'h'), (char(7719), 'h'), (char(7720), 'h'), (char(7721), 'h'), (char(7722), 'h'), (char(7723), 'h'), (char(7724), 'i'), (char(7725), 'i'), (char(7726), 'i'), (char(7727), 'i'), (char(7728), 'k'), (char(7729), 'k'), (char(7730), 'k'), (char(7731), 'k'), (char(7732), 'k'), (char(7733), 'k'), (char(7734), 'l'), (char(7735), 'l'), (char(7736), 'l'), (char(7737), 'l'), (char(7738), 'l'), (char(7739), 'l'), (char(7740), 'l'), (char(7741), 'l'), (char(7742), 'm'), (char(7743), 'm'), (char(7744), 'm'), (char(7745), 'm'), (char(7746), 'm'), (char(7747), 'm'), (char(7748), 'n'), (char(7749), 'n'), (char(7750), 'n'), (char(7751), 'n'), (char(7752), 'n'), (char(7753), 'n'), (char(7754), 'n'), (char(7755), 'n'), (char(7756), 'o'), (char(7757), 'o'), (char(7758), 'o'), (char(7759), 'o'), (char(7760), 'o'), (char(7761), 'o'), (char(7762), 'o'), (char(7763), 'o'), (char(7764), 'p'), (char(7765), 'p'), (char(7766), 'p'), (char(7767), 'p'), (char(7768), 'r'), (char(7769), 'r'), (char(7770), 'r'), (char(7771), 'r'), (char(7772), 'r'), (char(7773), 'r'), (char(7774), 'r'), (char(7775), 'r'), (char(7776), 's'), (char(7777), 's'), (char(7778), 's'), (char(7779), 's'), (char(7780), 's'), (char(7781), 's'), (char(7782), 's'), (char(7783), 's'), (char(7784), 's'), (char(7785), 's'), (char(7786), 't'), (char(7787), 't'), (char(7788), 't'), (char(7789), 't'), (char(7790), 't'), (char(7791), 't'), (char(7792), 't'), (char(7793), 't'), (char(7794), 'u'), (char(7795), 'u'), (char(7796), 'u'), (char(7797), 'u'), (char(7798), 'u'), (char(7799), 'u'), (char(7800), 'u'), (char(7801), 'u'), (char(7802), 'u'), (char(7803), 'u'), (char(7804), 'v'), (char(7805), 'v'), (char(7806), 'v'), (char(7807), 'v'), (char(7808), 'w'), (char(7809), 'w'), (char(7810), 'w'), (char(7811), 'w'), (char(7812), 'w'), (char(7813), 'w'), (char(7814), 'w'), (char(7815), 'w'), (char(7816), 'w'), (char(7817), 'w'), (char(7818), 'x'), (char(7819), 'x'), (char(7820), 'x'), (char(7821), 'x'), (char(7822), 'y'), (char(7823), 'y'), (char(7824), 'z'), (char(7825), 'z'), (char(7826), 'z'), (char(7827), 'z'), (char(7828), 'z'), (char(7829), 'z'), (char(7830), 'h'), (char(7831), 't'), (char(7832), 'w'), (char(7833), 'y'), (char(7835), 's'), (char(7838), 'ss'), (char(7840), 'a'), (char(7841), 'a'), (char(7842), 'a'), (char(7843), 'a'), (char(7844), 'a'), (char(7845), 'a'), (char(7846), 'a'), (char(7847), 'a'), (char(7848), 'a'), (char(7849), 'a'), (char(7850), 'a'), (char(7851), 'a'), (char(7852), 'a'), (char(7853), 'a'), (char(7854), 'a'), (char(7855), 'a'), (char(7856), 'a'), (char(7857), 'a'), (char(7858), 'a'), (char(7859), 'a'), (char(7860), 'a'), (char(7861), 'a'), (char(7862), 'a'), (char(7863), 'a'), (char(7864), 'e'), (char(7865), 'e'), (char(7866), 'e'), (char(7867), 'e'), (char(7868), 'e'), (char(7869), 'e'), (char(7870), 'e'), (char(7871), 'e'), (char(7872), 'e'), (char(7873), 'e'), (char(7874), 'e'), (char(7875), 'e'), (char(7876), 'e'), (char(7877), 'e'), (char(7878), 'e'), (char(7879), 'e'), (char(7880), 'i'), (char(7881), 'i'), (char(7882), 'i'), (char(7883), 'i'), (char(7884), 'o'), (char(7885), 'o'), (char(7886), 'o'), (char(7887), 'o'), (char(7888), 'o'), (char(7889), 'o'), (char(7890), 'o'), (char(7891), 'o'), (char(7892), 'o'), (char(7893), 'o'), (char(7894), 'o'), (char(7895), 'o'), (char(7896), 'o'), (char(7897), 'o'), (char(7898), 'o'), (char(7899), 'o'), (char(7900), 'o'), (char(7901), 'o'), (char(7902), 'o'), (char(7903), 'o'), (char(7904), 'o'), (char(7905), 'o'), (char(7906), 'o'), (char(7907), 'o'), (char(7908), 'u'), (char(7909), 'u'), (char(7910), 'u'), (char(7911), 'u'), (char(7912), 'u'), (char(7913), 'u'), (char(7914), 'u'), (char(7915), 'u'), (char(7916), 'u'), (char(7917), 'u'), (char(7918), 'u'), (char(7919), 'u'), (char(7920), 'u'), (char(7921), 'u'), (char(7922), 'y'), (char(7923), 'y'), (char(7924), 'y'), (char(7925), 'y'), (char(7926), 'y'), (char(7927), 'y'), (char(7928), 'y'), (char(7929), 'y'), (char(7936), 'α'), (char(7937), 'α'), (char(7938), 'α'), (char(7939), 'α'), (char(7940), 'α'), (char(7941), 'α'), (char(7942), 'α'), (char(7943), 'α'), (char(7944), 'α'), (char(7945), 'α'), (char(7946), 'α'), (char(7947), 'α'), (char(7948), 'α'), (char(7949), 'α'), (char(7950), 'α'), (char(7951), 'α'), (char(7952), 'ε'), (char(7953), 'ε'), (char(7954), 'ε'), (char(7955), 'ε'), (char(7956), 'ε'), (char(7957), 'ε'), (char(7960), 'ε'), (char(7961), 'ε'), (char(7962), 'ε'), (char(7963), 'ε'), (char(7964), 'ε'), (char(7965), 'ε'), (char(7968), 'η'), (char(7969), 'η'), (char(7970), 'η'), (char(7971), 'η'), (char(7972), 'η'), (char(7973), 'η'), (char(7974), 'η'), (char(7975), 'η'), (char(7976), 'η'), (char(7977), 'η'), (char(7978), 'η'), (char(7979), 'η'), (char(7980), 'η'), (char(7981), 'η'), (char(7982), 'η'), (char(7983), 'η'), (char(7984), 'ι'), (char(7985), 'ι'), (char(7986), 'ι'), (char(7987), 'ι'), (char(7988), 'ι'), (char(7989), 'ι'), (char(7990), 'ι'), (char(7991), 'ι'), (char(7992), 'ι'), (char(7993), 'ι'), (char(7994), 'ι'), (char(7995), 'ι'), (char(7996), 'ι'), (char(7997), 'ι'), (char(7998), 'ι'), (char(7999), 'ι'), (char(8000), 'ο'), (char(8001), 'ο'), (char(8002), 'ο'), (char(8003), 'ο'), (char(8004), 'ο'), (char(8005), 'ο'), (char(8008), 'ο'), (char(8009), 'ο'), (char(8010), 'ο'), (char(8011), 'ο'), (char(8012), 'ο'), (char(8013), 'ο'), (char(8016), 'υ'), (char(8017), 'υ'), (char(8018), 'υ'), (char(8019), 'υ'), (char(8020), 'υ'), (char(8021), 'υ'), (char(8022), 'υ'), (char(8023), 'υ'), (char(8025), 'υ'), (char(8027), 'υ'), (char(8029), 'υ'), (char(8031), 'υ'), (char(8032), 'ω'), (char(8033), 'ω'), (char(8034), 'ω'), (char(8035), 'ω'), (char(8036), 'ω'), (char(8037), 'ω'), (char(8038), 'ω'), (char(8039), 'ω'), (char(8040), 'ω'), (char(8041), 'ω'), (char(8042), 'ω'), (char(8043), 'ω'), (char(8044), 'ω'), (char(8045), 'ω'), (char(8046), 'ω'), (char(8047), 'ω'), (char(8048), 'α'), (char(8049), 'α'), (char(8050), 'ε'), (char(8051), 'ε'), (char(8052), 'η'), (char(8053), 'η'), (char(8054), 'ι'), (char(8055), 'ι'), (char(8056), 'ο'), (char(8057), 'ο'), (char(8058), 'υ'), (char(8059), 'υ'), (char(8060), 'ω'), (char(8061), 'ω'), (char(8064), 'α'), (char(8065), 'α'), (char(8066), 'α'), (char(8067), 'α'), (char(8068), 'α'), (char(8069), 'α'), (char(8070), 'α'), (char(8071), 'α'), (char(8072), 'α'), (char(8073), 'α'), (char(8074), 'α'), (char(8075), 'α'), (char(8076), 'α'), (char(8077), 'α'), (char(8078), 'α'), (char(8079), 'α'), (char(8080), 'η'), (char(8081), 'η'), (char(8082), 'η'), (char(8083), 'η'), (char(8084), 'η'), (char(8085), 'η'), (char(8086), 'η'), (char(8087), 'η'), (char(8088), 'η'), (char(8089), 'η'), (char(8090), 'η'), (char(8091), 'η'), (char(8092), 'η'), (char(8093), 'η'), (char(8094), 'η'), (char(8095), 'η'), (char(8096), 'ω'), (char(8097), 'ω'), (char(8098), 'ω'), (char(8099), 'ω'), (char(8100), 'ω'), (char(8101), 'ω'), (char(8102), 'ω'), (char(8103), 'ω'), (char(8104), 'ω'), (char(8105), 'ω'), (char(8106), 'ω'), (char(8107), 'ω'), (char(8108), 'ω'), (char(8109), 'ω'), (char(8110), 'ω'), (char(8111), 'ω'), (char(8112), 'α'), (char(8113), 'α'), (char(8114), 'α'), (char(8115), 'α'), (char(8116), 'α'), (char(8118), 'α'), (char(8119), 'α'), (char(8120), 'α'), (char(8121), 'α'), (char(8122), 'α'), (char(8123), 'α'), (char(8124), 'α'), (char(8126), 'ι'), (char(8130), 'η'), (char(8131), 'η'), (char(8132), 'η'), (char(8134), 'η'), (char(8135), 'η'), (char(8136), 'ε'), (char(8137), 'ε'), (char(8138), 'η'), (char(8139), 'η'), (char(8140), 'η'), (char(8144), 'ι'), (char(8145), 'ι'), (char(8146), 'ι'), (char(8147), 'ι'), (char(8150), 'ι'), (char(8151), 'ι'), (char(8152), 'ι'), (char(8153), 'ι'), (char(8154), 'ι'), (char(8155), 'ι'), (char(8160), 'υ'), (char(8161), 'υ'), (char(8162), 'υ'), (char(8163), 'υ'), (char(8164), 'ρ'), (char(8165), 'ρ'), (char(8166), 'υ'), (char(8167), 'υ'), (char(8168), 'υ'), (char(8169), 'υ'), (char(8170), 'υ'), (char(8171), 'υ'), (char(8172), 'ρ'), (char(8178), 'ω'), (char(8179), 'ω'), (char(8180), 'ω'), (char(8182), 'ω'), (char(8183), 'ω'), (char(8184), 'ο'), (char(8185), 'ο'), (char(8186), 'ω'), (char(8187), 'ω'), (char(8188), 'ω'), (char(8192), ' '), (char(8193), ' '), (char(8194), ' '), (char(8195), ' '), (char(8196), ' '), (char(8197), ' '), (char(8198), ' '), (char(8199), ' '), (char(8200), ' '), (char(8201), ' '), (char(8202), ' '), (char(8203), ''), (char(8204), ''), (char(8205), ''), (char(8206), ''), (char(8207), ''), (char(8208), ' '), (char(8209), ' '), (char(8210), ' '), (char(8211), ' '), (char(8212), ' '), (char(8213), ' '), (char(8214), ' '), (char(8215), ' '), (char(8216), ''), (char(8217), ''), (char(8218), ' '), (char(8219), ''), (char(8220), ' '), (char(8221), ' '), (char(8222), ' '), (char(8223), ' '), (char(8224), ' '), (char(8225), ' '), (char(8226), ' '), (char(8227), ' '), (char(8228), ' '), (char(8229), ' '), (char(8230), ' '), (char(8231), ' '), (char(8232), ' '), (char(8233), ' '), (char(8234), ' '), (char(8235), ' '), (char(8236), ' '), (char(8237), ' '), (char(8238), ' '), (char(8239), ' '), (char(8242), ''), (char(8260), ' '), (char(8287), ' '), (char(12288), ' '), (char(65279), ''), (char(65296), '0'), (char(65297), '1'), (char(65298), '2'), (char(65299), '3'), (char(65300), '4'), (char(65301), '5'), (char(65302), '6'), (char(65303), '7'), (char(65304), '8'), (char(65305), '9'), (char(65313), 'a'), (char(65314), 'b'), (char(65315), 'c'), (char(65316), 'd'), (char(65317), 'e'), (char(65318), 'f'), (char(65319), 'g'), (char(65320), 'h'), (char(65321), 'i'), (char(65322), 'j'), (char(65323), 'k'), (char(65324), 'l'), (char(65325), 'm'), (char(65326), 'n'), (char(65327), 'o'), (char(65328), 'p'), (char(65329), 'q'), (char(65330), 'r'), (char(65331), 's'), (char(65332), 't'), (char(65333), 'u'), (char(65334), 'v'), (char(65335), 'w'), (char(65336), 'x'), (char(65337), 'y'), (char(65338), 'z'), (char(65345), 'a'), (char(65346), 'b'), (char(65347), 'c'), (char(65348), 'd'), (char(65349), 'e'), (char(65350), 'f'), (char(65351), 'g'), (char(65352), 'h'), (char(65353), 'i'), (char(65354), 'j'), (char(65355), 'k'), (char(65356), 'l'), (char(65357), 'm'), (char(65358), 'n'), (char(65359), 'o'), (char(65360), 'p'), (char(65361), 'q'), (char(65362), 'r'), (char(65363), 's'), (char(65364), 't'), (char(65365), 'u'), (char(65366), 'v'), (char(65367), 'w'), (char(65368), 'x'), (char(65369), 'y'), (char(65370), 'z');

CREATE VIRTUAL TABLE exercise_search USING fts5(key, tokenize = 'trigram case_sensitive 1', columnsize = 0);

INSERT INTO exercise_search (rowid, key) SELECT s.id * 4 + 0, (WITH RECURSIVE folding (i, folded) AS (
    SELECT 0, ''
    UNION ALL
    SELECT i + 1, folding.folded || CASE
        WHEN l.folded = ' ' AND substr(folding.folded, -1) IN ('', ' ') THEN ''
        ELSE coalesce(l.folded, substr(s.name, i + 1, 1)) END
    FROM folding LEFT JOIN exercise_search_letters AS l ON l.letter = substr(s.name, i + 1, 1)
    WHERE i < length(s.name))
SELECT '  ' || replace(rtrim(folded), ' ', '  ') || ' ' FROM folding ORDER BY i DESC LIMIT 1) FROM exercises AS s;

INSERT INTO exercise_search (rowid, key) SELECT s.id * 4 + 1, (WITH RECURSIVE folding (i, folded) AS (
    SELECT 0, ''
    UNION ALL
    SELECT i + 1, folding.folded || CASE
        WHEN l.folded = ' ' AND substr(folding.folded, -1) IN ('', ' ') THEN ''
        ELSE coalesce(l.folded, substr(s.slug, i + 1, 1)) END
    FROM folding LEFT JOIN exercise_search_letters AS l ON l.letter = substr(s.slug, i + 1, 1)
    WHERE i < length(s.slug))
SELECT '  ' || replace(rtrim(folded), ' ', '  ') || ' ' FROM folding ORDER BY i DESC LIMIT 1) FROM exercises AS s;

CREATE TRIGGER tr_exercises_search_insert AFTER INSERT ON exercises FOR EACH ROW
BEGIN
    DELETE FROM exercise_search WHERE rowid IN (NEW.id * 4 + 0, NEW.id * 4 + 1);
    INSERT INTO exercise_search (rowid, key) VALUES (NEW.id * 4 + 0, (WITH RECURSIVE folding (i, folded) AS (
    SELECT 0, ''
    UNION ALL
    SELECT i + 1, folding.folded || CASE
        WHEN l.folded = ' ' AND substr(folding.folded, -1) IN ('', ' ') THEN ''
        ELSE coalesce(l.folded, substr(NEW.name, i + 1, 1)) END
    FROM folding LEFT JOIN exercise_search_letters AS l ON l.letter = substr(NEW.name, i + 1, 1)
    WHERE i < length(NEW.name))
SELECT '  ' || replace(rtrim(folded), ' ', '  ') || ' ' FROM folding ORDER BY i DESC LIMIT 1));
    INSERT INTO exercise_search (rowid, key) VALUES (NEW.id * 4 + 1, (WITH RECURSIVE folding (i, folded) AS (
    SELECT 0, ''
    UNION ALL
    SELECT i + 1, folding.folded || CASE
        WHEN l.folded = ' ' AND substr(folding.folded, -1) IN ('', ' ') THEN ''
        ELSE coalesce(l.folded, substr(NEW.slug, i + 1, 1)) END
    FROM folding LEFT JOIN exercise_search_letters AS l ON l.letter = substr(NEW.slug, i + 1, 1)
    WHERE i < length(NEW.slug))
SELECT '  ' || replace(rtrim(folded), ' ', '  ') || ' ' FROM folding ORDER BY i DESC LIMIT 1));
END;

CREATE TRIGGER tr_exercises_search_update AFTER UPDATE OF id, name, slug ON exercises FOR EACH ROW
BEGIN
    DELETE FROM exercise_search WHERE rowid IN (OLD.id * 4 + 0, OLD.id * 4 + 1);
    DELETE FROM exercise_search WHERE rowid IN (NEW.id * 4 + 0, NEW.id * 4 + 1);
    INSERT INTO exercise_search (rowid, key) VALUES (NEW.id * 4 + 0, (WITH RECURSIVE folding (i, folded) AS (
    SELECT 0, ''
    UNION ALL
    SELECT i + 1, folding.folded || CASE
        WHEN l.folded = ' ' AND substr(folding.folded, -1) IN ('', ' ') THEN ''
        ELSE coalesce(l.folded, substr(NEW.name, i + 1, 1)) END
    FROM folding LEFT JOIN exercise_search_letters AS l ON l.letter = substr(NEW.name, i + 1, 1)
    WHERE i < length(NEW.name))
SELECT '  ' || replace(rtrim(folded), ' ', '  ') || ' ' FROM folding ORDER BY i DESC LIMIT 1));
    INSERT INTO exercise_search (rowid, key) VALUES (NEW.id * 4 + 1, (WITH RECURSIVE folding (i, folded) AS (
    SELECT 0, ''
    UNION ALL
    SELECT i + 1, folding.folded || CASE
        WHEN l.folded = ' ' AND substr(folding.folded, -1) IN ('', ' ') THEN ''
        ELSE coalesce(l.folded, substr(NEW.slug, i + 1, 1)) END
    FROM folding LEFT JOIN exercise_search_letters AS l ON l.letter = substr(NEW.slug, i + 1, 1)
    WHERE i < length(NEW.slug))
SELECT '  ' || replace(rtrim(folded), ' ', '  ') || ' ' FROM folding ORDER BY i DESC LIMIT 1));
END;

CREATE TRIGGER tr_exercises_search_delete AFTER DELETE ON exercises FOR EACH ROW
BEGIN
    DELETE FROM exercise_search WHERE rowid IN (OLD.id * 4 + 0, OLD.id * 4 + 1);
END;

INSERT INTO exercise_search (rowid, key) SELECT s.id * 4 + 2, (WITH RECURSIVE folding (i, folded) AS (
    SELECT 0, ''
    UNION ALL
    SELECT i + 1, folding.folded || CASE
        WHEN l.folded = ' ' AND substr(folding.folded, -1) IN ('', ' ') THEN ''
        ELSE coalesce(l.folded, substr(s.alias, i + 1, 1)) END
    FROM folding LEFT JOIN exercise_search_letters AS l ON l.letter = substr(s.alias, i + 1, 1)
    WHERE i < length(s.alias))
SELECT '  ' || replace(rtrim(folded), ' ', '  ') || ' ' FROM folding ORDER BY i DESC LIMIT 1) FROM exercise_aliases AS s;

CREATE TRIGGER tr_exercise_aliases_search_insert AFTER INSERT ON exercise_aliases FOR EACH ROW
BEGIN
    DELETE FROM exercise_search WHERE rowid IN (NEW.id * 4 + 2);
    INSERT INTO exercise_search (rowid, key) VALUES (NEW.id * 4 + 2, (WITH RECURSIVE folding (i, folded) AS (
    SELECT 0, ''
    UNION ALL
    SELECT i + 1, folding.folded || CASE
        WHEN l.folded = ' ' AND substr(folding.folded, -1) IN ('', ' ') THEN ''
        ELSE coalesce(l.folded, substr(NEW.alias, i + 1, 1)) END
    FROM folding LEFT JOIN exercise_search_letters AS l ON l.letter = substr(NEW.alias, i + 1, 1)
    WHERE i < length(NEW.alias))
SELECT '  ' || replace(rtrim(folded), ' ', '  ') || ' ' FROM folding ORDER BY i DESC LIMIT 1));
END;

CREATE TRIGGER tr_exercise_aliases_search_update AFTER UPDATE OF id, alias ON exercise_aliases FOR EACH ROW
BEGIN
    DELETE FROM exercise_search WHERE rowid IN (OLD.id * 4 + 2);
    DELETE FROM exercise_search WHERE rowid IN (NEW.id * 4 + 2);
    INSERT INTO exercise_search (rowid, key) VALUES (NEW.id * 4 + 2, (WITH RECURSIVE folding (i, folded) AS (
    SELECT 0, ''
    UNION ALL
    SELECT i + 1, folding.folded || CASE
        WHEN l.folded = ' ' AND substr(folding.folded, -1) IN ('', ' ') THEN ''
        ELSE coalesce(l.folded, substr(NEW.alias, i + 1, 1)) END
    FROM folding LEFT JOIN exercise_search_letters AS l ON l.letter = substr(NEW.alias, i + 1, 1)
    WHERE i < length(NEW.alias))
SELECT '  ' || replace(rtrim(folded), ' ', '  ') || ' ' FROM folding ORDER BY i DESC LIMIT 1));
END;

CREATE TRIGGER tr_exercise_aliases_search_delete AFTER DELETE ON exercise_aliases FOR EACH ROW
BEGIN
    DELETE FROM exercise_search WHERE rowid IN (OLD.id * 4 + 2);
END;

INSERT INTO exercise_search (rowid, key) SELECT s.id * 4 + 3, (WITH RECURSIVE folding (i, folded) AS (
    SELECT 0, ''
    UNION ALL
    SELECT i + 1, folding.folded || CASE
        WHEN l.folded = ' ' AND substr(folding.folded, -1) IN ('', ' ') THEN ''
        ELSE coalesce(l.folded, substr(s.name, i + 1, 1)) END
    FROM folding LEFT JOIN exercise_search_letters AS l ON l.letter = substr(s.name, i + 1, 1)
    WHERE i < length(s.name))
SELECT '  ' || replace(rtrim(folded), ' ', '  ') || ' ' FROM folding ORDER BY i DESC LIMIT 1) FROM tags AS s;

CREATE TRIGGER tr_tags_search_insert AFTER INSERT ON tags FOR EACH ROW
BEGIN
    DELETE FROM exercise_search WHERE rowid IN (NEW.id * 4 + 3);
    INSERT INTO exercise_search (rowid, key) VALUES (NEW.id * 4 + 3, (WITH RECURSIVE folding (i, folded) AS (
    SELECT 0, ''
    UNION ALL
    SELECT i + 1, folding.folded || CASE
        WHEN l.folded = ' ' AND substr(folding.folded, -1) IN ('', ' ') THEN ''
        ELSE coalesce(l.folded, substr(NEW.name, i + 1, 1)) END
    FROM folding LEFT JOIN exercise_search_letters AS l ON l.letter = substr(NEW.name, i + 1, 1)
    WHERE i < length(NEW.name))
SELECT '  ' || replace(rtrim(folded), ' ', '  ') || ' ' FROM folding ORDER BY i DESC LIMIT 1));
END;

CREATE TRIGGER tr_tags_search_update AFTER UPDATE OF id, name ON tags FOR EACH ROW
BEGIN
    DELETE FROM exercise_search WHERE rowid IN (OLD.id * 4 + 3);
    DELETE FROM exercise_search WHERE rowid IN (NEW.id * 4 + 3);
    INSERT INTO exercise_search (rowid, key) VALUES (NEW.id * 4 + 3, (WITH RECURSIVE folding (i, folded) AS (
    SELECT 0, ''
    UNION ALL
    SELECT i + 1, folding.folded || CASE
        WHEN l.folded = ' ' AND substr(folding.folded, -1) IN ('', ' ') THEN ''
        ELSE coalesce(l.folded, substr(NEW.name, i + 1, 1)) END
    FROM folding LEFT JOIN exercise_search_letters AS l ON l.letter = substr(NEW.name, i + 1, 1)
    WHERE i < length(NEW.name))
SELECT '  ' || replace(rtrim(folded), ' ', '  ') || ' ' FROM folding ORDER BY i DESC LIMIT 1));
END;

CREATE TRIGGER tr_tags_search_delete AFTER DELETE ON tags FOR EACH ROW
BEGIN
    DELETE FROM exercise_search WHERE rowid IN (OLD.id * 4 + 3);
END;

INSERT INTO "__fitnesstrack_migrations" ("MigrationId", "ProductVersion")
VALUES ('20261122131920_ExerciseSearch', '10.0.14');

COMMIT;

-- A row or more in every table.
INSERT INTO exercises (id, created_at, cues, difficulty, equipment, force, grip, instructions, is_active, mechanics, movement, name, primary_muscle, range_of_motion, slug, unilateral, updated_at, video_url)
    VALUES (1, '2026-01-03 03:04:05.006007', NULL, 'BEGINNER', 'BARBELL', 'PUSH', NULL, NULL, 1, 'COMPOUND', 'HINGE', 'Empuje de glúteo con barra', 'CHEST', NULL, 'exercise-0', 0, '2026-01-03 04:04:05.006008', NULL);
INSERT INTO exercises (id, created_at, cues, difficulty, equipment, force, grip, instructions, is_active, mechanics, movement, name, primary_muscle, range_of_motion, slug, unilateral, updated_at, video_url)
    VALUES (2, '2026-01-04 03:04:05.006007', '', 'INTERMEDIATE', 'DUMBBELL', 'PULL', 'gggggggggggggggggggggggggggggggggggggggggggggggggg', 'it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋', 0, 'ISOLATION', 'SQUAT', 'nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnné', 'BACK', 'it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋', 'ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss', 1, '2026-01-04 05:04:05.006009', 'vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv');
INSERT INTO exercises (id, created_at, cues, difficulty, equipment, force, grip, instructions, is_active, mechanics, movement, name, primary_muscle, range_of_motion, slug, unilateral, updated_at, video_url)
    VALUES (3, '2026-01-05 03:04:05.006007', NULL, 'ADVANCED', 'MACHINE', 'STATIC', NULL, NULL, 1, 'COMPOUND', 'LUNGE', 'Exercise 2', 'SHOULDERS', NULL, 'exercise-2', 0, '2026-01-05 06:04:05.006010', NULL);
INSERT INTO exercises (id, created_at, cues, difficulty, equipment, force, grip, instructions, is_active, mechanics, movement, name, primary_muscle, range_of_motion, slug, unilateral, updated_at, video_url)
    VALUES (4, '2026-01-06 03:04:05.006007', NULL, 'BEGINNER', 'CABLE', 'PUSH', NULL, NULL, 1, 'ISOLATION', 'HORIZONTAL_PUSH', 'Exercise 3', 'QUADS', NULL, 'exercise-3', 0, '2026-01-06 07:04:05.006011', NULL);
INSERT INTO exercises (id, created_at, cues, difficulty, equipment, force, grip, instructions, is_active, mechanics, movement, name, primary_muscle, range_of_motion, slug, unilateral, updated_at, video_url)
    VALUES (5, '2026-01-07 03:04:05.006007', NULL, 'INTERMEDIATE', 'BODYWEIGHT', 'PULL', NULL, NULL, 1, 'COMPOUND', 'HORIZONTAL_PULL', 'Exercise 4', 'HAMSTRINGS', NULL, 'exercise-4', 0, '2026-01-07 08:04:05.006012', NULL);
INSERT INTO exercises (id, created_at, cues, difficulty, equipment, force, grip, instructions, is_active, mechanics, movement, name, primary_muscle, range_of_motion, slug, unilateral, updated_at, video_url)
    VALUES (6, '2026-01-08 03:04:05.006007', NULL, 'ADVANCED', 'KETTLEBELL', 'STATIC', NULL, NULL, 1, 'ISOLATION', 'VERTICAL_PUSH', 'Exercise 5', 'GLUTES', NULL, 'exercise-5', 0, '2026-01-08 09:04:05.006013', NULL);
INSERT INTO exercises (id, created_at, cues, difficulty, equipment, force, grip, instructions, is_active, mechanics, movement, name, primary_muscle, range_of_motion, slug, unilateral, updated_at, video_url)
    VALUES (7, '2026-01-09 03:04:05.006007', NULL, 'BEGINNER', 'BAND', 'PUSH', NULL, NULL, 1, 'COMPOUND', 'VERTICAL_PULL', 'Exercise 6', 'CALVES', NULL, 'exercise-6', 0, '2026-01-09 10:04:05.006014', NULL);
INSERT INTO exercises (id, created_at, cues, difficulty, equipment, force, grip, instructions, is_active, mechanics, movement, name, primary_muscle, range_of_motion, slug, unilateral, updated_at, video_url)
    VALUES (8, '2026-01-10 03:04:05.006007', NULL, 'INTERMEDIATE', 'SMITH', 'PULL', NULL, NULL, 1, 'ISOLATION', 'CARRY', 'Exercise 7', 'BICEPS', NULL, 'exercise-7', 0, '2026-01-10 11:04:05.006015', NULL);
INSERT INTO exercises (id, created_at, cues, difficulty, equipment, force, grip, instructions, is_active, mechanics, movement, name, primary_muscle, range_of_motion, slug, unilateral, updated_at, video_url)
    VALUES (9, '2026-01-11 03:04:05.006007', NULL, 'ADVANCED', 'TRAP_BAR', 'STATIC', NULL, NULL, 1, 'COMPOUND', 'ROTATION', 'Exercise 8', 'TRICEPS', NULL, 'exercise-8', 0, '2026-01-11 12:04:05.006016', NULL);
INSERT INTO exercises (id, created_at, cues, difficulty, equipment, force, grip, instructions, is_active, mechanics, movement, name, primary_muscle, range_of_motion, slug, unilateral, updated_at, video_url)
    VALUES (10, '2026-01-12 03:04:05.006007', NULL, 'BEGINNER', 'EZ_BAR', 'PUSH', NULL, NULL, 1, 'ISOLATION', 'ANTI_ROTATION', 'Exercise 9', 'FOREARMS', NULL, 'exercise-9', 0, '2026-01-12 13:04:05.006017', NULL);
INSERT INTO exercises (id, created_at, cues, difficulty, equipment, force, grip, instructions, is_active, mechanics, movement, name, primary_muscle, range_of_motion, slug, unilateral, updated_at, video_url)
    VALUES (11, '2026-01-13 03:04:05.006007', NULL, 'INTERMEDIATE', 'PLATE', 'PULL', NULL, NULL, 1, 'COMPOUND', 'HIP_ABDUCTION', 'Exercise 10', 'ABS', NULL, 'exercise-10', 0, '2026-01-13 14:04:05.006018', NULL);
INSERT INTO exercises (id, created_at, cues, difficulty, equipment, force, grip, instructions, is_active, mechanics, movement, name, primary_muscle, range_of_motion, slug, unilateral, updated_at, video_url)
    VALUES (12, '2026-01-14 03:04:05.006007', NULL, 'ADVANCED', 'OTHER', 'STATIC', NULL, NULL, 1, 'ISOLATION', 'HIP_ADDUCTION', 'Exercise 11', 'OBLIQUES', NULL, 'exercise-11', 0, '2026-01-14 15:04:05.006019', NULL);
INSERT INTO exercises (id, created_at, cues, difficulty, equipment, force, grip, instructions, is_active, mechanics, movement, name, primary_muscle, range_of_motion, slug, unilateral, updated_at, video_url)
    VALUES (13, '2026-01-15 03:04:05.006007', NULL, 'BEGINNER', 'BARBELL', 'PUSH', NULL, NULL, 1, 'COMPOUND', 'CALF_RAISE', 'Exercise 12', 'FULL_BODY', NULL, 'exercise-12', 0, '2026-01-15 16:04:05.006020', NULL);
INSERT INTO exercises (id, created_at, cues, difficulty, equipment, force, grip, instructions, is_active, mechanics, movement, name, primary_muscle, range_of_motion, slug, unilateral, updated_at, video_url)
    VALUES (14, '2026-01-16 03:04:05.006007', NULL, 'INTERMEDIATE', 'DUMBBELL', 'PULL', NULL, NULL, 1, 'ISOLATION', 'CORE_BRACE', 'Exercise 13', 'OTHER', NULL, 'exercise-13', 0, '2026-01-16 17:04:05.006021', NULL);
INSERT INTO exercises (id, created_at, cues, difficulty, equipment, force, grip, instructions, is_active, mechanics, movement, name, primary_muscle, range_of_motion, slug, unilateral, updated_at, video_url)
    VALUES (15, '2026-01-17 03:04:05.006007', NULL, 'ADVANCED', 'MACHINE', 'STATIC', NULL, NULL, 1, 'COMPOUND', 'OTHER', 'Exercise 14', 'CHEST', NULL, 'exercise-14', 0, '2026-01-17 18:04:05.006022', NULL);
INSERT INTO exercise_aliases (id, alias, exercise_id)
    VALUES (1, 'Hip thrust', 1);
INSERT INTO exercise_aliases (id, alias, exercise_id)
    VALUES (2, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 2);
INSERT INTO exercise_secondary_muscles (exercise_id, muscle)
    VALUES (1, 'ABS');
INSERT INTO exercise_secondary_muscles (exercise_id, muscle)
    VALUES (1, 'BACK');
INSERT INTO exercise_secondary_muscles (exercise_id, muscle)
    VALUES (1, 'BICEPS');
INSERT INTO exercise_secondary_muscles (exercise_id, muscle)
    VALUES (1, 'CALVES');
INSERT INTO exercise_secondary_muscles (exercise_id, muscle)
    VALUES (1, 'CHEST');
INSERT INTO exercise_secondary_muscles (exercise_id, muscle)
    VALUES (1, 'FOREARMS');
INSERT INTO exercise_secondary_muscles (exercise_id, muscle)
    VALUES (1, 'FULL_BODY');
INSERT INTO exercise_secondary_muscles (exercise_id, muscle)
    VALUES (1, 'GLUTES');
INSERT INTO exercise_secondary_muscles (exercise_id, muscle)
    VALUES (1, 'HAMSTRINGS');
INSERT INTO exercise_secondary_muscles (exercise_id, muscle)
    VALUES (1, 'OBLIQUES');
INSERT INTO exercise_secondary_muscles (exercise_id, muscle)
    VALUES (1, 'OTHER');
INSERT INTO exercise_secondary_muscles (exercise_id, muscle)
    VALUES (1, 'QUADS');
INSERT INTO exercise_secondary_muscles (exercise_id, muscle)
    VALUES (1, 'SHOULDERS');
INSERT INTO exercise_secondary_muscles (exercise_id, muscle)
    VALUES (1, 'TRICEPS');
INSERT INTO tags (id, name)
    VALUES (1, 'tttttttttttttttttttttttttttttttttttttttttttttttttt');
INSERT INTO tags (id, name)
    VALUES (2, 'it''s "quoted"; -- $$');
INSERT INTO exercise_tags (exercise_id, tag_id)
    VALUES (1, 1);
INSERT INTO exercise_tags (exercise_id, tag_id)
    VALUES (1, 2);
INSERT INTO users (id, age, created_at, email, full_name, height_cm, password_hash, updated_at, username, weight_kg)
    VALUES (1, 2147483647, '2026-01-03 03:04:05.006007', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@example.org', 'Zoë O''Brien-Łukasz 🏋', 1, 'hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh', '2026-01-03 04:04:05.006008', 'uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuñ', 999.99);
INSERT INTO users (id, age, created_at, email, full_name, height_cm, password_hash, updated_at, username, weight_kg)
    VALUES (2, 0, '2026-01-04 03:04:05.006007', 'b@c', NULL, NULL, 'x', '2026-01-04 05:04:05.006009', 'b', 0.01);
INSERT INTO users (id, age, created_at, email, full_name, height_cm, password_hash, updated_at, username, weight_kg)
    VALUES (7, NULL, '2026-01-05 03:04:05.006007', 'nobody@example.org', NULL, NULL, 'x', '2026-01-05 06:04:05.006010', 'nobody', NULL);
INSERT INTO routines (id, created_at, description, is_active, name, starts_on, updated_at, user_id)
    VALUES (1, '2026-01-03 03:04:05.006007', 'it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋', 0, 'rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr', '0001-01-02', '2026-01-03 04:04:05.006008', 1);
INSERT INTO routines (id, created_at, description, is_active, name, starts_on, updated_at, user_id)
    VALUES (2, '2026-01-04 03:04:05.006007', NULL, 1, 'r', '9999-12-30', '2026-01-04 05:04:05.006009', 1);
INSERT INTO routines (id, created_at, description, is_active, name, starts_on, updated_at, user_id)
    VALUES (3, '2026-01-05 03:04:05.006007', NULL, 1, 'rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr', NULL, '2026-01-05 06:04:05.006010', 2);
INSERT INTO routine_days (id, created_at, day_index, is_rest, notes, routine_id, title, updated_at)
    VALUES (1, '2026-01-03 03:04:05.006007', 1, 0, 'it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋', 1, 'dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd', '2026-01-03 04:04:05.006008');
INSERT INTO routine_days (id, created_at, day_index, is_rest, notes, routine_id, title, updated_at)
    VALUES (2, '2026-01-04 03:04:05.006007', 2147483647, 1, NULL, 1, NULL, '2026-01-04 05:04:05.006009');
INSERT INTO routine_days (id, created_at, day_index, is_rest, notes, routine_id, title, updated_at)
    VALUES (3, '2026-01-05 03:04:05.006007', 1, 0, NULL, 3, NULL, '2026-01-05 06:04:05.006010');
INSERT INTO routine_day_exercises (id, created_at, exercise_id, notes, position, routine_day_id, updated_at)
    VALUES (1, '2026-01-03 03:04:05.006007', 1, 'it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋', 1, 1, '2026-01-03 04:04:05.006008');
INSERT INTO routine_day_exercises (id, created_at, exercise_id, notes, position, routine_day_id, updated_at)
    VALUES (2, '2026-01-04 03:04:05.006007', 1, NULL, 2147483647, 1, '2026-01-04 05:04:05.006009');
INSERT INTO routine_day_exercises (id, created_at, exercise_id, notes, position, routine_day_id, updated_at)
    VALUES (3, '2026-01-05 03:04:05.006007', 2, NULL, 1, 3, '2026-01-05 06:04:05.006010');
INSERT INTO routine_exercise_sets (id, created_at, is_warmup, notes, routine_day_exercise_id, set_index, target_reps, target_rest_s, target_rir, target_rpe, target_tempo, target_weight_kg, to_failure, updated_at)
    VALUES (1, '2026-01-03 03:04:05.006007', 1, 'it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋', 1, 2147483647, 2147483647, 2147483647, 10, 10.0, '444444444444444', 9999.99, 1, '2026-01-03 04:04:05.006008');
INSERT INTO routine_exercise_sets (id, created_at, is_warmup, notes, routine_day_exercise_id, set_index, target_reps, target_rest_s, target_rir, target_rpe, target_tempo, target_weight_kg, to_failure, updated_at)
    VALUES (2, '2026-01-04 03:04:05.006007', 0, NULL, 1, 1, 0, 0, 0, 0.1, NULL, 0.0, 0, '2026-01-04 05:04:05.006009');
INSERT INTO routine_exercise_sets (id, created_at, is_warmup, notes, routine_day_exercise_id, set_index, target_reps, target_rest_s, target_rir, target_rpe, target_tempo, target_weight_kg, to_failure, updated_at)
    VALUES (3, '2026-01-05 03:04:05.006007', 0, NULL, 3, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, '2026-01-05 06:04:05.006010');
INSERT INTO workout_sessions (id, bodyweight_kg, created_at, location, notes, perceived_fatigue, routine_day_id, status, updated_at, user_id, workout_date)
    VALUES (1, 999.99, '2026-01-03 03:04:05.006007', 'Gym 🏋', 'it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋', -2147483648, 1, 'COMPLETED', '2026-01-03 04:04:05.006008', 1, '2024-02-29');
INSERT INTO workout_sessions (id, bodyweight_kg, created_at, location, notes, perceived_fatigue, routine_day_id, status, updated_at, user_id, workout_date)
    VALUES (2, NULL, '2026-01-04 03:04:05.006007', NULL, NULL, 2147483647, NULL, 'PENDING', '2026-01-04 05:04:05.006009', 1, '9999-12-30');
INSERT INTO workout_sessions (id, bodyweight_kg, created_at, location, notes, perceived_fatigue, routine_day_id, status, updated_at, user_id, workout_date)
    VALUES (3, NULL, '2026-01-05 03:04:05.006007', NULL, NULL, NULL, 1, 'PENDING', '2026-01-05 06:04:05.006010', 2, '2024-02-29');
INSERT INTO exercise_set_logs (id, actual_reps, actual_rest_s, actual_rir, actual_rpe, actual_tempo, actual_weight_kg, created_at, exercise_id, is_warmup, notes, performed_at, planned_set_id, session_id, set_index, to_failure, updated_at, user_id)
    VALUES (1, 2147483647, 2147483647, 10, 10.0, '444444444444444', 9999.99, '2026-01-03 03:04:05.006007', 1, 1, 'it''s "quoted"; -- $$ \ {0} @p %	tab
line é é שלום 中 🏋', '2024-02-29 23:59:59.999999', 1, 1, 1, 1, '2026-01-03 04:04:05.006008', 1);
INSERT INTO exercise_set_logs (id, actual_reps, actual_rest_s, actual_rir, actual_rpe, actual_tempo, actual_weight_kg, created_at, exercise_id, is_warmup, notes, performed_at, planned_set_id, session_id, set_index, to_failure, updated_at, user_id)
    VALUES (2, NULL, NULL, NULL, NULL, NULL, NULL, '2026-01-04 03:04:05.006007', 1, 0, NULL, '0001-01-01 00:00:00.000001', NULL, NULL, 2147483647, 0, '2026-01-04 05:04:05.006009', 1);
INSERT INTO exercise_set_logs (id, actual_reps, actual_rest_s, actual_rir, actual_rpe, actual_tempo, actual_weight_kg, created_at, exercise_id, is_warmup, notes, performed_at, planned_set_id, session_id, set_index, to_failure, updated_at, user_id)
    VALUES (5000000000, 0, 0, 0, 0.0, NULL, 0.0, '2026-01-05 03:04:05.006007', 2, 0, '', '9999-12-31 23:59:59.999999', NULL, 3, 1, 0, '2026-01-05 06:04:05.006010', 2);
