using System.Data;
using Dapper;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>What a user of Dapper on SQLite has for instants.</summary>
internal sealed class InstantHandler : SqlMapper.TypeHandler<DateTimeOffset>
{
    public override DateTimeOffset Parse(object value) => value is DateTime instant
        ? new DateTimeOffset(instant)
        : InstantText.Parse((string)value);

    public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) => parameter.Value = value;
}
