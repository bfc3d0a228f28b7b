namespace FitnessTrack.Samples.QuickStart;

/// <summary>The catalogue's file cannot be used at all; the message is for the person who named it.</summary>
internal sealed class CatalogFileException(string message, Exception? innerException = null) : Exception(message, innerException);
