namespace FitnessTrack.Data;

/// <summary>A text that does not reach the database. Its message has nothing of the text.</summary>
internal sealed class UnstorableTextException(string message) : Exception(message);
