using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Corroboration.Tests;

/// <summary>A record as a test needs it: a text, and what its words are said to be.</summary>
internal sealed class MadeRecord(string text)
{
    private readonly List<Actor> actors = [];
    private readonly List<ReportedEvent> events = [];
    private readonly List<Claim> claims = [];

    public static readonly DateOnly Published = new(2030, 3, 6);

    public MadeRecord Actor(string name, ActorKind kind)
    {
        actors.Add(
            new Actor
            {
                Id = $"a{actors.Count + 1}",
                Name = name,
                Kind = kind,
                Mentions = [Span(name)],
            }
        );
        return this;
    }

    /// <summary>An event, by the words that name it; where these come more than once, the one behind the last event.</summary>
    public MadeRecord Event(string anchor, EventType type, string? agent = null, DateOnly? day = null)
    {
        int from = events.Count == 0 ? 0 : events[^1].Anchor.End;
        int start = text.IndexOf(anchor, from, StringComparison.Ordinal);
        events.Add(
            new ReportedEvent
            {
                Id = $"e{events.Count + 1}",
                Type = type,
                Stage = EventStage.Accomplished,
                Anchor = new QuotedSpan(start, start + anchor.Length, anchor),
                Agents = agent is null ? [] : [new Participant(Id(agent), Span(agent))],
                Time = day is null ? null : new TimeInterval(day, day, TimePrecision.Day, null),
            }
        );
        return this;
    }

    public MadeRecord Claim(string source, string cue, string content, Stance stance, string told, bool isAbout = false)
    {
        claims.Add(
            new Claim
            {
                Id = $"c{claims.Count + 1}",
                Source = new ClaimSource(Id(source), Span(source), SourceKind.Organisation),
                Cue = Span(cue),
                Content = Span(content),
                Stance = stance,
                Certainty = Certainty.Certain,
                Quotation = Quotation.Indirect,
                Events = isAbout ? [] : [told],
                About = isAbout ? [told] : [],
            }
        );
        return this;
    }

    public Testimony Testimony() =>
        Corroboration.Testimony.Of(
            new ReportRecord
            {
                Report = new Report
                {
                    Id = "sha256:00",
                    Published = new PublicationDate(Published, Published, DateBasis.Metadata),
                    Language = "en",
                    Text = text,
                },
                Actors = [.. actors],
                Places = [],
                Events = [.. events],
                Figures = [],
                Claims = [.. claims],
                Reading = new ReadingNote("test", ImmutableSortedDictionary<string, string>.Empty, []),
            }
        );

    private string? Id(string name) => actors.Find(a => a.Name == name)?.Id;

    private QuotedSpan Span(string words)
    {
        int start = text.IndexOf(words, StringComparison.Ordinal);
        return new QuotedSpan(start, start + words.Length, words);
    }
}
