using Reportedly.Records;
using Reportedly.Storage.Judgements;

namespace Reportedly.Storage.Tests.Views;

/// <summary>What somebody does with reports at a desk.</summary>
internal static class Desk
{
    private static readonly DateTimeOffset Noon = new(2031, 6, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Key of the report.</summary>
    public static string Key(this TownReport report) => Reportedly.Corroboration.ReportKey.Of(report.Record().Report);

    /// <summary>Points at a thing of the report.</summary>
    public static WordsRef To(this TownReport report, string id) => WordsRef.To(report.Record(), id)!;

    /// <summary>Says something of things, and lets the views follow.</summary>
    public static Judgement Says(this RecordStore store, JudgementKind kind, params WordsRef[] things) =>
        store.Says(Draft(kind) with { Subjects = [.. things] });

    /// <summary>Says something, and lets the views follow.</summary>
    public static Judgement Says(this RecordStore store, JudgementDraft draft)
    {
        Judgement said = store.Judgements.Add(draft);
        store.Views.Link();
        return said;
    }

    /// <summary>Takes a judgement back.</summary>
    public static void Undoes(this RecordStore store, Judgement said) =>
        store.Says(Draft(JudgementKind.Undo) with { Undoes = said.Id });

    /// <summary>A judgement without subjects.</summary>
    public static JudgementDraft Draft(JudgementKind kind) =>
        new()
        {
            Kind = kind,
            Who = "Mira Okonjo",
            When = Noon,
            Why = "heard the recording",
        };

    /// <summary>Takes reports in, and lets the views follow.</summary>
    public static void Take(this RecordStore store, params TownReport[] reports)
    {
        store.AddBatch([.. reports.Select(report => report.Reading())]);
        store.Views.Link();
    }

    /// <summary>Another reading of a report, by a newer engine.</summary>
    public static StoredReading Again(this TownReport report, int version, Func<ReportRecord, ReportRecord> change)
    {
        ReportRecord read = change(report.Record());
        return new StoredReading(
            RecordCodec.ToUtf8(read with { Reading = read.Reading with { Engine = $"reportedly/0.{version}.1" } }),
            "{}"u8.ToArray()
        );
    }

    /// <summary>A record that has the first claim alone.</summary>
    public static ReportRecord OneClaim(this ReportRecord record) => record with { Claims = record.Claims[..1] };
}
