using Reportedly.Text;

namespace Reportedly.Language.Lexicons;

/// <summary>Parts that make an adjective of a word with hyphens: <c>rebel-held</c>, <c>anti-tank</c>.</summary>
internal sealed class HyphenParts
{
    private readonly WordSet firsts;
    private readonly WordSet lasts;

    public HyphenParts(WordTable table)
    {
        firsts = At(table, Place.First);
        lasts = At(table, Place.Last);
    }

    private enum Place
    {
        First,
        Last,
    }

    /// <summary>True where a word that begins with the part and a hyphen is an adjective.</summary>
    public bool IsFirst(ReadOnlySpan<char> part) => firsts.Contains(part);

    /// <summary>True where a word that ends with a hyphen and the part is an adjective.</summary>
    public bool IsLast(ReadOnlySpan<char> part) => lasts.Contains(part);

    private static WordSet At(WordTable table, Place place) =>
        new(table.Rows.Where(row => row.Choice<Place>("place") == place).Select(row => row["part"]));
}
