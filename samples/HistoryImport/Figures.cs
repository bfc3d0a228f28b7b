using System.Globalization;

namespace FitnessTrack.Samples.HistoryImport;

/// <summary>Numbers and dates, written the same on every machine.</summary>
internal static class Figures
{
    public static string Count(long count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>With two decimals, so that sums can be compared.</summary>
    public static string Sum(double kilograms) => $"{kilograms.ToString("#,##0.00", CultureInfo.InvariantCulture)} kg";

    public static string Kilograms(double kilograms) => $"{kilograms.ToString("#,##0.#", CultureInfo.InvariantCulture)} kg";

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Plural(long count, string one, string many) => $"{Count(count)} {(count == 1 ? one : many)}";
}
