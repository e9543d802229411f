using System.Text.Json;
using Reportedly.Language;
using Reportedly.Reading;
using Reportedly.Text;

namespace Reportedly.Specs;

/// <summary>
/// What <c>analyse --layers claims</c> must give for a text: <c>claims</c> that must be there, each with source, cue and content as printed
/// (stretches that stand apart parted by <c> | </c>), <c>not</c> with cues that must not, and <c>count</c>, how many there are.
/// </summary>
public sealed class ClaimsSpecs
{
    private static readonly LanguageAnalyser Language = LanguageAnalyser.CreateDefault();
    private static readonly LayerReader Claims = LayerReader.Create(["claims"], ReadingData.BuiltIn);

    public static TheoryData<string> Ids => SpecFiles.Ids("claims");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Source_cue_and_content_are_as_the_case_says(string id)
    {
        JsonElement spec = SpecFiles.Case("claims", id);
        Claim[] found = [.. Read(spec)];
        string all = string.Join("\n", found.Select(claim => claim.ToString()));
        foreach (JsonElement expected in Items(spec, "claims"))
        {
            Assert.True(
                found.Any(claim => Fits(claim, expected)),
                $"{id}: {expected.GetRawText()}\nwas expected among\n{all}"
            );
        }
        foreach (JsonElement unwanted in Items(spec, "not"))
        {
            Assert.False(
                found.Any(claim => claim.Cue == unwanted.GetString()),
                $"{id}: {unwanted} was not expected, but stands in\n{all}"
            );
        }
        if (spec.TryGetProperty("count", out JsonElement count))
        {
            Assert.True(found.Length == count.GetInt32(), $"{id}: {count} were expected, not\n{all}");
        }
    }

    /// <summary>The rules that fire in a case.</summary>
    internal static IEnumerable<string> Fired(JsonElement spec) => Read(spec).Select(claim => claim.Rule);

    private static IEnumerable<Claim> Read(JsonElement spec)
    {
        string text = spec.GetProperty("text").GetString()!;
        Document document = new(SourceText.FromString(text));
        Language.Analyse(document);
        Claims.Read(document, new ReportInput(document.Source));
        using JsonDocument json = JsonDocument.Parse(Claims.ToUtf8(document, "case"));
        return
        [
            .. json
                .RootElement.GetProperty("claims")
                .EnumerateArray()
                .Select(claim => new Claim(
                    Quoted(text, claim.GetProperty("source")),
                    Quoted(text, claim.GetProperty("cue")),
                    Quoted(text, claim.GetProperty("content")),
                    claim.GetProperty("rule").GetString()!
                )),
        ];
    }

    private static string Quoted(string text, JsonElement spans) =>
        string.Join(" | ", spans.EnumerateArray().Select(span => text[span[0].GetInt32()..span[1].GetInt32()]));

    private static bool Fits(Claim claim, JsonElement expected) =>
        Fits(expected, "source", claim.Source)
        && Fits(expected, "cue", claim.Cue)
        && Fits(expected, "content", claim.Content);

    private static bool Fits(JsonElement expected, string field, string found) =>
        !expected.TryGetProperty(field, out JsonElement value) || value.GetString() == found;

    private static IEnumerable<JsonElement> Items(JsonElement spec, string name) =>
        spec.TryGetProperty(name, out JsonElement items) ? items.EnumerateArray() : [];

    private sealed record Claim(string Source, string Cue, string Content, string Rule);
}
