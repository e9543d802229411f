using Reportedly.Corroboration;
using Reportedly.Records;

namespace Reportedly.Storage.Judgements;

/// <summary>The tellings of a report as people corrected it, by the words of its events.</summary>
internal sealed class ReportTellings
{
    private readonly ReportRecord read;
    private readonly Dictionary<string, TellingId> byEvent = new(StringComparer.Ordinal);

    private ReportTellings(ReportRecord read) => this.read = read;

    /// <summary>The tellings that a record's events become once what people rejected is gone.</summary>
    public static ReportTellings Of(ReportRecord record, ActiveJudgements judgements)
    {
        ReportTellings tellings = new(record);
        string key = ReportKey.Of(record.Report);
        Dictionary<QuotedSpan, int> ordinals = [];
        // Counted as testimonies count them: among the events that are left.
        foreach (ReportedEvent told in JudgedRecord.Apply(record, judgements).Events)
        {
            int ordinal = ordinals.GetValueOrDefault(told.Anchor);
            ordinals[told.Anchor] = ordinal + 1;
            tellings.byEvent[told.Id] = TellingId.Of(key, told.Anchor, ordinal);
        }
        return tellings;
    }

    /// <summary>The telling at the words; null where there is none.</summary>
    public TellingId? Find(WordsRef thing) =>
        WordsAnchor.Find(read, thing) is { } id && byEvent.TryGetValue(id, out TellingId telling) ? telling : null;

    /// <summary>Why <see cref="Find"/> finds none.</summary>
    public (OrphanReason Reason, string Message) WhyNot(WordsRef thing) =>
        WordsAnchor.Find(read, thing) is { } id
            ? (OrphanReason.Rejected, $"{id} was rejected; undo that to link it.")
            : (OrphanReason.WordsGone, $"the present reading has no event at \"{thing.Words?.Quote}\".");
}
