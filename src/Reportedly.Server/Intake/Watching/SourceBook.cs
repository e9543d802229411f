using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Stores;
using Reportedly.Sources.Watching;
using Reportedly.Sources.Watching.Lists;
using Reportedly.Storage;
using Reportedly.Storage.Desk;

namespace Reportedly.Server.Intake.Watching;

/// <summary>The desk's list of sources as persons wrote it, and which of them rest. Two who change it at once: the second is told so.</summary>
internal sealed class SourceBook(StorePool stores, TimeProvider clock)
{
    private const string Kind = "sources";
    private const string Id = "list";

    /// <summary>The list as it stands.</summary>
    public BookedSources Read()
    {
        using StoreLease lease = stores.Rent();
        DeskDocument? document = lease.Store.Documents.Find(Kind, Id);
        SourceDocument content = document is null
            ? SourceDocument.Empty
            : JsonSerializer.Deserialize(document.Body, SourceJson.Default.SourceDocument) ?? SourceDocument.Empty;
        return new BookedSources(content.Text, document?.Version ?? 0, ListOf(content.Text), content.Paused);
    }

    /// <summary>What a list says. One that nobody has written yet has no faults.</summary>
    public static SourceList ListOf(string text) =>
        string.IsNullOrWhiteSpace(text) ? new SourceList([], []) : SourceList.Read(text);

    /// <summary>Writes another list.</summary>
    /// <param name="version">The version of the list that it was made from.</param>
    /// <param name="text">The list.</param>
    /// <param name="tell">Tells the audit, in the same breath.</param>
    /// <exception cref="DeskProblem">Somebody else changed it in the meantime.</exception>
    public void Write(long version, string text, Action<RecordStore> tell) =>
        Change(version, content => content with { Text = text }, tell);

    /// <summary>Lets a source rest, or be looked at again.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="rests">Whether it rests.</param>
    /// <param name="tell">Tells the audit, in the same breath.</param>
    public void Pause(string address, bool rests, Action<RecordStore> tell) =>
        Change(
            Read().Version,
            content =>
                content with
                {
                    Paused = rests
                        ? [.. content.Paused.Append(address).Distinct(StringComparer.Ordinal)]
                        : content.Paused.Remove(address),
                },
            tell
        );

    private void Change(long version, Func<SourceDocument, SourceDocument> change, Action<RecordStore> tell)
    {
        using StoreLease lease = stores.Rent();
        lease.Store.Together(() =>
        {
            Change(lease.Store.Documents, version, change);
            tell(lease.Store);
            return true;
        });
    }

    private void Change(DeskDocuments documents, long version, Func<SourceDocument, SourceDocument> change)
    {
        DeskDocument? document = documents.Find(Kind, Id);
        SourceDocument before = document is null
            ? SourceDocument.Empty
            : JsonSerializer.Deserialize(document.Body, SourceJson.Default.SourceDocument) ?? SourceDocument.Empty;
        string body = JsonSerializer.Serialize(change(before), SourceJson.Default.SourceDocument);
        bool written =
            (document?.Version ?? 0) == version
            && (
                document is null
                    ? documents.Add(Kind, Id, body, clock.GetUtcNow())
                    : documents.Change(document, body, clock.GetUtcNow())
            );
        if (!written)
        {
            throw new DeskProblem(
                StatusCodes.Status409Conflict,
                "Somebody else changed the list of sources in the meantime.",
                "Nothing was written. Copy what you wrote, load the list again, and put it in there."
            );
        }
    }
}

/// <summary>The list of sources.</summary>
/// <param name="Text">As persons wrote it.</param>
/// <param name="Version">Its version, from 1; 0 where there is none yet.</param>
/// <param name="List">What it says, and what is wrong with it.</param>
/// <param name="Paused">Addresses of sources that rest.</param>
public sealed record BookedSources(string Text, long Version, SourceList List, ImmutableArray<string> Paused)
{
    /// <summary>The sources that are looked at.</summary>
    public ImmutableArray<WatchedSource> Active => [.. List.Sources.Where(source => !Rests(source))];

    /// <summary>True where a source rests.</summary>
    /// <param name="source">The source.</param>
    public bool Rests(WatchedSource source) => Paused.Contains(source.Address.AbsoluteUri, StringComparer.Ordinal);
}
