using System.Collections.Immutable;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Records;

namespace Reportedly.Reading.Attribution;

/// <summary>Puts an attribution together.</summary>
internal sealed class AttributedSpans(Analysis text, ActorChains chains)
{
    /// <summary>The attribution of content to a source, or to the report where there is none.</summary>
    public AttributedSpan Make(
        TokenRange cue,
        Mention? source,
        ImmutableArray<int> via,
        ImmutableArray<TokenRange> content,
        Stance stance,
        Certainty? certainty,
        string rule
    ) =>
        new()
        {
            Cue = cue,
            Source = source?.Index,
            Kind = source is null ? SourceKind.Report : SourceReader.KindOf(text, chains, source),
            Via = via,
            Content = content,
            Stance = stance,
            Certainty = certainty,
            Rule = rule,
        };
}
