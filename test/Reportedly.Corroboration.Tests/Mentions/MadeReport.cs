using Reportedly.Corroboration.Mentions;

namespace Reportedly.Corroboration.Tests.Mentions;

/// <summary>Reports written by hand: <c>word/lemma/sort/head/relation</c>, with blanks between words, a sentence a string; mentions in [ and ].</summary>
internal static class MadeReport
{
    public static MentionReport Of(string id, params string[] sentences)
    {
        List<MentionWord> words = [];
        List<int> starts = [];
        List<EventMention> mentions = [];
        foreach (string sentence in sentences)
        {
            int start = words.Count;
            starts.Add(start);
            foreach (string cell in sentence.Split(' '))
            {
                string[] parts = cell.Trim('[', ']').Split('/');
                if (cell.StartsWith('['))
                {
                    mentions.Add(new EventMention(words.Count, words.Count + 1));
                }
                int head = int.Parse(parts[3], System.Globalization.CultureInfo.InvariantCulture);
                words.Add(
                    new MentionWord(
                        parts[0],
                        parts[1],
                        Enum.Parse<MentionWordSort>(parts[2], ignoreCase: true),
                        head == 0 ? -1 : start + head - 1,
                        parts[4]
                    )
                );
            }
        }
        return new MentionReport(id, [.. words], [.. starts], [.. mentions]);
    }

    /// <summary>Somebody did something in some place: four words and a date.</summary>
    public static MentionReport Deed(string id, string who, string deed, string lemma, string where) =>
        Of(
            id,
            $"{who}/{who}/name/2/nsubj [{deed}/{lemma}/verb/0/root] the/the/other/4/det market/market/noun/2/obj in/in/other/6/case {where}/{where}/name/2/obl Monday/Monday/name/2/obl ././other/2/punct",
            $"The/the/other/2/det mayor/mayor/noun/3/nsubj spoke/speak/verb/0/root in/in/other/5/case {where}/{where}/name/3/obl ././other/3/punct"
        );
}
