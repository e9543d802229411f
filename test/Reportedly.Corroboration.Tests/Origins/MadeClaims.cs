using System.Collections.Immutable;
using Reportedly.Corroboration.Origins;
using Reportedly.Records;

namespace Reportedly.Corroboration.Tests.Origins;

/// <summary>A record of one text in which actors and claims stand where a test says.</summary>
internal sealed class MadeClaims(string text, string? publisher = "Kelvar Post")
{
    private readonly List<Actor> actors = [];
    private readonly List<Claim> claims = [];

    /// <summary>Somebody who is named by each of the words, at their first place.</summary>
    public MadeClaims Actor(string id, string name, ActorKind kind, params string[] mentions)
    {
        actors.Add(
            new Actor
            {
                Id = id,
                Name = name,
                Kind = kind,
                Mentions = [.. mentions.Select(Span)],
            }
        );
        return this;
    }

    /// <summary>A claim by an actor, where the words name it.</summary>
    public MadeClaims Says(string? actor, string words, SourceKind kind, params (string Actor, string Words)[] via)
    {
        claims.Add(
            new Claim
            {
                Id = $"c{claims.Count + 1}",
                Source = new ClaimSource(actor, kind == SourceKind.Report ? null : Span(words), kind),
                Via = [.. via.Select(carrier => new Carrier(carrier.Actor, Span(carrier.Words)))],
                Content = new QuotedSpan(0, text.Length, text),
                Stance = Stance.Asserts,
                Certainty = Certainty.Certain,
                Quotation = Quotation.Indirect,
            }
        );
        return this;
    }

    /// <summary>Whose words the claims are.</summary>
    public ImmutableArray<ClaimOrigin> Origins() =>
        OriginReader.Of(
            new ReportRecord
            {
                Report = new Report
                {
                    Id = "sha256:ab",
                    Publisher = publisher,
                    Published = new PublicationDate(null, null, DateBasis.Unknown),
                    Language = "en",
                    Text = text,
                },
                Actors = [.. actors],
                Places = [],
                Events = [],
                Figures = [],
                Claims = [.. claims],
                Reading = new ReadingNote("test", ImmutableSortedDictionary<string, string>.Empty, []),
            }
        );

    private QuotedSpan Span(string words)
    {
        int at = text.IndexOf(words, StringComparison.Ordinal);
        at.Should().BeGreaterThanOrEqualTo(0, $"'{words}' must stand in the text");
        return new QuotedSpan(at, at + words.Length, words);
    }
}
