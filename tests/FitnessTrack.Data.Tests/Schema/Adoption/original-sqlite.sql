-- What the original service's alembic revision makes on SQLite: the canonical schema with its known differences.

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

INSERT INTO alembic_version (version_num) VALUES ('8f3adf2159b4');

CREATE TABLE users (
    id INTEGER NOT NULL,
    email VARCHAR(254) NOT NULL,
    password_hash VARCHAR(128) NOT NULL,
    username VARCHAR(50) NOT NULL,
    full_name VARCHAR(100),
    age INTEGER,
    height_cm INTEGER,
    weight_kg NUMERIC(5, 2),
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    updated_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_users_email UNIQUE (email),
    CONSTRAINT uq_users_username UNIQUE (username)
);

CREATE INDEX ix_users_created_at ON users (created_at);

CREATE UNIQUE INDEX ix_users_email ON users (email);

CREATE UNIQUE INDEX ix_users_username ON users (username);

CREATE TABLE exercises (
    id INTEGER NOT NULL,
    name VARCHAR(120) NOT NULL,
    slug VARCHAR(140) NOT NULL,
    primary_muscle VARCHAR(10) NOT NULL,
    movement VARCHAR(15) NOT NULL,
    mechanics VARCHAR(9) NOT NULL,
    force VARCHAR(6) NOT NULL,
    unilateral BOOLEAN DEFAULT 0 NOT NULL,
    equipment VARCHAR(10) NOT NULL,
    grip VARCHAR(50),
    range_of_motion TEXT,
    difficulty VARCHAR(12) DEFAULT 'BEGINNER' NOT NULL,
    cues TEXT,
    instructions TEXT,
    video_url VARCHAR(255),
    is_active BOOLEAN DEFAULT 1 NOT NULL,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    updated_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_exercises_slug UNIQUE (slug),
    CONSTRAINT ck_exercises_slug_not_empty CHECK (length(slug) > 0)
);

CREATE INDEX ix_exercises_name ON exercises (name);

CREATE TABLE exercise_aliases (
    id INTEGER NOT NULL,
    exercise_id INTEGER NOT NULL,
    alias VARCHAR(120) NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(exercise_id) REFERENCES exercises (id) ON DELETE CASCADE,
    CONSTRAINT uq_exercise_alias UNIQUE (exercise_id, alias)
);

CREATE TABLE tags (
    id INTEGER NOT NULL,
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
    id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    name VARCHAR(120) NOT NULL,
    description TEXT,
    starts_on DATE,
    is_active BOOLEAN DEFAULT 1 NOT NULL,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    updated_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT uq_routines_user_name UNIQUE (user_id, name)
);

CREATE INDEX ix_routines_user_active ON routines (user_id, is_active);

CREATE TABLE routine_days (
    id INTEGER NOT NULL,
    routine_id INTEGER NOT NULL,
    day_index INTEGER NOT NULL,
    is_rest BOOLEAN DEFAULT 0 NOT NULL,
    title VARCHAR(100),
    notes TEXT,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    updated_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(routine_id) REFERENCES routines (id) ON DELETE CASCADE,
    CONSTRAINT uq_routine_days_routine_day_index UNIQUE (routine_id, day_index)
);

CREATE TABLE routine_day_exercises (
    id INTEGER NOT NULL,
    routine_day_id INTEGER NOT NULL,
    exercise_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    notes TEXT,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    updated_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(routine_day_id) REFERENCES routine_days (id) ON DELETE CASCADE,
    FOREIGN KEY(exercise_id) REFERENCES exercises (id) ON DELETE CASCADE,
    CONSTRAINT uq_rde_day_pos UNIQUE (routine_day_id, position)
);

CREATE INDEX ix_rde_day_exercise ON routine_day_exercises (routine_day_id, exercise_id);

CREATE TABLE routine_exercise_sets (
    id INTEGER NOT NULL,
    routine_day_exercise_id INTEGER NOT NULL,
    set_index INTEGER NOT NULL,
    is_warmup BOOLEAN DEFAULT 0 NOT NULL,
    to_failure BOOLEAN DEFAULT 0 NOT NULL,
    target_weight_kg NUMERIC(6, 2),
    target_reps INTEGER,
    target_rir INTEGER,
    target_rpe NUMERIC(3, 1),
    target_tempo VARCHAR(15),
    target_rest_s INTEGER,
    notes TEXT,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    updated_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(routine_day_exercise_id) REFERENCES routine_day_exercises (id) ON DELETE CASCADE,
    CONSTRAINT uq_res_rde_set_idx UNIQUE (routine_day_exercise_id, set_index)
);

CREATE TABLE workout_sessions (
    id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    workout_date DATE NOT NULL,
    status VARCHAR(9) DEFAULT 'PENDING' NOT NULL,
    routine_day_id INTEGER,
    location VARCHAR(120),
    perceived_fatigue INTEGER,
    bodyweight_kg NUMERIC(5, 2),
    notes TEXT,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    updated_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE,
    FOREIGN KEY(routine_day_id) REFERENCES routine_days (id) ON DELETE SET NULL,
    CONSTRAINT uq_ws_user_date UNIQUE (user_id, workout_date)
);

CREATE INDEX ix_ws_routine_day ON workout_sessions (routine_day_id);

CREATE TABLE exercise_set_logs (
    id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    exercise_id INTEGER NOT NULL,
    session_id INTEGER,
    planned_set_id INTEGER,
    performed_at DATETIME NOT NULL,
    set_index INTEGER NOT NULL,
    is_warmup BOOLEAN DEFAULT 0 NOT NULL,
    to_failure BOOLEAN DEFAULT 0 NOT NULL,
    actual_weight_kg NUMERIC(6, 2),
    actual_reps INTEGER,
    actual_rir INTEGER,
    actual_rpe NUMERIC(3, 1),
    actual_tempo VARCHAR(15),
    actual_rest_s INTEGER,
    notes TEXT,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    updated_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
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
