using FitnessTrack.Data;

namespace Microsoft.EntityFrameworkCore;

/// <summary>A user's data are the user's: everything about one of them as a document, and back into any database.</summary>
public static class FitnessTrackUserDataExtensions
{
    /// <summary>Writes everything that is a user's as one JSON document, which <see cref="ImportUserDataAsync"/> reads.</summary>
    /// <param name="context">A context with the FitnessTrack model. Nothing is tracked, and nothing of what it tracks is saved or looked at.</param>
    /// <param name="userId">The user's key.</param>
    /// <param name="destination">Where the document goes, in UTF-8; left open. Written to asynchronously only, in small pieces.</param>
    /// <param name="options">What goes into the document; null for the defaults, which leave out the password's hash.</param>
    /// <param name="cancellationToken">Stops before the end. What is written by then is no whole document, and no import takes it.</param>
    /// <returns>A task that ends with the document.</returns>
    /// <remarks>
    /// <para>
    /// In the document are the account, the definitions of the exercises that the user's plans and logs refer to, the plans, the
    /// sessions and the logs. Its members are named after the columns; natural keys stand for ids: slug, name of the plan and
    /// index of the day, date of the session. Instants are UTC. Two databases with the same data give the same bytes.
    /// </para>
    /// <para>
    /// Not in it: ids and <c>created_at</c>, <c>updated_at</c>, which are a database's own; and links to another user's plan,
    /// which is that user's: they are null.
    /// </para>
    /// <para>
    /// The document shows the data as they were at one moment, in the context's transaction if there is one (on PostgreSQL make
    /// it <see cref="System.Data.IsolationLevel.RepeatableRead"/>), else in one of its own, which keeps no writer waiting. Memory
    /// does not grow with the number of logs. Once something is written, no failure makes a retrying execution strategy begin anew.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> or <paramref name="destination"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no user <paramref name="userId"/>; nothing is written.</exception>
    public static Task ExportUserDataAsync(
        this DbContext context, int userId, Stream destination, UserDataExportOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(destination);

        var withPasswordHash = options?.IncludePasswordHash ?? false;
        return context.InSnapshotAsync(
            token => UserAsync(context, userId, token),
            (user, token) => new UserDataExport(context, user, destination).WriteAsync(withPasswordHash, token),
            cancellationToken);
    }

    /// <summary>Adds what a document of <see cref="ExportUserDataAsync"/> has and the database has not. Safe to repeat.</summary>
    /// <param name="context">A context with the FitnessTrack model. Nothing is tracked, and nothing of what it tracks is saved.</param>
    /// <param name="source">The document, from where the stream stands to its end; left open, and read asynchronously only.</param>
    /// <param name="options">Who gets the data; null for the user with the document's address.</param>
    /// <param name="cancellationToken">Stops before the end; nothing is imported then.</param>
    /// <returns>How many rows of each table are new, and how many were there.</returns>
    /// <remarks>
    /// <para>
    /// A row whose natural key is there stays as it is: the account by its address, an exercise by its slug, a plan by its name, a
    /// session by its date, a log by exercise, instant and number of the set. A user who is not there is made; without a hash in
    /// the document, with a password that nobody knows, to be set anew before anybody signs in. An exercise that somebody else adds
    /// under the document's slug at the very same moment keeps its definition, and gets the document's aliases, muscles and tags too.
    /// </para>
    /// <para>
    /// All or nothing, in one transaction; within the context's own, if there is one, behind a savepoint. Memory does not grow with
    /// the number of logs. Where the database asks for a repetition, a stream that can seek is read again, and another is an
    /// <see cref="InvalidOperationException"/>. On SQLite no one else writes while the document is read, so let it come from a file
    /// and not from a slow network.
    /// </para>
    /// <para>Whoever imports decides whose data they are: a document is no proof that its address is its sender's.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> or <paramref name="source"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no user <see cref="UserDataImportOptions.UserId"/>.</exception>
    /// <exception cref="UserDataFormatException">
    /// The document is no JSON, cut short, of another kind or a newer version, or has a part that is unknown, missing, out of its
    /// range or refers to what is not in the document. Nothing is imported.
    /// </exception>
    /// <exception cref="FitnessTrackConstraintException">The user's name is another user's (<c>uq_users_username</c>).</exception>
    public static async Task<UserDataImportResult> ImportUserDataAsync(
        this DbContext context, Stream source, UserDataImportOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(source);

        var import = new UserDataImport(context, source, options ?? new UserDataImportOptions());
        try
        {
            return await context.InTransactionAsync(import.RunAsync, cancellationToken).ConfigureAwait(false);
        }
        catch (FitnessTrackConstraintException e) when (import.RefusedAt is not null)
        {
            throw new UserDataFormatException(import.RefusedAt, e.Message, e);
        }
    }

    private static async Task<User> UserAsync(DbContext context, int userId, CancellationToken token) =>
        await context.Set<User>().AsNoTracking().IgnoreQueryFilters().TagWith($"FitnessTrack.{nameof(ExportUserDataAsync)}")
            .SingleOrDefaultAsync(user => user.Id == userId, token).ConfigureAwait(false)
        ?? throw new ArgumentException($"There is no user {userId}.", nameof(userId));
}
