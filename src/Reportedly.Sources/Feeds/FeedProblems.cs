using System.Collections.Immutable;

namespace Reportedly.Sources.Feeds;

/// <summary>Gathers what is wrong with a document: each sort of fault is told once, each lost item by itself.</summary>
/// <param name="source">The document.</param>
internal sealed class FeedProblems(string source)
{
    /// <summary>How many lost items are told one by one.</summary>
    private const int MostLost = 50;

    private readonly List<FeedProblem> found = [];
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private int[]? lines;
    private int lost;

    /// <summary>Adds one.</summary>
    /// <param name="position">Where in the document.</param>
    /// <param name="why">What it is and what follows, as a sentence.</param>
    public void Add(int position, string why)
    {
        if (told.Add(why))
        {
            found.Add(new FeedProblem(LineOf(position), why));
        }
    }

    /// <summary>Adds an item that could not be had.</summary>
    /// <param name="position">Where it begins.</param>
    /// <param name="why">Why, as a sentence.</param>
    public void Lost(int position, string why)
    {
        if (++lost <= MostLost)
        {
            found.Add(new FeedProblem(LineOf(position), why, LosesItem: true));
        }
    }

    /// <summary>The line of a place in the document, from 1.</summary>
    public int LineOf(int position)
    {
        lines ??= LineEnds();
        int at = Array.BinarySearch(lines, position);
        return (at < 0 ? ~at : at) + 1;
    }

    private int[] LineEnds()
    {
        List<int> ends = [];
        for (int at = source.IndexOf('\n'); at >= 0; at = source.IndexOf('\n', at + 1))
        {
            ends.Add(at);
        }
        return [.. ends];
    }

    /// <summary>All that was found.</summary>
    public ImmutableArray<FeedProblem> All() =>
        lost <= MostLost
            ? [.. found]
            :
            [
                .. found,
                new FeedProblem(0, $"{lost - MostLost} more items could not be read for the like.", LosesItem: true),
            ];
}
