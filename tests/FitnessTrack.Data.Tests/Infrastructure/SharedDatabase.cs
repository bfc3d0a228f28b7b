namespace FitnessTrack.Data.Tests;

/// <summary>One filled database a provider for the whole run, made when it is first asked for and gone with the run; for reading only.</summary>
internal sealed class SharedDatabase(Func<TestDatabase, Task> fill)
{
    private static readonly SemaphoreSlim Gate = new(1);

    private readonly Dictionary<DatabaseProvider, TestDatabase> _databases = [];

    public async Task<TestDatabase> GetAsync(DatabaseProvider provider)
    {
        await Gate.WaitAsync();
        try
        {
            if (!_databases.TryGetValue(provider, out var db))
            {
                db = await TestDatabase.CreateAsync(provider);
                await fill(db);
                _databases[provider] = db;
            }

            return db;
        }
        finally
        {
            Gate.Release();
        }
    }
}
