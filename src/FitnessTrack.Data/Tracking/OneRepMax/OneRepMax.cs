using System.Linq.Expressions;

namespace FitnessTrack.Data;

/// <summary>Estimates one-rep maxes, in memory and in queries, by the same formulas.</summary>
/// <remarks>
/// One repetition gives the weight itself. There is no estimate for a warm-up, for a weight that is null, 0 or less, for
/// repetitions that are null or below 1, and for more of them than <see cref="OneRepMaxOptions.RepCap"/>. Other estimates are
/// rounded to 9 decimals: sets whose estimates are equal on paper, such as 90 kg × 10 and 100 kg × 6 by Epley, are then equal
/// in every database too.
/// </remarks>
public static class OneRepMax
{
    /// <summary>Where Brzycki's formula has its pole.</summary>
    private const int BrzyckiPole = 37;

    private static readonly OneRepMaxOptions Defaults = new();

    private static readonly Expression<Func<double, double, double>> Epley = (w, r) => Math.Round(w * (30 + r) / 30 * 1e9) / 1e9;

    private static readonly Expression<Func<double, double, double>> Brzycki = (w, r) => Math.Round(36 * w / (BrzyckiPole - r) * 1e9) / 1e9;

    private static readonly Expression<Func<double, double, double>> Lombardi = (w, r) => Math.Round(w * Math.Pow(r, 0.10) * 1e9) / 1e9;

    private static readonly Func<double, double, double>[] Compiled = [Epley.Compile(), Brzycki.Compile(), Lombardi.Compile()];

    /// <summary>The estimate for a set.</summary>
    /// <param name="weightKg">The weight in kg.</param>
    /// <param name="reps">The repetitions; with <see cref="OneRepMaxOptions.AddRir"/> the caller has added those in reserve.</param>
    /// <param name="options">Formula and cap; Epley and 12 unless given.</param>
    /// <returns>The estimated one-rep max in kg; null where there is none.</returns>
    public static double? Estimate(double weightKg, int reps, OneRepMaxOptions? options = null) =>
        reps >= 1 ? EstimateEffective(weightKg, reps, options ?? Defaults) : null;

    /// <summary>The estimate for a performed set.</summary>
    /// <param name="log">The set.</param>
    /// <param name="options">Formula, cap and whether the repetitions in reserve count; Epley, 12 and no unless given.</param>
    /// <returns>The estimated one-rep max in kg; null where there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="log"/> is null.</exception>
    public static double? Estimate(ExerciseSetLog log, OneRepMaxOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(log);
        options ??= Defaults;

        return log is { IsWarmup: false, ActualWeightKg: { } weight, ActualReps: >= 1 and var reps }
            ? EstimateEffective((double)weight, reps + (options.AddRir ? log.ActualRir ?? 0d : 0d), options)
            : null;
    }

    /// <summary>The estimate as an expression for queries: <c>logs.Max(OneRepMax.Of())</c>.</summary>
    /// <param name="options">Formula, cap and whether the repetitions in reserve count; Epley, 12 and no unless given.</param>
    /// <returns>From a performed set to its estimated one-rep max in kg, null where there is none; runs in the database.</returns>
    public static Expression<Func<ExerciseSetLog, double?>> Of(OneRepMaxOptions? options = null)
    {
        var log = Expression.Parameter(typeof(ExerciseSetLog), "log");
        return Expression.Lambda<Func<ExerciseSetLog, double?>>(
            Expression.Condition(
                Counts(options).Apply(log),
                Expression.Convert(Value(options).Apply(log), typeof(double?)),
                Expression.Constant(null, typeof(double?))),
            log);
    }

    /// <summary>Which sets have an estimate.</summary>
    internal static Expression<Func<ExerciseSetLog, bool>> Counts(OneRepMaxOptions? options)
    {
        options ??= Defaults;
        var limit = Limit(options);

        // The weight as it is stored: PostgreSQL takes longer to make a double of it than for all the rest.
        Expression<Func<ExerciseSetLog, double, bool>> counts = (log, r) =>
            !log.IsWarmup && log.ActualWeightKg > 0 && log.ActualReps >= 1 && r <= limit;
        var reps = Reps(options);
        var set = reps.Parameters[0];
        return Expression.Lambda<Func<ExerciseSetLog, bool>>(counts.Apply(set, reps.Body), set);
    }

    /// <summary>The estimate of a set that has one.</summary>
    internal static Expression<Func<ExerciseSetLog, double>> Value(OneRepMaxOptions? options)
    {
        options ??= Defaults;
        Expression<Func<ExerciseSetLog, double>> weight = log => (double)log.ActualWeightKg!.Value;
        Expression<Func<double, bool>> single = r => r == 1;
        var set = weight.Parameters[0];
        var (w, r) = (weight.Body, Reps(options).Apply(set));
        return Expression.Lambda<Func<ExerciseSetLog, double>>(Expression.Condition(single.Apply(r), w, Formula(options).Apply(w, r)), set);
    }

    private static Expression<Func<ExerciseSetLog, double>> Reps(OneRepMaxOptions options) => options.AddRir
        ? log => (double)log.ActualReps!.Value + (double)(log.ActualRir ?? 0)
        : log => (double)log.ActualReps!.Value;

    private static double? EstimateEffective(double weightKg, double reps, OneRepMaxOptions options)
    {
        if (!(weightKg > 0) || reps > Limit(options))
        {
            return null;
        }

        return reps == 1 ? weightKg : Compiled[(int)options.Formula](weightKg, reps);
    }

    private static Expression<Func<double, double, double>> Formula(OneRepMaxOptions options) => options.Formula switch
    {
        OneRepMaxFormula.Brzycki => Brzycki,
        OneRepMaxFormula.Lombardi => Lombardi,
        _ => Epley,
    };

    /// <summary>The most repetitions that give an estimate; in a query the parameter <c>limit</c>.</summary>
    internal static double Limit(OneRepMaxOptions options) =>
        options.Formula == OneRepMaxFormula.Brzycki ? Math.Min(options.RepCap, BrzyckiPole - 1) : options.RepCap;
}
