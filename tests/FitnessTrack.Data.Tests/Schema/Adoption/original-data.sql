-- Rows as the original service wrote them, in every table, on either database; instants are in UTC.
INSERT INTO users (id, email, password_hash, username, full_name, age, height_cm, weight_kg, created_at, updated_at) VALUES
    (1, 'ada@example.org', 'pbkdf2:sha256:600000$salt$0123456789abcdef', 'ada', 'Ada Lovelace', 36, 165, 61.25, '2024-01-05 07:30:00.123456', '2024-02-29 23:59:59.999999'),
    (2, 'bob@example.org', 'x', 'Bob "the O''Brien"', NULL, NULL, NULL, NULL, '2024-01-06 00:00:00', '2024-01-06 00:00:00'),
    (40, 'żółw@example.org', 'scrypt:32768:8:1$abc$def', 'żółw 🐢', 'Łukasz Żółw', 0, 1, 999.99, '2023-12-31 23:59:59.5', '2023-12-31 23:59:59.000001');

INSERT INTO exercises (id, name, slug, primary_muscle, movement, mechanics, force, unilateral, equipment, grip, range_of_motion, difficulty, cues, instructions, video_url, is_active, created_at, updated_at) VALUES
    (3, 'Bench Press', 'bench-press', 'CHEST', 'HORIZONTAL_PUSH', 'COMPOUND', 'PUSH', false, 'BARBELL', 'pronated', 'full', 'INTERMEDIATE', 'Shoulders back.', 'Lie down.
Push; don''t bounce.', 'https://example.org/bench', true, '2024-01-01 10:00:00.000000', '2024-01-01 10:00:00.000000'),
    (7, 'Développé couché', 'developpe-couche', 'FULL_BODY', 'ANTI_ROTATION', 'ISOLATION', 'STATIC', true, 'EZ_BAR', NULL, NULL, 'ADVANCED', NULL, NULL, NULL, false, '2024-01-01 10:00:01.000000', '2024-03-01 10:00:00.250000');

INSERT INTO exercise_aliases (id, exercise_id, alias) VALUES (1, 3, 'Flat bench'), (2, 7, 'Drücken'), (9, 3, 'BP');

INSERT INTO tags (id, name) VALUES (1, 'strength'), (5, 'Push day');

INSERT INTO exercise_tags (exercise_id, tag_id) VALUES (3, 1), (3, 5), (7, 1);

INSERT INTO routines (id, user_id, name, description, starts_on, is_active, created_at, updated_at) VALUES
    (1, 1, 'PPL Mesocycle', NULL, '2024-02-29', true, '2024-01-05 08:00:00.000000', '2024-01-05 08:00:00.000000'),
    (2, 2, 'PPL Mesocycle', 'copied', NULL, false, '2024-01-05 08:00:00.000000', '2024-01-05 08:00:00.000000');

INSERT INTO routine_days (id, routine_id, day_index, is_rest, title, notes, created_at, updated_at) VALUES
    (1, 1, 1, false, 'Push', NULL, '2024-01-05 08:00:00.000000', '2024-01-05 08:00:00.000000'),
    (2, 1, 2, true, NULL, 'rest', '2024-01-05 08:00:00.000000', '2024-01-05 08:00:00.000000'),
    (3, 2, 1, false, '', '', '2024-01-05 08:00:00.000000', '2024-01-05 08:00:00.000000');

INSERT INTO routine_day_exercises (id, routine_day_id, exercise_id, position, notes, created_at, updated_at) VALUES
    (1, 1, 3, 1, NULL, '2024-01-05 08:00:00.000000', '2024-01-05 08:00:00.000000'),
    (2, 1, 7, 2, 'slow', '2024-01-05 08:00:00.000000', '2024-01-05 08:00:00.000000');

INSERT INTO routine_exercise_sets (id, routine_day_exercise_id, set_index, is_warmup, to_failure, target_weight_kg, target_reps, target_rir, target_rpe, target_tempo, target_rest_s, notes, created_at, updated_at) VALUES
    (1, 1, 1, true, false, 40, 10, 5, 5.5, '3-1-1-0', 120, NULL, '2024-01-05 08:00:00.000000', '2024-01-05 08:00:00.000000'),
    (2, 1, 2, false, true, 82.5, 5, 0, 10, NULL, NULL, 'all out', '2024-01-05 08:00:00.000000', '2024-01-05 08:00:00.000000'),
    (3, 2, 1, false, false, NULL, NULL, NULL, NULL, NULL, 0, NULL, '2024-01-05 08:00:00.000000', '2024-01-05 08:00:00.000000');

INSERT INTO workout_sessions (id, user_id, workout_date, status, routine_day_id, location, perceived_fatigue, bodyweight_kg, notes, created_at, updated_at) VALUES
    (1, 1, '2024-03-01', 'COMPLETED', 1, 'Home', 7, 61.3, NULL, '2024-03-01 18:00:00.000000', '2024-03-01 19:00:00.000000'),
    (2, 1, '2024-03-03', 'PENDING', NULL, NULL, NULL, NULL, 'ill', '2024-03-03 18:00:00.000000', '2024-03-03 18:00:00.000000'),
    (6, 2, '2024-03-01', 'COMPLETED', 3, NULL, NULL, 90.05, NULL, '2024-03-01 18:00:00.000000', '2024-03-01 18:00:00.000000');

INSERT INTO exercise_set_logs (id, user_id, exercise_id, session_id, planned_set_id, performed_at, set_index, is_warmup, to_failure, actual_weight_kg, actual_reps, actual_rir, actual_rpe, actual_tempo, actual_rest_s, notes, created_at, updated_at) VALUES
    (1, 1, 3, 1, 1, '2024-03-01 18:05:00.000000', 1, true, false, 40, 10, 5, 5.5, '3-1-1-0', 120, NULL, '2024-03-01 18:05:01.000000', '2024-03-01 18:05:01.000000'),
    (2, 1, 3, 1, 2, '2024-03-01 18:10:00', 2, false, true, 82.51, 5, 0, 9.5, NULL, 180, 'schön', '2024-03-01 18:10:01', '2024-03-01 18:10:01'),
    (5, 1, 7, NULL, NULL, '2024-03-02 06:00:00.1', 1, false, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2024-03-02 06:00:01.000000', '2024-03-02 06:00:01.000000'),
    (8, 2, 3, 6, NULL, '2024-03-01 18:05:00.000000', 1, false, false, 9999.99, 0, 10, 0.1, '15-letter-tempo', 0, '', '2024-03-01 18:05:01.000000', '2024-03-01 18:05:01.000000');
