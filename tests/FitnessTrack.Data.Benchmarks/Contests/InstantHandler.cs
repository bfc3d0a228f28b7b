using System.Data;
using System.Globalization;
using Dapper;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>What a user of Dapper on SQLite has for instants.</summary>
internal sealed class InstantHandler : SqlMapper.TypeHandler<DateTimeOffset>
{
    public override DateTimeOffset Parse(object value) => value is DateTime instant
        ? new DateTimeOffset(instant)
        : DateTimeOffset.ParseExact((string)value, "yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) => parameter.Value = value;
}
