using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;

namespace Reportedly.Reading.Attribution;

/// <summary>What a bare stance speaks of: "declined to comment", "could not confirm the figures" stand beside what somebody else said.</summary>
internal sealed class SpokenOf(Analysis text, ReadingLexicon lexicon)
{
    /// <summary>What was told longer ago than this many sentences is no longer meant.</summary>
    private const int Sentences = 3;

    /// <summary>The claim before it with what it speaks of: its figures where it names such, else the events told last.</summary>
    /// <param name="span">The bare stance.</param>
    /// <param name="bare">Its claim, with the events that its words name.</param>
    /// <param name="told">The claims so far.</param>
    public ClaimDraft Complete(AttributedSpan span, ClaimDraft bare, IEnumerable<ClaimDraft> told)
    {
        int at = span.Content[0].First;
        ClaimDraft[] before = [.. told.Where(d => d.Content.First < at).OrderBy(d => d.Content.First)];
        if (NamesFigures(span))
        {
            return bare with { AboutFigures = before.LastOrDefault(d => d.Figures.Length > 0)?.Figures ?? [] };
        }
        // "The explosion" that somebody does not comment on is no telling of its own: it is the one told before.
        HashSet<int> incidents = [.. bare.About.Select(e => e.Incident)];
        if (before.LastOrDefault(d => d.Events.Any(e => incidents.Contains(e.Incident))) is { } same)
        {
            return bare with { About = [.. same.Events.Where(e => incidents.Contains(e.Incident))] };
        }
        ClaimDraft? last = before.LastOrDefault(d =>
            d.Source != bare.Source && (d.Events.Length > 0 || d.Figures.Length > 0)
        );
        if (last is null || !IsNear(last, at))
        {
            return bare;
        }
        // Whoever says nothing of a killing says nothing of the killing; its number is asked for by name, or stands alone.
        return last.Events.IsEmpty ? bare with { AboutFigures = last.Figures } : bare with { About = last.Events };
    }

    private bool IsNear(ClaimDraft told, int at) =>
        text.Sentences.IndexOfToken(at) - text.Sentences.IndexOfToken(told.Content.First) <= Sentences;

    private bool NamesFigures(AttributedSpan span)
    {
        foreach (Language.Tokens.TokenRange content in span.Content)
        {
            for (int i = content.First; i < content.Past; i++)
            {
                if (lexicon.IsOfClass(text.Lemma(i), "tally"))
                {
                    return true;
                }
            }
        }
        return false;
    }
}
