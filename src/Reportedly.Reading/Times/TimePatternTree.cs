using Reportedly.Reading.Numbers;

namespace Reportedly.Reading.Times;

/// <summary>
/// Flat patterns that share their beginnings, so that a step that many patterns begin with is taken once. Of the
/// patterns that match, the longest wins; of two as long, the one whose expression is longer, then the earlier one.
/// </summary>
internal sealed class TimePatternTree
{
    private readonly Node root = new(default);

    /// <summary>Takes patterns, the earlier the stronger.</summary>
    public TimePatternTree(IEnumerable<TimePattern> patterns)
    {
        int order = 0;
        foreach (TimePattern pattern in patterns)
        {
            Node node = root;
            foreach (TimePatternItem item in pattern.Items)
            {
                Node? next = node.Children.Find(child => child.Item == item);
                if (next is null)
                {
                    next = new Node(item);
                    node.Children.Add(next);
                }
                node = next;
            }
            node.Pattern ??= pattern;
            node.Order = Math.Min(node.Order, order++);
        }
    }

    /// <summary>Matches at a piece, where that is better than what was found before.</summary>
    public void Match(TimePatternClasses classes, PieceWindow window, int at, ref TimeMatch? best)
    {
        Span<int> slots = stackalloc int[TimeSlots.Count];
        slots.Fill(TimeSlots.Empty);
        int order = int.MaxValue;
        Walk(root, classes, window, at, at, -1, slots, ref best, ref order);
    }

    private static void Walk(
        Node node,
        TimePatternClasses classes,
        PieceWindow window,
        int at,
        int first,
        int end,
        ReadOnlySpan<int> slots,
        ref TimeMatch? best,
        ref int order
    )
    {
        int ends = end < 0 ? at : end;
        if (node.Pattern is { } pattern && IsBetter(ends, first, node.Order, best, order))
        {
            best = new TimeMatch(pattern, first, ends, new TimeSlots(slots.ToArray()));
            order = node.Order;
        }
        Span<int> own = stackalloc int[TimeSlots.Count];
        foreach (Node child in node.Children)
        {
            // Only classes fill slots; most steps are words that do not match.
            bool fills = child.Item.Kind == TimePatternItemKind.Class;
            if (fills)
            {
                slots.CopyTo(own);
            }
            int past = Step(child.Item, classes, window, at, own);
            if (past >= 0)
            {
                int begin = child.Item.Kind == TimePatternItemKind.Begin ? at : first;
                int close = child.Item.Kind == TimePatternItemKind.End ? at : end;
                Walk(child, classes, window, past, begin, close, fills ? own : slots, ref best, ref order);
            }
        }
    }

    private static bool IsBetter(int past, int first, int own, TimeMatch? best, int order) =>
        best is not { } known
        || past > known.Past
        || (
            past == known.Past
            && (first < known.First || (first == known.First && own < order && order != int.MaxValue))
        );

    private static int Step(
        TimePatternItem item,
        TimePatternClasses classes,
        PieceWindow window,
        int at,
        Span<int> slots
    )
    {
        switch (item.Kind)
        {
            case TimePatternItemKind.Begin or TimePatternItemKind.End:
                return at;
            case TimePatternItemKind.Literal:
                bool dash = item.Text == "-" && window.IsMark(at, "-\u2010\u2011\u2013\u2014");
                return dash || window.Is(at, item.Text) ? at + 1 : -1;
            default:
                return classes.Take(item.Text, window, at, item.Slot, slots);
        }
    }

    private sealed class Node(TimePatternItem item)
    {
        public TimePatternItem Item => item;

        public List<Node> Children { get; } = [];

        public TimePattern? Pattern { get; set; }

        public int Order { get; set; } = int.MaxValue;
    }
}
