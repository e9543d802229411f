using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Evaluation.MadeReports;
using Reportedly.Records;

namespace Reportedly.Evaluation.Corroborating;

/// <summary>How many questions of the key have the verdict that follows from who says what.</summary>
internal sealed class VerdictScore
{
    private readonly SortedDictionary<string, (int Right, int All)> byVerdict = new(StringComparer.Ordinal);

    /// <summary>Questions of the key.</summary>
    public int Made => byVerdict.Values.Sum(count => count.All);

    /// <summary>Those with the right verdict.</summary>
    public int Right => byVerdict.Values.Sum(count => count.Right);

    /// <summary>Both for each verdict of the key.</summary>
    public IEnumerable<(string Verdict, int Right, int All)> Rows =>
        byVerdict.Select(row => (row.Key, row.Value.Right, row.Value.All));

    /// <summary>Compares the facets of one incident.</summary>
    public void Add(KeyIncident made, Incident? read, TextWriter? errors)
    {
        foreach (KeyFacet facet in made.Facets)
        {
            Facet? found = read is null ? null : Find(facet, read);
            bool right = found is not null && RecordNames.Of(found.Verdict) == facet.Verdict;
            (int sum, int all) = byVerdict.GetValueOrDefault(facet.Verdict);
            byVerdict[facet.Verdict] = (sum + (right ? 1 : 0), all + 1);
            if (!right && errors is not null)
            {
                Print(made, facet, read, found, errors);
            }
        }
    }

    private static Facet? Find(KeyFacet made, Incident read) =>
        read
            .Facets.Where(facet => RecordNames.Of(facet.Question) == made.Question)
            .Where(facet =>
                made.Measure is null || (facet.Measure is { } measure && RecordNames.Of(measure) == made.Measure)
            )
            .Where(facet => made.Party is null || Names.AreSame(made.Party, facet.Party ?? ""))
            .OrderByDescending(facet => Shared(made, facet, read))
            .ThenBy(facet => facet.Id, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>In how many reports both have the same number; where none is asked for, how many have both.</summary>
    private static int Shared(KeyFacet made, Facet read, Incident incident) =>
        made
            .Positions.Select(position =>
                read.Positions.Where(other => other.Low == position.Low && other.High == position.High)
                    .SelectMany(other => Reports(other, incident))
                    .Intersect(position.Reports, StringComparer.Ordinal)
                    .Count()
            )
            .Sum();

    private static IEnumerable<string> Reports(Position position, Incident incident) =>
        incident
            .Reports.Where(report => position.Reports.Contains(report.Key, StringComparer.Ordinal))
            .Select(report => report.ExternalId!);

    private static void Print(KeyIncident made, KeyFacet facet, Incident? read, Facet? found, TextWriter errors)
    {
        string question = string.Join(
            ' ',
            new[] { facet.Question, facet.Measure, facet.Of, facet.Party }.OfType<string>()
        );
        string verdict = found is null ? "" : RecordNames.Of(found.Verdict);
        string cause = Cause(facet, read, found);
        errors.WriteLine($"verdict: {cause}\t{made.Incident} {made.Type}\t{question}: {verdict} for {facet.Verdict}");
        foreach (KeyPosition position in facet.Positions)
        {
            errors.WriteLine(
                $"    key   {position.Origin} {position.Stance} {position.Low}..{position.High}{(position.Superseded ? " (superseded)" : "")} in {string.Join(' ', position.Reports)}"
            );
        }
        foreach (Position position in found?.Positions ?? [])
        {
            string origin = read!.Origins.First(one => one.Id == position.Origin).Name;
            errors.WriteLine(
                $"    read  {origin} {RecordNames.Of(position.Stance)} {position.Low}..{position.High}{(position.Superseded ? " (superseded)" : "")} in {string.Join(' ', Reports(position, read))}: {position.Claims[0].Words.Quote}"
            );
        }
    }

    private static string Cause(KeyFacet made, Incident? read, Facet? found)
    {
        if (read is null)
        {
            return "no incident";
        }
        if (found is null)
        {
            return "nothing read for the question";
        }
        KeyPosition[] lacking =
        [
            .. made.Positions.Where(position => !found.Positions.Any(other => IsSame(position, other))),
        ];
        if (lacking.Length > 0)
        {
            return lacking.Any(position => position.Low is not null)
                ? "a number is not there"
                : "a stance is not there";
        }
        bool besides = found.Positions.Any(other => !made.Positions.Any(position => IsSame(position, other)));
        bool ownVoice = found.Positions.Any(other =>
            read.Origins.First(one => one.Id == other.Origin).Kind == SourceKind.Report
        );
        return ownVoice ? "a report's own voice counts"
            : besides ? "something else is there besides"
            : "origins counted otherwise";
    }

    private static bool IsSame(KeyPosition made, Position read) =>
        made.Low == read.Low && made.High == read.High && Side(made.Stance) == Side(RecordNames.Of(read.Stance));

    private static string Side(string stance) =>
        stance is "asserts" or "confirms" or "accuses" or "claims_responsibility" ? "for"
        : stance is "denies" or "disputes" ? "against"
        : stance;
}
