namespace FitnessTrack.Data.Design;

/// <summary>Where the repository's files are.</summary>
public static class Repository
{
    /// <summary>The nearest folder, from the program's own upwards, that holds the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A file's text, with the same ends of lines wherever it was checked out.</summary>
    public static string Read(params string[] parts) => File.ReadAllText(PathTo(parts)).ReplaceLineEndings("\n");

    private static string Find(string folder)
    {
        for (var directory = new DirectoryInfo(folder); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "FitnessTrack.Data.sln")))
            {
                return directory.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {folder} holds FitnessTrack.Data.sln.");
    }
}
