namespace FitnessTrack.Data;

/// <summary>
/// The form of a document of a user's data: an object whose members are these, in this order. The members of its parts are named
/// after the columns; natural keys stand for ids.
/// </summary>
internal static class DocumentFormat
{
    public const string Name = "fitnesstrack-user-data";

    /// <summary>Counts up with every change of the form.</summary>
    public const int CurrentVersion = 1;

    public const string Format = "format";
    public const string Version = "version";
    public const string Units = "units";
    public const string User = "user";
    public const string Exercises = "exercises";
    public const string Routines = "routines";
    public const string Sessions = "sessions";
    public const string Logs = "logs";
}
