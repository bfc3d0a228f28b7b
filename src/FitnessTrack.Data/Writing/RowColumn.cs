using System.ComponentModel;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace FitnessTrack.Data;

/// <summary>A column of a <see cref="RowTable"/>. For authors of a provider's package.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RowColumn
{
    private readonly Lazy<Func<object, object?>> _read;

    internal RowColumn(IProperty property, string name)
    {
        (Property, Name) = (property, name);
        Mapping = property.GetRelationalTypeMapping();
        Value = ValueOf(property, Mapping);
        _read = new(CompileRead);
    }

    /// <summary>The column's name, delimited for SQL.</summary>
    public string Name { get; }

    /// <summary>The property that it keeps.</summary>
    public IProperty Property { get; }

    /// <summary>How the database stores it.</summary>
    public RelationalTypeMapping Mapping { get; }

    /// <summary>A function from the entity to the value as the driver takes it, whose type is nullable where the column is.</summary>
    public LambdaExpression Value { get; }

    /// <summary>The names of columns as a list in SQL.</summary>
    /// <param name="columns">The columns.</param>
    /// <returns>The names, with commas between them.</returns>
    public static string Names(IEnumerable<RowColumn> columns) => string.Join(", ", columns.Select(column => column.Name));

    /// <summary>The value of an entity as the driver takes it.</summary>
    /// <param name="row">The entity.</param>
    /// <returns>The value, or null.</returns>
    public object? Read(object row) => _read.Value(row);

    private Func<object, object?> CompileRead()
    {
        var row = Expression.Parameter(typeof(object), "row");
        var value = Expression.Invoke(Value, Expression.Convert(row, Value.Parameters[0].Type));
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), row).Compile();
    }

    private static LambdaExpression ValueOf(IProperty property, RelationalTypeMapping mapping)
    {
        var row = Expression.Parameter(property.DeclaringType.ClrType, "row");
        var value = Expression.Property(row, property.PropertyInfo!);
        return Expression.Lambda(mapping.Converter is { } converter ? Convert(value, converter.ConvertToProviderExpression) : value, row);
    }

    /// <summary>A converter sees no null.</summary>
    private static Expression Convert(Expression value, LambdaExpression converter)
    {
        var (from, to) = (converter.Parameters[0].Type, converter.ReturnType);
        if (value.Type.IsValueType && value.Type == from)
        {
            return Expression.Invoke(converter, value);
        }

        var nullable = to.IsValueType ? typeof(Nullable<>).MakeGenericType(to) : to;
        var local = Expression.Variable(value.Type, "value");
        return Expression.Block(
            [local],
            Expression.Assign(local, value),
            Expression.Condition(
                Expression.Equal(local, Expression.Constant(null, value.Type)),
                Expression.Constant(null, nullable),
                Expression.Convert(Expression.Invoke(converter, Expression.Convert(local, from)), nullable)));
    }
}
