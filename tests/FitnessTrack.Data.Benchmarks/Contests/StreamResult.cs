namespace FitnessTrack.Data.Benchmarks;

/// <summary>What reading many logs took.</summary>
/// <param name="Role">Who read.</param>
/// <param name="Rows">How many logs.</param>
/// <param name="Megabytes">The process's highest memory over that of one that reads a single row.</param>
/// <param name="Milliseconds">The whole process's time.</param>
internal sealed record StreamResult(Role Role, int Rows, double Megabytes, double Milliseconds)
{
    public const double Goal = 100;
}
