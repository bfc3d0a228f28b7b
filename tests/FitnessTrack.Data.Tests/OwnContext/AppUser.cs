namespace FitnessTrack.Data.Tests.OwnContext;

/// <summary>A host's own entity whose table has the name of one of the library's, where the database has schemas.</summary>
public class AppUser
{
    public int Id { get; set; }

    public required string Email { get; set; }
}
