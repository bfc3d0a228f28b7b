using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace FitnessTrack.Samples.HistoryImport;

/// <summary>What an import found and did.</summary>
internal sealed class ImportSummary(IAnsiConsole console, CommandLine commandLine, HistoryImportReport report, ExportFile file)
{
    private const int ShownProblems = 20;
    private const int ShownNames = 50;
    private const int ShownDays = 5;
    private const int NameLength = 50;
    private const string SpecialInShells = "\"$`\\!%";

    public async Task ShowAsync(FitnessTrackDbContext context, int userId, CancellationToken cancellationToken)
    {
        var sum = await context.ExerciseSetLogs.OfUser(userId)
            .SumAsync(log => (double)(log.ActualWeightKg ?? 0) * (log.ActualReps ?? 0), cancellationToken);
        ShowCounts(sum);
        ShowProblems();
        ShowNames();
        ShowUnusedOptions();
        if (commandLine.DryRun)
        {
            console.WriteLine("\nA dry run: nothing was imported.");
        }
    }

    private void ShowCounts(double sum)
    {
        var table = Tables.Create($"Import for {OneLine.Of(commandLine.Email)}", "What", "How many");
        table.Columns[1].RightAligned();
        table.Add("Records", Figures.Count(report.Records));
        table.Add("  inserted", Figures.Count(report.Inserted));
        table.Add("  already there", Figures.Count(report.AlreadyThere));
        table.Add("  left out, of exercises that the catalogue does not know", Figures.Count(report.LeftOut));
        table.Add("  with a problem", Figures.Count(report.Problems.Count));
        if (file.RestTimers > 0)
        {
            table.Add("Rest timers, which are no sets and not among the records", Figures.Count(file.RestTimers));
        }

        table.Add("Sessions inserted", Figures.Count(report.SessionsInserted));
        table.Add(MergedDays(), Figures.Count(report.MergedDays.Count));
        table.Add("Sets that got another number", Figures.Count(report.Renumbered));
        table.Add("Exercises created", Figures.Count(report.ExercisesCreated.Count));
        table.Add("Weight × repetitions of all sets now in the database", Figures.Sum(sum));
        console.Show(table);
    }

    private string MergedDays() => report.MergedDays.Count == 0
        ? "Days with more than one workout"
        : $"Days with more than one workout, each one session now: {string.Join(", ", report.MergedDays.Take(ShownDays).Select(Figures.Date))}{(report.MergedDays.Count > ShownDays ? ", …" : "")}";

    private void ShowProblems()
    {
        if (report.Problems.Count == 0)
        {
            return;
        }

        var table = Tables.Create("Not imported", "Line", "Why");
        table.Columns[0].RightAligned();
        foreach (var problem in report.Problems.Take(ShownProblems))
        {
            table.Add(Figures.Count(problem.Line), OneLine.Of(problem.Reason));
        }

        console.Show(table);
        ShowMore(report.Problems.Count - ShownProblems);
    }

    private void ShowNames()
    {
        if (report.Unmatched.Count == 0)
        {
            return;
        }

        // A name that several exercises have is left out nevertheless.
        var isCreated = commandLine.Unmatched == UnmatchedExercise.Create && report.LeftOut == 0;
        var table = Tables.Create(isCreated ? "Created exercises" : "Unknown exercises", "Name", "Sets", "Perhaps");
        table.Columns[1].RightAligned();
        foreach (var name in report.Unmatched.Take(ShownNames))
        {
            table.Add(OneLine.Of(name.Name, NameLength), Figures.Count(name.Sets), string.Join(", ", name.Suggestions));
        }

        console.Show(table);
        ShowMore(report.Unmatched.Count - ShownNames);
        if (!isCreated)
        {
            ShowOptions();
        }
    }

    /// <summary>A name that is typed otherwise than in the file maps nothing.</summary>
    private void ShowUnusedOptions()
    {
        foreach (var name in commandLine.Exercises.Keys.Where(name => !file.Names.Contains(name)).Order(StringComparer.Ordinal))
        {
            console.WriteLine($"\n{CommandLine.MapOption}: the file has no exercise '{OneLine.Of(name, NameLength)}'.");
        }
    }

    /// <summary>Lines to be copied: they go past the console, which would break long ones.</summary>
    private void ShowOptions()
    {
        var orCreate = commandLine.Unmatched == UnmatchedExercise.Create
            ? "; the others are created"
            : $", or have them created with {CommandLine.CreateOption}";
        var suggested = report.Unmatched.Take(ShownNames).Where(name => name.Suggestions.Count > 0 && IsPlain(name.Name)).ToList();
        console.WriteLine(suggested.Count == 0
            ? $"\nSay what they are with {CommandLine.MapOption} \"NAME=SLUG\"{orCreate}."
            : $"\nSay what they are with {CommandLine.MapOption}, such as these where they are right{orCreate}:");
        foreach (var name in suggested)
        {
            console.Profile.Out.Writer.WriteLine($"  {CommandLine.MapOption} \"{name.Name}={name.Suggestions[0]}\"");
        }
    }

    /// <summary>Whether a name means nothing but itself between quotes: it comes from a file, and somebody may paste it into a shell.</summary>
    private static bool IsPlain(string name) => !name.Any(c => char.IsControl(c) || SpecialInShells.Contains(c, StringComparison.Ordinal));

    private void ShowMore(int count)
    {
        if (count > 0)
        {
            console.WriteLine($"And {Figures.Count(count)} more.");
        }
    }
}
