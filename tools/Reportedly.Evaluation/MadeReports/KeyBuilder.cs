using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Evaluation.MadeReports;

/// <summary>Makes the key of what the reports really carry: a statement that no report prints is not in it.</summary>
internal static class KeyBuilder
{
    /// <summary>The key of one incident.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="reports">Every report, printed.</param>
    public static KeyIncident Of(MadeIncident incident, IReadOnlyList<PrintedReport> reports)
    {
        List<(MadeStatement Statement, string Report)> carried =
        [
            .. reports.SelectMany(report =>
                report
                    .Sentences.Where(one => one.Says?.Source.Incident.Id == incident.Id)
                    .Select(one => (one.Says!, report.Report.Id))
            ),
        ];
        return new KeyIncident(
            incident.Id,
            incident.Type,
            incident.Town.Name,
            incident.Day,
            [
                .. reports
                    .Where(report => report.Anchors.ContainsKey(incident.Id))
                    .Select(report => new KeyMention(
                        report.Report.Id,
                        report.Main == incident.Id,
                        report.Anchors[incident.Id]
                    )),
            ],
            [
                .. carried
                    .GroupBy(one => one.Statement.Source.Name, StringComparer.Ordinal)
                    .Select(group => new KeyOrigin(group.Key, group.First().Statement.Source.Names, Reports(group))),
            ],
            [.. Facets(carried)]
        );
    }

    private static IEnumerable<KeyFacet> Facets(List<(MadeStatement Statement, string Report)> carried)
    {
        yield return Facet(
            "happened",
            null,
            null,
            null,
            Positions(carried.Where(one => one.Statement.Saying != Saying.Disown), null, HappenedStance)
        );
        foreach (
            var party in carried
                .Where(one => one.Statement.Party is not null)
                .GroupBy(one => one.Statement.Party, StringComparer.Ordinal)
        )
        {
            yield return Facet("agent", null, null, party.Key, Positions(party, null, AgentStance));
        }
        foreach (
            char letter in carried.SelectMany(one => one.Statement.Counts).Select(count => count.Of.Letter).Distinct()
        )
        {
            ImmutableArray<KeyPosition> positions = Positions(
                carried.Where(one => one.Statement.Counts.Any(count => count.Of.Letter == letter)),
                letter,
                _ => Stance.Asserts
            );
            MadeQuantity counted = carried
                .SelectMany(one => one.Statement.Counts)
                .First(count => count.Of.Letter == letter)
                .Of;
            yield return Facet("figure", RecordNames.Of(counted.Measure), counted.Noun, null, positions);
        }
    }

    private static KeyFacet Facet(
        string question,
        string? measure,
        string? of,
        string? party,
        ImmutableArray<KeyPosition> positions
    ) => new(question, measure, of, party, KeyVerdicts.Of(positions), positions);

    private static ImmutableArray<KeyPosition> Positions(
        IEnumerable<(MadeStatement Statement, string Report)> carried,
        char? letter,
        Func<Saying, Stance> stance
    )
    {
        List<KeyPosition> positions = [];
        foreach (var origin in carried.GroupBy(one => one.Statement.Source.Name, StringComparer.Ordinal))
        {
            var said = origin
                .GroupBy(one => (Stance: stance(one.Statement.Saying), Count: CountOf(one.Statement, letter)))
                .OrderBy(group => group.Max(one => one.Statement.Day))
                .ToArray();
            positions.AddRange(
                said.Select(
                    (group, at) =>
                        new KeyPosition(
                            origin.Key,
                            RecordNames.Of(group.Key.Stance),
                            group.Key.Count?.Low,
                            group.Key.Count?.High,
                            letter is not null && at < said.Length - 1,
                            Reports(group)
                        )
                )
            );
        }
        return [.. positions];
    }

    private static MadeCount? CountOf(MadeStatement statement, char? letter) =>
        statement.Counts.FirstOrDefault(count => count.Of.Letter == letter);

    private static ImmutableArray<string> Reports(IEnumerable<(MadeStatement Statement, string Report)> carried) =>
        [.. carried.Select(one => one.Report).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static Stance HappenedStance(Saying saying) =>
        saying switch
        {
            Saying.Deny => Stance.Denies,
            Saying.NotConfirm => Stance.DoesNotConfirm,
            Saying.NoComment => Stance.DeclinesToComment,
            _ => Stance.Asserts,
        };

    private static Stance AgentStance(Saying saying) =>
        saying switch
        {
            Saying.Claim => Stance.ClaimsResponsibility,
            Saying.Blame => Stance.Accuses,
            _ => Stance.Denies,
        };
}
