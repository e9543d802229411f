namespace Reportedly.Corroboration.Copies;

/// <summary>Whether two reports are one text.</summary>
public static class ReportCopies
{
    /// <summary>True where one repeats the other, whole or in the greater part of the shorter, in whatever order.</summary>
    public static bool AreCopies(Testimony one, Testimony other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one.ReportId == other.ReportId
            || CopyFamilies.AreCopies(
                ReportSketch.FromBytes(one.Sketch.AsSpan()),
                ReportSketch.FromBytes(other.Sketch.AsSpan())
            );
    }
}
