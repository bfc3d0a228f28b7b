namespace FitnessTrack.Data.Tests.OwnContext;

/// <summary>How a host's own context has the library's tables.</summary>
public enum HostSchema
{
    /// <summary>Beside its own.</summary>
    None,

    /// <summary>In a schema that <c>UseFitnessTrackPostgres</c> names; SQLite has none.</summary>
    OfOptions,

    /// <summary>In a schema that <c>ApplyFitnessTrack</c> names, of which SQLite takes no notice.</summary>
    OfModel,

    /// <summary>Made by the library's own migrations.</summary>
    Excluded,
}
