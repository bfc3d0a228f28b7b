// The canonical FitnessTrack schema in DBML, for dbdiagram.io. Generated from the model; do not edit:
// dotnet run --project eng/FitnessTrack.Data.Design -- docs

Enum muscle_group {
  CHEST
  BACK
  SHOULDERS
  QUADS
  HAMSTRINGS
  GLUTES
  CALVES
  BICEPS
  TRICEPS
  FOREARMS
  ABS
  OBLIQUES
  FULL_BODY
  OTHER
}

Enum equipment {
  BARBELL
  DUMBBELL
  MACHINE
  CABLE
  BODYWEIGHT
  KETTLEBELL
  BAND
  SMITH
  TRAP_BAR
  EZ_BAR
  PLATE
  OTHER
}

Enum mechanics {
  COMPOUND
  ISOLATION
}

Enum force_vector {
  PUSH
  PULL
  STATIC
}

Enum level {
  BEGINNER
  INTERMEDIATE
  ADVANCED
}

Enum movement_pattern {
  HINGE
  SQUAT
  LUNGE
  HORIZONTAL_PUSH
  HORIZONTAL_PULL
  VERTICAL_PUSH
  VERTICAL_PULL
  CARRY
  ROTATION
  ANTI_ROTATION
  HIP_ABDUCTION
  HIP_ADDUCTION
  CALF_RAISE
  CORE_BRACE
  OTHER
}

Enum workout_status {
  PENDING
  COMPLETED
}

Table users {
  id integer [pk, increment, not null]
  email varchar(254) [not null]
  password_hash varchar(254) [not null]
  username varchar(50) [not null]
  full_name varchar(100)
  age integer
  height_cm integer
  weight_kg numeric(5,2)
  created_at timestamptz [not null, default: `now()`]
  updated_at timestamptz [not null, default: `now()`]

  Note: 'An account: who trains, with anthropometrics and what is needed to sign in.'

  indexes {
    email [unique, name: 'uq_users_email']
    username [unique, name: 'uq_users_username']
    created_at [name: 'ix_users_created_at']
  }

  checks {
    `age >= 0` [name: 'ck_users_age_range']
    `created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'` [name: 'ck_users_created_at_range']
    `email LIKE '%@%' AND email = lower(trim(email))` [name: 'ck_users_email_valid']
    `length(full_name) > 0 AND full_name = trim(full_name)` [name: 'ck_users_full_name_valid']
    `height_cm > 0` [name: 'ck_users_height_cm_range']
    `length(password_hash) > 0` [name: 'ck_users_password_hash_not_empty']
    `updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'` [name: 'ck_users_updated_at_range']
    `length(username) > 0 AND username = trim(username)` [name: 'ck_users_username_valid']
    `weight_kg > 0 AND weight_kg < 1000` [name: 'ck_users_weight_kg_range']
  }
}

Table exercises {
  id integer [pk, increment, not null]
  name varchar(120) [not null]
  slug varchar(140) [not null]
  primary_muscle muscle_group [not null]
  movement movement_pattern [not null]
  mechanics mechanics [not null]
  force force_vector [not null]
  unilateral boolean [not null, default: false]
  equipment equipment [not null]
  grip varchar(50)
  range_of_motion text
  difficulty level [not null, default: 'BEGINNER']
  cues text
  instructions text
  video_url varchar(255)
  is_active boolean [not null, default: true]
  created_at timestamptz [not null, default: `now()`]
  updated_at timestamptz [not null, default: `now()`]

  Note: 'An entry of the exercise catalogue, with its biomechanics and media.'

  indexes {
    slug [unique, name: 'uq_exercises_slug']
    name [name: 'ix_exercises_name']
  }

  checks {
    `created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'` [name: 'ck_exercises_created_at_range']
    `length(name) > 0` [name: 'ck_exercises_name_not_empty']
    `length(slug) > 0` [name: 'ck_exercises_slug_not_empty']
    `updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'` [name: 'ck_exercises_updated_at_range']
  }
}

Table exercise_aliases {
  id integer [pk, increment, not null]
  exercise_id integer [not null]
  alias varchar(120) [not null]

  Note: 'Another name of an exercise, for search and for other languages.'

  indexes {
    (exercise_id, alias) [unique, name: 'uq_exercise_alias']
  }

  checks {
    `length(alias) > 0` [name: 'ck_exercise_aliases_alias_not_empty']
  }
}

Table tags {
  id integer [pk, increment, not null]
  name varchar(50) [not null]

  Note: 'A curated label of exercises.'

  indexes {
    name [unique, name: 'uq_tags_name']
  }

  checks {
    `length(name) > 0` [name: 'ck_tags_name_not_empty']
  }
}

Table exercise_tags {
  exercise_id integer [not null]
  tag_id integer [not null]

  Note: 'Joins an exercise to a tag; deleted with either.'

  indexes {
    (exercise_id, tag_id) [pk, name: 'pk_exercise_tags']
    tag_id [name: 'ix_exercise_tags_tag']
  }
}

Table exercise_secondary_muscles {
  exercise_id integer [not null]
  muscle muscle_group [not null]

  Note: 'A muscle group that an exercise trains besides its primary one.'

  indexes {
    (exercise_id, muscle) [pk, name: 'pk_exercise_secondary_muscles']
  }
}

Table routines {
  id integer [pk, increment, not null]
  user_id integer [not null]
  name varchar(120) [not null]
  description text
  starts_on date
  is_active boolean [not null, default: true]
  created_at timestamptz [not null, default: `now()`]
  updated_at timestamptz [not null, default: `now()`]

  Note: 'A user\'s training plan, such as a mesocycle: days in a cycle, each with planned sets.'

  indexes {
    (user_id, name) [unique, name: 'uq_routines_user_name']
    (user_id, is_active) [name: 'ix_routines_user_active']
  }

  checks {
    `created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'` [name: 'ck_routines_created_at_range']
    `length(name) > 0` [name: 'ck_routines_name_not_empty']
    `starts_on > '0001-01-01' AND starts_on < '9999-12-31'` [name: 'ck_routines_starts_on_range']
    `updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'` [name: 'ck_routines_updated_at_range']
  }
}

Table routine_days {
  id integer [pk, increment, not null]
  routine_id integer [not null]
  day_index integer [not null]
  is_rest boolean [not null, default: false]
  title varchar(100)
  notes text
  created_at timestamptz [not null, default: `now()`]
  updated_at timestamptz [not null, default: `now()`]

  Note: 'A day of a routine\'s cycle.'

  indexes {
    (routine_id, day_index) [unique, name: 'uq_routine_days_routine_day_index']
  }

  checks {
    `created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'` [name: 'ck_routine_days_created_at_range']
    `day_index >= 1` [name: 'ck_routine_days_day_index_range']
    `updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'` [name: 'ck_routine_days_updated_at_range']
  }
}

Table routine_day_exercises {
  id integer [pk, increment, not null]
  routine_day_id integer [not null]
  exercise_id integer [not null]
  position integer [not null]
  notes text
  created_at timestamptz [not null, default: `now()`]
  updated_at timestamptz [not null, default: `now()`]

  Note: 'A planned exercise: one place in a routine day\'s order.'

  indexes {
    (routine_day_id, position) [unique, name: 'uq_rde_day_pos']
    (routine_day_id, exercise_id) [name: 'ix_rde_day_exercise']
    exercise_id [name: 'ix_rde_exercise']
  }

  checks {
    `created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'` [name: 'ck_routine_day_exercises_created_at_range']
    `position >= 1` [name: 'ck_routine_day_exercises_position_range']
    `updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'` [name: 'ck_routine_day_exercises_updated_at_range']
  }
}

Table routine_exercise_sets {
  id integer [pk, increment, not null]
  routine_day_exercise_id integer [not null]
  set_index integer [not null]
  is_warmup boolean [not null, default: false]
  to_failure boolean [not null, default: false]
  target_weight_kg numeric(6,2)
  target_reps integer
  target_rir integer
  target_rpe numeric(3,1)
  target_tempo varchar(15)
  target_rest_s integer
  notes text
  created_at timestamptz [not null, default: `now()`]
  updated_at timestamptz [not null, default: `now()`]

  Note: 'A planned set: load, repetitions, effort, tempo and rest to aim for. What is null is left to the lifter.'

  indexes {
    (routine_day_exercise_id, set_index) [unique, name: 'uq_res_rde_set_idx']
  }

  checks {
    `created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'` [name: 'ck_routine_exercise_sets_created_at_range']
    `set_index >= 1` [name: 'ck_routine_exercise_sets_set_index_range']
    `target_reps >= 0` [name: 'ck_routine_exercise_sets_target_reps_range']
    `target_rest_s >= 0` [name: 'ck_routine_exercise_sets_target_rest_s_range']
    `target_rir BETWEEN 0 AND 10` [name: 'ck_routine_exercise_sets_target_rir_range']
    `target_rpe BETWEEN 0 AND 10` [name: 'ck_routine_exercise_sets_target_rpe_range']
    `target_weight_kg >= 0 AND target_weight_kg < 10000` [name: 'ck_routine_exercise_sets_target_weight_kg_range']
    `updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'` [name: 'ck_routine_exercise_sets_updated_at_range']
  }
}

Table workout_sessions {
  id integer [pk, increment, not null]
  user_id integer [not null]
  workout_date date [not null]
  status workout_status [not null, default: 'PENDING']
  routine_day_id integer
  location varchar(120)
  perceived_fatigue integer
  bodyweight_kg numeric(5,2)
  notes text
  created_at timestamptz [not null, default: `now()`]
  updated_at timestamptz [not null, default: `now()`]

  Note: 'A user\'s training of one day, with or without a plan.'

  indexes {
    (id, user_id) [unique, name: 'uq_ws_id_user']
    (user_id, workout_date) [unique, name: 'uq_ws_user_date']
    routine_day_id [name: 'ix_ws_routine_day']
  }

  checks {
    `bodyweight_kg > 0 AND bodyweight_kg < 1000` [name: 'ck_workout_sessions_bodyweight_kg_range']
    `created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'` [name: 'ck_workout_sessions_created_at_range']
    `updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'` [name: 'ck_workout_sessions_updated_at_range']
    `workout_date > '0001-01-01' AND workout_date < '9999-12-31'` [name: 'ck_workout_sessions_workout_date_range']
  }
}

Table exercise_set_logs {
  id bigint [pk, increment, not null]
  user_id integer [not null]
  exercise_id integer [not null]
  session_id integer
  planned_set_id integer
  performed_at timestamptz [not null]
  set_index integer [not null]
  is_warmup boolean [not null, default: false]
  to_failure boolean [not null, default: false]
  actual_weight_kg numeric(6,2)
  actual_reps integer
  actual_rir integer
  actual_rpe numeric(3,1)
  actual_tempo varchar(15)
  actual_rest_s integer
  notes text
  created_at timestamptz [not null, default: `now()`]
  updated_at timestamptz [not null, default: `now()`]

  Note: 'A performed set. What was not measured is null.'

  indexes {
    (user_id, exercise_id, performed_at, set_index) [unique, name: 'uq_esl_session_set']
    (user_id, exercise_id, session_id, set_index) [name: 'ix_esl_by_session']
    (exercise_id, performed_at) [name: 'ix_esl_exercise_time']
    planned_set_id [name: 'ix_esl_planned']
    (session_id, user_id) [name: 'ix_esl_session']
    (user_id, performed_at) [name: 'ix_esl_user_time']
  }

  checks {
    `actual_reps >= 0` [name: 'ck_exercise_set_logs_actual_reps_range']
    `actual_rest_s >= 0` [name: 'ck_exercise_set_logs_actual_rest_s_range']
    `actual_rir BETWEEN 0 AND 10` [name: 'ck_exercise_set_logs_actual_rir_range']
    `actual_rpe BETWEEN 0 AND 10` [name: 'ck_exercise_set_logs_actual_rpe_range']
    `actual_weight_kg >= 0 AND actual_weight_kg < 10000` [name: 'ck_exercise_set_logs_actual_weight_kg_range']
    `created_at > '0001-01-01 00:00:00.000000+00' AND created_at <= '9999-12-31 23:59:59.999999+00'` [name: 'ck_exercise_set_logs_created_at_range']
    `performed_at > '0001-01-01 00:00:00.000000+00' AND performed_at <= '9999-12-31 23:59:59.999999+00'` [name: 'ck_exercise_set_logs_performed_at_range']
    `set_index >= 1` [name: 'ck_exercise_set_logs_set_index_range']
    `updated_at > '0001-01-01 00:00:00.000000+00' AND updated_at <= '9999-12-31 23:59:59.999999+00'` [name: 'ck_exercise_set_logs_updated_at_range']
  }
}

Ref fk_exercise_aliases_exercise: exercise_aliases.exercise_id > exercises.id [delete: cascade]
Ref fk_exercise_tags_exercise: exercise_tags.exercise_id > exercises.id [delete: cascade]
Ref fk_exercise_tags_tag: exercise_tags.tag_id > tags.id [delete: cascade]
Ref fk_exercise_secondary_muscles_exercise: exercise_secondary_muscles.exercise_id > exercises.id [delete: cascade]
Ref fk_routines_user: routines.user_id > users.id [delete: cascade]
Ref fk_routine_days_routine: routine_days.routine_id > routines.id [delete: cascade]
Ref fk_routine_day_exercises_exercise: routine_day_exercises.exercise_id > exercises.id [delete: cascade]
Ref fk_routine_day_exercises_routine_day: routine_day_exercises.routine_day_id > routine_days.id [delete: cascade]
Ref fk_routine_exercise_sets_routine_day_exercise: routine_exercise_sets.routine_day_exercise_id > routine_day_exercises.id [delete: cascade]
Ref fk_workout_sessions_routine_day: workout_sessions.routine_day_id > routine_days.id [delete: set null]
Ref fk_workout_sessions_user: workout_sessions.user_id > users.id [delete: cascade]
Ref fk_exercise_set_logs_exercise: exercise_set_logs.exercise_id > exercises.id [delete: cascade]
Ref fk_exercise_set_logs_planned_set: exercise_set_logs.planned_set_id > routine_exercise_sets.id [delete: set null]
Ref fk_exercise_set_logs_session: exercise_set_logs.(session_id, user_id) > workout_sessions.(id, user_id) [delete: cascade]
Ref fk_exercise_set_logs_user: exercise_set_logs.user_id > users.id [delete: cascade]
