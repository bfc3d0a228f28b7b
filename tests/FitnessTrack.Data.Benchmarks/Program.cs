using FitnessTrack.Data.Benchmarks;

// eng/postgres.sh dotnet run -c Release --project tests/FitnessTrack.Data.Benchmarks -- VERB …
switch (args.FirstOrDefault())
{
    case "report":
        return await ReportCommand.RunAsync(ReportOptions.Parse(args[1..]));
    case "bdn":
        return BenchmarkDotNetCommand.Run(args[1..]);
    case "start":
        await ChildProcess.StartAsync(args[1], args[2]);
        return 0;
    case "stream":
        await ChildProcess.StreamAsync(args[1], args[2]);
        return 0;
    default:
        Console.Error.WriteLine(ReportOptions.Usage);
        return 2;
}
