using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;

namespace Reportedly.Reading.Events;

/// <summary>How often the words of a report speak of each topic: what the whole is about helps to tell the sense of a word.</summary>
internal readonly struct ReportTopics
{
    /// <summary>How many topics there are.</summary>
    public const int Kinds = (int)Topic.Disaster + 1;

    /// <summary>With fewer words beside its sentence nothing is said of a report.</summary>
    private const int FewestWords = 12;

    private readonly int[] counts;
    private readonly int words;

    private ReportTopics(int[] counts, int words)
    {
        this.counts = counts;
        this.words = words;
    }

    /// <summary>Counts the topics of a whole report.</summary>
    public static ReportTopics Of(Analysis text, ReadingLexicon lexicon)
    {
        int[] counts = new int[Kinds];
        Count(text, lexicon, new TokenRange(0, text.Count), counts);
        return new ReportTopics(counts, text.Count);
    }

    /// <summary>The topics of a report that holds the sentences of several.</summary>
    public static ReportTopics Sum(ReadOnlySpan<ReportTopics> parts)
    {
        int[] counts = new int[Kinds];
        int words = 0;
        foreach (ReportTopics part in parts)
        {
            words += part.words;
            for (int topic = 0; topic < counts.Length; topic++)
            {
                counts[topic] += part.counts[topic];
            }
        }
        return new ReportTopics(counts, words);
    }

    /// <summary>Writes what the report is about beside one of its sentences.</summary>
    public void Write(Analysis text, ReadingLexicon lexicon, TokenRange sentence, ref TriggerFeatures.Collected found)
    {
        int others = words - sentence.Count;
        if (others < FewestWords)
        {
            found.Add(TriggerFeatures.Mix(11, 0));
            return;
        }
        Span<int> own = stackalloc int[Kinds];
        own.Clear();
        Count(text, lexicon, sentence, own);
        int most = 0;
        int topmost = -1;
        for (int topic = 0; topic < Kinds; topic++)
        {
            int count = counts[topic] - own[topic];
            int perThousand = (int)((long)count * 1000 / others);
            uint level =
                perThousand < 5 ? 0u
                : perThousand < 20 ? 1u
                : perThousand < 50 ? 2u
                : perThousand < 100 ? 3u
                : 4u;
            found.Add(TriggerFeatures.Mix(12, ((uint)topic * 8) + level));
            if (count > most)
            {
                (most, topmost) = (count, topic);
            }
        }
        found.Add(TriggerFeatures.Mix(13, (uint)(topmost + 1)));
    }

    private static void Count(Analysis text, ReadingLexicon lexicon, TokenRange range, Span<int> counts)
    {
        for (int i = range.First; i < range.Past; i++)
        {
            if (lexicon.Topics.TryGetValue(text.Lemma(i), out Topic topic))
            {
                counts[(int)topic]++;
            }
        }
    }
}
