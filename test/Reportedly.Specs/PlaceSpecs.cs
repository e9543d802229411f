using System.Text.Json;
using Reportedly.Language;
using Reportedly.Reading;
using Reportedly.Text;

namespace Reportedly.Specs;

/// <summary>
/// What <c>analyse --layers places</c> must give for a text: <c>places</c> that must be there, each with its <c>quote</c> and whatever else of it matters
/// to the case (<c>use</c>, <c>status</c>, <c>name</c>, <c>country</c>, <c>admin1</c>, <c>precision</c>, <c>rule</c>, <c>candidates</c> as countries), <c>not</c> with
/// quotes that must not, and <c>count</c>, how many there are. <c>url</c> is the address of the report.
/// </summary>
public sealed class PlaceSpecs
{
    private static readonly LanguageAnalyser Language = LanguageAnalyser.CreateDefault();
    private static readonly LayerReader Places = LayerReader.Create(["places"], ReadingData.BuiltIn);

    public static TheoryData<string> Ids => SpecFiles.Ids("places");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Places_are_found_and_told_apart_as_the_case_says(string id)
    {
        JsonElement spec = SpecFiles.Case("places", id);
        JsonElement[] found = [.. Read(spec)];
        string all = string.Join("\n", found.Select(place => place.GetRawText()));
        foreach (JsonElement expected in Items(spec, "places"))
        {
            Assert.True(
                found.Any(place => Fits(place, expected)),
                $"{id}: {expected.GetRawText()}\nwas expected among\n{all}"
            );
        }
        foreach (JsonElement unwanted in Items(spec, "not"))
        {
            Assert.False(
                found.Any(place => place.GetProperty("quote").GetString() == unwanted.GetString()),
                $"{id}: {unwanted} was not expected, but stands in\n{all}"
            );
        }
        if (spec.TryGetProperty("count", out JsonElement count))
        {
            Assert.True(found.Length == count.GetInt32(), $"{id}: {count} were expected, not\n{all}");
        }
    }

    /// <summary>The rules that fire in a case.</summary>
    internal static IEnumerable<string> Fired(JsonElement spec) =>
        Read(spec).SelectMany(place => Items(place, "rules")).Select(rule => rule.GetString()!);

    private static IEnumerable<JsonElement> Read(JsonElement spec)
    {
        Document document = new(SourceText.FromString(spec.GetProperty("text").GetString()!));
        Language.Analyse(document);
        Places.Read(
            document,
            new ReportInput(document.Source)
            {
                Url = spec.TryGetProperty("url", out JsonElement url) ? url.GetString() : null,
            }
        );
        return Items(JsonDocument.Parse(Places.ToUtf8(document, "case")).RootElement, "places");
    }

    private static bool Fits(JsonElement place, JsonElement expected) =>
        expected
            .EnumerateObject()
            .All(field =>
                field.Name switch
                {
                    "rule" => Items(place, "rules").Any(rule => rule.GetString() == field.Value.GetString()),
                    "candidates" => field
                        .Value.EnumerateArray()
                        .All(country => HasCandidate(place, country.GetString())),
                    _ => place.TryGetProperty(field.Name, out JsonElement value)
                        && value.GetString() == field.Value.GetString(),
                }
            );

    private static bool HasCandidate(JsonElement place, string? country) =>
        Items(place, "candidates").Any(candidate => candidate.GetProperty("country").GetString() == country);

    private static IEnumerable<JsonElement> Items(JsonElement spec, string name) =>
        spec.TryGetProperty(name, out JsonElement items) ? items.EnumerateArray() : [];
}
