using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Dapper;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>The same contestants under BenchmarkDotNet, with allocations. In its own process: it builds no project beside this one.</summary>
internal static class BenchmarkDotNetCommand
{
    public static int Run(string[] args)
    {
        SqlMapper.AddTypeHandler(new InstantHandler());
        var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
        var summaries = BenchmarkSwitcher.FromTypes([typeof(QueryBenchmarks)]).Run(args, DefaultConfig.Instance.AddJob(job));
        return summaries.Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;
    }
}
