using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;

namespace Reportedly.Reading.Events;

/// <summary>Finds the weapons of an event.</summary>
internal sealed class MeansReader(ReadingLexicon lexicon)
{
    /// <summary>The words of the weapons in the trigger's own clause, in the order of the text.</summary>
    public ImmutableArray<TokenRange> Read(Analysis text, Trigger trigger)
    {
        List<TokenRange> found = [];
        TokenRange sentence = text.SentenceOf(trigger.Token).Tokens;
        TokenRange reach = text.Trees.Subtree(trigger.Token);
        for (int i = Math.Max(sentence.First, reach.First); i < Math.Min(sentence.Past, reach.Past); )
        {
            if (lexicon.Instruments.TryLongest(text.Lemmas, i, reach.Past, out Instrument instrument, out int length))
            {
                TokenRange range = new(i, i + length);
                if (
                    instrument.Class != "vehicle"
                    && !found.Exists(r => r.Overlaps(range))
                    && IsMeans(text, trigger, i + length - 1)
                )
                {
                    found.Add(range);
                }
                i += length;
                continue;
            }
            i++;
        }
        return [.. found];
    }

    /// <summary>A weapon in the anchor itself, before the noun, after "with" or "by", or as the object of "using" and "fire".</summary>
    private static bool IsMeans(Analysis text, Trigger trigger, int token) =>
        trigger.Anchor.Contains(token)
        || text.Trees.Relation(token) is Relation.Compound && text.Trees.Head(token) == trigger.Token
        || Clauses.Preposition(text, token) is "with" or "by"
        || trigger.Word.Frame == Frame.AgentDevice && text.Trees.Relation(token) is Relation.Obj or Relation.NsubjPass
        || text.Trees.Head(token) is var head and >= 0 && text.Lemma(head) is "use" or "fire";
}
