using System.Text.RegularExpressions;
using Reportedly.Text;

namespace Reportedly.Language.Sentences;

/// <summary>
/// Where a report was written, before its first sentence: <c>BEIRUT (AP) —</c>. It is no part of that sentence, and is read by itself.
/// </summary>
/// <param name="Span">From the place through the agency or date, without the dash.</param>
/// <param name="Place">The place.</param>
/// <param name="Past">Offset of the first sentence.</param>
public sealed partial record Dateline(TextSpan Span, TextSpan Place, int Past)
{
    /// <summary>A dateline ends within so many units.</summary>
    private const int Longest = 120;

    /// <summary>The dateline at an offset, where a paragraph begins; null where there is none.</summary>
    public static Dateline? Find(string text, int start)
    {
        if (start + 1 >= text.Length || !char.IsUpper(text[start]) || !char.IsUpper(text[start + 1]))
        {
            return null;
        }
        Match found = Pattern().Match(text.Substring(start, Math.Min(Longest, text.Length - start)));
        if (!found.Success)
        {
            return null;
        }
        Group line = found.Groups["line"];
        Group place = found.Groups["place"];
        return new Dateline(
            new TextSpan(start + line.Index, line.Length),
            new TextSpan(start + place.Index, place.Length),
            start + found.Length
        );
    }

    // A place in capitals, perhaps with its country or state, a second place, a date and an agency, then a dash or colon:
    // "ERBIL, Kurdistan Region –", "BEIRUT (AP) —", "CAIRO, March 3 (Xinhua) --", "KARS, March 3, 2030 –", "KABUL/LONDON:".
    [GeneratedRegex(
        @"^(?<line>(?<place>\p{Lu}{2}[\p{Lu}.'’-]*(?: [\p{Lu}.'’-]{2,}){0,3})(?:/\p{Lu}[\p{Lu} ]+)?(?:, ?[\p{L}.'’]+(?: [\p{L}\d.'’]+){0,3}){0,2}(?:,? \d{4})?(?: ?\([^)]{2,40}\))?)\s*(?:--|—|–|-|:)\s+"
    )]
    private static partial Regex Pattern();
}
