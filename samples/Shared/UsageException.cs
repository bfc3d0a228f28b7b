namespace FitnessTrack.Samples;

/// <summary>The command line is not understood; the message is for the person who typed it.</summary>
internal sealed class UsageException(string message) : Exception(message);
