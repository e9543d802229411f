using System.Collections.Immutable;

namespace Reportedly.Corroboration.Mentions;

/// <summary>Makes views of the mentions of a report.</summary>
internal sealed class MentionViews
{
    private const int NearReach = 4;
    private const int DeepestTree = 64;

    private readonly ReportCollection collection;
    private readonly int number;
    private readonly MentionReport report;
    private readonly List<int>[] children;

    private MentionViews(ReportCollection collection, int number)
    {
        this.collection = collection;
        this.number = number;
        report = collection.Reports[number];
        children = new List<int>[report.Words.Length];
        for (int i = 0; i < children.Length; i++)
        {
            children[i] = [];
        }
        for (int i = 0; i < children.Length; i++)
        {
            if (report.Words[i].Head >= 0)
            {
                children[report.Words[i].Head].Add(i);
            }
        }
    }

    /// <summary>The views of a report's mentions, in the order of the mentions.</summary>
    public static IEnumerable<MentionView> Of(ReportCollection collection, int report)
    {
        MentionViews views = new(collection, report);
        return views.report.Mentions.Select(views.View);
    }

    private MentionView View(EventMention mention)
    {
        int head = Head(mention);
        int sentence = SentenceOf(head);
        (int first, int past) = Bounds(sentence);
        MentionWord word = report.Words[head];
        MentionRole subject = Role(head, mention, IsSubject);
        MentionRole patient = Role(head, mention, IsObject);
        MentionRole circumstance = Role(head, mention, IsCircumstance);
        return new MentionView
        {
            Report = number,
            Place = mention,
            Head = head,
            Sentence = sentence,
            Lemma = word.Lemma.ToLowerInvariant(),
            Sort = word.Sort,
            Meaning = WordFamilies.Default.Of(word.Lemma),
            Word = collection.Number(word),
            Span = Sorted(Range(mention.First, mention.Past)),
            Subject = subject,
            Object = patient,
            Circumstance = circumstance,
            Roles = [.. subject.All.Concat(patient.All).Concat(circumstance.All).Distinct().Order()],
            RoleNames = [.. subject.Names.Concat(patient.Names).Concat(circumstance.Names).Distinct().Order()],
            Around = Vector(Range(first, mention.First).Concat(Range(mention.Past, past))),
            Near = Vector(
                Range(Math.Max(first, mention.First - NearReach), mention.First)
                    .Concat(Range(mention.Past, Math.Min(past, mention.Past + NearReach)))
            ),
            Names = Sorted(Range(first, past).Where(i => report.Words[i].Sort == MentionWordSort.Name)),
            Numbers = Sorted(Range(first, past).Where(i => report.Words[i].Sort == MentionWordSort.Number)),
            Neighbours = Sorted(
                report.Mentions.Where(m => m.First >= first && m.Past <= past && m != mention).Select(Head)
            ),
            Governor = word.Head < 0 ? -1 : collection.Number(report.Words[word.Head]),
            Denied = children[head].Any(i => report.Words[i].Lemma is "not" or "no" or "never"),
            Open = children[head].Any(IsOpening),
        };
    }

    /// <summary>The word of the mention that hangs on none of its others.</summary>
    private int Head(EventMention mention)
    {
        for (int i = mention.First; i < mention.Past; i++)
        {
            int head = report.Words[i].Head;
            if ((head < mention.First || head >= mention.Past) && ReportCollection.IsContent(report.Words[i]))
            {
                return i;
            }
        }
        return mention.First;
    }

    private static bool IsSubject(MentionWord child, MentionWord head) =>
        child.Relation is "nsubj" or "csubj" or "nmod:poss" or "obl:agent" or "acl:relcl";

    private static bool IsObject(MentionWord child, MentionWord head) =>
        child.Relation is "obj" or "nsubj:pass" or "iobj" or "compound" or "ccomp" or "xcomp"
        || (child.Relation == "nmod" && head.Sort == MentionWordSort.Noun);

    private static bool IsCircumstance(MentionWord child, MentionWord head) =>
        child.Relation.StartsWith("obl", StringComparison.Ordinal)
        || child.Relation is "advmod" or "amod" or "advcl" or "nummod" or "nmod:tmod" or "nmod:npmod";

    private MentionRole Role(int head, EventMention mention, Func<MentionWord, MentionWord, bool> fits)
    {
        List<int> heads =
        [
            .. children[head]
                .Where(i => (i < mention.First || i >= mention.Past) && fits(report.Words[i], report.Words[head])),
        ];
        if (heads.Count == 0)
        {
            return MentionRole.None;
        }
        List<int> all = [];
        foreach (int child in heads)
        {
            Gather(child, all, 0);
        }
        return new MentionRole(
            Sorted(heads),
            Sorted(all),
            Sorted(all.Where(i => report.Words[i].Sort == MentionWordSort.Name))
        );
    }

    private void Gather(int word, List<int> all, int depth)
    {
        all.Add(word);
        if (depth < DeepestTree)
        {
            foreach (int child in children[word])
            {
                // A clause within a subject tells of other things.
                if (report.Words[child].Relation is not ("acl:relcl" or "acl" or "advcl" or "parataxis" or "conj"))
                {
                    Gather(child, all, depth + 1);
                }
            }
        }
    }

    /// <summary>A modal verb, or the "to" of an infinitive: it may come to pass or not.</summary>
    private bool IsOpening(int word) =>
        report.Words[word].Relation switch
        {
            "aux" => report.Words[word].Lemma is not ("be" or "have" or "do"),
            "mark" => report.Words[word].Lemma == "to",
            _ => false,
        };

    private int SentenceOf(int word)
    {
        int at = report.SentenceStarts.BinarySearch(word);
        return at >= 0 ? at : ~at - 1;
    }

    private (int First, int Past) Bounds(int sentence) =>
        (
            report.SentenceStarts[sentence],
            sentence + 1 < report.SentenceStarts.Length ? report.SentenceStarts[sentence + 1] : report.Words.Length
        );

    private static IEnumerable<int> Range(int first, int past) => Enumerable.Range(first, Math.Max(0, past - first));

    private IEnumerable<int> Numbers(IEnumerable<int> words) =>
        words
            .Where(i => ReportCollection.IsContent(report.Words[i]))
            .Select(i => collection.Number(report.Words[i]))
            .Where(n => n >= 0);

    private ImmutableArray<int> Sorted(IEnumerable<int> words) => [.. Numbers(words).Distinct().Order()];

    private WordVector Vector(IEnumerable<int> words) => WordVector.Of(Numbers(words), collection.Rarity);
}
