namespace FitnessTrack.Data;

/// <summary>What goes into a document of a user's data.</summary>
public sealed record UserDataExportOptions
{
    /// <summary>
    /// Whether <see cref="User.PasswordHash"/> is in the document, for moving an account to another database. False unless set:
    /// it verifies a sign-in and can be guessed at, so it does not belong into a file that is handed out.
    /// </summary>
    public bool IncludePasswordHash { get; init; }
}
