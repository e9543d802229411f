using System.Globalization;

namespace Reportedly.Sources.Watching.Checks;

/// <summary>Says in words what came of a look.</summary>
public static class CheckWords
{
    /// <summary>One line: <c>200: 3 new, 1 edited, 26 known</c>; counts of nothing are left out.</summary>
    /// <param name="check">The look.</param>
    public static string Of(SourceCheck check)
    {
        (int Count, string Name)[] counts =
        [
            (check.New, "new"),
            (check.Edited, "edited"),
            (check.Known, "known"),
            (check.Shared, "also elsewhere"),
            (check.Failed, "failed"),
            (check.After.Waiting.Length, "waiting for their pages"),
        ];
        string told = string.Join(
            ", ",
            counts
                .Where(each => each.Count > 0)
                .Select(each => $"{each.Count.ToString(CultureInfo.InvariantCulture)} {each.Name}")
        );
        return check.Outcome == CheckOutcome.Failed ? $"failed: {check.Said.TrimEnd('.')}"
            : told.Length > 0 ? $"{check.Said}: {told}"
            : check.Outcome == CheckOutcome.Read ? $"{check.Said}: no items"
            : check.Said;
    }
}
