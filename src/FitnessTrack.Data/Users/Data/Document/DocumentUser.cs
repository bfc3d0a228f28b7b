using System.Text.Json.Serialization;

namespace FitnessTrack.Data;

/// <summary>The account.</summary>
internal sealed record DocumentUser
{
    public required string Email { get; init; }

    public required string Username { get; init; }

    public required string? FullName { get; init; }

    public required int? Age { get; init; }

    public required int? HeightCm { get; init; }

    public required decimal? WeightKg { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PasswordHash { get; init; }

    public static DocumentUser Of(User user, bool withPasswordHash) => new()
    {
        Email = user.Email,
        Username = user.Username,
        FullName = user.FullName,
        Age = user.Age,
        HeightCm = user.HeightCm,
        WeightKg = user.WeightKg,
        PasswordHash = withPasswordHash ? user.PasswordHash : null,
    };

    /// <summary>The account; without a password where the document has no hash.</summary>
    public User ToUser()
    {
        var user = new User
        {
            Email = Email,
            Username = Username,
            FullName = FullName,
            Age = Age,
            HeightCm = HeightCm,
            WeightKg = WeightKg,
        };
        if (PasswordHash is not null)
        {
            user.PasswordHash = PasswordHash;
        }

        return user;
    }
}
