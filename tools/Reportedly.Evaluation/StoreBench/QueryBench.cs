using System.Collections.Immutable;
using System.Diagnostics;
using Reportedly.Corroboration;
using Reportedly.Storage;

namespace Reportedly.Evaluation.StoreBench;

/// <summary>Asks a store what people ask, each question of many values, and says how long answers take.</summary>
internal static class QueryBench
{
    private const int Times = 60;

    /// <summary>Asks.</summary>
    public static void Run(IncidentViews views, ReportSearch search, int seed, TextWriter output)
    {
        Random chance = new(seed);
        ImmutableArray<Incident> known = views.Incidents(new IncidentQuery { Limit = 1000 }).Incidents;
        Incident Some() => known[chance.Next(known.Length)];
        string Place() => Some().Places.FirstOrDefault()?.Name ?? "Harim";
        DateOnly Day() => Some().Time?.From ?? DateOnly.FromDayNumber(738000);
        string Word()
        {
            string[] words = (Some().Reports[0].Title ?? "market").Split(' ');
            return words[chance.Next(words.Length)].Trim('"', ',', '.', ':', '-') is { Length: > 3 } word
                ? word
                : "market";
        }
        string? next = null;
        Ask(output, "list, first page", () => views.Incidents(new IncidentQuery()).Total);
        Ask(
            output,
            "list, next pages",
            () => (next = views.Incidents(new IncidentQuery { After = next }).Next)?.Length ?? 0
        );
        Ask(
            output,
            "list of a month",
            () => views.Incidents(new IncidentQuery { Since = Day().AddDays(-30), Until = Day() }).Total
        );
        Ask(output, "list of a place", () => views.Incidents(new IncidentQuery { Place = Place() }).Total);
        Ask(
            output,
            "list of an actor",
            () => views.Incidents(new IncidentQuery { Actor = Some().Agents.FirstOrDefault()?.Name ?? "army" }).Total
        );
        Ask(output, "list of a type", () => views.Incidents(new IncidentQuery { Types = [Some().Type] }).Total);
        Ask(
            output,
            "list of contested",
            () => views.Incidents(new IncidentQuery { Verdicts = [Verdict.Contested] }).Total
        );
        Ask(output, "list of a box", () => views.Incidents(new IncidentQuery { Box = Box(Some()) }).Total);
        Ask(output, "list of words", () => views.Incidents(new IncidentQuery { Text = $"\"{Word()}\"" }).Total);
        Ask(output, "one incident", () => views.Incident(Some().Id) is IncidentLookup.Found ? 1 : 0);
        Ask(
            output,
            "one incident, by policy",
            () => views.Incident(Some().Id, FigurePolicy.MostRecent) is IncidentLookup.Found ? 1 : 0
        );
        Ask(output, "search: a word", () => search.Find(SearchQuery.Parse($"\"{Word()}\"")).Total);
        Ask(output, "search: two words", () => search.Find(SearchQuery.Parse($"\"{Word()}\" \"{Word()}\"")).Total);
        Ask(
            output,
            "search: a phrase",
            () =>
                search
                    .Find(
                        SearchQuery.Parse(
                            "\"" + string.Join(' ', (Some().Reports[0].Title ?? "market").Split(' ').Take(3)) + "\""
                        )
                    )
                    .Total
        );
        Ask(
            output,
            "search: a speaker",
            () =>
                search.Find(SearchQuery.Parse($"speaker:\"{Some().Origins.FirstOrDefault()?.Name ?? "police"}\"")).Total
        );
        Ask(
            output,
            "search: words at a place",
            () => search.Find(SearchQuery.Parse($"\"{Word()}\" place:\"{Place()}\"")).Total
        );
        Ask(
            output,
            "search: words, contested",
            () => search.Find(SearchQuery.Parse($"\"{Word()}\" verdict:contested")).Total
        );
    }

    private static GeoBox Box(Incident incident)
    {
        IncidentPlace? place = incident.Places.FirstOrDefault(one => one.Latitude is not null);
        double latitude = place?.Latitude ?? 33;
        double longitude = place?.Longitude ?? 44;
        return new GeoBox(latitude - 1, longitude - 1, latitude + 1, longitude + 1);
    }

    /// <summary>Asks one question many times and prints how long answers take.</summary>
    internal static void Ask(TextWriter output, string question, Func<long> ask)
    {
        Spread times = new();
        long found = 0;
        ask();
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        Stopwatch clock = new();
        for (int i = 0; i < Times; i++)
        {
            clock.Restart();
            found = Math.Max(found, ask());
            times.Add(clock.Elapsed);
        }
        double each = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / Times;
        output.WriteLine(
            FormattableString.Invariant(
                $"{question, -26} {times}, {each:F1} ms of processor time each, up to {found} found"
            )
        );
        output.Flush();
    }
}
