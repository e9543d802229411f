using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Reading;
using Reportedly.Records;
using Reportedly.Server.Stores;
using Reportedly.Sources;
using Reportedly.Sources.Keeping;
using Reportedly.Sources.Pages;
using Reportedly.Storage;
using Reportedly.Text;

namespace Reportedly.Server.Tests.Reader;

/// <summary>
/// Pages that were made to harm whoever opens them, taken into a store as pages are: the bytes kept, and a report read from each. A page that
/// gives no report is taken in as the text of its source, so that all of it comes to the screen.
/// </summary>
internal static class HostileReports
{
    /// <summary>Where the pages lie, beside the tests.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "hostile");

    /// <summary>The name of each page.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. Directory
            .EnumerateFiles(Folder, "*.html")
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Takes all pages in.</summary>
    /// <param name="store">The store.</param>
    /// <param name="raw">The folder that keeps their bytes.</param>
    /// <param name="read">Reads.</param>
    /// <returns>The name of each page's report in addresses, by the page's name.</returns>
    public static ImmutableSortedDictionary<string, string> Fill(
        RecordStore store,
        string raw,
        Func<ReportInput, ReportReading> read
    )
    {
        RawArchive archive = RawArchive.Open(raw);
        ImmutableSortedDictionary<string, string>.Builder slugs = ImmutableSortedDictionary.CreateBuilder<
            string,
            string
        >(StringComparer.Ordinal);
        foreach (string name in Names)
        {
            byte[] bytes = File.ReadAllBytes(Path.Combine(Folder, $"{name}.html"));
            Uri address = new($"https://hostile.example/{name}");
            archive.Keep(
                bytes,
                "text/html",
                address.AbsoluteUri,
                new DateTimeOffset(2030, 3, 5, 9, 0, 0, TimeSpan.Zero)
            );
            ReportRecord record = read(Input(name, bytes, address)).Record;
            store.Add(new StoredReading(RecordCodec.ToUtf8(record), "{}"u8.ToArray()));
            slugs[name] = ReportSlug.Of(ReportKey.Of(record.Report));
        }
        store.Views.Link();
        return slugs.ToImmutable();
    }

    private static ReportInput Input(string name, byte[] bytes, Uri address)
    {
        if (PageReader.Read(name, bytes, address, "utf-8", "text/html") is SourceItem.Found { Content: var found })
        {
            return new ReportInput(found.Text)
            {
                // Pages of one text are told apart, as items of a feed are.
                ExternalId = name,
                Title = found.Title,
                Byline = found.Byline,
                Url = found.Url,
                Publisher = found.Publisher,
                Published = found.Published,
                PublishedUnread = found.PublishedUnread,
                Language = found.Language,
            };
        }
        string letters = System.Text.Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n");
        return new ReportInput(SourceText.FromString(letters)) { ExternalId = name, Url = address.AbsoluteUri };
    }
}
