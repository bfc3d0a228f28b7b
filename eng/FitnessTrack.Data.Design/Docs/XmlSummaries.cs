using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FitnessTrack.Data.Design;

/// <summary>What the library's XML documentation says of its types and properties, as Markdown of one line.</summary>
internal sealed partial class XmlSummaries
{
    private readonly Dictionary<string, XElement> _members;

    private XmlSummaries(XDocument document) =>
        _members = document.Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>Reads the file that the build puts beside the library.</summary>
    public static XmlSummaries Load() =>
        new(XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{typeof(User).Assembly.GetName().Name}.xml"), LoadOptions.PreserveWhitespace));

    public string Of(Type type) => Find($"T:{type.FullName}") ?? "";

    /// <summary>The property's summary, or the one that it inherits from an interface.</summary>
    public string Of(PropertyInfo property) =>
        property.DeclaringType!.GetInterfaces().Prepend(property.DeclaringType!)
            .Select(type => Find($"P:{type.FullName}.{property.Name}"))
            .FirstOrDefault(summary => summary is not null) ?? "";

    private string? Find(string member) =>
        _members.GetValueOrDefault(member)?.Element("summary") is { } summary
            ? WhiteSpace().Replace(string.Concat(summary.Nodes().Select(Markdown)), " ").Trim()
            : null;

    private static string Markdown(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => $"`{see.Attribute("cref")!.Value.Split('(')[0].Split('.')[^1]}`",
        XElement element => $"`{element.Value}`",
        _ => "",
    };

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WhiteSpace();
}
