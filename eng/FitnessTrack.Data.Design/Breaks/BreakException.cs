namespace FitnessTrack.Data.Design;

/// <summary>Nothing can be said of a break: the copy cannot be built, or its tests do not end.</summary>
internal sealed class BreakException(string message) : Exception(message);
