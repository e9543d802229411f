using System.Collections.Frozen;
using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Records;

namespace Reportedly.Storage.Judgements;

/// <summary>
/// A record as people corrected it. The machine's record stays in the log as it is; this one is made of it anew whenever either
/// changes, so what was judged is never lost in a reading, nor a reading in what was judged.
/// </summary>
public sealed record JudgedRecord
{
    private JudgedRecord() { }

    /// <summary>The record with corrections in it and without what was rejected. Things keep their ids.</summary>
    public required ReportRecord Record { get; init; }

    /// <summary>The record with corrections in it, and with what was rejected still there.</summary>
    public required ReportRecord WithRejected { get; init; }

    /// <summary>What people said, by id of the thing; rejected ones are listed too.</summary>
    public required ImmutableSortedDictionary<string, ThingReview> Reviews { get; init; }

    /// <summary>Judgements on this report that have no effect on this reading.</summary>
    public required ImmutableArray<Orphan> Orphans { get; init; }

    /// <summary>The record as corrected; the same object where nobody judged anything in it.</summary>
    /// <inheritdoc cref="Of"/>
    public static ReportRecord Apply(ReportRecord record, ActiveJudgements judgements) => Of(record, judgements).Record;

    /// <summary>The record as corrected, with what people said of each thing.</summary>
    /// <param name="record">The machine's record.</param>
    /// <param name="judgements">What stands.</param>
    public static JudgedRecord Of(ReportRecord record, ActiveJudgements judgements)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(judgements);
        return new Judging(record).Of(judgements.About(ReportKey.Of(record.Report)));
    }

    /// <summary>Applies judgements one after another; later ones see what earlier ones made.</summary>
    private sealed class Judging
    {
        private readonly ReportRecord read;
        private readonly string key;
        private readonly List<Orphan> orphans = [];
        private readonly Dictionary<string, ThingReview> reviews = new(StringComparer.Ordinal);
        private readonly Lazy<FrozenSet<string>> faults;
        private ReportRecord record;

        public Judging(ReportRecord read)
        {
            this.read = read;
            record = read;
            key = ReportKey.Of(read.Report);
            // A fault of the reading itself is not one of a judgement.
            faults = new(() =>
                RecordValidator.Validate(read).Select(fault => $"{fault}").ToFrozenSet(StringComparer.Ordinal)
            );
        }

        public JudgedRecord Of(IEnumerable<Judgement> judgements)
        {
            foreach (Judgement judgement in judgements)
            {
                foreach (WordsRef subject in judgement.Content.Subjects.Where(subject => subject.Report == key))
                {
                    Take(judgement, subject);
                }
            }
            FrozenSet<string> rejected = reviews
                .Values.Where(review => review.Status == ReviewStatus.Rejected)
                .Select(review => review.Id)
                .ToFrozenSet(StringComparer.Ordinal);
            return new JudgedRecord
            {
                Record = RecordRemoval.Apply(record, rejected),
                WithRejected = record,
                Reviews = reviews.ToImmutableSortedDictionary(StringComparer.Ordinal),
                Orphans = [.. orphans],
            };
        }

        private void Take(Judgement judgement, WordsRef subject)
        {
            // Things are looked for in what was read, not in what judgements made of it: whether one is found depends on no other.
            if (WordsAnchor.Find(read, subject) is not { } id)
            {
                Leave(judgement, subject, OrphanReason.WordsGone, Gone(subject));
                return;
            }
            if (judgement.Kind == JudgementKind.Correct && !Correct(judgement, subject.Thing, id))
            {
                return;
            }
            ThingReview before = reviews.GetValueOrDefault(id) ?? new ThingReview { Thing = subject.Thing, Id = id };
            reviews[id] = before.With(judgement);
        }

        private bool Correct(Judgement judgement, ThingKind kind, string id)
        {
            ImmutableArray<FieldChange> changes = judgement.Content.Changes;
            foreach (WordsRef named in changes.SelectMany(change => change.Things))
            {
                if (WordsAnchor.Find(read, named) is null)
                {
                    Leave(judgement, named, OrphanReason.WordsGone, Gone(named));
                    return false;
                }
            }
            FieldChanges found = new(changes, named => new NamedThing(WordsAnchor.Find(read, named)!, named.Words!));
            ReportRecord then = RecordCorrection.Apply(record, kind, id, found);
            RecordFault? fault = RecordValidator
                .Validate(then)
                .Where(one => !faults.Value.Contains($"{one}"))
                .Select(one => (RecordFault?)one)
                .FirstOrDefault();
            if (fault is not null)
            {
                Leave(judgement, judgement.Content.Subjects[0], OrphanReason.Unfit, $"{fault.Id}: {fault.Message}");
                return false;
            }
            record = then;
            return true;
        }

        private void Leave(Judgement judgement, WordsRef subject, OrphanReason reason, string message) =>
            orphans.Add(new Orphan(judgement, subject, reason, message));

        private static string Gone(WordsRef subject) =>
            $"the present reading has no {RecordNames.Of(subject.Thing)} at \"{subject.Words?.Quote}\".";
    }
}
