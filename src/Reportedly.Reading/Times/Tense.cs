using Reportedly.Reading.Numbers;

namespace Reportedly.Reading.Times;

/// <summary>Tells whether the words around a time speak of what is to come.</summary>
/// <param name="lexicon">The words of tenses.</param>
internal sealed class Tense(TimeLexicon lexicon)
{
    /// <summary>How many words a modal may stand before its participle: "will not be held".</summary>
    private const int Reach = 3;

    /// <summary>True where the nearest verb before the time, or else behind it, speaks of what is to come.</summary>
    public bool IsFuture(PieceWindow window, int first, int past)
    {
        for (int at = first - 1; at >= window.First; at--)
        {
            if (Sign(window, at) is { } future)
            {
                return future;
            }
        }
        for (int at = past; at < window.Past; at++)
        {
            if (Sign(window, at) is { } future)
            {
                return future;
            }
        }
        return false;
    }

    /// <summary>True where some verb of the sentence stands in the past and none decides otherwise.</summary>
    public bool IsPast(PieceWindow window, int first, int past)
    {
        for (int at = window.First; at < window.Past; at++)
        {
            if (Sign(window, at) is false)
            {
                return !IsFuture(window, first, past);
            }
        }
        return false;
    }

    private bool? Sign(PieceWindow window, int at)
    {
        // "Will" inside a sentence is a name.
        if (!window.IsWord(at) || (at > window.First && window.IsCapitalised(at)))
        {
            return null;
        }
        ReadOnlySpan<char> text = window.Text(at);
        TimeWord word = lexicon.Word(text);
        if (word.Is(TimeWordClass.Future))
        {
            // "foiled a planned raid on Monday": what was to come has been stopped.
            return !(
                at - 2 >= window.First && lexicon.Word(window.Text(at - 2)).Is(TimeWordClass.Stopped)
                || at > window.First && lexicon.Word(window.Text(at - 1)).Is(TimeWordClass.Stopped)
            );
        }
        bool regular = text.Length > 4 && text.EndsWith("ed", StringComparison.Ordinal);
        if (!word.Is(TimeWordClass.Past) && !regular)
        {
            return null;
        }
        for (int back = at - 1; back >= at - Reach; back--)
        {
            bool infinitive = window.Is(back, "be") && window.Is(back - 1, "to");
            if (infinitive || lexicon.Word(window.Text(back)).Is(TimeWordClass.Future))
            {
                return true;
            }
        }
        return false;
    }
}
