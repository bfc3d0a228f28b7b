namespace FitnessTrack.Samples;

/// <summary>What every sample's command line tells.</summary>
internal interface ISampleOptions
{
    DatabaseOptions Database { get; }
}
