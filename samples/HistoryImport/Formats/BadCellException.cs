namespace FitnessTrack.Samples.HistoryImport;

/// <summary>A row cannot be read; the message says which cell is wrong, for the person who has the file.</summary>
internal sealed class BadCellException(string message) : Exception(message);
