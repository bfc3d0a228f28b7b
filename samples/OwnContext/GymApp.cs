using System.Globalization;
using System.Security.Cryptography;
using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace FitnessTrack.Samples.OwnContext;

/// <summary>The order of things: schema, catalogue, coach and client, a session, and what they read.</summary>
internal sealed class GymApp(GymContext gym, IAnsiConsole console)
{
    private const string CoachName = "Rosa Lind";
    private const string ClientEmail = "ana@example.org";
    private const string Membership = "G-0042";

    private static readonly DateTimeOffset StartedAt = new(2026, 1, 5, 18, 0, 0, TimeSpan.Zero);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await MigrateAsync(cancellationToken);
        var seed = await gym.SeedFitnessTrackCatalogAsync(cancellationToken);
        console.WriteLine(Invariant($"Catalogue: {seed.Inserted} exercises added."));

        var client = await SaveClientAsync(cancellationToken);
        var squat = await gym.Exercises.Search("squat").FirstAsync(cancellationToken);
        await RecordAsync(client, squat, cancellationToken);
        await ShowAsync(cancellationToken);
    }

    /// <summary>The host's own migrations, of which one makes FitnessTrack's tables too.</summary>
    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        var pending = (await gym.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        await gym.Database.MigrateAsync(cancellationToken);
        console.WriteLine(pending.Count == 0 ? "Schema: up to date." : $"Schema: applied {string.Join(", ", pending)}.");
    }

    private async Task<User> SaveClientAsync(CancellationToken cancellationToken)
    {
        var client = await gym.Users.SingleOrDefaultAsync(user => user.Email == ClientEmail, cancellationToken);
        if (client is not null)
        {
            return client;
        }

        client = new User { Email = ClientEmail, Username = "ana", FullName = "Ana Ruiz" };
        client.SetPassword(RandomNumberGenerator.GetHexString(32));
        gym.Add(client).Property(GymContext.MembershipNumber).CurrentValue = Membership;
        var coach = await gym.Coaches.SingleOrDefaultAsync(c => c.Name == CoachName, cancellationToken)
            ?? gym.Add(new Coach { Name = CoachName }).Entity;
        coach.Clients.Add(client);
        await gym.SaveChangesAsync(cancellationToken);
        return client;
    }

    private async Task RecordAsync(User client, Exercise exercise, CancellationToken cancellationToken)
    {
        var recorded = await gym.RecordSessionAsync(
            client.Id,
            new SessionEntry
            {
                WorkoutDate = DateOnly.FromDateTime(StartedAt.Date),
                Status = WorkoutStatus.Completed,
                Sets =
                [
                    new() { ExerciseId = exercise.Id, PerformedAt = StartedAt, SetIndex = 1, ActualWeightKg = 80, ActualReps = 5 },
                    new() { ExerciseId = exercise.Id, PerformedAt = StartedAt, SetIndex = 2, ActualWeightKg = 82.5m, ActualReps = 5 },
                ],
            },
            cancellationToken);
        console.WriteLine($"Session: {recorded.Outcome}.");
    }

    /// <summary>One query over the host's tables and the library's.</summary>
    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        var clients = await gym.Coaches
            .SelectMany(coach => coach.Clients, (coach, client) => new
            {
                coach.Name,
                client.Id,
                client.FullName,
                Membership = EF.Property<string?>(client, GymContext.MembershipNumber),
                Sets = client.ExerciseSetLogs.Count,
            })
            .OrderBy(row => row.Name).ThenBy(row => row.FullName)
            .ToListAsync(cancellationToken);
        foreach (var row in clients)
        {
            console.WriteLine(OneLine.Of(Invariant($"{row.Name} trains {row.FullName} ({row.Membership}), who has logged {row.Sets} sets.")));
            foreach (var record in await gym.PersonalRecordsAsync(row.Id, cancellationToken: cancellationToken))
            {
                console.WriteLine(Invariant($"  {record.Kind}: {record.Value:0.##}{(record.WeightKg is null ? "" : Invariant($" ({record.Reps} × {record.WeightKg:0.##} kg)"))}"));
            }
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
