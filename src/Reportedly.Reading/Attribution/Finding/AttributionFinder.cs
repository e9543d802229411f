using System.Collections.Immutable;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;

namespace Reportedly.Reading.Attribution.Finding;

/// <summary>Finds everything that is attributed: statements, beliefs, knowledge, intentions and attitudes, each with source, cue and content.</summary>
internal sealed class AttributionFinder
{
    private readonly Analysis text;
    private readonly QuotedWords quotes;
    private readonly VerbFinding verbs;
    private readonly PredicateFinding predicates;
    private readonly NounFinding nouns;
    private readonly PrepositionFinding prepositions;
    private readonly ColonFinding colons;

    private AttributionFinder(AttributionLexicon lexicon, Analysis text, QuotedWords quotes)
    {
        this.text = text;
        this.quotes = quotes;
        CueGroups groups = new(text);
        SourceHeads sources = new(text);
        SourcePhrases phrases = new(lexicon, text);
        ContentStretches stretches = new(text, quotes);
        verbs = new VerbFinding(
            lexicon,
            text,
            quotes,
            groups,
            sources,
            phrases,
            stretches,
            new MisreadClauses(text, quotes, stretches),
            new QuotesBesideCues(text, quotes),
            new PassiveFinding(text, groups, sources, phrases, stretches)
        );
        predicates = new PredicateFinding(lexicon, text, groups, sources, phrases, stretches);
        nouns = new NounFinding(lexicon, text, groups, sources, phrases, stretches);
        prepositions = new PrepositionFinding(lexicon, text, phrases, stretches);
        colons = new ColonFinding(text, stretches);
    }

    /// <summary>The attributions in the order of their cues; none has its cue in the content of another.</summary>
    public static ImmutableArray<FoundAttribution> Find(
        AttributionLexicon lexicon,
        Analysis text,
        ImmutableArray<TokenRange> quotations
    )
    {
        QuotedWords quotes = new(text, quotations);
        AttributionFinder finder = new(lexicon, text, quotes);
        List<FoundAttribution> found = [];
        int start = 0;
        while (start < text.Sentences.Count)
        {
            int end = start + 1;
            while (end < text.Sentences.Count && text.Sentences[end].Paragraph == text.Sentences[start].Paragraph)
            {
                end++;
            }
            TokenRange paragraph = new(text.Sentences[start].Tokens.First, text.Sentences[end - 1].Tokens.Past);
            for (int s = start; s < end; s++)
            {
                finder.ReadSentence(text.Sentences[s].Tokens, paragraph, found);
            }
            start = end;
        }
        return QuoteContinuation.Continue(text, quotes, OutermostAttributions.Of(text, found));
    }

    private void ReadSentence(TokenRange sentence, TokenRange paragraph, List<FoundAttribution> found)
    {
        for (int i = sentence.First; i < sentence.Past; i++)
        {
            if (quotes.Of(i) >= 0)
            {
                continue;
            }
            if (ReadWord(i, sentence, paragraph) is { } attribution)
            {
                found.Add(attribution);
            }
        }
    }

    private FoundAttribution? ReadWord(int token, TokenRange sentence, TokenRange paragraph) =>
        text.Class(token) switch
        {
            WordClass.Verb => verbs.Read(token, sentence)
                ?? predicates.Read(token, sentence)
                ?? prepositions.Read(token, sentence),
            WordClass.Adj => predicates.Read(token, sentence) ?? prepositions.Read(token, sentence),
            WordClass.Noun => nouns.Read(token, sentence),
            WordClass.Propn => null,
            WordClass.Adp or WordClass.Sconj => prepositions.Read(token, sentence) ?? predicates.Read(token, sentence),
            WordClass.Adv => prepositions.ReadAdverb(token, sentence),
            WordClass.Punct => text.Word(token) == ":"
                ? colons.Read(token, sentence, paragraph, paragraph.First == 0)
                : null,
            _ => null,
        };
}
