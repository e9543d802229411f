using System.Text;
using Reportedly.Records;

namespace Reportedly.Storage.Views;

/// <summary>What is shown of a claim and cannot be asked for, as bytes. Only this version reads what it wrote.</summary>
internal static class ClaimBytes
{
    /// <summary>The parts as bytes.</summary>
    public static byte[] Of(ListedClaim claim)
    {
        using MemoryStream stream = new(256);
        using BinaryWriter bytes = new(stream, Encoding.UTF8);
        bytes.Write(claim.ClaimId);
        bytes.Count(claim.Ordinal);
        bytes.Maybe(claim.Speaker);
        bytes.All(claim.Via, (to, name) => to.Write(name));
        bytes.Count(claim.Words.Start);
        bytes.Count(claim.Words.End);
        bytes.Write(claim.Words.Quote);
        bytes.All(
            claim.Figures,
            (to, figure) =>
            {
                to.Count((int)figure.Measure);
                to.Maybe(figure.Low);
                to.Maybe(figure.High);
            }
        );
        bytes.Flush();
        return stream.ToArray();
    }

    /// <summary>A claim with the parts that were written.</summary>
    private static ListedClaim Read(ReadOnlySpan<byte> body)
    {
        FieldReader fields = new(body);
        return new ListedClaim
        {
            ReportKey = "",
            ReportId = "",
            ClaimId = fields.Text(),
            Ordinal = fields.Count(),
            Speaker = fields.MaybeText(),
            Via = fields.All((ref FieldReader from) => from.Text()),
            Words = new QuotedSpan(fields.Count(), fields.Count(), fields.Text()),
            Figures = fields.All(
                (ref FieldReader from) => new ListedFigure((Measure)from.Count(), from.MaybeInt64(), from.MaybeInt64())
            ),
            SourceKind = SourceKind.Report,
            Stance = Stance.Asserts,
            Certainty = Certainty.Certain,
            Cursor = "",
        };
    }

    /// <summary>The claims of one report, one behind the other: they are written in one row, and a page needs few reports.</summary>
    public static byte[] Of(IReadOnlyList<ClaimEntry> claims)
    {
        using MemoryStream stream = new(1024);
        using BinaryWriter bytes = new(stream, Encoding.UTF8);
        foreach (ClaimEntry claim in claims)
        {
            bytes.Write(claim.Number);
            bytes.Count(claim.Body.Length);
            bytes.Write(claim.Body);
        }
        bytes.Flush();
        return stream.ToArray();
    }

    /// <summary>One claim of those that a report has.</summary>
    /// <param name="body">The claims of the report.</param>
    /// <param name="number">Number of the claim.</param>
    public static ListedClaim Find(ReadOnlySpan<byte> body, long number)
    {
        FieldReader fields = new(body);
        while (fields.Int64() != number)
        {
            fields.Skip(fields.Count());
        }
        return Read(fields.Skip(fields.Count()));
    }

    /// <summary>All that is shown of a claim, without what its incidents give.</summary>
    public static byte[] Whole(ListedClaim claim, Report report, byte[] body)
    {
        using MemoryStream stream = new(512);
        using BinaryWriter bytes = new(stream, Encoding.UTF8);
        bytes.Maybe(report.Title);
        bytes.Maybe(report.Publisher);
        bytes.Maybe(report.Published.From?.DayNumber);
        bytes.Maybe(claim.Assignee);
        bytes.Count((int)claim.Status);
        bytes.Count((int)claim.Stance);
        bytes.Count((int)claim.Certainty);
        bytes.Count((int)claim.SourceKind);
        bytes.Write(body);
        bytes.Flush();
        return stream.ToArray();
    }
}
