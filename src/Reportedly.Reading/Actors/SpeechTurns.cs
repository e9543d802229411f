using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Attribution;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;

namespace Reportedly.Reading.Actors;

/// <summary>Who speaks where: the verbs of saying with their subjects, what they tell, and whose each quotation is.</summary>
internal sealed class SpeechTurns
{
    private readonly Analysis text;
    private readonly MentionIndex mentions;
    private readonly bool[] says;
    private readonly int[] quoteOf;
    private readonly int[] toldBy;
    private readonly Mention?[] speakers;

    public SpeechTurns(ReadingLexicon lexicon, Analysis text, MentionIndex mentions)
    {
        this.text = text;
        this.mentions = mentions;
        says = new bool[text.Count];
        toldBy = new int[text.Count];
        quoteOf = new int[text.Count];
        Array.Fill(toldBy, -1);
        Array.Fill(quoteOf, -1);
        for (int i = 0; i < text.Count; i++)
        {
            says[i] =
                text.Class(i) == WordClass.Verb
                && lexicon.Cues.TryLongest(
                    text.Lemmas,
                    i,
                    text.Count,
                    (cue, _) => cue.Class == EntryClass.Verb && cue.Frames.Any(f => f is CueFrame.That or CueFrame.To),
                    out _,
                    out _
                );
            if (says[i] && Told(text, i) is var told and >= 0)
            {
                TokenRange content = text.Trees.Subtree(told);
                Array.Fill(toldBy, i, content.First, content.Count);
            }
        }
        ImmutableArray<TokenRange> quotes = QuoteReader.Read(text);
        for (int q = 0; q < quotes.Length; q++)
        {
            Array.Fill(quoteOf, q, quotes[q].First, quotes[q].Count);
        }
        speakers = new Mention?[quotes.Length];
        for (int q = 0; q < quotes.Length; q++)
        {
            speakers[q] = SpeakerOf(quotes[q]) ?? Carried(quotes, q);
        }
    }

    /// <summary>True for a verb of saying.</summary>
    public bool Says(int token) => token >= 0 && says[token];

    /// <summary>Number of the quotation that a token stands in, or -1.</summary>
    public int QuoteOf(int token) => quoteOf[token];

    /// <summary>The innermost verb of saying that tells the token, or -1.</summary>
    public int ToldBy(int token) => toldBy[token];

    /// <summary>Who says the quotation that a token stands in; null where it stands in none, or nobody is named.</summary>
    public Mention? Speaker(int token) => quoteOf[token] < 0 ? null : speakers[quoteOf[token]];

    /// <summary>True for the subject of a verb of saying.</summary>
    public bool IsSpeaker(Mention mention) =>
        text.Trees.Relation(mention.Head) is Relation.Nsubj && Says(text.Trees.Head(mention.Head));

    /// <summary>The subject of the nearest verb of saying that stands outside of a quotation in its first or last sentence.</summary>
    private Mention? SpeakerOf(TokenRange quote)
    {
        TokenRange last = text.SentenceOf(quote.Past - 1).Tokens;
        for (int i = quote.Past; i < last.Past; i++)
        {
            if (quoteOf[i] < 0 && Subject(i) is { } speaker)
            {
                return speaker;
            }
        }
        TokenRange first = text.SentenceOf(quote.First).Tokens;
        for (int i = quote.First - 1; i >= first.First; i--)
        {
            if (quoteOf[i] < 0 && Subject(i) is { } speaker)
            {
                return speaker;
            }
        }
        return null;
    }

    /// <summary>The verb of what is told: the verb's clause, or that of a noun between, "said in a statement that ...". -1 where there is none.</summary>
    private static int Told(Analysis text, int verb)
    {
        if (text.Trees.Child(verb, Relation.Ccomp) is var clause and >= 0)
        {
            return clause;
        }
        foreach (int noun in text.Trees.Children(verb))
        {
            if (
                noun > verb
                && text.Trees.Relation(noun) is Relation.Obl or Relation.Obj
                && text.Trees.Child(noun, Relation.Acl) is var told and >= 0
                && text.Trees.Child(told, Relation.Mark) is var mark and >= 0
                && text.Word(mark) == "that"
            )
            {
                return told;
            }
        }
        return -1;
    }

    private Mention? Subject(int verb) =>
        says[verb] && mentions.Headed(Clauses.OwnSubject(text, verb)) is { } subject ? subject : null;

    /// <summary>A quotation without a speaker goes on from whoever spoke before it in its paragraph, quoted or not.</summary>
    private Mention? Carried(ImmutableArray<TokenRange> quotes, int quote)
    {
        int sentence = text.Sentences.IndexOfToken(quotes[quote].First);
        int paragraph = text.Sentences[sentence].Paragraph;
        if (sentence > 0 && text.Sentences[sentence - 1].Paragraph == paragraph)
        {
            TokenRange before = text.Sentences[sentence - 1].Tokens;
            for (int i = before.Past - 1; i >= before.First; i--)
            {
                if (quoteOf[i] < 0 && toldBy[i] < 0 && Subject(i) is { } speaker)
                {
                    return speaker;
                }
            }
        }
        return quote > 0 && text.SentenceOf(quotes[quote - 1].First).Paragraph == paragraph
            ? speakers[quote - 1]
            : null;
    }
}
