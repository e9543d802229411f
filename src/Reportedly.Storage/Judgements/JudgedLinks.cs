using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Records;

namespace Reportedly.Storage.Judgements;

/// <summary>What people said of same and different incidents, as linking takes it.</summary>
/// <param name="Constraints">Pairs of tellings, the oldest judgement first.</param>
/// <param name="Orphans">Judgements of which at least one telling is not there; what they say of the others stands.</param>
/// <remarks>
/// Same joins the incidents of all its subjects. Different takes its subjects together out of the incident of the others: they are parted
/// from it one by one, and then joined to each other. An undone judgement leaves no pair behind.
/// </remarks>
public sealed record JudgedLinks(LinkConstraints Constraints, ImmutableArray<Orphan> Orphans)
{
    /// <summary>Makes pairs of the judgements that stand.</summary>
    /// <param name="judgements">What stands.</param>
    /// <param name="recordOf">The machine's newest record of a report, by key; null where the store does not hold the report.</param>
    /// <param name="isTold">
    /// Whether there is a telling with an id now, where the caller knows that at once: it saves most of the records. Null where not.
    /// </param>
    public static JudgedLinks Of(
        ActiveJudgements judgements,
        Func<string, ReportRecord?> recordOf,
        Predicate<TellingId>? isTold = null
    )
    {
        ArgumentNullException.ThrowIfNull(judgements);
        ArgumentNullException.ThrowIfNull(recordOf);
        Pairing pairing = new(judgements, recordOf, isTold);
        foreach (Judgement judgement in judgements.Links)
        {
            pairing.Take(judgement);
        }
        return pairing.Links();
    }

    private sealed class Pairing(
        ActiveJudgements judgements,
        Func<string, ReportRecord?> recordOf,
        Predicate<TellingId>? isTold
    )
    {
        private readonly List<LinkConstraint> pairs = [];
        private readonly List<Orphan> orphans = [];
        private readonly Dictionary<string, ReportTellings?> known = new(StringComparer.Ordinal);

        public void Take(Judgement judgement)
        {
            TellingId[] subjects = Tellings(judgement, judgement.Content.Subjects);
            foreach (TellingId other in Tellings(judgement, judgement.Content.From))
            {
                foreach (TellingId subject in subjects.Where(subject => subject != other))
                {
                    pairs.Add(new LinkConstraint(Same: false, subject, other));
                }
            }
            foreach (TellingId subject in subjects.Skip(1))
            {
                pairs.Add(new LinkConstraint(Same: true, subjects[0], subject));
            }
        }

        public JudgedLinks Links() => new(new LinkConstraints([.. pairs]), [.. orphans]);

        private TellingId[] Tellings(Judgement judgement, ImmutableArray<WordsRef> things)
        {
            List<TellingId> found = [];
            foreach (WordsRef thing in things)
            {
                if (Known(thing) is { } telling)
                {
                    found.Add(telling);
                }
                else
                {
                    (OrphanReason reason, string message) = Tellings(thing.Report)?.WhyNot(thing) ?? Missing(thing);
                    orphans.Add(new Orphan(judgement, thing, reason, message));
                }
            }
            return [.. found.Distinct()];
        }

        /// <summary>Where nothing of a report is rejected, words that an event was read from give its telling's id at once.</summary>
        private TellingId? Known(WordsRef thing)
        {
            if (isTold is not null && !judgements.About(thing.Report).Any(one => one.Kind == JudgementKind.Reject))
            {
                TellingId id = TellingId.Of(thing.Report, thing.Words!, thing.Ordinal);
                if (isTold(id))
                {
                    return id;
                }
            }
            return Tellings(thing.Report)?.Find(thing);
        }

        private ReportTellings? Tellings(string key)
        {
            if (!known.TryGetValue(key, out ReportTellings? tellings))
            {
                ReportRecord? record = recordOf(key);
                tellings = record is null ? null : ReportTellings.Of(record, judgements);
                known[key] = tellings;
            }
            return tellings;
        }

        private static (OrphanReason, string) Missing(WordsRef thing) =>
            (OrphanReason.ReportMissing, $"the store does not hold the report {thing.Report}.");
    }
}
