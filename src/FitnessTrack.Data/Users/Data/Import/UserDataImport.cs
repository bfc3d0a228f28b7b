using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data;

/// <summary>Reads a document into the database, part after part. What is kept in memory is the keys that later parts refer to.</summary>
internal sealed class UserDataImport(DbContext context, Stream source, UserDataImportOptions options)
{
    internal const string Tag = $"FitnessTrack.{nameof(FitnessTrackUserDataExtensions.ImportUserDataAsync)}";

    private const int RandomDigits = 64;

    private readonly long? _start = source.CanSeek ? source.Position : null;
    private ImportedRows? _rows;

    /// <summary>Where in the document the value stands that a rule of the database refused; null when none was.</summary>
    public string? RefusedAt => _rows?.RefusedAt;

    public async Task<UserDataImportResult> RunAsync(CancellationToken token)
    {
        if (_rows is not null)
        {
            source.Position = _start ?? throw new InvalidOperationException(
                "The database wants the import repeated, and the stream cannot be read again: import once more, or from a stream that can seek.");
        }

        var (reader, rows) = (new DocumentReader(source), _rows = new ImportedRows(context));
        await ReadHeaderAsync(reader, token).ConfigureAwait(false);
        var userId = await ImportUserAsync(reader, rows, token).ConfigureAwait(false);
        var exercises = new ExerciseImport(context, rows);
        await exercises.RunAsync(reader, token).ConfigureAwait(false);
        var plans = new PlanImport(context, rows, userId, exercises);
        await plans.RunAsync(reader, token).ConfigureAwait(false);
        var sessions = new SessionImport(context, rows, userId, plans);
        await sessions.RunAsync(reader, token).ConfigureAwait(false);
        await new LogImport(rows, userId, exercises, plans, sessions).RunAsync(reader, token).ConfigureAwait(false);
        await reader.EndAsync(token).ConfigureAwait(false);
        return rows.ToResult(userId, plans.SetsLeftOut);
    }

    private static async Task ReadHeaderAsync(DocumentReader reader, CancellationToken token)
    {
        await reader.BeginAsync(token).ConfigureAwait(false);
        if (await reader.ReadMemberAsync(DocumentFormat.Format, UserDataJson.Default.String, token).ConfigureAwait(false) is var format and not DocumentFormat.Name)
        {
            throw new UserDataFormatException(reader.Path, $"'{format}' is not '{DocumentFormat.Name}'.");
        }

        if (await reader.ReadMemberAsync(DocumentFormat.Version, UserDataJson.Default.Int32, token).ConfigureAwait(false) is var version and not DocumentFormat.CurrentVersion)
        {
            throw new UserDataFormatException(reader.Path, $"{version} is not a version that this library reads; it knows {DocumentFormat.CurrentVersion}.");
        }

        if (await reader.ReadMemberAsync(DocumentFormat.Units, UserDataJson.Default.DocumentUnits, token).ConfigureAwait(false) != DocumentUnits.Canonical)
        {
            throw new UserDataFormatException(reader.Path, $"Other units than those of version {DocumentFormat.CurrentVersion}.");
        }
    }

    private async Task<int> ImportUserAsync(DocumentReader reader, ImportedRows rows, CancellationToken token)
    {
        var part = await reader.ReadMemberAsync(DocumentFormat.User, UserDataJson.Default.DocumentUser, token).ConfigureAwait(false);
        var user = new Placed<DocumentUser>(reader.Path, part).To(document => document.ToUser());
        if (await FindAsync(user.Value.Email, token).ConfigureAwait(false) is { } id)
        {
            rows.Count<User>(new BulkInsertResult(0, 1));
            return id;
        }

        if (options.UserId is not null)
        {
            throw NoSuchUser(options);
        }

        if (part.PasswordHash is null)
        {
            user.Value.SetPassword(RandomNumberGenerator.GetHexString(RandomDigits));
        }

        return await InsertAsync(user, rows, token).ConfigureAwait(false);
    }

    private async Task<int> InsertAsync(Placed<User> user, ImportedRows rows, CancellationToken token)
    {
        try
        {
            await rows.InsertAsync([user], token).ConfigureAwait(false);
        }
        catch (FitnessTrackConstraintException e) when (e.Kind == ConstraintKind.Unique)
        {
            // The name is another user's, or somebody else made the same user at the same moment.
            if (await FindAsync(user.Value.Email, token).ConfigureAwait(false) is null)
            {
                throw;
            }

            rows.Count<User>(new BulkInsertResult(0, 1));
        }

        return (await FindAsync(user.Value.Email, token).ConfigureAwait(false)).GetValueOrDefault();
    }

    private Task<int?> FindAsync(string email, CancellationToken token)
    {
        var users = context.Set<User>().TagWith(Tag);
        return (options.UserId is { } id ? users.Where(user => user.Id == id) : users.Where(user => user.Email == email))
            .Select(user => (int?)user.Id).SingleOrDefaultAsync(token);
    }

    private static ArgumentException NoSuchUser(UserDataImportOptions options) => new($"There is no user {options.UserId}.", nameof(options));
}
