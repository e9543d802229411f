using System.Text;
using Reportedly.Gazetteer.Import.Dumps;
using Reportedly.Gazetteer.Import.Rows;

namespace Reportedly.Gazetteer.Import;

/// <summary>Counts what goes in and what does not, and keeps the first faults word for word. Goes into checkpoints.</summary>
internal sealed class ImportCounts
{
    /// <summary>How many faults are kept word for word; a file of nothing but faults must not fill the screen.</summary>
    public const int MostFaultLines = 100;

    /// <summary>Rows read.</summary>
    public long Rows { get; set; }

    /// <summary>Places kept.</summary>
    public long Places { get; set; }

    /// <summary>Names kept.</summary>
    public long Names { get; set; }

    /// <summary>Places left out by their feature code.</summary>
    public long LeftOut { get; set; }

    /// <summary>Places that were there already.</summary>
    public long Repeated { get; set; }

    /// <summary>Names left out.</summary>
    public long NamesLeftOut { get; set; }

    /// <summary>Rows that could not be read.</summary>
    public long Faults { get; set; }

    /// <summary>The first of them.</summary>
    public List<string> FaultLines { get; set; } = [];

    /// <summary>The day of the newest change in any place, which is about that of the dump: <c>2026-01-31</c>, or empty.</summary>
    public string Newest { get; set; } = "";

    /// <summary>Notes a day of change.</summary>
    public void Note(ReadOnlySpan<byte> day)
    {
        Span<char> letters = stackalloc char[10];
        if (
            day.Length == letters.Length
            && !day.ContainsAnyExcept("0123456789-"u8)
            && Encoding.ASCII.GetChars(day, letters) == letters.Length
            && letters.SequenceCompareTo(Newest) > 0
        )
        {
            Newest = new string(letters);
        }
    }

    /// <summary>Notes a row that could not be read.</summary>
    public void Add(DumpFile file, long line, RowFault fault)
    {
        Faults++;
        if (FaultLines.Count < MostFaultLines)
        {
            FaultLines.Add(FormattableString.Invariant($"{file.Shown}:{line}: {fault.Text()}."));
        }
    }

    /// <summary>What is told at the end.</summary>
    public ImportSummary Summary(bool wasResumed) =>
        new()
        {
            Rows = Rows,
            Places = Places,
            Names = Names,
            LeftOut = LeftOut,
            Repeated = Repeated,
            NamesLeftOut = NamesLeftOut,
            Faults = Faults,
            FaultLines = [.. FaultLines],
            WasResumed = wasResumed,
        };
}
