using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Reportedly.Records;

namespace Reportedly.Evaluation.MadeRecords;

/// <summary>
/// A record in the making, whose text grows from left to right: whoever writes words gets their span back. Words stay within the basic
/// plane, so that UTF-16 units and code points are the same numbers.
/// </summary>
internal sealed class RecordDraft
{
    private readonly StringBuilder text = new();
    private readonly Dictionary<string, (Actor Actor, List<QuotedSpan> Mentions)> actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Place Place, List<QuotedSpan> Mentions)> places = new(StringComparer.Ordinal);
    private readonly List<ReportedEvent> events = [];
    private readonly List<Figure> figures = [];
    private readonly List<Claim> claims = [];

    /// <summary>Where the next word will stand.</summary>
    public int Position => text.Length;

    /// <summary>How many events there are so far.</summary>
    public int EventCount => events.Count;

    /// <summary>Writes words and says where they stand.</summary>
    public QuotedSpan Write(string words)
    {
        int start = text.Length;
        text.Append(words);
        return new QuotedSpan(start, text.Length, words);
    }

    /// <summary>What stands from a position up to the end.</summary>
    public QuotedSpan Since(int start) => new(start, text.Length, text.ToString(start, text.Length - start));

    /// <summary>An actor mentioned here; one name is one actor.</summary>
    /// <returns>Its id.</returns>
    public string Actor(string name, ActorKind kind, QuotedSpan mention, string? country = null)
    {
        if (!actors.TryGetValue(name, out var known))
        {
            Actor made = new()
            {
                Id = FormattableString.Invariant($"a{actors.Count + 1}"),
                Name = name,
                Kind = kind,
                Country = country,
                Mentions = [],
            };
            actors[name] = known = (made, []);
        }
        known.Mentions.Add(mention);
        return known.Actor.Id;
    }

    /// <summary>A place mentioned here; one name is one place.</summary>
    /// <param name="place">The place; its id and mentions are given here.</param>
    /// <param name="mention">The words.</param>
    /// <returns>Its id.</returns>
    public string Place(Place place, QuotedSpan mention)
    {
        if (!places.TryGetValue(place.Name, out var known))
        {
            Place made = place with { Id = FormattableString.Invariant($"p{places.Count + 1}") };
            places[place.Name] = known = (made, []);
        }
        known.Mentions.Add(mention);
        return known.Place.Id;
    }

    /// <summary>Adds an event with its figures, and gives all of them their ids.</summary>
    public (ReportedEvent Event, ImmutableArray<Figure> Figures) Event(
        ReportedEvent happening,
        IEnumerable<Figure> counted
    )
    {
        string id = FormattableString.Invariant($"e{events.Count + 1}");
        ImmutableArray<Figure>.Builder own = ImmutableArray.CreateBuilder<Figure>();
        foreach (Figure figure in counted)
        {
            Figure named = figure with { Id = FormattableString.Invariant($"f{figures.Count + 1}"), Event = id };
            figures.Add(named);
            own.Add(named);
        }
        ReportedEvent added = happening with { Id = id, Figures = [.. own.Select(figure => figure.Id)] };
        events.Add(added);
        return (added, own.DrainToImmutable());
    }

    /// <summary>Adds a claim, which gets its id here.</summary>
    public void Claim(Claim claim) =>
        claims.Add(claim with { Id = FormattableString.Invariant($"c{claims.Count + 1}") });

    /// <summary>The record.</summary>
    /// <param name="title">Its headline, which is the text's first line.</param>
    /// <param name="id">The id that came with the report.</param>
    /// <param name="publisher">Who published it.</param>
    /// <param name="published">When.</param>
    /// <param name="url">Where.</param>
    public ReportRecord ToRecord(string? title, string id, string? publisher, DateOnly published, string? url)
    {
        string whole = text.ToString();
        return new ReportRecord
        {
            Report = new Report
            {
                Id = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole))),
                ExternalId = id,
                Url = url,
                Publisher = publisher,
                Title = title,
                Published = new PublicationDate(published, published, DateBasis.Metadata),
                Language = "en",
                Text = whole,
            },
            Actors = [.. actors.Values.Select(known => known.Actor with { Mentions = [.. known.Mentions] })],
            Places = [.. places.Values.Select(known => known.Place with { Mentions = [.. known.Mentions] })],
            Events = [.. events],
            Figures = [.. figures],
            Claims = [.. claims],
            Reading = new ReadingNote("reportedly/made", ImmutableSortedDictionary<string, string>.Empty, []),
        };
    }
}
