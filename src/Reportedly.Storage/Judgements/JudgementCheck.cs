using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Storage.Judgements;

/// <summary>Whether a judgement says something about what is there: a mistake is told before it stands in the log for ever.</summary>
internal sealed class JudgementCheck(ActiveJudgements active, Func<string, ReportRecord?> recordOf)
{
    private readonly Dictionary<string, ReportRecord> records = new(StringComparer.Ordinal);

    /// <exception cref="InvalidJudgementException">It does not; the message says why, and what to do.</exception>
    public void Check(JudgementDraft draft)
    {
        if (draft.Kind == JudgementKind.Undo)
        {
            CheckUndo(draft.Undoes!);
            return;
        }
        foreach (
            WordsRef thing in draft
                .Subjects.Concat(draft.From)
                .Concat(draft.Changes.SelectMany(change => change.Things))
        )
        {
            CheckThing(thing);
        }
        if (draft.Kind == JudgementKind.Correct)
        {
            CheckCorrection(draft);
        }
    }

    private void CheckUndo(string undoes)
    {
        if (active.Find(undoes) is not { } target)
        {
            throw new InvalidJudgementException(
                active.Through == 0
                    ? $"{undoes} cannot be undone: nobody has judged anything yet."
                    : $"{undoes} cannot be undone: the last judgement is {Judgement.IdOf(active.Through)}."
            );
        }
        if (active.UndoneBy(target) is { } undo)
        {
            throw new InvalidJudgementException(
                $"{undoes} is undone already, by {undo.Id}; undo {undo.Id} to have it back."
            );
        }
    }

    private void CheckThing(WordsRef thing)
    {
        ReportRecord record = Record(thing.Report);
        if (thing.Words is { } words && !IsSlice(record.Report.Text, words))
        {
            throw new InvalidJudgementException(
                FormattableString.Invariant(
                    $"{thing.Report} does not say \"{words.Quote}\" at [{words.Start}..{words.End}); look at the report again."
                )
            );
        }
        string? found = WordsAnchor.Find(record, thing);
        if (found != thing.Id)
        {
            string at = found is null ? "nothing of its sort is" : $"{found} is";
            throw new InvalidJudgementException(
                $"{thing} is not in the newest reading of {thing.Report}: {at} there now; look at the report again."
            );
        }
    }

    private void CheckCorrection(JudgementDraft draft)
    {
        ReportRecord record = Record(draft.Subjects[0].Report);
        Judgement next = new(active.Through + 1, draft, [], []);
        JudgedRecord before = JudgedRecord.Of(record, active);
        JudgedRecord after = JudgedRecord.Of(record, active.With(next));
        if (after.Orphans.FirstOrDefault(orphan => orphan.Judgement == next) is { } orphan)
        {
            throw new InvalidJudgementException($"The correction does not fit: {orphan.Message}");
        }
        if (RecordCodec.ToUtf8(before.Record).AsSpan().SequenceEqual(RecordCodec.ToUtf8(after.Record)))
        {
            throw new InvalidJudgementException(
                $"The correction changes nothing: {draft.Subjects[0]} says so already; accept it instead."
            );
        }
    }

    private ReportRecord Record(string key)
    {
        if (!records.TryGetValue(key, out ReportRecord? record))
        {
            record =
                recordOf(key)
                ?? throw new InvalidJudgementException($"The store does not hold the report {key}; read it first.");
            records[key] = record;
        }
        return record;
    }

    private static bool IsSlice(string text, QuotedSpan words)
    {
        CodePointMap map = CodePointMap.Of(text);
        return words.End <= map.Length
            && text.AsSpan(map.ToUtf16(words.Start)..map.ToUtf16(words.End)).SequenceEqual(words.Quote);
    }
}
