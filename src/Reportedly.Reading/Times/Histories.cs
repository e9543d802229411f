using Reportedly.Reading.Numbers;
using Reportedly.Records;

namespace Reportedly.Reading.Times;

/// <summary>Tells histories, which stand at the dates that they tell, from reports, which stand at their publication.</summary>
internal static class Histories
{
    /// <summary>A text with as many years is a history, where most lie long before publication.</summary>
    private const int ManyYears = 12;

    /// <summary>A text with as many is one, where nearly all do and few words count from the day of publication.</summary>
    private const int SomeYears = 5;

    /// <summary>True where a text is a history.</summary>
    /// <param name="pieces">The text.</param>
    /// <param name="published">When it was published; where that is not known, no text is one.</param>
    /// <param name="lexicon">The words of times.</param>
    public static bool Tells(PieceSequence pieces, PublicationDate published, TimeLexicon lexicon)
    {
        if (published.From is not { } from)
        {
            return false;
        }
        int years = 0;
        int past = 0;
        for (int sentence = 0; sentence < pieces.Sentences.Count; sentence++)
        {
            PieceWindow window = pieces.Sentence(sentence);
            for (int at = window.First; at < window.Past; at++)
            {
                if (NumericTimes.TakeYear(window, at, out int year) > 0)
                {
                    years++;
                    past += year < from.Year - 1 ? 1 : 0;
                }
                else if (window.IsDigits(at) && (window.Is(at + 1, "BC") || window.Is(at + 1, "BCE")))
                {
                    years++;
                    past++;
                }
            }
        }
        return years >= ManyYears && past * 2 > years
            || past >= SomeYears && past * 4 > years * 3 && DeicticWords(pieces, lexicon) * 5 <= past;
    }

    /// <summary>How many words count from the day of publication: "yesterday", "Tuesday".</summary>
    private static int DeicticWords(PieceSequence pieces, TimeLexicon lexicon)
    {
        int count = 0;
        for (int sentence = 0; sentence < pieces.Sentences.Count; sentence++)
        {
            PieceWindow window = pieces.Sentence(sentence);
            for (int at = window.First; at < window.Past; at++)
            {
                bool deictic =
                    window.IsWord(at) && lexicon.Word(window.Text(at)).Is(TimeWordClass.Weekday | TimeWordClass.Offset);
                count += deictic ? 1 : 0;
            }
        }
        return count;
    }
}
