namespace FitnessTrack.Data.Tests;

/// <summary>The files of this test run; removed at its end.</summary>
public sealed class TestFolder : IDisposable
{
    public static string Path { get; } = Directory.CreateTempSubdirectory("fitnesstrack-tests-").FullName;

    public static string NewFolder() => Directory.CreateDirectory(System.IO.Path.Combine(Path, Guid.NewGuid().ToString("N"))).FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
