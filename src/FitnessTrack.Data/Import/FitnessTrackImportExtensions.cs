using FitnessTrack.Data;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Import of a training history from other apps.</summary>
public static class FitnessTrackImportExtensions
{
    /// <summary>Imports a user's history, all of it or nothing. Safe to repeat: what is there already stays as it is.</summary>
    /// <param name="context">A context with the FitnessTrack model. What it tracks is left as it is, and not saved.</param>
    /// <param name="userId">Key of the user whose history it is.</param>
    /// <param name="records">
    /// The source. It is read twice, and has to give the same records each time, such as an iterator that opens a file; the second
    /// reading is repeated where the database has to repeat the transaction. It must not use <paramref name="context"/>.
    /// </param>
    /// <param name="options">What is imported, and how.</param>
    /// <param name="progress">
    /// Told how many records the second reading has done, every thousand and at its end; the report's
    /// <see cref="HistoryImportReport.Records"/> of them is all. The first reading, which writes nothing, is the quicker one.
    /// </param>
    /// <param name="cancellationToken">Stops before the end; nothing is imported then.</param>
    /// <returns>What was found and done; of a dry run, what would have been.</returns>
    /// <remarks>
    /// <para>
    /// A record that cannot be imported is in the report, with its line and the reason, and stops nothing. What a name means is
    /// looked for in this order, and the first that finds anything decides: <see cref="HistoryImportOptions.Exercises"/>, then an
    /// exercise's slug, its name, an alias, all exactly, then those three by their folded text, as the search compares it
    /// (<see cref="SearchText"/>). Retired exercises count, and those that query filters of yours hide. A name that means several exercises is never guessed: it is
    /// left out, with these as suggestions.
    /// </para>
    /// <para>
    /// Each date has one session, whatever was trained: the one that is there, which stays as it is, or a new one, completed, whose
    /// notes are the workouts' names in the order of time, one a line. A time that clocks skipped is moved on by as much; of one
    /// that came twice, the first is meant.
    /// </para>
    /// <para>
    /// A set is there already when its user, exercise, instant and number are. A workout's sets of one exercise keep the
    /// source's numbers if all have one and no two the same; else they are numbered from 1 in the source's order. Records with a
    /// problem take part in that, so that their number is free when they are mended. Where several names of a workout
    /// mean one exercise, those of its sets that are there already, with the same values, keep the numbers that they have there,
    /// and the others take free ones, so that names can become known one after the other. Otherwise a set that was edited in the
    /// source after it was imported is there already and is not changed.
    /// </para>
    /// <para>
    /// Memory is needed for the catalogue's names, for the source's names, days and times, and for the problems, not for its
    /// sets: at a time, those of one workout are held, which are of one time, and those of workouts whose records do not follow
    /// each other.
    /// </para>
    /// <para>
    /// One transaction, or a savepoint of the context's own if it has one. A dry run is the same work, undone; it holds the same
    /// locks meanwhile. It needs what the library's own migrations create.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="context"/>, <paramref name="records"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// There is no user <paramref name="userId"/>, a record is null, <see cref="HistoryImportOptions.Exercises"/> has a slug that the catalogue has not,
    /// or one of the options is null that cannot be.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="HistoryImportOptions.Unmatched"/> is not a defined member.</exception>
    /// <exception cref="InvalidOperationException">
    /// The source gave other records the second time, or a dry run is to join a transaction of <c>System.Transactions</c>, which cannot be undone in part.
    /// </exception>
    /// <exception cref="FitnessTrackConstraintException">The user, or an exercise or session that is used, was deleted meanwhile.</exception>
    public static Task<HistoryImportReport> ImportHistoryAsync(
        this DbContext context, int userId, IAsyncEnumerable<HistoryRecord> records, HistoryImportOptions options, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(options);
        if (options is not { TimeZone: not null, Exercises: not null })
        {
            throw new ArgumentException($"{nameof(options.TimeZone)} and {nameof(options.Exercises)} must not be null.", nameof(options));
        }

        Guard.Defined(options.Unmatched, nameof(options));
        if (options.DryRun && context.Database.CurrentTransaction is null && context.HasTransaction())
        {
            throw new InvalidOperationException("A dry run is undone at its end, and a TransactionScope cannot be undone in part: run it outside.");
        }

        return new HistoryImport(context, userId, options, progress).RunAsync(records, cancellationToken);
    }
}
