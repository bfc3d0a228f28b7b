-- What the original service's alembic revision makes on PostgreSQL: the canonical schema with its known differences.

CREATE TYPE muscle_group AS ENUM ('CHEST', 'BACK', 'SHOULDERS', 'QUADS', 'HAMSTRINGS', 'GLUTES', 'CALVES', 'BICEPS', 'TRICEPS', 'FOREARMS', 'ABS', 'OBLIQUES', 'FULL_BODY', 'OTHER');
CREATE TYPE equipment AS ENUM ('BARBELL', 'DUMBBELL', 'MACHINE', 'CABLE', 'BODYWEIGHT', 'KETTLEBELL', 'BAND', 'SMITH', 'TRAP_BAR', 'EZ_BAR', 'PLATE', 'OTHER');
CREATE TYPE mechanics AS ENUM ('COMPOUND', 'ISOLATION');
CREATE TYPE force_vector AS ENUM ('PUSH', 'PULL', 'STATIC');
CREATE TYPE level AS ENUM ('BEGINNER', 'INTERMEDIATE', 'ADVANCED');
CREATE TYPE movement_pattern AS ENUM ('HINGE', 'SQUAT', 'LUNGE', 'HORIZONTAL_PUSH', 'HORIZONTAL_PULL', 'VERTICAL_PUSH', 'VERTICAL_PULL', 'CARRY', 'ROTATION', 'ANTI_ROTATION', 'HIP_ABDUCTION', 'HIP_ADDUCTION', 'CALF_RAISE', 'CORE_BRACE', 'OTHER');
CREATE TYPE workout_status AS ENUM ('PENDING', 'COMPLETED');

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

INSERT INTO alembic_version (version_num) VALUES ('8f3adf2159b4');

CREATE TABLE users (
    id SERIAL NOT NULL,
    email VARCHAR(254) NOT NULL,
    password_hash VARCHAR(128) NOT NULL,
    username VARCHAR(50) NOT NULL,
    full_name VARCHAR(100),
    age INTEGER,
    height_cm INTEGER,
    weight_kg NUMERIC(5,2),
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_users_email UNIQUE (email),
    CONSTRAINT uq_users_username UNIQUE (username)
);

CREATE INDEX ix_users_created_at ON users (created_at);

CREATE UNIQUE INDEX ix_users_email ON users (email);

CREATE UNIQUE INDEX ix_users_username ON users (username);

CREATE TABLE exercises (
    id SERIAL NOT NULL,
    name VARCHAR(120) NOT NULL,
    slug VARCHAR(140) NOT NULL,
    primary_muscle muscle_group NOT NULL,
    movement movement_pattern NOT NULL,
    mechanics mechanics NOT NULL,
    force force_vector NOT NULL,
    unilateral BOOLEAN DEFAULT false NOT NULL,
    equipment equipment NOT NULL,
    grip VARCHAR(50),
    range_of_motion TEXT,
    difficulty level DEFAULT 'BEGINNER' NOT NULL,
    cues TEXT,
    instructions TEXT,
    video_url VARCHAR(255),
    is_active BOOLEAN DEFAULT true NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_exercises_slug UNIQUE (slug),
    CONSTRAINT ck_exercises_slug_not_empty CHECK (length(slug) > 0)
);

CREATE INDEX ix_exercises_name ON exercises (name);

CREATE TABLE exercise_aliases (
    id SERIAL NOT NULL,
    exercise_id INTEGER NOT NULL,
    alias VARCHAR(120) NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(exercise_id) REFERENCES exercises (id) ON DELETE CASCADE,
    CONSTRAINT uq_exercise_alias UNIQUE (exercise_id, alias)
);

CREATE TABLE tags (
    id SERIAL NOT NULL,
    name VARCHAR(50) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_tags_name UNIQUE (name)
);

CREATE TABLE exercise_tags (
    exercise_id INTEGER NOT NULL,
    tag_id INTEGER NOT NULL,
    PRIMARY KEY (exercise_id, tag_id),
    FOREIGN KEY(exercise_id) REFERENCES exercises (id) ON DELETE CASCADE,
    FOREIGN KEY(tag_id) REFERENCES tags (id) ON DELETE CASCADE
);

CREATE TABLE routines (
    id SERIAL NOT NULL,
    user_id INTEGER NOT NULL,
    name VARCHAR(120) NOT NULL,
    description TEXT,
    starts_on DATE,
    is_active BOOLEAN DEFAULT true NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT uq_routines_user_name UNIQUE (user_id, name)
);

CREATE INDEX ix_routines_user_active ON routines (user_id, is_active);

CREATE TABLE routine_days (
    id SERIAL NOT NULL,
    routine_id INTEGER NOT NULL,
    day_index INTEGER NOT NULL,
    is_rest BOOLEAN DEFAULT false NOT NULL,
    title VARCHAR(100),
    notes TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(routine_id) REFERENCES routines (id) ON DELETE CASCADE,
    CONSTRAINT uq_routine_days_routine_day_index UNIQUE (routine_id, day_index)
);

CREATE TABLE routine_day_exercises (
    id SERIAL NOT NULL,
    routine_day_id INTEGER NOT NULL,
    exercise_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    notes TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(routine_day_id) REFERENCES routine_days (id) ON DELETE CASCADE,
    FOREIGN KEY(exercise_id) REFERENCES exercises (id) ON DELETE CASCADE,
    CONSTRAINT uq_rde_day_pos UNIQUE (routine_day_id, position)
);

CREATE INDEX ix_rde_day_exercise ON routine_day_exercises (routine_day_id, exercise_id);

CREATE TABLE routine_exercise_sets (
    id SERIAL NOT NULL,
    routine_day_exercise_id INTEGER NOT NULL,
    set_index INTEGER NOT NULL,
    is_warmup BOOLEAN DEFAULT false NOT NULL,
    to_failure BOOLEAN DEFAULT false NOT NULL,
    target_weight_kg NUMERIC(6,2),
    target_reps INTEGER,
    target_rir INTEGER,
    target_rpe NUMERIC(3,1),
    target_tempo VARCHAR(15),
    target_rest_s INTEGER,
    notes TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(routine_day_exercise_id) REFERENCES routine_day_exercises (id) ON DELETE CASCADE,
    CONSTRAINT uq_res_rde_set_idx UNIQUE (routine_day_exercise_id, set_index)
);

CREATE TABLE workout_sessions (
    id SERIAL NOT NULL,
    user_id INTEGER NOT NULL,
    workout_date DATE NOT NULL,
    status workout_status DEFAULT 'PENDING' NOT NULL,
    routine_day_id INTEGER,
    location VARCHAR(120),
    perceived_fatigue INTEGER,
    bodyweight_kg NUMERIC(5,2),
    notes TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
    FOREIGN KEY(routine_day_id) REFERENCES routine_days (id) ON DELETE SET NULL,
    CONSTRAINT uq_ws_user_date UNIQUE (user_id, workout_date)
);

CREATE INDEX ix_ws_routine_day ON workout_sessions (routine_day_id);

CREATE TABLE exercise_set_logs (
    id SERIAL NOT NULL,
    user_id INTEGER NOT NULL,
    exercise_id INTEGER NOT NULL,
    session_id INTEGER,
    planned_set_id INTEGER,
    performed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    set_index INTEGER NOT NULL,
    is_warmup BOOLEAN DEFAULT false NOT NULL,
    to_failure BOOLEAN DEFAULT false NOT NULL,
    actual_weight_kg NUMERIC(6,2),
    actual_reps INTEGER,
    actual_rir INTEGER,
    actual_rpe NUMERIC(3,1),
    actual_tempo VARCHAR(15),
    actual_rest_s INTEGER,
    notes TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
    FOREIGN KEY(exercise_id) REFERENCES exercises (id) ON DELETE CASCADE,
    FOREIGN KEY(session_id) REFERENCES workout_sessions (id) ON DELETE SET NULL,
    FOREIGN KEY(planned_set_id) REFERENCES routine_exercise_sets (id) ON DELETE SET NULL,
    CONSTRAINT uq_esl_session_set UNIQUE (user_id, exercise_id, performed_at, set_index)
);

CREATE INDEX ix_esl_user_time ON exercise_set_logs (user_id, performed_at);

CREATE INDEX ix_esl_exercise_time ON exercise_set_logs (exercise_id, performed_at);

CREATE INDEX ix_esl_by_session ON exercise_set_logs (user_id, exercise_id, session_id, set_index);

CREATE INDEX ix_esl_planned ON exercise_set_logs (planned_set_id);
