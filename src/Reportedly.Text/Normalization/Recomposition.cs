using System.Runtime.InteropServices;
using System.Text;

namespace Reportedly.Text.Normalization;

/// <summary>
/// Takes a stretch of text apart, puts it together again as form C does, and compares. For stretches that passed the
/// quick check: no character that form C never holds, and marks in canonical order.
/// </summary>
internal sealed class Recomposition(NormalizationTable table)
{
    private readonly List<int> points = [];

    /// <summary>True where form C leaves the stretch as it is.</summary>
    public bool Keeps(ReadOnlySpan<char> stretch)
    {
        points.Clear();
        foreach (Rune character in stretch.EnumerateRunes())
        {
            TakeApart(character.Value);
        }
        int count = PutTogether();
        int at = 0;
        foreach (Rune character in stretch.EnumerateRunes())
        {
            if (at == count || points[at] != character.Value)
            {
                return false;
            }
            at++;
        }
        return at == count;
    }

    private void TakeApart(int codePoint)
    {
        if (table.TryPart(codePoint, out (int First, int Second) parts))
        {
            TakeApart(parts.First);
            Append(parts.Second);
        }
        else
        {
            Append(codePoint);
        }
    }

    private void Append(int codePoint)
    {
        int markClass = Class(codePoint);
        int at = points.Count;
        // The text's own marks stand in order already: a mark passes at most the few that a letter before it fell
        // apart into, so that this is no quadratic sort.
        while (markClass != 0 && at > 0 && Class(points[at - 1]) > markClass)
        {
            at--;
        }
        points.Insert(at, codePoint);
    }

    private int PutTogether()
    {
        Span<int> all = CollectionsMarshal.AsSpan(points);
        int kept = 0;
        int starter = -1;
        int last = 0;
        foreach (int codePoint in all)
        {
            int markClass = Class(codePoint);
            bool reaches = starter >= 0 && (kept == starter + 1 || last < markClass);
            if (reaches && table.TryJoin(all[starter], codePoint, out int joined))
            {
                all[starter] = joined;
                continue;
            }
            if (markClass == 0)
            {
                starter = kept;
            }
            last = markClass;
            all[kept++] = codePoint;
        }
        return kept;
    }

    private int Class(int codePoint) => table.Traits(codePoint) & NormalizationTable.ClassBits;
}
