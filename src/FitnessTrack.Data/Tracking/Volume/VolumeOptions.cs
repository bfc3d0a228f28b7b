namespace FitnessTrack.Data;

/// <summary>Which sets count as volume.</summary>
public sealed record VolumeOptions
{
    /// <summary>
    /// The least rate of perceived exertion (RPE) of a set that counts, 0 to 10; a set of unknown RPE always does. Null, the
    /// default, asks for none; 7 is usual.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 0 or above 10.</exception>
    public decimal? MinimumRpe
    {
        get;
        init => field = Guard.Between(0m, 10m, value);
    }
}
