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

    /// <summary>A claim with the parts that <see cref="Of"/> wrote.</summary>
    public static ListedClaim Read(ReadOnlySpan<byte> body)
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
