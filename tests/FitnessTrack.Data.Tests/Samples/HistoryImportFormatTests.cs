using System.Text;
using FitnessTrack.Data.Tests.Queries;
using FitnessTrack.Samples;
using FitnessTrack.Samples.HistoryImport;
using FluentAssertions;
using Xunit;

namespace FitnessTrack.Data.Tests;

public class HistoryImportFormatTests
{
    private const string Strong = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE";
    private const string Hevy =
        "\"title\",\"start_time\",\"end_time\",\"description\",\"exercise_title\",\"superset_id\",\"exercise_notes\",\"set_index\",\"set_type\",\"weight_kg\",\"reps\",\"distance_km\",\"duration_seconds\",\"rpe\"";
    private const string FitNotes = "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment";

    [Theory]
    [InlineData("Strong", Strong, "2024-05-01 18:30:05,Legs,1h,Squat,2,102.5,5,0,0,,,8.5")]
    [InlineData("Strong", "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes", "2024-05-01 18:30:05,Legs,1h,Squat,2,102.5,5,0,0,,")]
    [InlineData("Strong", "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration", "2024-05-01 18:30:05;Legs;Squat;2;102.5;kg;5.0;8.5;0.0;mi.;0.0;\"\";\"\";35m")]
    [InlineData("Strong", "Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (kg);Reps;RPE;Distance (meters);Seconds;Notes;Workout Notes", "7;2024-05-01 18:30:05;Legs;3600;Squat;2;102,5;5;8,5;;0;;")]
    [InlineData("Strong", "workout #,DATE,Workout Name,Duration,Exercise Name, Set Order ,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE", "7,2024-05-01 18:30:05,Legs,1h,Squat,2,102.5,5,0,0,,,NaN")]
    [InlineData("Hevy", Hevy, "\"Legs\",\"1 May 2024, 18:30\",\"1 May 2024, 19:30\",\"\",\"Squat\",,\"\",1,\"normal\",102.5,5,,0,8.5")]
    [InlineData("Hevy", Hevy, "\"Legs\",\"01 May 2024, 18:30\",\"01 May 2024, 19:30\",\"\",\"Squat\",,\"\",1,\"dropset\",102.5,5,,0,")]
    [InlineData("Hevy", Hevy, "\"Legs\",\"May 1, 2024, 6:30 PM\",\"May 1, 2024, 7:30 PM\",\"\",\"Squat\",,\"\",1,\"\",102.5,5,,,")]
    [InlineData("FitNotes", FitNotes, "2024-05-01,Squat,Legs,102.5,kgs,5,,,,\"\"")]
    [InlineData("FitNotes", "Date,Exercise,Category,Weight (kg),Reps,Distance,Distance Unit,Time,Comment", "2024-05-01,Squat,Legs,102.50,5,,,,")]
    [InlineData("FitNotes", "Date;Exercise;Category;Weight (kgs);Reps;Distance;Distance Unit;Time", "2024-05-01;Squat;Legs;102,5;5;;;0:00:00")]
    [InlineData("FitNotes", "Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Notes,Kind", "2024-05-01,Squat,Legs,102.50,225.97,5,,,,,wr")]
    public async Task each_variant_of_each_format_tells_the_same_set(string format, string header, string row)
    {
        var file = await OpenAsync($"{header}\n{row}\n");

        var record = (await ReadAsync(file)).Should().ContainSingle().Subject;

        file.Format.Should().Be(format);
        var isDayOnly = format == "FitNotes";
        record.Should().BeEquivalentTo(new HistoryRecord
        {
            Line = 2,
            LocalTime = new DateTime(2024, 5, 1, isDayOnly ? 12 : 18, isDayOnly ? 0 : 30, format == "Strong" ? 5 : 0),
            ExerciseName = "Squat",
            SetNumber = isDayOnly ? null : 2,
            Weight = 102.5m,
            Reps = 5,
            Rpe = row.Contains("8,5", StringComparison.Ordinal) || row.Contains("8.5", StringComparison.Ordinal) ? 8.5m : null,
            SessionName = isDayOnly ? null : "Legs",
        });
    }

    [Theory]
    [InlineData("Date,Workout Name,Exercise Name,Set Order,Weight,Weight Unit,Reps", "2024-05-01 18:30:00,Legs,Squat,1,225,lbs,5", WeightUnit.Pound)]
    [InlineData("Date,Workout Name,Exercise Name,Set Order,Weight,Weight Unit,Reps", "2024-05-01 18:30:00,Legs,Squat,1,225,KG,5", WeightUnit.Kilogram)]
    [InlineData("Date,Workout Name,Exercise Name,Set Order,Weight (lbs),Reps", "2024-05-01 18:30:00,Legs,Squat,1,225,5", WeightUnit.Pound)]
    [InlineData("title,start_time,exercise_title,set_index,set_type,weight_lbs,reps", "Legs,\"1 May 2024, 18:30\",Squat,0,normal,225,5", WeightUnit.Pound)]
    [InlineData("title,start_time,exercise_title,set_index,set_type,weight_kg,weight_lbs,reps", "Legs,\"1 May 2024, 18:30\",Squat,0,normal,,225,5", WeightUnit.Pound)]
    [InlineData("Date,Exercise,Category,Weight,Weight Unit,Reps", "2024-05-01,Squat,Legs,225,lbs,5", WeightUnit.Pound)]
    [InlineData("Date,Exercise,Category,Weight (lbs),Reps", "2024-05-01,Squat,Legs,225.00,5", WeightUnit.Pound)]
    [InlineData("Date,Exercise,Category,Weight (kg),Weight (lbs),Reps", "2024-05-01,Squat,Legs,,225,5", WeightUnit.Pound)]
    public async Task what_the_file_says_of_its_unit_counts(string header, string row, WeightUnit unit)
    {
        foreach (var unitIfUnsaid in Enum.GetValues<WeightUnit>())
        {
            (await ReadAsync($"{header}\n{row}\n", unitIfUnsaid)).Should().ContainSingle()
                .Which.Should().BeEquivalentTo(new { Weight = 225m, WeightUnit = unit, Reps = 5 });
        }
    }

    [Theory]
    [InlineData("Date,Workout Name,Exercise Name,Set Order,Weight,Reps", "2024-05-01 18:30:00,Legs,Squat,1,225,5")]
    [InlineData("Date,Exercise,Category,Weight,Weight Unit,Reps", "2024-05-01,Squat,Legs,225,,5")]
    public async Task where_the_file_says_nothing_of_its_unit_the_user_does(string header, string row)
    {
        foreach (var unitIfUnsaid in Enum.GetValues<WeightUnit>())
        {
            (await ReadAsync($"{header}\n{row}\n", unitIfUnsaid)).Should().ContainSingle().Which.WeightUnit.Should().Be(unitIfUnsaid);
        }
    }

    [Fact]
    public async Task strong_marks_sets_by_letters_and_has_rows_that_are_no_sets()
    {
        var file = await OpenAsync(
            $"""
            {Strong}
            2024-05-01 18:30:00,Legs,1h,Squat,W,40,10,0,0,easy,Slept well,
            2024-05-01 18:30:00,Legs,1h,Squat,Rest Timer,,,,90,,,
            2024-05-01 18:30:00,Legs,1h,Squat,1,100,5,0,0,,,7
            2024-05-01 18:30:00,Legs,1h,Squat,D,80,8,0,0,,,
            2024-05-01 18:30:00,Legs,1h,Squat,F,80,6,0,0,,,10
            2024-05-01 18:30:00,Legs,1h,Squat,Note,,,,,Knee felt odd,,
            2024-05-01 18:30:00,Legs,1h,Rowing,1,0,0,2.50,630,,,
            """);

        var records = await ReadAsync(file);

        records.Select(r => (r.Line, r.SetNumber, r.IsWarmup, r.ToFailure)).Should().Equal(
            (2, null, true, false), (4, 1, false, false), (5, null, false, false), (6, null, false, true), (7, null, false, false), (8, 1, false, false));
        records.Select(r => r.Problem is null).Should().Equal(true, true, true, true, false, true);
        records[0].Should().BeEquivalentTo(new { Notes = "easy", SessionName = "Legs\nSlept well" });
        records[4].Problem.Should().Contain("note");
        records[5].Should().BeEquivalentTo(new { Weight = 0m, Reps = 0, Notes = "distance 2.5, 630 s" });
        file.RestTimers.Should().Be(1);
    }

    [Fact]
    public async Task hevy_counts_sets_from_zero_and_keeps_notes_distance_and_duration()
    {
        var records = await ReadAsync(
            $"""
            {Hevy}
            "Legs","1 May 2024, 18:30","1 May 2024, 19:30","With Ada","Squat",,"Belt on",0,"warmup",40,10,,0,
            "Legs","1 May 2024, 18:30","1 May 2024, 19:30","With Ada","Squat",,"Belt on",1,"failure",100,5,,0,10
            "Legs","1 May 2024, 18:30","1 May 2024, 19:30","With Ada","Running",0,"Rain",0,"normal",,,5.25,1800,
            "Legs","1 May 2024, 18:30","1 May 2024, 19:30","With Ada","Plank",0,"",0,"normal",,,,60,
            """);

        records.Select(r => (r.SetNumber, r.IsWarmup, r.ToFailure, r.Notes)).Should().Equal(
            (1, true, false, "Belt on"), (2, false, true, null), (1, false, false, "Rain\n5.25 km, 1800 s"), (1, false, false, "60 s"));
        records[2].Should().BeEquivalentTo(new { Weight = (decimal?)null, Reps = (int?)null, WeightUnit = WeightUnit.Kilogram });
        records.Should().OnlyContain(record => record.SessionName == "Legs\nWith Ada");
    }

    [Fact]
    public async Task fitnotes_tells_days_distances_with_their_unit_and_durations()
    {
        var records = await ReadAsync(
            $"""
            {FitNotes}
            2024-05-02,Treadmill,Cardio,,,,5.0,km,0:30:00,zone 2
            2024-05-02,Plank,Core,,,,,,01:05,
            2024-05-03,Squat,Legs,100,kgs,5,0,m,0:00:00,
            """);

        records.Select(r => (r.LocalTime, r.Notes)).Should().Equal(
            (new DateTime(2024, 5, 2, 12, 0, 0), "zone 2\n5 km, 1800 s"), (new DateTime(2024, 5, 2, 12, 0, 0), "65 s"), (new DateTime(2024, 5, 3, 12, 0, 0), null));
        records.Should().OnlyContain(record => record.SessionName == null && record.SetNumber == null);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public async Task every_encoding_with_a_mark_and_utf8_without_one_is_read(string encoding, bool withMark)
    {
        var text = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. withMark ? text.GetPreamble() : [], .. text.GetBytes($"{Strong}\n2024-05-01 18:30:00,Béine,1h,Kniebeuge – tief,1,100,5,0,0,深い,,\n")];

        var records = await ReadAsync(await OpenAsync(bytes));

        records.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Line = 2L, ExerciseName = "Kniebeuge – tief", SessionName = "Béine", Notes = "深い", Problem = (string?)null });
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task line_breaks_quotes_and_separators_inside_quotes_belong_to_the_text(string newLine)
    {
        string[] lines =
        [
            Strong,
            "2024-05-01 18:30:00,\"Legs, \"\"heavy\"\"; long\",1h,\"Squat, (Barbell)\",1,100,5,0,0,\"one",
            "two, \"\"three\"\"",
            "\",,8",
            "",
            "2024-05-01 18:30:00,Legs,1h,12\" Box Jump,1,0,5,0,0,,,",
            "2024-05-01 18:30:00,Legs,1h,Squat,2,100,5,0,0,,,",
        ];

        var records = await ReadAsync(string.Join(newLine, lines));

        records.Select(r => (r.Line, r.ExerciseName, r.Problem)).Should().Equal((2, "Squat, (Barbell)", null), (6, "12\" Box Jump", null), (7, "Squat", null));
        records[0].Should().BeEquivalentTo(new { SessionName = "Legs, \"heavy\"; long", Notes = $"one{newLine}two, \"three\"", Rpe = 8m });
    }

    [Theory]
    [InlineData("2024-05-01 18:30:00,Legs,1h,Squat,1,heavy,5,0,0,,,", "Weight is 'heavy'")]
    [InlineData("2024-05-01 18:30:00,Legs,1h,Squat,1,100 kg,5,0,0,,,", "Weight is '100 kg'")]
    [InlineData("2024-05-01 18:30:00,Legs,1h,Squat,1,1e3,5,0,0,,,", "Weight is '1e3'")]
    [InlineData("2024-05-01 18:30:00,Legs,1h,Squat,1,99999999999999999999999999999999,5,0,0,,,", "Weight is '9999")]
    [InlineData("2024-05-01 18:30:00,Legs,1h,Squat,1,100,5.5,0,0,,,", "Reps is '5.5'")]
    [InlineData("2024-05-01 18:30:00,Legs,1h,Squat,1,100,5000000000,0,0,,,", "Reps is '5000000000'")]
    [InlineData("2024-05-01 18:30:00,Legs,1h,Squat,1,100,5,0,0,,,hard", "RPE is 'hard'")]
    [InlineData("2024-05-01 18:30:00,Legs,1h,Squat,1,100,5,far,0,,,", "Distance is 'far'")]
    [InlineData("2024-05-01 18:30:00,Legs,1h,Squat,1,100,5,0,long,,,", "Seconds is 'long'")]
    [InlineData("2024-05-01 18:30:00,Legs,1h,Squat,X,100,5,0,0,,,", "Set Order is 'X'")]
    [InlineData("2024-05-01 18:30:00,Legs,1h,Squat,-1,100,5,0,0,,,", "Set Order is '-1'")]
    [InlineData("2024-05-01 18:30:00,Legs,1h,,1,100,5,0,0,,,", "Exercise Name is empty")]
    [InlineData(",Legs,1h,Squat,1,100,5,0,0,,,", "Date is empty")]
    [InlineData("2024-02-30 18:30:00,Legs,1h,Squat,1,100,5,0,0,,,", "Date is '2024-02-30 18:30:00'")]
    [InlineData("01/05/2024,Legs,1h,Squat,1,100,5,0,0,,,", "Date is '01/05/2024'")]
    [InlineData("2024-05-01 18:30:00,Legs,1h,Squat,1,100,5,0,0,,", "11 of 12 cells")]
    [InlineData("2024-05-01 18:30:00,Legs,1h,Squat,1,100,5,0,0,,,,", "13 of 12 cells")]
    [InlineData("2024-05-01 18:30:00,Legs,1h,\"Squat\"s,1,100,5,0,0,,,", "closing quote")]
    [InlineData("   ", "1 of 12 cells")]
    public async Task a_bad_row_is_named_with_its_reason_and_the_rest_goes_on(string row, string reason)
    {
        var records = await ReadAsync($"{Strong}\n2024-05-01 18:30:00,Legs,1h,Squat,1,100,5,0,0,,,\n{row}\n2024-05-01 18:30:00,Legs,1h,Squat,3,100,5,0,0,,,\n");

        records.Select(record => (record.Line, record.Problem is null)).Should().Equal((2, true), (3, false), (4, true));
        records[1].Problem.Should().Contain(reason);
    }

    [Fact]
    public async Task a_set_that_cannot_be_read_further_keeps_its_place_in_the_workout()
    {
        var strong = await ReadAsync($"{Strong}\n2024-05-01 18:30:00,Legs,1h,Squat,3,heavy,5,0,0,,,\n");
        var hevy = await ReadAsync($"{Hevy}\nLegs,\"1 May 2024, 18:30\",,,Squat,,,2,strange,100,5,,,\n");
        var fitNotes = await ReadAsync($"{FitNotes}\n2024-05-01,Squat,Legs,15,stone,5,,,,\n");

        strong.Should().ContainSingle().Which.Should().BeEquivalentTo(new { LocalTime = new DateTime(2024, 5, 1, 18, 30, 0), ExerciseName = "Squat", SetNumber = 3 });
        hevy.Should().ContainSingle().Which.Should().BeEquivalentTo(new { LocalTime = new DateTime(2024, 5, 1, 18, 30, 0), ExerciseName = "Squat", SetNumber = 3 });
        fitNotes.Should().ContainSingle().Which.Should().BeEquivalentTo(new { LocalTime = new DateTime(2024, 5, 1, 12, 0, 0), ExerciseName = "Squat", SetNumber = (int?)null });
        strong.Concat(hevy).Concat(fitNotes).Should().OnlyContain(record => record.Problem != null);
    }

    [Theory]
    [InlineData("Hevy", "title,start_time,exercise_title,set_index,set_type,weight_kg,reps\nLegs,\"1 Mai 2024, 18:30\",Squat,0,normal,100,5", "start_time is '1 Mai 2024, 18:30'")]
    [InlineData("Hevy", "title,start_time,exercise_title,set_index,set_type,weight_kg,reps\nLegs,\"1 May 2024, 18:30\",Squat,0,strange,100,5", "set_type is 'strange'")]
    [InlineData("FitNotes", "Date,Exercise,Category,Weight,Weight Unit,Reps\n2024-05-01,Squat,Legs,15,stone,5", "Weight Unit is 'stone'")]
    [InlineData("FitNotes", "Date,Exercise,Category,Weight,Weight Unit,Reps,Time\n2024-05-01,Plank,Core,,,,soon", "Time is 'soon'")]
    [InlineData("FitNotes", "Date;Exercise;Category;Weight (kg);Reps\n2024-05-01;Squat;Legs;1.000,5;5", "Weight (kg) is '1.000,5'")]
    [InlineData("FitNotes", "Date,Exercise,Category,Weight (kg),Reps\n2024-05-01,Squat,Legs,\"100,5\",5", "Weight (kg) is '100,5'")]
    public async Task each_format_names_what_it_cannot_read(string format, string content, string reason)
    {
        var file = await OpenAsync(content);

        file.Format.Should().Be(format);
        (await ReadAsync(file)).Should().ContainSingle().Which.Problem.Should().Contain(reason);
    }

    [Fact]
    public async Task text_in_another_encoding_is_a_problem_of_its_row()
    {
        var records = await ReadAsync(await OpenAsync(Encoding.Latin1.GetBytes(
            $"{Strong}\n2024-05-01 18:30:00,Legs,1h,Développé,1,100,5,0,0,,,\n2024-05-01 18:30:00,Legs,1h,Squat,1,100,5,0,0,,,\n")));

        records.Select(record => record.Problem is null).Should().Equal(false, true);
        records[0].Problem.Should().Contain("UTF-8");
    }

    [Fact]
    public async Task a_file_cut_anywhere_gives_what_is_before_the_cut_and_says_where_it_ends()
    {
        const string Last = "\"Legs\",\"1 May 2024, 18:30\",\"1 May 2024, 19:30\",\"Good,\nvery\",\"Squat\",,\"\",1,\"normal\",100,5,,0,8";
        var before = $"{Hevy}\n{Last.Replace(",1,\"normal\"", ",0,\"normal\"", StringComparison.Ordinal)}\n";
        var whole = await ReadAsync(before + Last);
        for (var length = 1; length < Last.Length; length++)
        {
            var records = await ReadAsync(before + Last[..length]);

            // Cut after the last separator, all cells are there: nobody could tell.
            records.Should().HaveCount(2);
            records[0].Should().Be(whole[0]);
            records[1].Line.Should().Be(4);
            (records[1].Problem is null).Should().Be(length == Last.Length - 1, Last[..length]);
        }
    }

    [Fact]
    public async Task a_quote_that_is_never_closed_is_named_and_what_follows_is_no_record()
    {
        var rows = string.Concat(Enumerable.Repeat("2024-05-01 18:30:00,Legs,1h,Squat,1,100,5,0,0,,,\n", 100_000));

        var records = await ReadAsync($"{Strong}\n2024-05-01 18:30:00,Legs,1h,Squat,1,100,5,0,0,,,\n2024-05-01 18:30:00,Legs,1h,\"Squat,1,100,5,0,0,,,\n{rows}");

        records.Should().HaveCount(2);
        records[0].Problem.Should().BeNull();
        records[1].Should().BeEquivalentTo(new { Line = 3L });
        records[1].Problem.Should().Contain("Nothing after it was read");
    }

    [Fact]
    public async Task a_file_can_be_read_again_and_tells_how_far_it_is()
    {
        var file = await OpenAsync($"{Strong}\n{string.Concat(Enumerable.Range(1, 100).Select(set => $"2024-05-01 18:30:00,Legs,1h,Squat,{set},100,5,0,0,,,\n"))}");
        var (first, second) = (new Positions(), new Positions());

        var once = await ReadAsync(file, first);
        var twice = await ReadAsync(file, second);

        once.Should().HaveCount(100).And.OnlyContain(record => record.Problem == null);
        twice.Should().Equal(once);
        first.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems().And.HaveCount(101);
        first[^1].Should().Be(file.Length);
        second.Should().Equal(first);
    }

    [Theory]
    [InlineData(RealExport.Hevy, "Hevy")]
    [InlineData(RealExport.Strong, "Strong")]
    public async Task a_real_export_is_read_as_the_tests_own_reader_reads_it(string name, string format)
    {
        var expected = RealExport.Records(name);
        var file = await ExportFile.OpenAsync(RealExport.PathTo(name), WeightUnit.Kilogram);

        var records = await ReadAsync(file);

        file.Format.Should().Be(format);
        records.Select(record => record with { Notes = null }).Should().Equal(expected);
        records.Count(record => record.Notes is not null).Should().Be(format == "Hevy" ? 275 : 21);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("\n\n", "is empty")]
    [InlineData("\uFEFF", "is empty")]
    [InlineData("a,b,c\n1,2,3\n", "'a,b,c'")]
    [InlineData("Date,Exercise,Reps\n2024-05-01,Squat,5\n", "'Date,Exercise,Reps'")]
    [InlineData("Date|Workout Name|Exercise Name|Set Order|Weight|Reps\n", "Strong: Date,Workout Name")]
    [InlineData("\u0089PNG\r\n\u001a\n", "Hevy: title")]
    public async Task a_file_that_is_no_export_is_told_with_what_is_known(string content, string message)
    {
        var open = () => OpenAsync(content);

        var error = (await open.Should().ThrowAsync<InputFileException>()).Which.Message;

        error.Should().Contain(message).And.NotContain("\n");
        if (message != "is empty")
        {
            error.Should().ContainAll("Strong: Date,", "Hevy: title,", "FitNotes: Date,");
        }
    }

    [Fact]
    public async Task a_header_alone_has_no_records()
    {
        (await ReadAsync(Strong)).Should().BeEmpty();
        (await ReadAsync(Hevy + "\r\n")).Should().BeEmpty();
    }

    [Fact]
    public async Task a_missing_file_and_a_folder_are_told()
    {
        var missing = () => ExportFile.OpenAsync(Path.Combine(TestFolder.Path, "missing.csv"), WeightUnit.Kilogram);
        var folder = () => ExportFile.OpenAsync(TestFolder.Path, WeightUnit.Kilogram);

        (await missing.Should().ThrowAsync<InputFileException>()).Which.Message.Should().Contain("missing.csv");
        (await folder.Should().ThrowAsync<InputFileException>()).Which.Message.Should().Contain("directory");
    }

    private static Task<ExportFile> OpenAsync(string content) => OpenAsync(Encoding.UTF8.GetBytes(content));

    private static async Task<ExportFile> OpenAsync(byte[] content, WeightUnit unitIfUnsaid = WeightUnit.Kilogram)
    {
        var path = Path.Combine(TestFolder.NewFolder(), "export.csv");
        await File.WriteAllBytesAsync(path, content);
        return await ExportFile.OpenAsync(path, unitIfUnsaid);
    }

    private static async Task<List<HistoryRecord>> ReadAsync(string content, WeightUnit unitIfUnsaid = WeightUnit.Kilogram) =>
        await ReadAsync(await OpenAsync(Encoding.UTF8.GetBytes(content), unitIfUnsaid));

    private static async Task<List<HistoryRecord>> ReadAsync(ExportFile file, IProgress<long>? progress = null) => await file.ReadAsync(progress).ToListAsync();

    private sealed class Positions : List<long>, IProgress<long>
    {
        public void Report(long value) => Add(value);
    }
}
