namespace FitnessTrack.Samples.QuickStart;

/// <summary>An entry of the catalogue that cannot be stored; the message is the reason.</summary>
internal sealed class BadEntryException(string message, Exception? innerException = null) : Exception(message, innerException);
