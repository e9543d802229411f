using Reportedly.Language.Names;
using Reportedly.Reading.Rules;
using Reportedly.Records;

namespace Reportedly.Conventions;

/// <summary>Names that stand in other people's files, queries and papers stay what they are.</summary>
public sealed class GoldenNamesTests
{
    private const string Golden = "test/Reportedly.Conventions/golden/names.txt";

    [Fact]
    public void No_name_that_others_rely_on_comes_or_goes_unnoticed()
    {
        string[] frozen =
        [
            .. Repository.Read(Golden).Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#')),
        ];
        string[] present = [.. Present()];

        frozen.Should().OnlyHaveUniqueItems();
        IEnumerable<string> gone = frozen.Except(present, StringComparer.Ordinal).Select(name => "gone: " + name);
        IEnumerable<string> added = present.Except(frozen, StringComparer.Ordinal).Select(name => "new: " + name);
        gone.Concat(added)
            .ShouldBeNone(
                $"""
                Names in records and rules differ from {Golden}.
                A name that is gone breaks everybody's files: bring it back; or, if it must go, give the record a new schema
                number (a rule: a new version after the @), and take its line out.
                A new name is for good: look at it once more, and add its line.
                They are
                """
            );
    }

    private static IEnumerable<string> Present() =>
        [
            $"schema {ReportRecord.CurrentSchema}",
            .. Names<EventType>("event_type"),
            .. Names<EventStage>("stage"),
            .. Names<Measure>("measure"),
            .. Names<Qualifier>("qualifier"),
            .. Names<ActorKind>("actor_kind"),
            .. Names<SourceKind>("source_kind"),
            .. Names<Stance>("stance"),
            .. Names<Certainty>("certainty"),
            .. Names<Quotation>("quotation"),
            .. Names<PlaceStatus>("place_status"),
            .. Names<PlacePrecision>("place_precision"),
            .. Names<TimePrecision>("time_precision"),
            .. Names<DateBasis>("date_basis"),
            .. Enum.GetValues<NameKind>().Select(kind => $"name_kind {NameKindNames.NameOf(kind)}"),
            .. RuleCatalog.LoadDefault().Rules.Select(rule => $"rule {rule.Id}"),
        ];

    private static IEnumerable<string> Names<T>(string what)
        where T : struct, Enum => RecordNames.All<T>().Select(name => $"{what} {name}");
}
