using System.Collections.Frozen;
using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Reading.Rules;
using Reportedly.Records;
using Reportedly.Server.Judging;
using Reportedly.Server.Stores;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;
using Reportedly.Text;

namespace Reportedly.Server.Pages.Reader;

/// <summary>A report with all that its page shows of it.</summary>
public sealed record OpenReport
{
    /// <summary>Its name in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>The record as corrected, rejected things among the rest.</summary>
    public required ReportRecord Record { get; init; }

    /// <summary>The record as it counts, and what people said of it.</summary>
    public required JudgedRecord Judged { get; init; }

    /// <summary>Its text.</summary>
    public required SourceText Text { get; init; }

    /// <summary>The incidents that it tells of, by id of the event that does.</summary>
    public required ImmutableSortedDictionary<string, Incident> Incidents { get; init; }

    /// <summary>How each thing was read, by id.</summary>
    public required ImmutableSortedDictionary<string, Derivation> Derivations { get; init; }

    /// <summary>True where it is in a language that is read.</summary>
    public bool IsRead => !Record.Reading.Diagnostics.Any(note => note.Code == Diagnostic.LanguageNotRead);

    /// <summary>Ids of the things that count no more: rejected, or held by rejected ones alone.</summary>
    public FrozenSet<string> Out { get; private init; } = [];

    /// <summary>The name of a thing in forms, with the words that it was read from: what was read anew meanwhile is then told.</summary>
    public string Subject(string thing) => JudgedWords.NameOf(Record, thing);

    /// <summary>What people said of a thing; null where nobody said anything.</summary>
    public ThingReview? Review(string thing) => Judged.Reviews.GetValueOrDefault(thing);

    /// <summary>Opens the report with a name; null where the store holds none.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static OpenReport? Find(RecordStore store, string slug)
    {
        if (ReportSlug.FindReading(store, slug) is not { } reading)
        {
            return null;
        }
        ReportRecord read = RecordCodec.FromUtf8(reading.Record.Span);
        JudgedRecord judged = JudgedRecord.Of(read, store.Judgements.Active());
        SourceText text = SourceText.FromString(read.Report.Text);
        return new OpenReport
        {
            Slug = slug,
            Record = judged.WithRejected,
            Judged = judged,
            Text = text,
            Incidents = IncidentsOf(store, read),
            Derivations = DerivationsOf(reading, text),
            Out = Things
                .Ids(judged.WithRejected)
                .Except(Things.Ids(judged.Record), StringComparer.Ordinal)
                .ToFrozenSet(StringComparer.Ordinal),
        };
    }

    private static ImmutableSortedDictionary<string, Incident> IncidentsOf(RecordStore store, ReportRecord read)
    {
        string key = ReportKey.Of(read.Report);
        Dictionary<string, Incident> found = new(StringComparer.Ordinal);
        Dictionary<(int, int), int> anchors = [];
        foreach (ReportedEvent told in read.Events)
        {
            int ordinal = anchors.GetValueOrDefault((told.Anchor.Start, told.Anchor.End));
            anchors[(told.Anchor.Start, told.Anchor.End)] = ordinal + 1;
            if (
                !found.ContainsKey(told.Id)
                && store.Views.Incident($"{TellingId.Of(key, told.Anchor, ordinal)}")
                    is IncidentLookup.Found { Incident: var incident }
            )
            {
                found[told.Id] = incident;
                // One look finds all events of the report that are of it.
                foreach (string id in incident.Reports.Where(each => each.Key == key).SelectMany(each => each.Events))
                {
                    found[id] = incident;
                }
            }
        }
        return found.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private static ImmutableSortedDictionary<string, Derivation> DerivationsOf(StoredReading reading, SourceText text)
    {
        try
        {
            return DerivationCodec.FromUtf8(reading.Derivations, text).Entries;
        }
        catch (InvalidDataException)
        {
            // A report without them can still be read; its things then say that none were kept.
            return ImmutableSortedDictionary<string, Derivation>.Empty;
        }
    }
}
