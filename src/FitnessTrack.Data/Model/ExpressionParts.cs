using System.Collections.ObjectModel;
using System.Linq.Expressions;

namespace FitnessTrack.Data;

/// <summary>Puts expressions together that EF then sees as one.</summary>
internal static class ExpressionParts
{
    /// <summary>The body of a function with these arguments in place of its parameters.</summary>
    public static Expression Apply(this LambdaExpression function, params Expression[] arguments) =>
        new Substitution(function.Parameters, arguments).Visit(function.Body);

    private sealed class Substitution(ReadOnlyCollection<ParameterExpression> parameters, Expression[] arguments) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) =>
            parameters.IndexOf(node) is var i && i < 0 ? node : arguments[i];
    }
}
