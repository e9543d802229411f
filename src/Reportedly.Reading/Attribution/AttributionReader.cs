using System.Collections.Immutable;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Attribution.Finding;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Events;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Times;

namespace Reportedly.Reading.Attribution;

/// <summary>Finds every attribution: who says it, by which cue, through whom, and which words are said.</summary>
internal sealed class AttributionReader
{
    private readonly CueFinder cues;
    private readonly VerbAttribution verbs;
    private readonly AccordingToAttribution prepositions;
    private readonly StatementAttribution nouns;
    private readonly HeadlineColon headlines;
    private readonly QuoteCarrier carrier;
    private readonly FoundSpeech speech;

    private AttributionReader(
        ReadingLexicon lexicon,
        Analysis text,
        MentionIndex mentions,
        ActorChains chains,
        ImmutableArray<TimeExpression> times
    )
    {
        cues = new CueFinder(lexicon, text, mentions);
        Speakers speakers = new(text, mentions);
        ContentReader contents = new(text, speakers);
        HearerReader hearers = new(text, speakers, chains);
        AttributedSpans spans = new(text, chains);
        verbs = new VerbAttribution(
            text,
            speakers,
            contents,
            hearers,
            spans,
            new CitedAttribution(text, mentions, chains, speakers, contents, spans),
            new AccusationReader(text, mentions, speakers, spans),
            new AttributedDeeds(lexicon, text, mentions),
            new Circumstances(lexicon),
            times
        );
        prepositions = new AccordingToAttribution(text, mentions, speakers, contents, hearers, spans);
        nouns = new StatementAttribution(text, mentions, speakers, spans);
        headlines = new HeadlineColon(text, mentions, spans);
        carrier = new QuoteCarrier(text, contents);
        speech = new FoundSpeech(text, mentions, spans);
    }

    /// <summary>The attributions in the order of the text, the wider one first of two that begin together.</summary>
    public static ImmutableArray<AttributedSpan> Read(
        ReadingLexicon lexicon,
        Analysis text,
        MentionIndex mentions,
        ActorChains chains,
        ImmutableArray<TimeExpression> times,
        ImmutableArray<TokenRange> quotes,
        int titleEnd
    )
    {
        AttributionReader reader = new(lexicon, text, mentions, chains, times);
        List<AttributedSpan> found = [];
        for (int sentence = 0; sentence < text.Sentences.Count; sentence++)
        {
            TokenRange range = text.Sentences[sentence].Tokens;
            found.AddRange(reader.ReadSentence(range));
            if (range.Past <= titleEnd && reader.headlines.Read(range) is { } headline)
            {
                found.Add(headline);
            }
        }
        ImmutableArray<FoundAttribution> all = AttributionFinder.Find(lexicon.Attributions, text, quotes);
        found.AddRange([.. reader.speech.Beyond(all, found)]);
        found = CitingSpeech.Joined(text, chains, [.. reader.speech.Widened(all, found)]);
        found.AddRange(reader.carrier.Carry(quotes, [.. found]));
        return [.. found.OrderBy(a => a.Content[0].First).ThenByDescending(a => a.Size)];
    }

    private IEnumerable<AttributedSpan> ReadSentence(TokenRange sentence)
    {
        List<FoundCue> all = cues.In(sentence);
        for (int c = 0; c < all.Count; c++)
        {
            FoundCue cue = all[c];
            if (cues.RepeatsCited(cue, sentence))
            {
                continue;
            }
            int end = cues.EndOf(all, c, sentence);
            AttributedSpan? span = cue.Word.Class switch
            {
                EntryClass.Verb or EntryClass.Adj => verbs.Read(cue, sentence, end),
                EntryClass.Prep => prepositions.Read(cue, sentence),
                EntryClass.Noun => nouns.Read(cue, sentence, end),
                _ => null,
            };
            if (span is not null)
            {
                yield return span;
            }
        }
    }
}
