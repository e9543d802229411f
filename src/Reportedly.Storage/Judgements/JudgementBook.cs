using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Log;

namespace Reportedly.Storage.Judgements;

/// <summary>
/// What people said of what was read. Judgements are added and never changed or taken out; each is tied to the one before it by a hash.
/// An object belongs to one thread at a time; other processes may write to the same store.
/// </summary>
public sealed class JudgementBook
{
    private readonly StoreConnection connection;
    private readonly JudgementLog log;
    private readonly Func<string, ReportRecord?> recordOf;
    private ActiveJudgements active = ActiveJudgements.None;

    /// <param name="connection">The database that keeps the log.</param>
    /// <param name="recordOf">The machine's newest record of a report, by key; null where the store does not hold the report.</param>
    internal JudgementBook(StoreConnection connection, Func<string, ReportRecord?> recordOf)
    {
        this.connection = connection;
        log = new JudgementLog(connection);
        this.recordOf = recordOf;
    }

    /// <summary>Adds a judgement; when this returns, it is on the disk.</summary>
    /// <exception cref="InvalidJudgementException">
    /// The judgement breaks the rules of its kind, is about what is not there, or changes nothing; nothing was written.
    /// </exception>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public Judgement Add(JudgementDraft draft)
    {
        byte[] body = JudgementCodec.ToUtf8(draft);
        Judgement added = connection.Write(() =>
        {
            // Others may have judged in the meantime: what holds is looked at where nobody can come in between.
            ActiveJudgements now = Active();
            new JudgementCheck(now, recordOf).Check(draft);
            return Read(log.Append(body));
        });
        active = Active();
        return added;
    }

    /// <summary>Points at a thing of a report as it is read now; null where there is none.</summary>
    /// <param name="reportKey">The report's key.</param>
    /// <param name="id">The thing's id in the newest record: <c>c4</c>; <c>report</c> for the report itself.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public WordsRef? Find(string reportKey, string id) =>
        recordOf(reportKey) is { } record ? WordsRef.To(record, id) : null;

    /// <summary>
    /// Points at every event that tells of an incident, by report. To merge incidents is to say the same of one of each; to split one, to
    /// say that some are different from one of the rest.
    /// </summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public ImmutableArray<WordsRef> WordsOf(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return
        [
            .. from report in incident.Reports
            let record = recordOf(report.Key)
            where record is not null
            from told in report.Events
            let words = WordsRef.To(record, told)
            where words is not null
            select words,
        ];
    }

    /// <summary>Every judgement, the oldest first, undone ones and undos among them.</summary>
    /// <exception cref="StorageException">The store cannot be read, or holds a judgement that this version cannot read.</exception>
    public IEnumerable<Judgement> All() => log.Rows().Select(Read);

    /// <summary>What stands now.</summary>
    /// <inheritdoc cref="All"/>
    public ActiveJudgements Active()
    {
        ActiveJudgements now = active;
        foreach (JudgementRow row in log.Rows(now.Through))
        {
            now = With(now, Read(row));
        }
        return active = now;
    }

    /// <summary>What stood after some judgements.</summary>
    /// <param name="through">How many of the log's judgements count.</param>
    /// <inheritdoc cref="All"/>
    internal ActiveJudgements Active(long through) =>
        Active() is var now && now.Through <= through
            ? now
            : All().TakeWhile(one => one.Sequence <= through).Aggregate(ActiveJudgements.None, With);

    /// <summary>Judgements that stand and have no effect at present, the oldest first. None is ever dropped.</summary>
    /// <inheritdoc cref="All"/>
    public ImmutableArray<Orphan> Orphans()
    {
        ActiveJudgements now = Active();
        List<Orphan> orphans = [.. JudgedLinks.Of(now, recordOf).Orphans];
        foreach (
            IGrouping<string, Judgement> about in now
                .Standing.SelectMany(one => now.ReportsOf(one), (one, key) => (one, key))
                .Where(pair => pair.one.Kind is not (JudgementKind.Same or JudgementKind.Different))
                .GroupBy(pair => pair.key, pair => pair.one, StringComparer.Ordinal)
        )
        {
            orphans.AddRange(
                recordOf(about.Key) is { } record ? JudgedRecord.Of(record, now).Orphans : Missing(about.Key, about)
            );
        }
        return [.. orphans.OrderBy(orphan => orphan.Judgement.Sequence)];
    }

    /// <summary>Follows the chain of hashes and says where it first breaks; null where it holds.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public ChainFault? Verify() => JudgementChain.Verify(log.Rows());

    private static Judgement Read(JudgementRow row)
    {
        try
        {
            JudgementDraft content = JudgementCodec.FromUtf8(row.Body.Span);
            return new Judgement(row.Sequence, content, [.. row.Previous.Span], [.. row.Hash.Span]);
        }
        catch (InvalidJudgementException broken)
        {
            throw new StorageException(
                $"judgement {Judgement.IdOf(row.Sequence)} cannot be read: {broken.Message} Run 'reportedly db verify'.",
                broken
            );
        }
    }

    private static ActiveJudgements With(ActiveJudgements now, Judgement next)
    {
        try
        {
            return now.With(next);
        }
        catch (ArgumentException broken)
        {
            throw new StorageException(
                $"the log of judgements is damaged: {broken.Message} Run 'reportedly db verify'.",
                broken
            );
        }
    }

    private static IEnumerable<Orphan> Missing(string key, IEnumerable<Judgement> about) =>
        from judgement in about
        from subject in judgement.Content.Subjects
        where subject.Report == key
        select new Orphan(judgement, subject, OrphanReason.ReportMissing, $"the store does not hold the report {key}.");
}
