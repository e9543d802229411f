using Reportedly.Sources.JsonLines;
using Reportedly.Sources.Mail;
using Reportedly.Sources.Warc;

namespace Reportedly.Sources.Files;

/// <summary>Gives what a file holds, item by item, whatever sort of file it is.</summary>
/// <param name="pages">Makes a report of a page.</param>
public sealed class FileReader(Func<ReceivedPage, SourceItem> pages)
{
    /// <summary>How far compressed files may lie within compressed files.</summary>
    private const int DeepestNesting = 2;

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The file's bytes; it need not seek, and is left open.</param>
    /// <param name="name">The file's path, or <c>-</c> where it has none; errors give it, and its ending tells what the bytes do not.</param>
    /// <param name="length">How long it is, where that is known.</param>
    public IEnumerable<SourceItem> Read(Stream stream, string name, long? length = null) =>
        Read(stream, name, name, length, 0);

    private IEnumerable<SourceItem> Read(Stream stream, string where, string name, long? length, int depth)
    {
        PeekedStream peeked = PeekedStream.Of(stream, FileKinds.Looked);
        switch (FileKinds.Of(peeked.Head.Span, name))
        {
            case FileKind.WebArchive:
                return new WarcReports(pages).Read(peeked, where);
            case FileKind.Gzip when depth < DeepestNesting:
                return Gunzip(peeked, where, name, depth);
            case FileKind.Gzip:
                return [new SourceItem.Refused(where, 0, "this is compressed several times over; unpack it.")];
            case FileKind.JsonLines:
                return JsonLinesReader.Read(peeked, where);
            case FileKind.Page:
                return Whole(peeked, where, bytes => [Page(bytes, where)]);
            case FileKind.Mail:
                return Whole(peeked, where, bytes => new MailReader(pages).Read(bytes, where));
            default:
                // Said from the length alone: nothing of a huge file is read.
                return length > SourceLimits.Text
                    ? [new SourceItem.Refused(where, length.Value, SourceLimits.TextTooLong)]
                    : [TextFile.Read(peeked, where)];
        }
    }

    private SourceItem Page(byte[] bytes, string where) =>
        pages(new ReceivedPage(bytes, where, bytes.Length) { MediaType = "text/html" });

    private static IEnumerable<SourceItem> Whole(
        Stream stream,
        string where,
        Func<byte[], IEnumerable<SourceItem>> read
    )
    {
        byte[] bytes = TextFile.ReadUpTo(stream, SourceLimits.Page + 1);
        return bytes.Length > SourceLimits.Page
            ? [new SourceItem.Refused(where, bytes.Length, "more than 15 MB are no news report; split it.")]
            : read(bytes);
    }

    private IEnumerable<SourceItem> Gunzip(Stream stream, string where, string name, int depth)
    {
        using GzipMembers members = new(stream);
        string inner = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        foreach (SourceItem item in Read(members, where, inner, null, depth + 1))
        {
            // A line is whole or is none; a text that ends with the fault may lack its end.
            if (members.Fault is null || item is not SourceItem.Found || item.Where != where)
            {
                yield return item;
            }
        }
        if (members.Fault is { } fault)
        {
            yield return new SourceItem.Refused(
                $"{where}@{fault.Offset}",
                0,
                $"{fault.Why}; what stands behind it is not read. Fetch or compress the file again."
            );
        }
    }
}
