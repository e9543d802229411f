using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Reportedly.Evaluation;
using Reportedly.Reading;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Specs;

/// <summary>
/// What reading must give for a text: <c>rows</c> that must be there, <c>not</c> rows that must not, and <c>count</c>, how many there are.
/// A row states only the fields that matter to its case; a name is met by any form of the actor or place.
/// </summary>
public sealed class ReadingSpecs
{
    private static readonly ReportReader Reader = ReportReader.CreateDefault();

    /// <summary>The stages whose cases are whole readings.</summary>
    internal static readonly ImmutableArray<string> Stages = ["events", "figures", "attribution", "actors"];

    public static TheoryData<string> Events => SpecFiles.Ids("events");

    public static TheoryData<string> Figures => SpecFiles.Ids("figures");

    public static TheoryData<string> Attribution => SpecFiles.Ids("attribution");

    public static TheoryData<string> Actors => SpecFiles.Ids("actors");

    [Theory]
    [MemberData(nameof(Events))]
    public void An_event_is_read_as_the_case_says(string id) => Check("events", id);

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_figure_is_read_as_the_case_says(string id) => Check("figures", id);

    [Theory]
    [MemberData(nameof(Attribution))]
    public void A_claim_is_attributed_as_the_case_says(string id) => Check("attribution", id);

    [Theory]
    [MemberData(nameof(Actors))]
    public void An_actor_is_named_as_the_case_says(string id) => Check("actors", id);

    [Theory]
    [MemberData(nameof(Events))]
    [MemberData(nameof(Figures))]
    [MemberData(nameof(Attribution))]
    [MemberData(nameof(Actors))]
    public void Every_record_keeps_what_a_record_promises(string id)
    {
        string stage = Stages.First(s => SpecFiles.All(s).ContainsKey(id));
        RecordValidator.Validate(Read(SpecFiles.Case(stage, id)).Record).Should().BeEmpty();
    }

    /// <summary>Every rule that a case's derivations name, from the claims down to the words.</summary>
    internal static IEnumerable<string> Fired(JsonElement spec) =>
        Read(spec).Derivations.Entries.Values.SelectMany(top => top.All()).Select(step => step.Rule);

    internal static ReportReading Read(JsonElement spec) =>
        Reader.Read(
            new ReportInput(SourceText.FromString(spec.GetProperty("text").GetString()!))
            {
                Published = spec.TryGetProperty("published", out JsonElement date)
                    ? DateOnly.ParseExact(date.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                    : null,
            }
        );

    private static void Check(string stage, string id)
    {
        JsonElement spec = SpecFiles.Case(stage, id);
        ReportReading reading = Read(spec);
        RecordRow[] rows = [.. RecordRow.Of(reading.Record)];
        string found = string.Join("\n", rows.Select(Describe));
        foreach (JsonElement expected in Items(spec, "rows"))
        {
            Assert.True(
                rows.Any(row => RowMatch.Fits(row, expected)),
                $"{id}: {expected.GetRawText()}\nwas expected among\n{found}"
            );
        }
        foreach (JsonElement unwanted in Items(spec, "not"))
        {
            Assert.False(
                rows.Any(row => RowMatch.Fits(row, unwanted)),
                $"{id}: {unwanted.GetRawText()}\nwas not expected, but stands in\n{found}"
            );
        }
        if (spec.TryGetProperty("count", out JsonElement count))
        {
            Assert.True(rows.Length == count.GetInt32(), $"{id}: {count} rows were expected, not\n{found}");
        }
    }

    private static IEnumerable<JsonElement> Items(JsonElement spec, string name) =>
        spec.TryGetProperty(name, out JsonElement items) ? items.EnumerateArray() : [];

    private static string Describe(RecordRow row) =>
        $"{(row.Event is { } e ? RecordNames.Of(e.Type) + "/" + RecordNames.Of(e.Stage) : "-")} '{row.Anchor.Quote}' "
        + $"agents [{Names(row.Agents)}] targets [{Names(row.Targets)}] places [{Names(row.Places)}] "
        + $"figure {row.Figure?.Measure} {row.Figure?.Low}..{row.Figure?.High} {row.Figure?.Qualifier} "
        + $"source [{string.Join("|", row.Source)}] {RecordNames.Of(row.Claim.Source.Kind)} via [{Names(row.Via)}] "
        + $"{RecordNames.Of(row.Claim.Stance)} {RecordNames.Of(row.Claim.Certainty)} {row.Time?.From:yyyy-MM-dd}..{row.Time?.To:yyyy-MM-dd}";

    private static string Names(IEnumerable<ImmutableArray<string>> names) =>
        string.Join("; ", names.Select(n => string.Join("|", n)));
}
