using System.Data.Common;

namespace FitnessTrack.Samples;

/// <summary>What went wrong, in one line.</summary>
internal static class ErrorText
{
    public static string Of(Exception exception, string database)
    {
        if (exception is InputFileException)
        {
            return exception.Message;
        }

        // EF wraps what the driver said, and the driver what the network said; those two tell what happened.
        var cause = FirstLine(exception.GetBaseException());
        var text = Causes(exception).FirstOrDefault(e => e is DbException or ArgumentException) switch
        {
            null => cause,
            DbException driver when FirstLine(driver) != cause => $"{FirstLine(driver)}: {cause}",
            var told => FirstLine(told),
        };
        return $"{database}: {text}";
    }

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }

    /// <summary>Further lines are details of the server, and an argument's name means nothing to who runs the program.</summary>
    private static string FirstLine(Exception exception)
    {
        var line = exception.Message.Split('\n', 2)[0].TrimEnd();
        return exception is ArgumentException { ParamName: { } name }
            ? line.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal)
            : line;
    }
}
