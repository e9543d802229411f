using System.Text;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage.Judgements;

namespace Reportedly.Storage.Views;

/// <summary>One report as lists show it, ready to be written.</summary>
/// <param name="Number">Number of its first reading: it stays, however often the report is read again.</param>
/// <param name="Row">Number of its newest reading.</param>
/// <param name="Shown">What is shown of it, without what its incidents give.</param>
internal sealed record ReportListing(long Number, long Row, ListedReport Shown)
{
    /// <summary>What is shown, as bytes.</summary>
    public byte[] Body { get; } = Bytes(Shown);

    /// <summary>How old it is: what was published last has the least; what has no day, the greatest.</summary>
    public long Age => AgeOf(Shown.Published);

    /// <summary>The age of what was published on a day.</summary>
    public static long AgeOf(DateOnly? published) => published is { } day ? -day.DayNumber : 1;

    /// <summary>How publishers are compared.</summary>
    public static string Folded(string? publisher) =>
        publisher?.Replace("\0", "", StringComparison.Ordinal).Trim().ToUpperInvariant() ?? "";

    /// <summary>The listing of a reading.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="judged">Its record as persons judged it.</param>
    /// <param name="claims">Its claims.</param>
    public static ReportListing Of(LoggedReading reading, JudgedRecord judged, IReadOnlyList<ClaimEntry> claims)
    {
        ReportRecord record = judged.Record;
        return new ReportListing(
            reading.First,
            reading.Row,
            new ListedReport
            {
                Key = ReportKey.Of(record.Report),
                Id = record.Report.Id,
                ExternalId = record.Report.ExternalId,
                Title = record.Report.Title,
                Publisher = record.Report.Publisher,
                Url = record.Report.Url,
                Published = record.Report.Published.From,
                Language = record.Report.Language,
                IsRead = !record.Reading.Diagnostics.Any(one => one.Code == Diagnostic.LanguageNotRead),
                Claims = claims.Count,
                OpenClaims = claims.Count(claim => claim.Shown.Status == ReviewStatus.Open),
                Events = record.Events.Length,
            }
        );
    }

    /// <summary>What <see cref="Body"/> has.</summary>
    public static ListedReport Read(ReadOnlySpan<byte> body)
    {
        FieldReader fields = new(body);
        return new ListedReport
        {
            Key = fields.Text(),
            Id = fields.Text(),
            ExternalId = fields.MaybeText(),
            Title = fields.MaybeText(),
            Publisher = fields.MaybeText(),
            Url = fields.MaybeText(),
            Published = fields.MaybeInt32() is { } day ? DateOnly.FromDayNumber(day) : null,
            Language = fields.Text(),
            IsRead = fields.Flag(),
            Claims = fields.Count(),
            OpenClaims = fields.Count(),
            Events = fields.Count(),
        };
    }

    private static byte[] Bytes(ListedReport report)
    {
        using MemoryStream stream = new(512);
        using BinaryWriter bytes = new(stream, Encoding.UTF8);
        bytes.Write(report.Key);
        bytes.Write(report.Id);
        bytes.Maybe(report.ExternalId);
        bytes.Maybe(report.Title);
        bytes.Maybe(report.Publisher);
        bytes.Maybe(report.Url);
        bytes.Maybe(report.Published?.DayNumber);
        bytes.Write(report.Language);
        bytes.Write(report.IsRead);
        bytes.Count(report.Claims);
        bytes.Count(report.OpenClaims);
        bytes.Count(report.Events);
        bytes.Flush();
        return stream.ToArray();
    }
}
