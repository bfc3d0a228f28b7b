using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace FitnessTrack.Data;

/// <summary>
/// Makes a function of a query, as EF compiles it: a variable that the query captured becomes the parameter of the same name,
/// and the set that it reads is the context parameter's. So a query is defined once, to compose and to compile.
/// </summary>
internal sealed class CapturedVariables : ExpressionVisitor
{
    private readonly ParameterExpression[] _parameters;

    private CapturedVariables(ParameterExpression[] parameters) => _parameters = parameters;

    /// <param name="query">A query of a context; its captured values do not matter.</param>
    /// <param name="names">What <typeparamref name="TFunction"/> takes after the context.</param>
    public static Expression<TFunction> ToParameters<TFunction>(IQueryable query, params string[] names)
        where TFunction : Delegate
    {
        var types = typeof(TFunction).GetGenericArguments();
        ParameterExpression[] parameters = [.. names.Prepend("context").Select((name, i) => Expression.Parameter(types[i], name))];
        return Expression.Lambda<TFunction>(new CapturedVariables(parameters).Visit(query.Expression), parameters);
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression is not ConstantExpression)
        {
            return base.VisitMember(node);
        }

        // A query within a query is captured, too.
        return typeof(IQueryable).IsAssignableFrom(node.Type)
            ? Visit(((IQueryable)Value(node)!).Expression)
            : _parameters.Single(parameter => string.Equals(parameter.Name, node.Member.Name, StringComparison.Ordinal));
    }

    /// <summary>In a compiled query a constant stays one, and <see cref="EF.Constant"/> is not understood.</summary>
    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        node.Method.DeclaringType == typeof(EF) && node.Method.Name == nameof(EF.Constant)
            ? Expression.Constant(Value(node.Arguments[0]), node.Type)
            : base.VisitMethodCall(node);

    private static object? Value(Expression captured) =>
        Expression.Lambda<Func<object?>>(Expression.Convert(captured, typeof(object))).Compile(preferInterpretation: true)();

    protected override Expression VisitExtension(Expression node) =>
        node is EntityQueryRootExpression root
            ? Expression.Call(_parameters[0], nameof(DbContext.Set), [root.EntityType.ClrType])
            : base.VisitExtension(node);
}
