using System.Security.Cryptography;
using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore;

namespace FitnessTrack.Samples.HistoryImport;

/// <summary>The user whose history is imported.</summary>
internal static class Account
{
    private const int UsernameLength = 50;

    public static async Task<int> FindOrSignUpAsync(FitnessTrackDbContext context, string email, CancellationToken cancellationToken)
    {
        if (await context.Users.Where(user => user.Email == email).Select(user => (int?)user.Id).SingleOrDefaultAsync(cancellationToken) is { } known)
        {
            return known;
        }

        // Nobody knows this password. An application passes on here what its user typed.
        var user = new User { Email = email, Username = await FreeNameAsync(context, email, cancellationToken) };
        user.SetPassword(RandomNumberGenerator.GetHexString(32));
        context.Add(user);
        await context.SaveChangesAsync(cancellationToken);
        return user.Id;
    }

    /// <summary>What is before the <c>@</c>; the address where somebody else has that name.</summary>
    private static async Task<string> FreeNameAsync(FitnessTrackDbContext context, string email, CancellationToken cancellationToken)
    {
        var name = Cut(email.Split('@')[0]);
        var isFree = name.Length > 0 && !await context.Users.AnyAsync(user => user.Username == name, cancellationToken);
        return isFree ? name : Cut(email);
    }

    private static string Cut(string name) => name.Length <= UsernameLength ? name : name[..UsernameLength];
}
