namespace Reportedly.Corroboration.Copies;

/// <summary>Which reports of an incident are one text: wire copy, and reprints that were cut, reordered or given another headline.</summary>
internal static class CopyFamilies
{
    /// <summary>
    /// A text of which this part of the runs of words stands in another, or the other's in it, repeats it. Reprints that were cut or gone
    /// over word by word have from 0.47 up, another reporter's account of the same facts at most 0.15.
    /// </summary>
    public const double LeastOverlap = 0.35;

    /// <summary>The part of the longer sentences of one that tells the same.</summary>
    public const double LeastContainment = 0.6;

    /// <summary>The fewest longer sentences that must be shared where sentences tell.</summary>
    public const int LeastShared = 3;

    /// <summary>For each report the place in the list of the first whose text it repeats; its own where its text is its own.</summary>
    /// <param name="sketches">Sketches of the reports, the first published first.</param>
    public static int[] Of(IReadOnlyList<ReportSketch> sketches)
    {
        ArgumentNullException.ThrowIfNull(sketches);
        int[] roots = new int[sketches.Count];
        for (int i = 0; i < roots.Length; i++)
        {
            roots[i] = i;
            for (int earlier = 0; earlier < i; earlier++)
            {
                if (AreCopies(sketches[earlier], sketches[i]))
                {
                    roots[i] = roots[earlier];
                    break;
                }
            }
        }
        return roots;
    }

    /// <summary>True where two texts are one, whole or in the greater part of the shorter.</summary>
    public static bool AreCopies(ReportSketch a, ReportSketch b)
    {
        if (ReportSketch.Overlap(a, b) >= LeastOverlap)
        {
            return true;
        }
        int shared = ReportSketch.Shared(a, b);
        return shared >= LeastShared && shared >= LeastContainment * Math.Min(a.Sentences, b.Sentences);
    }
}
