using FitnessTrack.Data.Design;
using Xunit;

namespace FitnessTrack.Data.Tests;

/// <summary>The files of real people and projects, which are beside the repository and not in it.</summary>
internal static class SharedData
{
    /// <summary>Where a file is, or a skip (in CI a failure) with the reason.</summary>
    public static string PathTo(string file)
    {
        var path = Path.GetFullPath(Repository.PathTo("..", "shared", "data", file));
        if (!File.Exists(path))
        {
            var reason = $"{file} is not here: put it into ../shared/data.";
            if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            {
                throw new FileNotFoundException(reason, path);
            }

            Assert.Skip(reason);
        }

        return path;
    }
}
