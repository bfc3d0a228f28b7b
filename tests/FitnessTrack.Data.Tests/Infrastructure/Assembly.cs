using FitnessTrack.Data.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(TestFolder))]
[assembly: AssemblyFixture(typeof(PostgresServer))]

// More than this machine may have cores: a test mostly waits for a server, a process or a disk.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
