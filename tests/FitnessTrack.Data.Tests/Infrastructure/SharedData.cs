using FitnessTrack.Data.Design;
using Xunit;

namespace FitnessTrack.Data.Tests;

/// <summary>The files of real people and projects, which are beside the repository and not in it.</summary>
internal static class SharedData
{
    /// <summary>Where a file is, or a skip with the reason.</summary>
    public static string PathTo(string file)
    {
        var path = Path.GetFullPath(Repository.PathTo("..", "shared", "data", file));
        Assert.SkipUnless(File.Exists(path), $"{file} is not here: put it into ../shared/data.");
        return path;
    }
}
