using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Reportedly.Testing;

/// <summary>The doc comments of assemblies, as plain text.</summary>
public sealed partial class DocComments
{
    private readonly Dictionary<string, XElement> members;
    private readonly Func<string, string> referred;

    /// <summary>Reads the comments that the compiler wrote beside the running program.</summary>
    /// <param name="referred">What a reference reads as, by its id: <c>P:Reportedly.Records.Claim.Source</c>.</param>
    /// <param name="files">The files: <c>Reportedly.Records.xml</c>.</param>
    public DocComments(Func<string, string> referred, params ReadOnlySpan<string> files)
    {
        this.referred = referred;
        members = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (string file in files)
        {
            foreach (
                XElement member in XDocument.Load(Path.Combine(AppContext.BaseDirectory, file)).Descendants("member")
            )
            {
                members[(string?)member.Attribute("name") ?? ""] = member;
            }
        }
    }

    /// <summary>The summary of a member, by its id: <c>T:Reportedly.Records.Claim</c>; null where it has none.</summary>
    public string? Of(string id) => Text(members.GetValueOrDefault(id)?.Element("summary"));

    /// <summary>The summary of a property.</summary>
    public string? Of(JsonPropertyInfo property) =>
        Member(property) is { } member ? Of($"P:{property.DeclaringType.FullName}.{member}") : null;

    /// <summary>What a record's parameter says of the property that it makes.</summary>
    public string? OfParameter(JsonPropertyInfo property)
    {
        string? name = Member(property);
        return Text(
            members
                .GetValueOrDefault($"T:{property.DeclaringType.FullName}")
                ?.Elements("param")
                .FirstOrDefault(element => (string?)element.Attribute("name") == name)
        );
    }

    private static string? Member(JsonPropertyInfo property) =>
        property
            .DeclaringType.GetProperties()
            .Select(member => member.Name)
            .FirstOrDefault(name => JsonNamingPolicy.SnakeCaseLower.ConvertName(name) == property.Name);

    private string? Text(XElement? element) =>
        element is null ? null : Blanks().Replace(string.Concat(element.Nodes().Select(Plain)), " ").Trim();

    private string Plain(XNode node) =>
        node switch
        {
            XElement { Name.LocalName: "see" } reference => referred((string?)reference.Attribute("cref") ?? ""),
            XElement element => element.Value,
            _ => ((XText)node).Value,
        };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
