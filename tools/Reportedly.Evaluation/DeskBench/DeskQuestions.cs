using System.Collections.Immutable;
using System.Globalization;
using Reportedly.Corroboration;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Evaluation.DeskBench;

/// <summary>What a desk is asked: every kind of page with many addresses, made of what the store holds.</summary>
/// <param name="Pages">Each kind with its addresses.</param>
internal sealed record DeskQuestions(ImmutableArray<(string Name, IReadOnlyList<string> Paths)> Pages)
{
    private const int Times = 100;

    /// <summary>Questions about what a store holds.</summary>
    public static DeskQuestions Of(RecordStore store, int seed)
    {
        Random chance = new(seed);
        ImmutableArray<Incident> known = store.Views.Incidents(new IncidentQuery { Limit = 1000 }).Incidents;
        ImmutableArray<Incident> largest = [.. known.OrderByDescending(one => one.Reports.Length).Take(Times)];
        Incident Some() => known[chance.Next(known.Length)];
        string Report() => ReportSlug.Of(Some().Reports[0].Key);
        string Place() => Text(Some().Places.FirstOrDefault()?.Name ?? "Harim");
        string Word()
        {
            string[] words = (Some().Reports[0].Title ?? "market").Split(' ');
            string word = words[chance.Next(words.Length)].Trim('"', ',', '.', ':', '-');
            return Text(word.Length > 3 ? word : "market");
        }
        string Month()
        {
            DateOnly day = Some().Time?.From ?? DateOnly.FromDayNumber(738000);
            return FormattableString.Invariant($"since={day.AddDays(-30):yyyy-MM-dd}&until={day:yyyy-MM-dd}");
        }
        string Box()
        {
            IncidentPlace? place = Some().Places.FirstOrDefault(one => one.Latitude is not null);
            double south = Math.Round((place?.Latitude ?? 33) - 1, 2);
            double west = Math.Round((place?.Longitude ?? 44) - 1, 2);
            return string.Create(CultureInfo.InvariantCulture, $"{west},{south},{west + 2},{south + 2}");
        }
        string Name<T>(T value)
            where T : struct, Enum => Records.RecordNames.Of(value);
        string Filter() =>
            chance.Next(6) switch
            {
                0 => Month(),
                1 => $"place={Place()}",
                2 => $"type={Name(Some().Type)}",
                3 => "verdict=contested",
                4 => $"box={Box()}",
                _ => $"q={Word()}",
            };
        IReadOnlyList<string> Many(Func<string> path) => [.. Enumerable.Range(0, Times).Select(_ => path())];
        return new DeskQuestions([
            ("overview", Many(() => "/")),
            ("intake", Many(() => "/intake")),
            ("reports", Many(() => "/reports")),
            ("reader", Many(() => $"/reports/{Report()}")),
            ("incident", Many(() => $"/incidents/{Some().Id}")),
            ("incident, those of most reports", [.. largest.Select(one => $"/incidents/{one.Id}")]),
            ("review", Many(() => "/review")),
            ("review, contested", Many(() => "/review?reason=contested")),
            (
                "review, a speaker",
                Many(() => $"/review?speaker={Text(Some().Origins.FirstOrDefault()?.Name ?? "police")}")
            ),
            ("link desk", Many(() => "/links")),
            ("two incidents side by side", Many(() => $"/links/{Some().Id}/{Some().Id}")),
            ("search", Many(() => $"/search?q={Word()}")),
            ("explore, all", Many(() => "/explore")),
            ("explore, table, filtered", Many(() => $"/explore?{Filter()}")),
            ("explore, timeline, filtered", Many(() => $"/explore?view=timeline&{Filter()}")),
            ("explore, timeline, all", Many(() => "/explore?view=timeline")),
            ("explore, map, filtered", Many(() => $"/explore?view=map&{Filter()}")),
            ("explore, data of the map, all", Many(() => "/explore/data")),
            ("explore, data of the map, filtered", Many(() => $"/explore/data?{Filter()}")),
            ("export preview, filtered", Many(() => $"/export?format=csv&{Month()}")),
            ("audit", Many(() => "/admin/audit")),
            ("help", Many(() => "/help")),
            ("api: reports", Many(() => "/api/v1/reports?limit=100")),
            ("api: claims", Many(() => "/api/v1/claims?limit=100")),
            ("api: incidents", Many(() => $"/api/v1/incidents?limit=100&{Month()}")),
            ("api: an incident", Many(() => $"/api/v1/incidents/{Some().Id}")),
            ("api: search", Many(() => $"/api/v1/search?q={Word()}")),
        ]);
    }

    private static string Text(string value) => Uri.EscapeDataString(value);
}
