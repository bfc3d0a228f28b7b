using System.Security.Cryptography;
using System.Text;

namespace FitnessTrack.Samples.QuickStart;

/// <summary>A catalogue's id as a slug: <c>Dips_-_Chest_Version</c> is <c>dips-chest-version</c>.</summary>
internal static class CatalogSlug
{
    public const int MaxLength = 140;

    private const int HashLength = 8;

    /// <returns>Letters and digits in lower case, with single hyphens between; empty if the id has neither.</returns>
    public static string Of(string id)
    {
        var slug = new StringBuilder(id.Length);
        foreach (var character in id)
        {
            if (char.IsLetterOrDigit(character))
            {
                slug.Append(char.ToLowerInvariant(character));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    /// <summary>For ids that make the same slug: told apart by the id alone, so that the file's order does not matter.</summary>
    public static string OfAmbiguous(string id)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..HashLength];
        var slug = Of(id);
        return $"{slug[..Math.Min(slug.Length, MaxLength - HashLength - 1)]}-{hash}";
    }
}
