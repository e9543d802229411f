using System.Collections.Immutable;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Attribution.Finding;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Records;

namespace Reportedly.Reading.Attribution;

/// <summary>Takes from what is attributed in the widest sense what makes claims: statements with somebody who makes them.</summary>
internal sealed class FoundSpeech(Analysis text, MentionIndex mentions, AttributedSpans spans)
{
    private readonly CueNegation negation = new(text);

    /// <summary>Statements whose cues no other reader has taken.</summary>
    /// <param name="found">All that is attributed, in the order of the text.</param>
    /// <param name="taken">What the readers of cues have read.</param>
    public IEnumerable<AttributedSpan> Beyond(
        ImmutableArray<FoundAttribution> found,
        IReadOnlyCollection<AttributedSpan> taken
    )
    {
        HashSet<int> cued = [];
        foreach (AttributedSpan span in taken)
        {
            for (int i = span.Cue?.First ?? 0; i < (span.Cue?.Past ?? 0); i++)
            {
                cued.Add(i);
            }
        }
        foreach (FoundAttribution one in found)
        {
            if (
                one.Kind is AttitudeKind.Speech or AttitudeKind.Writing
                && one.Rule is FindingRules.Verb or FindingRules.Preposition
                && !cued.Contains(one.CueHead)
                && !negation.Negates(one.CueHead, one.Cue.First)
                && one.SourceHead >= 0
                && mentions.Headed(one.SourceHead) is { } source
                && Speakers.CanSpeak(source)
                && !(source.IsPronoun && text.Word(source.Head) is "we" or "i" or "you")
                && TellsSomething(one)
                && !IsOfAnotherSentence(one)
            )
            {
                yield return spans.Make(one.Cue, source, [], one.Content, Stance.Asserts, null, AttributionRules.Found);
            }
        }
    }

    /// <summary>
    /// The statements with the whole of their quotations and clauses, where a reader of cues has seen only a part: a quotation may begin
    /// sentences before its cue.
    /// </summary>
    public IEnumerable<AttributedSpan> Widened(
        ImmutableArray<FoundAttribution> found,
        IEnumerable<AttributedSpan> spoken
    )
    {
        Dictionary<int, FoundAttribution> byCue = [];
        foreach (FoundAttribution one in found)
        {
            if (one.Kind is AttitudeKind.Speech or AttitudeKind.Writing && one.Rule == FindingRules.Verb)
            {
                byCue.TryAdd(one.CueHead, one);
            }
        }
        foreach (AttributedSpan span in spoken)
        {
            yield return span is { Stance: Stance.Asserts, Cue: { } cue }
            && span.Rule != AttributionRules.Cited
            && byCue.TryGetValue(CueFinder.VerbOf(text, cue.First, cue.Count), out FoundAttribution? whole)
            && WithoutMark(whole.Content) is var content
            && IsWithin(span.Content, content)
                ? span with
                {
                    Content = content,
                }
                : span;
        }
    }

    /// <summary>The content without the "that" that opens it.</summary>
    private ImmutableArray<TokenRange> WithoutMark(ImmutableArray<TokenRange> content) =>
        content[0].Count > 1 && text.Word(content[0].First) == "that"
            ? content.SetItem(0, new TokenRange(content[0].First + 1, content[0].Past))
            : content;

    private static bool IsWithin(ImmutableArray<TokenRange> narrow, ImmutableArray<TokenRange> wide) =>
        narrow[0].First >= wide[0].First && narrow[^1].Past <= wide[^1].Past;

    /// <summary>"The front said so; the spokesman urged calm": trees hang the second on the first, whose words he has not said.</summary>
    private bool IsOfAnotherSentence(FoundAttribution one)
    {
        for (int i = one.Content[0].First; i < one.Cue.First; i++)
        {
            if (text.Word(i) is ";")
            {
                return true;
            }
        }
        return false;
    }

    private bool TellsSomething(FoundAttribution one)
    {
        foreach (TokenRange range in one.Content)
        {
            for (int i = range.First; i < range.Past; i++)
            {
                if (text.IsVerb(i))
                {
                    return true;
                }
            }
        }
        return false;
    }
}
