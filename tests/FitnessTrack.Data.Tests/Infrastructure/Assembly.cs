using FitnessTrack.Data.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(TestFolder))]
[assembly: AssemblyFixture(typeof(PostgresServer))]
