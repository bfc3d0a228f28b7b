using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>The model without what the library prepares: a subclass has no compiled model.</summary>
internal sealed class NewcomerContext(DbContextOptions<NewcomerContext> options) : FitnessTrackDbContext(options);
