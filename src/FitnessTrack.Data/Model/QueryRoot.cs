using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace FitnessTrack.Data;

/// <summary>Finds, from a query, the other entities of the context that it reads.</summary>
internal static class QueryRoot
{
    /// <summary>All rows of another entity type, as <c>context.Set&lt;T&gt;()</c> of the query's own context.</summary>
    /// <exception cref="ArgumentException">The query is not one of an EF context.</exception>
    public static IQueryable<T> Sibling<T>(this IQueryable query, string parameterName)
        where T : class
    {
        var finder = new Finder();
        finder.Visit(query.Expression);
        if (finder.Root is not { QueryProvider: { } provider } root || root.EntityType.Model.FindEntityType(typeof(T)) is not { } type)
        {
            throw new ArgumentException("Not a query of a context with the FitnessTrack model.", parameterName);
        }

        return provider.CreateQuery<T>(new EntityQueryRootExpression(provider, type));
    }

    private sealed class Finder : ExpressionVisitor
    {
        public EntityQueryRootExpression? Root { get; private set; }

        protected override Expression VisitExtension(Expression node)
        {
            Root ??= node as EntityQueryRootExpression;
            return node is QueryRootExpression ? node : base.VisitExtension(node);
        }
    }
}
