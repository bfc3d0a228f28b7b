using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>What an app asks for on its page of statistics. A newcomer reads the rows and counts in memory.</summary>
internal sealed class AnalyticsContests(BenchmarkDatabase database, History history, DbConnection connection)
{
    private static readonly IReadOnlyList<Goal> Goals = [Goal.AtMost(1.2, Role.Raw)];

    public Contest RecordsOfTypical() => Records("records, 1k sets", history.TypicalUserId);

    public Contest RecordsOfHeavy() => Records("records, 20k sets", history.HeavyUserId) with { MostRounds = 5 };

    public Contest Volume()
    {
        var user = history.TypicalUserId;
        var (from, until) = (Midnight(GeneratedHistory.From), Midnight(GeneratedHistory.Until));
        var sql = new HandWritten<VolumeRow>(
            Sql.Volume(database.IsPostgres), new { user, from = database.Instant(from), until = database.Instant(until) }, Readers.Volume);
        return new("weekly volume of a year", [
            sql.Raw(connection),
            sql.Dapper(database),
            Newcomer(context => NewcomerAnalytics.VolumeAsync(context, user, from, until)),
            Library("WeeklyVolumeAsync", context => context.WeeklyVolumeAsync(user, GeneratedHistory.TimeZone, GeneratedHistory.From, GeneratedHistory.Until)),
        ])
        {
            Goals = Goals,
            IsOfOneUser = true,
            IsOrdered = false,
        };
    }

    public Contest Adherence()
    {
        var user = history.TypicalUserId;
        var sql = new HandWritten<AdherenceRow>(Sql.Adherence, new { user }, Readers.Adherence);
        return new("adherence of a routine", [
            sql.Raw(connection),
            sql.Dapper(database),
            Newcomer(context => NewcomerAnalytics.AdherenceAsync(context, user)),
            Library("AdherenceByRoutineAsync", context => context.AdherenceByRoutineAsync(user)),
        ])
        {
            Goals = Goals,
            IsOfOneUser = true,
        };
    }

    private Contest Records(string name, int user)
    {
        var sql = new HandWritten<RecordRow>(Sql.Records, new { user }, Readers.Record);
        return new(name, [
            sql.Raw(connection),
            sql.Dapper(database),
            Newcomer(context => NewcomerAnalytics.RecordsAsync(context, user)),
            Library("PersonalRecordsAsync", context => context.PersonalRecordsAsync(user)),
        ])
        {
            Goals = Goals,
            IsOfOneUser = true,
            IsOrdered = false,
        };
    }

    private Contestant Newcomer<T>(Func<FitnessTrackDbContext, Task<T>> query) =>
        new(Role.Newcomer, "EF as a newcomer writes it", async () => await database.AsNewcomerAsync(query));

    private Contestant Library<T>(string name, Func<FitnessTrackDbContext, Task<T>> query) =>
        new(Role.Library, name, async () => await database.WithLibraryAsync(query)) { Query = context => query(context) };

    private static DateTimeOffset Midnight(DateOnly date)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, TimeZoneInfo.FindSystemTimeZoneById(GeneratedHistory.TimeZone).GetUtcOffset(midnight)).ToUniversalTime();
    }
}
