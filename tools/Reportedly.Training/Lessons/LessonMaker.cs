using Reportedly.Language.Names;
using Reportedly.Language.Tokens;
using Reportedly.Text;
using Reportedly.Training.Reports;
using Reportedly.Training.Treebanks;

namespace Reportedly.Training.Lessons;

/// <summary>Makes lessons of treebanks and marked reports. A document is a list of paragraphs in order.</summary>
internal static class LessonMaker
{
    /// <summary>Longer paragraphs of a treebank are divided between sentences.</summary>
    private const int LongestParagraph = 120;

    /// <summary>The paragraphs of a treebank in order.</summary>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="inventory">Tags and relations; those it does not hold are not learned.</param>
    /// <param name="hasEntities">True for GUM: its entities give names. Without them nothing is known of names.</param>
    /// <param name="demonyms">Words that name a people or faith where they begin with a capital.</param>
    public static List<Lesson> OfTreebank(
        IReadOnlyList<TreebankSentence> sentences,
        Inventory inventory,
        bool hasEntities,
        IReadOnlySet<string> demonyms
    )
    {
        List<Lesson> lessons = [];
        List<TreebankSentence> paragraph = [];
        int words = 0;
        foreach (TreebankSentence sentence in sentences)
        {
            if (paragraph.Count > 0 && (sentence.OpensParagraph || words + sentence.Words.Count > LongestParagraph))
            {
                lessons.Add(OfParagraph(paragraph, inventory, hasEntities, demonyms));
                paragraph.Clear();
                words = 0;
            }
            paragraph.Add(sentence);
            words += sentence.Words.Count;
        }
        if (paragraph.Count > 0)
        {
            lessons.Add(OfParagraph(paragraph, inventory, hasEntities, demonyms));
        }
        return lessons;
    }

    /// <summary>A sentence of a form that is often read wrongly, of which we are surer than any teacher.</summary>
    public static IEnumerable<Lesson> OfDrill(
        TreebankSentence sentence,
        Inventory inventory,
        IReadOnlySet<string> demonyms
    ) => OfTreebank([sentence], inventory, hasEntities: false, demonyms).Select(lesson => lesson.AsDrill());

    /// <summary>The paragraphs of a report; of them only the names are known.</summary>
    /// <exception cref="InvalidDataException">A name begins or ends within a token.</exception>
    public static List<Lesson> OfReport(MarkedReport report, Tokeniser tokeniser)
    {
        List<Lesson> lessons = [];
        foreach (MarkedParagraph paragraph in report.Paragraphs)
        {
            TokenSequence tokens = tokeniser.Tokenise(paragraph.Text);
            string[] forms = new string[tokens.Count];
            bool[] glued = new bool[tokens.Count];
            for (int i = 0; i < forms.Length; i++)
            {
                forms[i] = paragraph.Text.Substring(tokens[i].Start, tokens[i].Length);
                glued[i] = i > 0 && tokens[i - 1].End == tokens[i].Start;
            }
            Lesson lesson = new(forms, glued);
            Array.Fill(lesson.Names, NameLabels.Outside);
            foreach ((int start, int end, NameKind kind) in paragraph.Names)
            {
                TokenRange range = tokens.RangeOf(TextSpan.FromBounds(start, end));
                NameLabels.Write(lesson.Names, range.First, range.Past, kind);
            }
            lessons.Add(lesson);
        }
        return lessons;
    }

    private static Lesson OfParagraph(
        List<TreebankSentence> sentences,
        Inventory inventory,
        bool hasEntities,
        IReadOnlySet<string> demonyms
    )
    {
        TreebankWord[] words = [.. sentences.SelectMany(sentence => sentence.Words)];
        Lesson lesson = new([.. words.Select(word => word.Form)], [.. words.Select(word => word.Glued)])
        {
            HasTrees = true,
        };
        int at = 0;
        foreach (TreebankSentence sentence in sentences)
        {
            for (int i = 0; i < sentence.Words.Count; i++)
            {
                TreebankWord word = sentence.Words[i];
                lesson.Tags[at + i] = inventory.TagOf(word.Class, word.Tag);
                lesson.Heads[at + i] = word.Head == 0 ? Lesson.Root : at + word.Head - 1;
                lesson.Relations[at + i] = inventory.RelationOf(word.Relation);
                lesson.Starts[at + i] = i == 0 ? 1 : 0;
            }
            if (hasEntities)
            {
                MarkNames(sentence, lesson.Names.AsSpan(at, sentence.Words.Count), demonyms);
            }
            at += sentence.Words.Count;
        }
        return lesson;
    }

    private static void MarkNames(TreebankSentence sentence, Span<int> labels, IReadOnlySet<string> demonyms)
    {
        labels.Fill(NameLabels.Outside);
        for (int i = 0; i < labels.Length; i++)
        {
            if (demonyms.Contains(sentence.Words[i].Form))
            {
                NameLabels.Write(labels, i, i + 1, NameKind.Norp);
            }
        }
        foreach ((int first, int past, NameKind? kind) in EntityNames.Of(sentence))
        {
            if (kind is { } known)
            {
                NameLabels.Write(labels, first, past, known);
            }
            else
            {
                labels[first..past].Fill(-1);
            }
        }
    }
}
