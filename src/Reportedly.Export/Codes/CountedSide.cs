using System.Collections.Frozen;

namespace Reportedly.Export.Codes;

/// <summary>Whose people a counted group is.</summary>
/// <param name="Side"><c>state</c>, <c>armed</c> or <c>civilian</c>.</param>
/// <param name="IsPart">True for a part of a side, which is not added to the whole of it.</param>
internal sealed record CountedSide(string Side, bool IsPart)
{
    /// <summary>The group that a number without a noun counts.</summary>
    public const string People = "people";

    private static readonly FrozenDictionary<string, CountedSide> Known = CodeTable
        .Load("counted-sides.tsv", "group", "side", "within")
        .Rows.ToFrozenDictionary(
            row => row["group"],
            row => new CountedSide(row["side"], row.Find("within") == "yes"),
            StringComparer.Ordinal
        );

    /// <summary>The side of a group; null where it may lie across sides.</summary>
    public static CountedSide? Of(string? group) => group is null ? null : Known.GetValueOrDefault(group);
}
