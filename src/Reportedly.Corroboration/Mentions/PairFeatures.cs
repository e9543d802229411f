using System.Collections.Immutable;

namespace Reportedly.Corroboration.Mentions;

/// <summary>
/// What speaks for and against two mentions naming one event, as numbers, the same either way round. The names stand in the model, which is refused
/// where they are others.
/// </summary>
internal sealed partial class PairFeatures(ReportCollection collection, MentionCounts counts)
{
    private const float Unknown = -1;

    private static readonly Feature[] All =
    [
        new("same lemma", (p, a, b) => Same(a.Lemma, b.Lemma)),
        new("same kin", (p, a, b) => Same(a.Meaning.Kin, b.Meaning.Kin)),
        new("near in meaning", (p, a, b) => Truth(a.Meaning.IsNear(b.Meaning))),
        new("share of families", (p, a, b) => a.Meaning.Nearness(b.Meaning)),
        new("same stem", (p, a, b) => Same(WordStem.Of(a.Lemma), WordStem.Of(b.Lemma))),
        new("both of known families", (p, a, b) => Truth(!a.Meaning.Families.IsEmpty && !b.Meaning.Families.IsEmpty)),
        new("shared beginning", (p, a, b) => Beginning(a.Lemma, b.Lemma)),
        new("shared words", (p, a, b) => Dice(a.Span, b.Span)),
        new("longer mention", (p, a, b) => Math.Max(a.Span.Length, b.Span.Length)),
        new("verbs", (p, a, b) => Both(a.Sort == MentionWordSort.Verb, b.Sort == MentionWordSort.Verb)),
        new("nouns", (p, a, b) => Both(IsNoun(a), IsNoun(b))),
        new("reporting words", (p, a, b) => Both(a.Meaning.Sort == "report", b.Meaning.Sort == "report")),
        new("light words", (p, a, b) => Both(a.Meaning.Sort == "light", b.Meaning.Sort == "light")),
        new("states", (p, a, b) => Both(a.Meaning.Sort == "state", b.Meaning.Sort == "state")),
        new("denied", (p, a, b) => Both(a.Denied, b.Denied)),
        new("open", (p, a, b) => Both(a.Open, b.Open)),
        new("less told in story", (p, a, b) => Math.Min(p.Told(a), p.Told(b))),
        new("more told in story", (p, a, b) => Math.Max(p.Told(a), p.Told(b))),
        new("more in report", (p, a, b) => Math.Max(p.InReport(a), p.InReport(b))),
        new("more stories", (p, a, b) => Math.Max(p.Stories(a), p.Stories(b))),
        new("other's lemma at hand", (p, a, b) => p.AtHand(a, b) + p.AtHand(b, a)),
        new("other's kin at hand", (p, a, b) => p.KinAtHand(a, b) + p.KinAtHand(b, a)),
        new("same report", (p, a, b) => Truth(a.Report == b.Report)),
        new("reports alike", (p, a, b) => p.Alike(a, b)),
        new("names of reports alike", (p, a, b) => p.NamesAlike(a, b)),
        new("openings alike", (p, a, b) => p.OpeningsAlike(a, b)),
        new("sentences apart", Apart),
        new("words apart", (p, a, b) => a.Report == b.Report ? Math.Min(60, Math.Abs(a.Head - b.Head)) : Unknown),
        new(
            "one under the other",
            (p, a, b) =>
                Truth(
                    a.Report == b.Report && a.Sentence == b.Sentence && (a.Governor == b.Word || b.Governor == a.Word)
                )
        ),
        new("earlier sentence", (p, a, b) => Math.Min(30, Math.Min(a.Sentence, b.Sentence))),
        new("later sentence", (p, a, b) => Math.Min(30, Math.Max(a.Sentence, b.Sentence))),
        new("sentences alike", (p, a, b) => (float)a.Around.Cosine(b.Around)),
        new("near words alike", (p, a, b) => (float)a.Near.Cosine(b.Near)),
        new("shared names", (p, a, b) => p.Overlap(a.Names, b.Names)),
        new("weight of shared names", (p, a, b) => p.Weight(a.Names, b.Names)),
        new("shared numbers", (p, a, b) => p.Overlap(a.Numbers, b.Numbers)),
        new("shared neighbours", (p, a, b) => p.Overlap(a.Neighbours, b.Neighbours)),
        new("weight of shared neighbours", (p, a, b) => p.Weight(a.Neighbours, b.Neighbours)),
        new("same governor", (p, a, b) => a.Governor < 0 || b.Governor < 0 ? Unknown : Truth(a.Governor == b.Governor)),
        new("subjects' heads", (p, a, b) => p.Overlap(a.Subject.Heads, b.Subject.Heads)),
        new("subjects", (p, a, b) => p.Overlap(a.Subject.All, b.Subject.All)),
        new("subjects' names", (p, a, b) => p.Overlap(a.Subject.Names, b.Subject.Names)),
        new("objects' heads", (p, a, b) => p.Overlap(a.Object.Heads, b.Object.Heads)),
        new("objects", (p, a, b) => p.Overlap(a.Object.All, b.Object.All)),
        new("objects' names", (p, a, b) => p.Overlap(a.Object.Names, b.Object.Names)),
        new("circumstances", (p, a, b) => p.Overlap(a.Circumstance.All, b.Circumstance.All)),
        new(
            "subject and object",
            (p, a, b) => Math.Max(p.Overlap(a.Subject.All, b.Object.All), p.Overlap(a.Object.All, b.Subject.All))
        ),
        new("all roles", (p, a, b) => p.Overlap(a.Roles, b.Roles)),
        new("role names", (p, a, b) => p.Overlap(a.RoleNames, b.RoleNames)),
        new("role in the other's sentence", (p, a, b) => Math.Min(p.RoleInSentence(a, b), p.RoleInSentence(b, a))),
        new("best role in the other's sentence", (p, a, b) => Math.Max(p.RoleInSentence(a, b), p.RoleInSentence(b, a))),
    ];

    /// <summary>What the numbers are called, in order.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(feature => feature.Name)];

    /// <summary>Writes the numbers of a pair.</summary>
    /// <param name="one">A mention.</param>
    /// <param name="other">Another.</param>
    /// <param name="values">As many places as there are <see cref="Names"/>.</param>
    public void Write(MentionView one, MentionView other, Span<float> values)
    {
        for (int i = 0; i < All.Length; i++)
        {
            values[i] = All[i].Measure(this, one, other);
        }
    }

    private sealed record Feature(string Name, Func<PairFeatures, MentionView, MentionView, float> Measure);
}
