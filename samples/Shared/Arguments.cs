namespace FitnessTrack.Samples;

/// <summary>A command line, taken apart into options with values, options without, and the rest.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);
    private readonly List<string> _rest = [];

    private Arguments()
    {
    }

    /// <summary>What belongs to no option.</summary>
    public IReadOnlyList<string> Rest => _rest;

    public static bool AskForHelp(IEnumerable<string> arguments) => arguments.Any(argument => argument is "--help" or "-h" or "-?");

    /// <exception cref="UsageException">An option is unknown, or its value is missing.</exception>
    public static Arguments Read(IEnumerable<string> arguments, IReadOnlyCollection<string> withValue, IReadOnlyCollection<string> withoutValue)
    {
        var read = new Arguments();
        var remaining = new Queue<string>(arguments);
        while (remaining.TryDequeue(out var argument))
        {
            // Only the part before '=' is ever repeated in a message: the rest may be a password.
            var parts = argument.Split('=', 2);
            var name = parts[0];
            if (withValue.Contains(name, StringComparer.Ordinal))
            {
                read.Add(name, parts.Length == 2 ? NotBlank(name, parts[1]) : NextValue(name, remaining));
            }
            else if (withoutValue.Contains(argument, StringComparer.Ordinal))
            {
                read.Add(name, "");
            }
            else if (name.StartsWith('-'))
            {
                throw new UsageException($"Unknown option '{name}'.");
            }
            else
            {
                read._rest.Add(argument);
            }
        }

        return read;
    }

    public bool Has(string option) => _values.ContainsKey(option);

    public IReadOnlyList<string> All(string option) => _values.GetValueOrDefault(option, []);

    /// <exception cref="UsageException">The option is given twice.</exception>
    public string? Single(string option) => All(option) switch
    {
        [] => null,
        [var value] => value,
        _ => throw new UsageException($"{option} is given twice."),
    };

    /// <exception cref="UsageException">Both options are given.</exception>
    public void NotBoth(string one, string other)
    {
        if (Has(one) && Has(other))
        {
            throw new UsageException($"Either {one} or {other}, not both.");
        }
    }

    private static string NextValue(string option, Queue<string> remaining) =>
        remaining.TryPeek(out var next) && !next.StartsWith("--", StringComparison.Ordinal)
            ? NotBlank(option, remaining.Dequeue())
            : throw MissingValue(option);

    private static string NotBlank(string option, string value) =>
        string.IsNullOrWhiteSpace(value) ? throw MissingValue(option) : value;

    private static UsageException MissingValue(string option) => new($"{option} needs a value.");

    private void Add(string option, string value)
    {
        if (!_values.TryGetValue(option, out var values))
        {
            _values.Add(option, values = []);
        }

        values.Add(value);
    }
}
