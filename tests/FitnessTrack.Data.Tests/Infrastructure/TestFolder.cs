using System.Diagnostics;

namespace FitnessTrack.Data.Tests;

/// <summary>The files of this test run; removed at its end.</summary>
public sealed class TestFolder : IDisposable
{
    public static string Path { get; } = Directory.CreateTempSubdirectory("fitnesstrack-tests-").FullName;

    public static string NewFolder() => Directory.CreateDirectory(System.IO.Path.Combine(Path, Guid.NewGuid().ToString("N"))).FullName;

    /// <summary>A process that a test has killed may still be at its files; what stays then is the system's to remove.</summary>
    public void Dispose()
    {
        for (var clock = Stopwatch.StartNew(); Directory.Exists(Path) && clock.Elapsed < TimeSpan.FromMinutes(2); Thread.Sleep(100))
        {
            try
            {
                Directory.Delete(Path, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The next turn tries again.
            }
        }
    }
}
