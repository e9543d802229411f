using Reportedly.Corroboration;

namespace Reportedly.Export;

/// <summary>How an export is made.</summary>
/// <param name="Made">When it is made; the clock is the caller's.</param>
/// <param name="Policy">How one number is chosen where origins give several.</param>
public sealed record ExportOptions(DateTimeOffset Made, FigurePolicy Policy)
{
    /// <summary>True to round coordinates and drop private persons' names, in every format alike.</summary>
    public bool Redact { get; init; }

    /// <summary>True to begin CSV files with a byte order mark, for Excel.</summary>
    public bool ByteOrderMark { get; init; }

    /// <summary>True to put a row of HXL hashtags under the header of CSV files.</summary>
    public bool Hxl { get; init; }
}
