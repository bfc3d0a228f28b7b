namespace FitnessTrack.Data.Benchmarks;

/// <summary>What a contestant stands for.</summary>
internal enum Role
{
    /// <summary>ADO.NET on a connection that stays open, prepared, with the best SQL known: the limit.</summary>
    Raw,

    /// <summary>Dapper with the same SQL, on a pooled connection that is opened for each call.</summary>
    Dapper,

    /// <summary>EF Core as a newcomer writes it: <c>AddDbContext</c>, a new context for each call, tracked, without a compiled model.</summary>
    Newcomer,

    /// <summary>This library as it registers itself.</summary>
    Library,
}
