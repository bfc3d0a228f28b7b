using System.Linq.Expressions;
using Npgsql;

namespace FitnessTrack.Data;

/// <summary>Writes one column of a binary COPY, by a delegate of the value's own type: nothing is boxed.</summary>
/// <typeparam name="TEntity">The entity's type.</typeparam>
internal abstract class CopyColumn<TEntity>
{
    public static CopyColumn<TEntity> Of(RowColumn column, NpgsqlConnection connection)
    {
        var value = column.Value.ReturnType;
        var type = Nullable.GetUnderlyingType(value) is { } underlying
            ? typeof(OfNullable<>).MakeGenericType(typeof(TEntity), underlying)
            : typeof(OfValue<>).MakeGenericType(typeof(TEntity), value);
        return (CopyColumn<TEntity>)Activator.CreateInstance(type, column.Value, PostgresParameter.Of(column, connection))!;
    }

    public abstract Task WriteAsync(NpgsqlBinaryImporter importer, TEntity row, CancellationToken token);

    private static Task WriteAsync<T>(NpgsqlBinaryImporter importer, T value, NpgsqlParameter type, CancellationToken token) =>
        value is null ? importer.WriteNullAsync(token)
        : type.DataTypeName is { } name ? importer.WriteAsync(value, name, token)
        : importer.WriteAsync(value, type.NpgsqlDbType, token);

    private sealed class OfValue<T>(Expression<Func<TEntity, T>> value, NpgsqlParameter type) : CopyColumn<TEntity>
    {
        private readonly Func<TEntity, T> _value = value.Compile();

        public override Task WriteAsync(NpgsqlBinaryImporter importer, TEntity row, CancellationToken token) =>
            WriteAsync(importer, _value(row), type, token);
    }

    private sealed class OfNullable<T>(Expression<Func<TEntity, T?>> value, NpgsqlParameter type) : CopyColumn<TEntity>
        where T : struct
    {
        private readonly Func<TEntity, T?> _value = value.Compile();

        public override Task WriteAsync(NpgsqlBinaryImporter importer, TEntity row, CancellationToken token) =>
            _value(row) is { } written ? WriteAsync(importer, written, type, token) : importer.WriteNullAsync(token);
    }
}
