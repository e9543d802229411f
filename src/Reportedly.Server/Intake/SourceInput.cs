using Reportedly.Reading;
using Reportedly.Reading.Times;
using Reportedly.Sources;

namespace Reportedly.Server.Intake;

/// <summary>What a source gave, as the reader takes it.</summary>
public static class SourceInput
{
    /// <summary>The item as input of a run.</summary>
    /// <param name="item">What came of a file, a page or a feed.</param>
    /// <param name="published">The day for reports that bring none of their own.</param>
    public static InputItem Of(SourceItem item, DateOnly? published) =>
        item switch
        {
            SourceItem.Found found => new InputItem.Report(found.Where, found.Bytes, Of(found.Content, published)),
            SourceItem.Refused refused => new InputItem.Refused(refused.Where, refused.Bytes, refused.Why),
            SourceItem.PassedOver passed => new InputItem.PassedOver(passed.Where, passed.Bytes, passed.Why),
            _ => throw new ArgumentException($"There is no input of a {item.GetType().Name}.", nameof(item)),
        };

    /// <summary>The report as the reader takes it; a day in words that are one is taken as one.</summary>
    /// <param name="report">The report as its source gave it.</param>
    /// <param name="published">The day for reports that bring none of their own.</param>
    public static ReportInput Of(SourceReport report, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(report);
        DateOnly? own =
            report.Published
            ?? (
                report.PublishedUnread is { } text && PublicationText.TryRead(text, out DateOnly day)
                    ? day
                    : (DateOnly?)null
            );
        return new ReportInput(report.Text)
        {
            ExternalId = report.ExternalId,
            Title = report.Title,
            Byline = report.Byline,
            Url = report.Url,
            Publisher = report.Publisher,
            Language = report.Language,
            Published = own ?? published,
            PublishedUnread = own is null ? report.PublishedUnread : null,
        };
    }
}
