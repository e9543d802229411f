using System.Text;
using MimeKit;
using MimeKit.Text;
using Reportedly.Sources.Files;
using Reportedly.Text;

namespace Reportedly.Sources.Mail;

/// <summary>Takes an e-mail as one report: its subject is the title, its text the body. What is attached is named and passed over.</summary>
/// <param name="pages">Makes a report of a page, for messages that hold nothing else.</param>
internal sealed class MailReader(Func<ReceivedPage, SourceItem> pages)
{
    private static readonly ParserOptions Options = new() { MaxMimeDepth = 32 };

    public IEnumerable<SourceItem> Read(byte[] bytes, string where)
    {
        MimeMessage message;
        try
        {
            message = MimeMessage.Load(Options, new MemoryStream(bytes, writable: false));
        }
        catch (Exception broken) when (broken is FormatException or IOException)
        {
            return [Refused("this is no e-mail (it has no fields of one); save it as .txt if it is a text.")];
        }
        List<SourceItem> items = [Report(message, bytes.Length, where)];
        foreach (MimeEntity attachment in message.Attachments)
        {
            string named = attachment.ContentDisposition?.FileName ?? attachment.ContentType.Name ?? "without a name";
            items.Add(
                new SourceItem.PassedOver(where, 0, $"an attachment ({named}, {attachment.ContentType.MimeType}).")
            );
        }
        return items;

        SourceItem.Refused Refused(string why) => new(where, bytes.Length, why);
    }

    private SourceItem Report(MimeMessage message, int length, string where)
    {
        string subject = OneLine(message.Subject);
        string? text = message.TextBody;
        if (string.IsNullOrWhiteSpace(text) && message.HtmlBody is { } html)
        {
            SourceItem page = pages(
                new ReceivedPage(Encoding.UTF8.GetBytes(html), where, length)
                {
                    MediaType = "text/html",
                    Charset = "utf-8",
                }
            );
            return page is SourceItem.Found found
                ? found with
                {
                    Content = With(found.Content, message, subject),
                }
                : page;
        }
        if (string.IsNullOrWhiteSpace(text))
        {
            return new SourceItem.Refused(where, length, "the e-mail has no text; save what is attached as files.");
        }
        string body = Unfolded(message, text).Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        string whole = subject.Length == 0 ? body : $"{subject}\n\n{body}\n";
        if (Encoding.UTF8.GetByteCount(whole) > SourceLimits.Text)
        {
            return new SourceItem.Refused(where, length, SourceLimits.TextTooLong);
        }
        try
        {
            return new SourceItem.Found(
                where,
                length,
                With(new SourceReport(SourceText.FromString(whole)), message, subject)
            );
        }
        catch (InvalidTextException broken)
        {
            return new SourceItem.Refused(where, length, $"{broken.Message}; save the text as UTF-8.");
        }
    }

    private static SourceReport With(SourceReport report, MimeMessage message, string subject)
    {
        MailboxAddress? sender = message.From.Mailboxes.FirstOrDefault();
        return report with
        {
            ExternalId = report.ExternalId ?? message.MessageId,
            Title = subject.Length > 0 ? subject : report.Title,
            Publisher = report.Publisher ?? (string.IsNullOrWhiteSpace(sender?.Name) ? sender?.Address : sender.Name),
            Published =
                report.Published
                ?? (
                    message.Date == default || message.Date.Year < 1000
                        ? null
                        : DateOnly.FromDateTime(message.Date.DateTime)
                ),
        };
    }

    /// <summary>Lines of <c>format=flowed</c> are broken at blanks to fit a screen.</summary>
    private static string Unfolded(MimeMessage message, string text) =>
        message.BodyParts.OfType<TextPart>().FirstOrDefault(part => part.IsFlowed) is { } flowed
            ? new FlowedToText { DeleteSpace = flowed.ContentType.Parameters["delsp"] == "yes" }.Convert(text)
            : text;

    private static string OneLine(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
