// A minimal API that migrates when it starts and has a health check; it asks itself over HTTP, and fails unless a session that
// was sent twice is there once, and what is refused is answered as README says. The database is the configuration's:
// --FitnessTrack:Provider=Sqlite|Postgres --ConnectionStrings:FitnessTrack=…
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore;

var readable = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddFitnessTrackData();
builder.Services.AddFitnessTrackMigrationOnStartup();
builder.Services.AddHealthChecks().AddFitnessTrackData();
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));

await using var app = builder.Build();
app.Use(async (http, next) =>
{
    try
    {
        await next(http);
    }
    catch (Exception e) when (e is DbUpdateConcurrencyException or FitnessTrackConstraintException { Kind: ConstraintKind.Unique })
    {
        http.Response.StatusCode = StatusCodes.Status409Conflict;
    }
    catch (Exception e) when (e is FitnessTrackConstraintException or ArgumentException)
    {
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
    }
});
app.MapHealthChecks("/health");
app.MapPost("/users/{name}", async (string name, FitnessTrackDbContext context, CancellationToken stop) =>
{
    await context.SeedFitnessTrackCatalogAsync(cancellationToken: stop);
    var user = new User { Email = $"{name}@example.org", Username = name };
    user.SetPassword("correct horse battery staple");
    context.Add(user);
    await context.SaveChangesAsync(stop);
    return user.Id;
});
app.MapPost("/users/{userId}/sessions", (int userId, SessionEntry session, FitnessTrackDbContext context, CancellationToken stop) =>
    context.RecordSessionAsync(userId, session, stop));
app.MapGet("/exercises", (string text, FitnessTrackDbContext context, CancellationToken stop) =>
    context.Exercises.Search(text).Select(exercise => exercise.Id).Take(1).SingleAsync(stop));
app.MapGet("/users/{userId}/logs", async (int userId, FitnessTrackDbContext context, CancellationToken stop) =>
    (await context.RecentLogsAsync(userId, cancellationToken: stop)).Select(log => new { log.ActualWeightKg, log.ActualReps }));

await app.StartAsync();
using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
try
{
    Expect("the health", "Healthy", await client.GetStringAsync("/health"));
    var userId = await ReadAsync<int>(await client.PostAsync("/users/ada", content: null));
    var exerciseId = await client.GetFromJsonAsync<int>("/exercises?text=bench press");
    var session = new
    {
        WorkoutDate = "2026-03-03",
        Status = "Completed",
        Sets = new[] { new { ExerciseId = exerciseId, PerformedAt = "2026-03-03T18:05:00+01:00", SetIndex = 1, ActualWeightKg = 80.5, ActualReps = 5 } },
    };
    for (var sent = 1; sent <= 2; sent++)
    {
        var recorded = await ReadAsync<RecordedSession>(await client.PostAsJsonAsync($"/users/{userId}/sessions", session));
        Expect($"the session, sent {sent} times", sent == 1 ? RecordOutcome.Inserted : RecordOutcome.Unchanged, recorded.Outcome);
    }

    Expect("the logs", """[{"actualWeightKg":80.50,"actualReps":5}]""", (await client.GetStringAsync($"/users/{userId}/logs")).Replace("80.5,", "80.50,"));

    Expect("the answer to a name that is taken", HttpStatusCode.Conflict, (await client.PostAsync("/users/ada", content: null)).StatusCode);
    var impossible = new { WorkoutDate = "2026-03-04", Sets = new[] { new { ExerciseId = exerciseId, PerformedAt = "2026-03-04T18:05:00+01:00", SetIndex = 1, ActualRpe = 11 } } };
    Expect("the answer to an RPE of 11", HttpStatusCode.BadRequest, (await client.PostAsJsonAsync($"/users/{userId}/sessions", impossible)).StatusCode);
    Expect("the answer to a user who is not there", HttpStatusCode.BadRequest, (await client.PostAsJsonAsync("/users/0/sessions", session)).StatusCode);
}
finally
{
    await app.StopAsync();
    await using var scope = app.Services.CreateAsyncScope();
    await scope.ServiceProvider.GetRequiredService<FitnessTrackDbContext>().Database.EnsureDeletedAsync();
}

async Task<T> ReadAsync<T>(HttpResponseMessage response)
{
    Expect("the answer", true, response.IsSuccessStatusCode ? true : throw new InvalidOperationException(await response.Content.ReadAsStringAsync()));
    return (await response.Content.ReadFromJsonAsync<T>(readable))!;
}

static void Expect<T>(string what, T expected, T actual)
{
    if (!EqualityComparer<T>.Default.Equals(expected, actual))
    {
        throw new InvalidOperationException($"{what}: expected '{expected}', but it is '{actual}'.");
    }
}
