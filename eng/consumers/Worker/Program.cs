// A worker that migrates when it starts, saves and stops; it fails unless what it saved is there. The database is the
// configuration's: --FitnessTrack:Provider=Sqlite|Postgres --ConnectionStrings:FitnessTrack=…
using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore;
using Worker;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddFitnessTrackData();
builder.Services.AddFitnessTrackMigrationOnStartup();
builder.Services.AddHostedService<Nightly>();

using var host = builder.Build();
await host.StartAsync();
await host.WaitForShutdownAsync();

await using var context = await host.Services.GetRequiredService<IDbContextFactory<FitnessTrackDbContext>>().CreateDbContextAsync();
var tags = await context.Tags.Select(tag => tag.Name).ToListAsync();
await context.Database.EnsureDeletedAsync();
return tags is ["nightly"] ? 0 : throw new InvalidOperationException($"Expected one tag, but there are: {string.Join(", ", tags)}.");
