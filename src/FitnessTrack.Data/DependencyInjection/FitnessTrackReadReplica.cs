namespace FitnessTrack.Data;

/// <summary>Names what <c>AddFitnessTrackReadReplica</c> registers.</summary>
public static class FitnessTrackReadReplica
{
    /// <summary>The key of the services: <c>[FromKeyedServices(FitnessTrackReadReplica.Key)] IDbContextFactory&lt;FitnessTrackDbContext&gt;</c>.</summary>
    public const string Key = "FitnessTrack.ReadReplica";
}
