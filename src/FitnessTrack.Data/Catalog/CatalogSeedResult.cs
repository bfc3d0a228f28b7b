namespace FitnessTrack.Data;

/// <summary>What seeding the starter catalogue did.</summary>
/// <param name="Inserted">Exercises that are new.</param>
/// <param name="AlreadyThere">Exercises whose slug was there before: they are as they were.</param>
public sealed record CatalogSeedResult(int Inserted, int AlreadyThere);
