using System.Collections.Immutable;
using Reportedly.Text;

namespace Reportedly.Records;

/// <summary>Whether the text is still the one that was read: its id is its digest, and every quote is its slice.</summary>
internal static class QuoteCheck
{
    public static ImmutableArray<RecordFault> Faults(ReportRecord record)
    {
        SourceText source;
        try
        {
            source = SourceText.FromString(record.Report.Text);
        }
        catch (InvalidTextException broken)
        {
            return [new RecordFault("text-invalid", "report", $"text is no Unicode text: {broken.Message}.")];
        }
        List<RecordFault> faults = [];
        if (record.Report.Id != source.Id)
        {
            faults.Add(
                new RecordFault(
                    "report-id",
                    "report",
                    $"id is '{record.Report.Id}', but the text's digest is '{source.Id}'."
                )
            );
        }
        foreach (LocatedSpan located in LocatedSpan.AllOf(record))
        {
            if (Fault(located, source) is { } fault)
            {
                faults.Add(fault);
            }
        }
        return [.. faults];
    }

    private static RecordFault? Fault(LocatedSpan located, SourceText source)
    {
        QuotedSpan span = located.Span;
        string place = $"{located.Field} is [{span.Start}..{span.End})";
        if (span.Start < 0 || span.End <= span.Start || span.End > source.CodePoints.Length)
        {
            return new RecordFault(
                "span-bounds",
                located.Id,
                $"{place}, which holds no character of the text's {source.CodePoints.Length}."
            );
        }
        ReadOnlySpan<char> words = source.Slice(span.In(source));
        return words.SequenceEqual(span.Quote)
            ? null
            : new RecordFault(
                "quote-mismatch",
                located.Id,
                $"{place} and quotes \"{span.Quote}\", but the text there is \"{words}\"."
            );
    }
}
