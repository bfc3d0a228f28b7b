using FitnessTrack.Data.Tests.Users;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests;

/// <summary>The example of a user's data, compiled and run.</summary>
public class UserDataSnippets
{
    [Theory, EveryProvider]
    public async Task the_example_moves_a_user_to_another_database(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await using var otherDb = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await RichUser.SaveAsync(db);
        await using var context = db.CreateContext();
        await using var otherContext = otherDb.CreateContext();
        var user = await context.Users.SingleAsync(u => u.Email == RichUser.Email);
        var path = Path.Combine(TestFolder.NewFolder(), "ada.json");

        await using (var file = File.Create(path))
        {
            await context.ExportUserDataAsync(user.Id, file);
        }

        await using (var file = File.OpenRead(path))
        {
            var result = await otherContext.ImportUserDataAsync(file);
            Console.WriteLine($"{result.Inserted} rows are new, {result.ExerciseSetLogs.Inserted} of them sets");
        }

        await context.DeleteUserAsync(user.Id);

        (await UserDocument.ExportAsync(otherDb, RichUser.Email)).Should().Equal(await File.ReadAllBytesAsync(path));
        (await context.Users.CountAsync()).Should().Be(1);
    }
}
