namespace FitnessTrack.Samples;

/// <summary>A file to be read cannot be used at all; the message is for the person who named it.</summary>
internal sealed class InputFileException(string message, Exception? innerException = null) : Exception(message, innerException);
