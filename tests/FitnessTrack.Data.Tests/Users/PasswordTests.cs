using FluentAssertions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Xunit;

namespace FitnessTrack.Data.Tests.Users;

public class PasswordTests
{
    private const string Password = "correct horse battery staple £ 🏋";

    private static readonly PasswordHasher<User> Identity = new();

    [Fact]
    public void a_password_is_verified_and_another_is_not()
    {
        var user = NewUser();
        user.SetPassword(Password);

        user.VerifyPassword(Password).Should().BeTrue();
        user.VerifyPassword(Password + " ").Should().BeFalse();
        user.VerifyPassword("").Should().BeFalse();
    }

    [Fact]
    public void two_hashes_of_one_password_differ_and_neither_holds_it()
    {
        var (ada, bob) = (NewUser(), NewUser());
        ada.SetPassword(Password);
        bob.SetPassword(Password);

        ada.PasswordHash.Should().NotBe(bob.PasswordHash).And.NotContain(Password);
        ada.PasswordHash.Length.Should().BeLessThanOrEqualTo(254);
    }

    [Fact]
    public void a_hosts_password_hasher_reads_our_hash_and_finds_it_strong_enough()
    {
        var user = NewUser();
        user.SetPassword(Password);

        Identity.VerifyHashedPassword(user, user.PasswordHash, Password).Should().Be(PasswordVerificationResult.Success);
        Identity.VerifyHashedPassword(user, user.PasswordHash, "wrong").Should().Be(PasswordVerificationResult.Failed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    public void we_read_a_hosts_password_hasher(int iterations)
    {
        var user = NewUser();
        user.PasswordHash = new PasswordHasher<User>(Options.Create(new PasswordHasherOptions { IterationCount = iterations })).HashPassword(user, Password);

        user.VerifyPassword(Password).Should().BeTrue();
        user.VerifyPassword("wrong").Should().BeFalse();
    }

    /// <summary>Made by <c>Rfc2898DeriveBytes</c> over HMAC-SHA-1 and HMAC-SHA-256, as Identity's format allows.</summary>
    [Theory]
    [InlineData(0, "SHA1")]
    [InlineData(1, "SHA256")]
    [InlineData(2, "SHA512")]
    public void every_pseudo_random_function_of_the_format_is_read(byte code, string algorithm)
    {
        byte[] salt = [.. Enumerable.Range(1, 16).Select(i => (byte)i)];
        var subkey = System.Security.Cryptography.Rfc2898DeriveBytes.Pbkdf2(Password, salt, 1000, new(algorithm), 32);
        byte[] hash = [1, 0, 0, 0, code, 0, 0, 3, 0xE8, 0, 0, 0, 16, .. salt, .. subkey];
        var user = NewUser();
        user.PasswordHash = Convert.ToBase64String(hash);

        user.VerifyPassword(Password).Should().BeTrue();
        Identity.VerifyHashedPassword(user, user.PasswordHash, Password).Should().NotBe(PasswordVerificationResult.Failed);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("not base64!")]
    [InlineData("AQ==")]
    [InlineData("AgAAAAEAAAPoAAAAEAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMA==")]
    [InlineData("AQAAAAkAAAPoAAAAEAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMA==")]
    [InlineData("AQAAAAEAAAAAAAAAEAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMA==")]
    [InlineData("AQAAAAEAAAPo/////wECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMA==")]
    public void a_hash_in_another_or_broken_format_verifies_nothing(string hash)
    {
        var user = NewUser();
        user.PasswordHash = hash;

        user.VerifyPassword("").Should().BeFalse();
        user.VerifyPassword(Password).Should().BeFalse();
    }

    /// <summary>The hash is the password's. An imported document could name a number that keeps a processor busy for minutes.</summary>
    [Fact]
    public void a_hash_of_more_than_ten_million_iterations_verifies_nothing()
    {
        var user = NewUser();
        user.PasswordHash = "AQAAAAAAmJaBAAAAEAECAwQFBgcICQoLDA0ODxBHWGG5n8sWQPmippOnYRmp";

        user.VerifyPassword(Password).Should().BeFalse();
    }

    [Fact]
    public void without_a_password_nothing_is_verified() => NewUser().VerifyPassword("").Should().BeFalse();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void an_empty_password_is_refused(string? password)
    {
        var set = () => NewUser().SetPassword(password!);
        set.Should().Throw<ArgumentException>().Which.ParamName.Should().Be("password");
    }

    [Fact]
    public void half_of_a_surrogate_pair_is_no_password()
    {
        var user = NewUser();
        user.SetPassword(Password);

        user.Invoking(u => u.SetPassword("secret\ud83d")).Should().Throw<ArgumentException>().WithParameterName("password");
        user.VerifyPassword($"{Password}\ud83d").Should().BeFalse("an input box may have cut it");
        user.VerifyPassword(Password).Should().BeTrue();
    }

    private static User NewUser() => new() { Email = "ada@example.org", Username = "ada" };
}
