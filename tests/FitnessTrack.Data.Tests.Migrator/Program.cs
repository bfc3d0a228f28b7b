using FitnessTrack.Data;
using FitnessTrack.Data.Tests.Migrator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

// Migrates a database as an application does that starts: PROVIDER CONNECTION-STRING [TEXT]. With a text, the process is
// killed, as by kill -9, once it has run a statement that contains it.
var services = new ServiceCollection().AddFitnessTrackData(options =>
{
    _ = args[0] == "Postgres" ? options.UseFitnessTrackPostgres(args[1]) : options.UseFitnessTrackSqlite(args[1]);
    if (args.Length > 2)
    {
        options.AddInterceptors(new Killer(args[2]));
    }
});

await using var provider = services.BuildServiceProvider();
Console.WriteLine("ready");
await Console.In.ReadLineAsync();
var applied = await provider.GetRequiredService<IFitnessTrackSchema>().MigrateAsync();
Console.WriteLine($"applied {applied.Count}");
