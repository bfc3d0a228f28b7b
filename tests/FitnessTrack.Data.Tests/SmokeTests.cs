using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests;

public class SmokeTests
{
    [Theory, EveryProvider]
    public async Task saves_and_reads(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var user = new User { Email = " A@b.C ", Username = "ada", WeightKg = 85.555m };
        user.SetPassword("x");
        await db.SaveAsync(user);
        await using var c = db.CreateContext();
        var read = await c.Users.SingleAsync();
        read.Email.Should().Be("a@b.c");
        read.WeightKg.Should().Be(85.56m);
        read.CreatedAt.Should().BeCloseTo(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));
        read.UpdatedAt.Should().Be(user.UpdatedAt);
        read.Age = 3;
        await c.SaveChangesAsync();
        var first = read.UpdatedAt;
        first.Should().BeAfter(user.UpdatedAt);
        read.Age = 4;
        await c.SaveChangesAsync();
        read.UpdatedAt.Should().BeAfter(first);
        c.Database.HasPendingModelChanges().Should().BeFalse();
    }
}
