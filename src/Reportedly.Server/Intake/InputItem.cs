using Reportedly.Reading;

namespace Reportedly.Server.Intake;

/// <summary>One thing that came in: a report, or why there is none.</summary>
/// <param name="Where">File, or file and line, as a person finds it: <c>feed.jsonl:12</c>.</param>
/// <param name="Bytes">How many bytes of input it took; for the progress bar.</param>
public abstract record InputItem(string Where, long Bytes)
{
    /// <summary>A report to read.</summary>
    /// <param name="Where">File, or file and line, as a person finds it.</param>
    /// <param name="Bytes">How many bytes of input it took.</param>
    /// <param name="Input">The report.</param>
    public sealed record Report(string Where, long Bytes, ReportInput Input) : InputItem(Where, Bytes);

    /// <summary>What cannot be read, with why and what to do.</summary>
    /// <param name="Where">File, or file and line, as a person finds it.</param>
    /// <param name="Bytes">How many bytes of input it took.</param>
    /// <param name="Why">Why not and what to do.</param>
    public sealed record Refused(string Where, long Bytes, string Why) : InputItem(Where, Bytes);

    /// <summary>What is no report and never was meant as one, with what it is.</summary>
    /// <param name="Where">File, or file and line, as a person finds it.</param>
    /// <param name="Bytes">How many bytes of input it took.</param>
    /// <param name="Why">What it is.</param>
    public sealed record PassedOver(string Where, long Bytes, string Why) : InputItem(Where, Bytes);
}
