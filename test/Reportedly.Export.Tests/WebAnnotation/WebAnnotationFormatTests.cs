using System.Text.Json;
using CsCheck;
using Reportedly.Export.Tests.Codes;
using Reportedly.Export.WebAnnotation;
using Reportedly.Records;

namespace Reportedly.Export.Tests.WebAnnotation;

public sealed class WebAnnotationFormatTests
{
    private static readonly Gen<string> Words = Gen.OneOf(
            Gen.Char['a', 'z'].Select(c => $"{c}"),
            Gen.Const(" "),
            Gen.Const("ق"),
            Gen.Const("ש"),
            Gen.Const("🚑"),
            Gen.Const("👩‍🚒"),
            Gen.Const("e\u0301"),
            Gen.Const("\n")
        )
        .Array[1, 60]
        .Select(string.Concat);

    [Fact]
    public async Task A_claim_is_an_annotation_on_its_words()
    {
        JsonElement collection = await Collection(
            Made.Told("قال المسؤول 🚑 إن ", "three were killed", " in Orsal. Nobody else spoke of it that day.")
        );

        collection.GetProperty("type").GetString().Should().Be("AnnotationCollection");
        collection.GetProperty("total").GetInt32().Should().Be(2);
        JsonElement first = collection.GetProperty("first").GetProperty("items")[0];
        first.GetProperty("type").GetString().Should().Be("Annotation");
        first.GetProperty("id").GetString().Should().StartWith("urn:uuid:");
        JsonElement body = first.GetProperty("body");
        body.GetProperty("saidBy").GetString().Should().Be("Interior Ministry");
        body.GetProperty("stance").GetString().Should().Be("asserts");
        body.GetProperty("incident")[0].GetString().Should().Be("i7f3a#e1");
        body.GetProperty("quantity")[0].GetProperty("low").GetInt64().Should().Be(3);
        JsonElement target = first.GetProperty("target");
        target.GetProperty("source").GetString().Should().StartWith("urn:sha256:");
        JsonElement quote = target.GetProperty("selector")[0];
        quote.GetProperty("prefix").GetString().Should().Be("قال المسؤول 🚑 إن ");
        quote.GetProperty("exact").GetString().Should().Be("three were killed");
        quote.GetProperty("suffix").GetString().Should().Be(" in Orsal. Nobody else spoke of ");
    }

    [Fact]
    public void Words_are_found_again_by_code_points_and_by_what_is_around_them() =>
        Gen.Select(Words, Words, Words)
            .Sample(
                (before, said, after) =>
                {
                    JsonElement first = Items(Made.Told(before, said, after))[0];
                    string text = before + said + after;
                    JsonElement selectors = first.GetProperty("target").GetProperty("selector");
                    JsonElement quote = selectors[0];
                    int start = selectors[1].GetProperty("start").GetInt32();
                    int end = selectors[1].GetProperty("end").GetInt32();
                    string around =
                        $"{quote.GetProperty("prefix")}{quote.GetProperty("exact")}{quote.GetProperty("suffix")}";
                    return string.Concat(text.EnumerateRunes().Skip(start).Take(end - start)) == said
                        && quote.GetProperty("exact").GetString() == said
                        && text.Contains(around, StringComparison.Ordinal);
                },
                iter: 200
            );

    [Fact]
    public async Task Two_exports_give_the_same_bytes()
    {
        Dataset dataset = Made.Dataset([], [Made.Told("", "three were killed", ".")]);

        using Written one = await Written.By(new WebAnnotationFormat(), dataset);
        using Written two = await Written.By(
            new WebAnnotationFormat(),
            dataset,
            Written.Options with
            {
                Made = Written.Options.Made.AddDays(9),
            }
        );

        one.Text("web-annotation.jsonld").Should().Be(two.Text("web-annotation.jsonld"));
    }

    [Fact]
    public void Words_that_the_text_no_longer_holds_are_given_without_surroundings()
    {
        Selector selector = Selector.Of(
            "[name] was held",
            Reportedly.Text.CodePointMap.Of("[name] was held"),
            new QuotedSpan(0, 9, "Nela Marr")
        );

        selector.Should().Be(new Selector("", "Nela Marr", "", 0, 9));
    }

    private static JsonElement[] Items(ExportedReport told)
    {
        using Written written = Written.Now(new WebAnnotationFormat(), Made.Dataset([], [told]));
        using JsonDocument json = JsonDocument.Parse(written.Text("web-annotation.jsonld"));
        return [.. json.RootElement.GetProperty("first").GetProperty("items").EnumerateArray().Select(i => i.Clone())];
    }

    private static async Task<JsonElement> Collection(ExportedReport told)
    {
        using Written written = await Written.By(new WebAnnotationFormat(), Made.Dataset([], [told]));
        using JsonDocument json = JsonDocument.Parse(written.Text("web-annotation.jsonld"));
        return json.RootElement.Clone();
    }
}
