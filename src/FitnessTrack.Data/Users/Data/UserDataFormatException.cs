using System.Text.Json;

namespace FitnessTrack.Data;

/// <summary>A document of a user's data is none, is cut short, or says what cannot be; nothing of it was imported.</summary>
public sealed class UserDataFormatException : FormatException
{
    internal UserDataFormatException(string path, string problem, Exception? innerException = null)
        : base($"{path}: {problem}", innerException)
    {
        Path = path;
    }

    /// <summary>Where in the document, as a JSON path such as <c>$.logs[17].actual_rpe</c>; <c>$</c> for the document as a whole.</summary>
    public string Path { get; }

    /// <summary>What the parser says of a part, whose own paths begin at that part.</summary>
    internal static UserDataFormatException Of(string path, JsonException exception) =>
        new($"{path}{exception.Path?[1..]}", exception.Message.Split(" Path: ")[0], exception);

    /// <summary>What a setter says of its value.</summary>
    internal static UserDataFormatException Of(string path, ArgumentException exception) =>
        new($"{path}.{JsonNamingPolicy.SnakeCaseLower.ConvertName(exception.ParamName ?? "")}", exception.Message, exception);
}
