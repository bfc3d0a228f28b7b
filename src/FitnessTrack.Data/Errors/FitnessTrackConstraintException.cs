using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace FitnessTrack.Data;

/// <summary>
/// The database refused a write because of a constraint. Thrown by <c>SaveChanges</c> and by the library's own statements,
/// with the same values on every provider; for your own <c>ExecuteUpdate</c> and SQL, see <see cref="TryTranslate"/>.
/// </summary>
/// <remarks>
/// A row that breaks several rules at once is refused for one of them, which may be another one on another provider.
/// Neither the message nor the inner exception's quotes the refused row, whatever the connection string says of error details.
/// Thrown in place of EF's own exception by an interceptor, after which EF calls no further <c>SaveChangesFailed</c> handler.
/// </remarks>
public sealed class FitnessTrackConstraintException : DbUpdateException
{
    internal FitnessTrackConstraintException(
        string message, ConstraintViolation violation, string? constraintName, Type? entityType, IReadOnlyList<string> propertyNames, IReadOnlyList<EntityEntry> entries)
        : base(message, violation.Exception, entries)
    {
        Kind = violation.Kind;
        ConstraintName = constraintName;
        EntityType = entityType;
        PropertyNames = propertyNames;
    }

    /// <summary>The kind of rule.</summary>
    public ConstraintKind Kind { get; }

    /// <summary>
    /// The canonical name of the constraint, such as <c>uq_users_email</c>. Null for <see cref="ConstraintKind.NotNull"/>,
    /// <see cref="ConstraintKind.TooLong"/> and <see cref="ConstraintKind.OutOfRange"/>, which are facts of a column and have none.
    /// </summary>
    public string? ConstraintName { get; }

    /// <summary>
    /// The entity that the rule guards. Null where the database does not tell: PostgreSQL does not say which column a text was
    /// too long for or a value out of range, which <c>SaveChanges</c> knows and SQL does not.
    /// </summary>
    public Type? EntityType { get; }

    /// <summary>The entity's properties that the rule guards, in the constraint's order; empty where <see cref="EntityType"/> is null.</summary>
    public IReadOnlyList<string> PropertyNames { get; }

    /// <summary>
    /// The number of the refused row in its stream, from 1, where rows are streamed: by <c>BulkInsertAsync</c>, and by the operations that
    /// insert with it, such as an import, whose rows are of one table at a time and not the source's records. Else null.
    /// </summary>
    public long? RowNumber { get; internal init; }

    /// <summary>Reads an exception of the context's database, from <c>ExecuteUpdate</c>, <c>ExecuteDelete</c> or SQL of your own.</summary>
    /// <param name="context">The context that the statement ran on, or another with the same model.</param>
    /// <param name="exception">The provider's exception, a translated one, or one that has either as its inner exception.</param>
    /// <param name="translated">The translation.</param>
    /// <returns>Whether the exception tells of a violated constraint.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The context's options lack <c>UseFitnessTrackSqlite</c> or <c>UseFitnessTrackPostgres</c>.</exception>
    public static bool TryTranslate(DbContext context, Exception exception, [NotNullWhen(true)] out FitnessTrackConstraintException? translated)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(exception);

        var provider = context.GetService<IFitnessTrackProvider>();
        translated = Among(exception) ?? ConstraintTranslation.Translate(provider, context.Model, exception, []);
        return translated is not null;
    }

    /// <summary>A translation that something else, such as a retrying strategy that gave up, has wrapped.</summary>
    private static FitnessTrackConstraintException? Among(Exception? exception) =>
        exception is null or FitnessTrackConstraintException ? (FitnessTrackConstraintException?)exception : Among(exception.InnerException);
}
