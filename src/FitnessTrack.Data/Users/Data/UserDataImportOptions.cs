namespace FitnessTrack.Data;

/// <summary>How a document of a user's data is imported.</summary>
public sealed record UserDataImportOptions
{
    /// <summary>
    /// Key of the user who gets the data, whatever address the document says; null for the user with the document's address,
    /// who is made if there is none.
    /// </summary>
    public int? UserId { get; init; }
}
