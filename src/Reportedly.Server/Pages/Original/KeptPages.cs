using System.Collections.Concurrent;
using System.Collections.Immutable;
using Reportedly.Records;
using Reportedly.Server.Hosting;
using Reportedly.Sources;
using Reportedly.Sources.Keeping;
using Reportedly.Sources.Pages;

namespace Reportedly.Server.Pages.Original;

/// <summary>Finds what came, byte for byte, for the reports that were made of it. Safe from any thread.</summary>
/// <param name="setup">Says where it is kept.</param>
internal sealed class KeptPages(DeskSetup setup)
{
    /// <summary>A larger page is not read again only to see whether it gives the text.</summary>
    private const int MostBytes = 2 * 1024 * 1024;

    /// <summary>How many answers are remembered; then they are asked anew.</summary>
    private const int MostRemembered = 4096;

    private readonly ConcurrentDictionary<(string Digest, string Report), bool> gives = new();
    private readonly Lock opening = new();
    private RawArchive? archive;

    /// <summary>The copies that came from a report's address, the newest first; empty where none is kept or the report has no address.</summary>
    public ImmutableArray<RawCopy> CopiesOf(Report report) =>
        report.Url is { } url && Archive() is { } kept ? kept.CopiesFrom(url) : [];

    /// <summary>The copy that a report was made of or, where none gives its text, the newest from its address; null where none is kept.</summary>
    /// <exception cref="InvalidDataException">The bytes were changed since; the message names the file.</exception>
    public KeptPage? Find(Report report)
    {
        KeptPage? newest = null;
        foreach (RawCopy copy in CopiesOf(report))
        {
            if (Archive()?.Find(copy.Digest) is not { } bytes)
            {
                continue;
            }
            KeptPage page = new(copy, bytes, Gives(copy, bytes, report));
            if (page.IsItsSource)
            {
                return page;
            }
            // An address that is only like the report's may be another page's.
            newest ??= copy.From == report.Url ? page : null;
        }
        return newest;
    }

    /// <summary>Bytes under a digest and a text under an id never change, so that a page is read once for its report.</summary>
    private bool Gives(RawCopy copy, byte[] bytes, Report report)
    {
        if (gives.Count >= MostRemembered)
        {
            gives.Clear();
        }
        return gives.GetOrAdd((copy.Digest, report.Id), _ => Read(copy, bytes, report));
    }

    private static bool Read(RawCopy copy, byte[] bytes, Report report) =>
        bytes.Length <= MostBytes
        && PageReader.Read(
            copy.From,
            bytes,
            Uri.TryCreate(copy.From, UriKind.Absolute, out Uri? from) ? from : null,
            null,
            copy.MediaType
        )
            is SourceItem.Found found
        && found.Content.Text.Id == report.Id;

    private RawArchive? Archive()
    {
        lock (opening)
        {
            // Looking makes no archive; one that comes about later is found then.
            return archive ??= setup.Raw is { } folder && Directory.Exists(folder) ? RawArchive.Open(folder) : null;
        }
    }
}

/// <summary>Bytes that came from a report's address.</summary>
/// <param name="Copy">Where from and when.</param>
/// <param name="Bytes">They.</param>
/// <param name="IsItsSource">True where they give the report's text; false where the address had other text then.</param>
public sealed record KeptPage(RawCopy Copy, ReadOnlyMemory<byte> Bytes, bool IsItsSource);
