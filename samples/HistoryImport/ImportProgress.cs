using System.Globalization;
using Spectre.Console;

namespace FitnessTrack.Samples.HistoryImport;

/// <summary>Shows how far the file has been read: a bar on a terminal, a few lines elsewhere, where a bar cannot move.</summary>
/// <remarks>The library reads the file twice: to look at it, and to import it.</remarks>
internal static class ImportProgress
{
    private const int Readings = 2;

    public static async Task<T> ShowAsync<T>(IAnsiConsole console, long length, Func<IProgress<long>, Task<T>> work)
    {
        if (Console.IsOutputRedirected)
        {
            return await work(new Bytes(length, new Lines(console).Show));
        }

        return await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(progress =>
            {
                var bar = progress.AddTask("Importing");
                return work(new Bytes(length, percent => bar.Value = percent));
            });
    }

    /// <summary>From bytes of a reading to per cents of all readings; the file's last byte ends one.</summary>
    private sealed class Bytes(long length, Action<double> show) : IProgress<long>
    {
        private int _readings;

        public void Report(long value)
        {
            var part = value < length ? (double)value / length : 0;
            if (value >= length)
            {
                _readings++;
            }

            show(Math.Min(100, 100 * (_readings + part) / Readings));
        }
    }

    private sealed class Lines(IAnsiConsole console)
    {
        private const int Step = 25;

        private int _shown;

        public void Show(double percent)
        {
            while (percent >= _shown + Step)
            {
                _shown += Step;
                console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Importing: {_shown} %"));
            }
        }
    }
}
