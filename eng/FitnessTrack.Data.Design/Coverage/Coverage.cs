using System.Globalization;
using System.Xml.Linq;

namespace FitnessTrack.Data.Design;

/// <summary>How many of the three packages' lines the tests ran, from the reports that <c>dotnet test --collect</c> wrote.</summary>
public static class Coverage
{
    /// <summary>Of each package, and of the three together.</summary>
    private const int RequiredPercent = 95;

    private const string ReportName = "coverage.cobertura.xml";

    private static readonly string[] Packages = [.. Docs.Packages.Select(package => package.GetName().Name!)];

    /// <summary>Prints each package's share, and what is missing in each file below the required one.</summary>
    /// <returns>0, or 1 below the required share or where nothing can be said.</returns>
    public static int Check(string folder)
    {
        try
        {
            return Print(Read(folder)) ? 0 : 1;
        }
        catch (InvalidDataException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }

    /// <summary>All reports under a folder together: a line is covered if it ran in one of them.</summary>
    /// <exception cref="InvalidDataException">There is none, one is older than the code, or a package is in none of them.</exception>
    public static IReadOnlyList<CoveredFile> Read(string folder)
    {
        var reports = Directory.Exists(folder) ? Directory.GetFiles(folder, ReportName, SearchOption.AllDirectories) : [];
        if (reports.Length == 0)
        {
            throw new InvalidDataException($"No {ReportName} is under {folder}: run dotnet test --collect \"XPlat Code Coverage\" --settings tests/coverage.runsettings --results-directory {folder} first.");
        }

        var files = reports.SelectMany(Lines)
            .GroupBy(line => (line.Package, line.Path))
            .Select(file => new CoveredFile(
                file.Key.Package, file.Key.Path, file.GroupBy(line => line.Number).ToDictionary(line => line.Key, line => line.Any(l => l.Ran))))
            .OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        foreach (var package in Packages.Where(package => !files.Exists(file => file.Package == package)))
        {
            throw new InvalidDataException($"No line of {package} is in {string.Join(", ", reports)}.");
        }

        return files;
    }

    private static IEnumerable<(string Package, string Path, int Number, bool Ran)> Lines(string report)
    {
        var document = XDocument.Load(report);
        var roots = document.Descendants("source").Select(source => source.Value).ToList();
        var written = File.GetLastWriteTimeUtc(report);

        foreach (var type in document.Descendants("class"))
        {
            // Of the compiler's own sources some have lines in the report, but none has a file.
            var name = (string)type.Attribute("filename")!;
            if (roots.Select(root => Path.Combine(root, name)).FirstOrDefault(File.Exists) is not { } file)
            {
                continue;
            }

            if (File.GetLastWriteTimeUtc(file) > written)
            {
                throw new InvalidDataException($"{report} is older than {file}: run the tests again, into an empty folder.");
            }

            var package = (string)type.Ancestors("package").Single().Attribute("name")!;
            foreach (var line in type.Element("lines")!.Elements("line"))
            {
                yield return (package, Path.GetRelativePath(Repository.Root, file), (int)line.Attribute("number")!, (long)line.Attribute("hits")! > 0);
            }
        }
    }

    private static bool Print(IReadOnlyList<CoveredFile> files)
    {
        var enough = true;
        foreach (var package in Packages)
        {
            var ofPackage = files.Where(file => file.Package == package).ToList();
            enough &= Print(package, ofPackage);
            foreach (var file in ofPackage.Where(file => !IsEnough(file.Covered, file.Lines.Count)))
            {
                Console.WriteLine($"  {file.Path}, {Percent(file.Covered, file.Lines.Count)}, not lines {file.Uncovered()}");
            }
        }

        return enough & Print("All three", files);
    }

    private static bool Print(string name, IReadOnlyList<CoveredFile> files)
    {
        var (covered, lines) = (files.Sum(file => file.Covered), files.Sum(file => file.Lines.Count));
        var enough = IsEnough(covered, lines);
        Console.WriteLine($"{name}: {covered} of {lines} lines in {files.Count} files, {Percent(covered, lines)}{(enough ? "" : $", and {RequiredPercent} % are required")}");
        return enough;
    }

    private static bool IsEnough(int covered, int lines) => covered * 100 >= lines * RequiredPercent;

    /// <summary>Rounded down: what is below the required share does not look like it.</summary>
    private static string Percent(int covered, int lines) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(covered * 1000.0 / lines) / 10:0.0} %");
}
