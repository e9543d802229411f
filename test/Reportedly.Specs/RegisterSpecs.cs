using System.Globalization;
using System.Text.Json;
using Reportedly.Reading;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Actors.Register;
using Reportedly.Reading.Documents;
using Reportedly.Text;

namespace Reportedly.Specs;

/// <summary>
/// What the names of a text are in the register: <c>links</c> (name to id), <c>codes</c> (name to a composed code, with no entry),
/// <c>unlinked</c> (names that are nobody in it) and <c>open</c> (names that several bear, with nothing that decides).
/// </summary>
public sealed class RegisterSpecs
{
    private static readonly ReportReader Reader = ReportReader.CreateDefault();

    public static TheoryData<string> Cases =>
        [
            .. SpecFiles
                .All("actors")
                .Where(spec => Fields.Any(f => spec.Value.TryGetProperty(f, out _)))
                .Select(spec => spec.Key),
        ];

    private static IEnumerable<string> Fields => ["links", "codes", "unlinked", "open"];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_name_is_what_the_case_says_that_it_is_in_the_register(string id)
    {
        JsonElement spec = SpecFiles.Case("actors", id);
        Document document = Reader.Analyse(
            new ReportInput(SourceText.FromString(spec.GetProperty("text").GetString()!))
            {
                Published = spec.TryGetProperty("published", out JsonElement date)
                    ? DateOnly.ParseExact(date.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                    : null,
            }
        );
        Analysis text = document.Read(ReadingLayers.Words);
        ActorChains chains = document.Read(ReadingLayers.Chains);
        foreach (JsonProperty link in Named(spec, "links"))
        {
            Of(text, chains, link.Name)?.Link?.Entry?.Id.Should().Be(link.Value.GetString(), link.Name);
            Of(text, chains, link.Name)?.Link?.Entry.Should().NotBeNull(link.Name);
            Of(text, chains, link.Name).Should().NotBeNull(link.Name);
        }
        foreach (JsonProperty code in Named(spec, "codes"))
        {
            ActorChain chain = Of(text, chains, code.Name)!;
            chain.Should().NotBeNull(code.Name);
            chain.Link?.Entry.Should().BeNull(code.Name);
            ActorTerms.Of(chains, chain).Links["plover"].Should().Be(code.Value.GetString(), code.Name);
        }
        foreach (string name in Listed(spec, "unlinked"))
        {
            Of(text, chains, name)?.Link?.Entry.Should().BeNull(name);
        }
        foreach (string name in Listed(spec, "open"))
        {
            ActorChain chain = Of(text, chains, name)!;
            chain.Should().NotBeNull(name);
            chain.Link.Should().NotBeNull(name);
            chain.Link!.Entry.Should().BeNull(name);
            chain.Link.Candidates.Should().NotBeEmpty(name);
        }
    }

    private static IEnumerable<JsonProperty> Named(JsonElement spec, string field) =>
        spec.TryGetProperty(field, out JsonElement names) ? names.EnumerateObject() : [];

    private static IEnumerable<string> Listed(JsonElement spec, string field) =>
        spec.TryGetProperty(field, out JsonElement names) ? names.EnumerateArray().Select(n => n.GetString()!) : [];

    /// <summary>The actor that a name of the text is of; null where it is no mention of any.</summary>
    private static ActorChain? Of(Analysis text, ActorChains chains, string name)
    {
        foreach (Mention mention in chains.Mentions)
        {
            if (text.Quote(mention.Name) == name && chains.Of(mention) is { } chain)
            {
                return chain;
            }
        }
        return null;
    }
}
