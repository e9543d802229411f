using System.Collections.Immutable;
using Reportedly.Reading.Times;

namespace Reportedly.Reading.Events;

/// <summary>Finds where in a list that follows the text a stretch of tokens begins, so that a sentence's things are found without looking at the report's.</summary>
internal static class InOrder
{
    /// <summary>Index of the first time that starts at a token or behind it; the number of times where none does.</summary>
    public static int FirstFrom(ImmutableArray<TimeExpression> times, int token) =>
        FirstFrom(times, token, time => time.Tokens.First);

    /// <summary>Index of the first item whose token is the given one or behind it; the number of items where none is.</summary>
    public static int FirstFrom<T>(IReadOnlyList<T> items, int token, Func<T, int> tokenOf)
    {
        int low = 0;
        int high = items.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (tokenOf(items[middle]) < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
