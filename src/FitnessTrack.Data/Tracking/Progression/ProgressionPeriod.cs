namespace FitnessTrack.Data;

/// <summary>What one <see cref="ProgressionPoint"/> covers.</summary>
public enum ProgressionPeriod
{
    /// <summary>A local date.</summary>
    Day,

    /// <summary>An ISO week of local dates, from Monday to Sunday.</summary>
    Week,
}
