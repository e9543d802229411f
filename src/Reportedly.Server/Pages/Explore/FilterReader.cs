using System.Collections.Immutable;
using System.Globalization;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage;

namespace Reportedly.Server.Pages.Explore;

/// <summary>Makes a query of what an address says, and a sentence of what means nothing in it.</summary>
/// <param name="all">What the address says under a name.</param>
internal sealed class FilterReader(Func<string, IEnumerable<string>> all)
{
    private readonly ImmutableArray<string>.Builder problems = ImmutableArray.CreateBuilder<string>();

    /// <summary>What means nothing.</summary>
    public ImmutableArray<string> Problems => problems.ToImmutable();

    /// <summary>How incidents are shown.</summary>
    public ExploreView View() =>
        One("view") switch
        {
            null or "table" => ExploreView.Table,
            "timeline" => ExploreView.Timeline,
            "map" => ExploreView.Map,
            { } other => Refuse($"view: '{other}' is none; write table, timeline or map.", ExploreView.Table),
        };

    /// <summary>What is asked.</summary>
    public IncidentQuery Query()
    {
        DateOnly? since = Day("since");
        DateOnly? until = Day("until");
        if (since > until)
        {
            Refuse("The first day is later than the last; exchange them.", 0);
        }
        return new IncidentQuery
        {
            Since = since,
            Until = until,
            Place = One("place"),
            Actor = One("actor"),
            Types = Several<EventType>("type"),
            Verdicts = Several<Verdict>("verdict"),
            Countries = Countries(),
            Box = Box(),
            Text = Text(),
            Unplaced = Truth("unplaced"),
            Undated = Truth("undated"),
            Limit = ExploreFilter.OnPage,
            After = One("after"),
        };
    }

    private string? One(string name) => all(name).FirstOrDefault();

    private DateOnly? Day(string name) =>
        One(name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out DateOnly day) ? day
        : Refuse($"{name}: '{text}' is no day; write it as 2026-03-31.", (DateOnly?)null);

    private ImmutableArray<T> Several<T>(string name)
        where T : struct, Enum
    {
        ImmutableArray<T>.Builder found = ImmutableArray.CreateBuilder<T>();
        foreach (string text in all(name))
        {
            if (RecordNames.TryParse(text, out T value))
            {
                found.Add(value);
            }
            else
            {
                Refuse($"{name}: '{text}' is none; write {string.Join(", ", RecordNames.All<T>())}.", 0);
            }
        }
        return found.ToImmutable();
    }

    private ImmutableArray<string> Countries()
    {
        ImmutableArray<string>.Builder found = ImmutableArray.CreateBuilder<string>();
        foreach (string text in all("country"))
        {
            if (text.Length == 2 && text.All(char.IsAsciiLetter))
            {
                found.Add(text.ToUpperInvariant());
            }
            else
            {
                Refuse($"country: '{text}' is no code of two letters, as ISO 3166-1 has them; write UA or SY.", 0);
            }
        }
        return found.ToImmutable();
    }

    private GeoBox? Box()
    {
        if (One("box") is not { } text)
        {
            return null;
        }
        double[] degrees =
        [
            .. text.Split(',')
                .Select(part =>
                    double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                        ? number
                        : double.NaN
                ),
        ];
        return
            degrees is [var west, var south, var east, var north]
            && south >= -90
            && south <= north
            && north <= 90
            && Math.Abs(west) <= 180
            && Math.Abs(east) <= 180
            ? new GeoBox(south, west, north, east)
            : Refuse(
                $"box: '{text}' is no area; write degrees as west,south,east,north: 36.1,33.0,42.4,37.3.",
                (GeoBox?)null
            );
    }

    private string? Text()
    {
        if (One("q") is { } text)
        {
            try
            {
                SearchQuery.Parse(text);
                return text;
            }
            catch (SearchFormatException wrong)
            {
                Refuse($"words: {wrong.Message}", 0);
            }
        }
        return null;
    }

    private bool? Truth(string name) =>
        One(name) switch
        {
            null => null,
            "true" => true,
            "false" => false,
            { } other => Refuse($"{name}: '{other}' is neither true nor false.", (bool?)null),
        };

    private T Refuse<T>(string why, T instead)
    {
        problems.Add(why);
        return instead;
    }
}
