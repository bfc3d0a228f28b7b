using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace FitnessTrack.Data.Tests;

/// <summary>Runs a theory once on every provider; arguments given here follow the provider.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EveryProviderAttribute(params object?[] arguments) : DataAttribute
{
    public object?[] Arguments { get; } = arguments;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
            [.. Enum.GetValues<DatabaseProvider>().Select(provider => new TheoryDataRow([provider, .. Arguments]))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
