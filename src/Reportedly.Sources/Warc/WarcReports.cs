using System.Security.Cryptography;
using Reportedly.Sources.Files;

namespace Reportedly.Sources.Warc;

/// <summary>Makes reports of the pages in a web archive; everything else in it is told apart and counted.</summary>
/// <param name="pages">Makes a report of a page.</param>
public sealed class WarcReports(Func<ReceivedPage, SourceItem> pages)
{
    private const string NextIsRead = "; the records behind it are read.";

    /// <summary>Reads an archive.</summary>
    /// <param name="stream">Its bytes, compressed or not.</param>
    /// <param name="file">How it is called in what is reported.</param>
    public IEnumerable<SourceItem> Read(Stream stream, string file)
    {
        using WarcReader reader = new(stream, file);
        while (reader.Next() is { } entry)
        {
            yield return entry switch
            {
                WarcEntry.Fault fault => new SourceItem.Refused(fault.Where, fault.Bytes, fault.Why + NextIsRead),
                WarcEntry.Record record => Item(record),
                _ => throw new InvalidOperationException($"An entry of a new sort: {entry.GetType()}."),
            };
        }
    }

    private SourceItem Item(WarcEntry.Record record)
    {
        WarcHeader header = record.Header;
        if (header.Type is not ("response" or "resource" or "conversion"))
        {
            return Passed(record, $"a record of type {header.Type}");
        }
        if (record.IsHuge)
        {
            return Passed(record, "larger than any page");
        }
        if (header["WARC-Truncated"] is { } reason)
        {
            return Refused(record, $"the crawler cut it short ({reason}); fetch the page itself.");
        }
        if (header["WARC-Segment-Number"] is not null)
        {
            return Refused(record, "it is in segments, which are not put together; fetch the page itself.");
        }
        return HttpMessage.Read(record.Block) is { } answer
            ? Answer(record, answer)
            : Content(record, record.Block, header["Content-Type"]);
    }

    private SourceItem Answer(WarcEntry.Record record, HttpMessage answer)
    {
        if (answer.Status != 200)
        {
            return Passed(record, $"the server answered with {answer.Status}");
        }
        if (!IsText(answer.MediaType))
        {
            return Passed(record, $"no page but {answer.MediaType ?? "something without a type"}");
        }
        return answer.TryDecode(out ReadOnlyMemory<byte> payload) is { } problem
            ? Refused(record, problem + NextIsRead)
            : Page(record, payload, answer.MediaType, answer.Charset);
    }

    private SourceItem Content(WarcEntry.Record record, ReadOnlyMemory<byte> block, string? contentType)
    {
        string? type = contentType is null ? null : MediaTypes.Of(contentType);
        return IsText(type)
            ? Page(record, block, type, MediaTypes.CharsetOf(contentType!))
            : Passed(record, $"no page but {type ?? "something without a type"}");
    }

    private SourceItem Page(WarcEntry.Record record, ReadOnlyMemory<byte> bytes, string? mediaType, string? charset)
    {
        ReceivedPage page = new(bytes, record.Where, record.Bytes)
        {
            Address = record.Header.TargetUri,
            MediaType = mediaType,
            Charset = charset,
            Retrieved = record.Header.Date,
        };
        SourceItem item = MediaTypes.IsPage(mediaType)
            ? pages(page)
            : TextFile.Read(page.Bytes.Span, page.Where, page.Taken);
        return item is SourceItem.Found found && page.Retrieved is { } retrieved
            ? found with
            {
                Content = found.Content with
                {
                    Url = found.Content.Url ?? page.Address,
                    Raw = new RawCopy(
                        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
                        bytes.Length,
                        mediaType,
                        retrieved,
                        record.Where
                    ),
                },
            }
            : item;
    }

    private static bool IsText(string? mediaType) => MediaTypes.IsPage(mediaType) || mediaType == "text/plain";

    private static SourceItem.PassedOver Passed(WarcEntry.Record record, string what) =>
        new(record.Where, record.Bytes, what + ".");

    private static SourceItem.Refused Refused(WarcEntry.Record record, string why) =>
        new(record.Where, record.Bytes, why);
}
