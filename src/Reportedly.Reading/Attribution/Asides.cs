using Reportedly.Language.Parsing;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Records;

namespace Reportedly.Reading.Attribution;

/// <summary>Sees what a report puts in beside somebody's words, and he did not say.</summary>
internal sealed class Asides(ReadingLexicon lexicon, Analysis text)
{
    /// <summary>
    /// "..., a claim that the rebels denied", "..., which Kigali denies", "though Reuters could not verify this": the report's own word beside
    /// what somebody said, which he did not carry.
    /// </summary>
    public bool IsAside(AttributedSpan span)
    {
        if (span.Source is null || span.Kind == SourceKind.Media)
        {
            return true;
        }
        int verb = span.Cue is { } cue ? CueFinder.VerbOf(text, cue.First, cue.Count) : -1;
        return verb >= 0 && text.Trees.Relation(verb) is Relation.AclRelcl or Relation.Acl;
    }

    /// <summary>"..., a claim that an elder rejected, saying those shot were herders": what stands beside a claim its claimant has not carried.</summary>
    public bool IsBesideClaim(AttributedSpan span)
    {
        int at = span.Cue is { } cue ? CueFinder.VerbOf(text, cue.First, cue.Count) : -1;
        for (int step = 0; step < 3 && at >= 0; step++)
        {
            int head = text.Trees.Head(at);
            if (
                text.Trees.Relation(at) is Relation.AclRelcl or Relation.Acl
                && head >= 0
                && lexicon.IsOfClass(text.Lemma(head), "allegation")
            )
            {
                return true;
            }
            at = head;
        }
        return false;
    }
}
