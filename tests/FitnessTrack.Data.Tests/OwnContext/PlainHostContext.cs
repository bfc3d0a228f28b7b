using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Tests.OwnContext;

/// <summary>Whose tables of the library are beside its own.</summary>
public sealed class PlainHostContext(DbContextOptions<PlainHostContext> options) : HostContext(options);
