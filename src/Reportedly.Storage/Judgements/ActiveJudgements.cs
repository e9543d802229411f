using System.Collections.Immutable;

namespace Reportedly.Storage.Judgements;

/// <summary>
/// What of the log of judgements stands now: all that no standing undo takes back. It is a function of the log alone, so that the undo
/// of the last judgement gives exactly what was before.
/// </summary>
public sealed class ActiveJudgements
{
    private readonly ImmutableList<Judgement> all;
    private readonly ImmutableDictionary<long, int> undos;
    private readonly ImmutableDictionary<string, ImmutableList<Judgement>> byReport;
    private readonly ImmutableList<Judgement> links;

    private ActiveJudgements(
        ImmutableList<Judgement> all,
        ImmutableDictionary<long, int> undos,
        ImmutableDictionary<string, ImmutableList<Judgement>> byReport,
        ImmutableList<Judgement> links
    )
    {
        this.all = all;
        this.undos = undos;
        this.byReport = byReport;
        this.links = links;
    }

    /// <summary>An empty log.</summary>
    public static ActiveJudgements None { get; } =
        new(
            [],
            ImmutableDictionary<long, int>.Empty,
            ImmutableDictionary.Create<string, ImmutableList<Judgement>>(StringComparer.Ordinal),
            []
        );

    /// <summary>What stands of a log.</summary>
    /// <param name="log">The judgements from the first on, without gaps.</param>
    /// <exception cref="ArgumentException">The log has a gap, or an undo of what does not stand before it.</exception>
    public static ActiveJudgements Of(IEnumerable<Judgement> log)
    {
        ArgumentNullException.ThrowIfNull(log);
        return log.Aggregate(None, (active, next) => active.With(next));
    }

    /// <summary>How many judgements the log holds, undone ones and undos among them.</summary>
    public long Through => all.Count;

    /// <summary>Every judgement that stands, the oldest first; undos are not listed.</summary>
    public IEnumerable<Judgement> Standing => all.Where(one => one.Kind != JudgementKind.Undo && Stands(one));

    /// <summary>Those that link events or part them, the oldest first.</summary>
    public IEnumerable<Judgement> Links => links.Where(Stands);

    /// <summary>Those about a report or things in it, without links, the oldest first.</summary>
    /// <param name="reportKey">The report's key.</param>
    public IEnumerable<Judgement> About(string reportKey) =>
        byReport.TryGetValue(reportKey, out ImmutableList<Judgement>? about) ? about.Where(Stands) : [];

    /// <summary>
    /// Every judgement on some reports or things in them, links among them, whether or not it stands; undos are not listed. The oldest first.
    /// </summary>
    /// <param name="reportKeys">Keys of the reports.</param>
    public IEnumerable<Judgement> History(IReadOnlySet<string> reportKeys)
    {
        ArgumentNullException.ThrowIfNull(reportKeys);
        return reportKeys
            .SelectMany(key => byReport.GetValueOrDefault(key, []))
            .Concat(links.Where(link => ReportsOf(link).Any(reportKeys.Contains)))
            .DistinctBy(judgement => judgement.Sequence)
            .OrderBy(judgement => judgement.Sequence);
    }

    /// <summary>The judgement with an id, whether it stands or not; null where the log holds none.</summary>
    public Judgement? Find(string id) =>
        Judgement.TryParseId(id, out long sequence) && sequence <= all.Count ? all[(int)sequence - 1] : null;

    /// <summary>True where no standing undo takes the judgement back.</summary>
    public bool Stands(Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        return Against(judgement.Sequence) == 0;
    }

    /// <summary>The standing undo that takes a judgement back; null where it stands.</summary>
    public Judgement? UndoneBy(Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        return Stands(judgement) ? null : all.FindLast(one => one.Content.Undoes == judgement.Id && Stands(one));
    }

    /// <summary>Keys of all reports that a judgement bears on; an undo bears on those of what it undoes.</summary>
    public ImmutableArray<string> ReportsOf(Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        Judgement told = judgement;
        while (told.Content.Undoes is { } undoes && Find(undoes) is { } target)
        {
            told = target;
        }
        return
        [
            .. told
                .Content.Subjects.Concat(told.Content.From)
                .Select(thing => thing.Report)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>What stands after one more judgement.</summary>
    /// <param name="next">The judgement that follows the last.</param>
    /// <exception cref="ArgumentException">It does not follow the last, or undoes what does not stand before it.</exception>
    public ActiveJudgements With(Judgement next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (next.Sequence != all.Count + 1)
        {
            throw new ArgumentException($"{next.Id} does not follow {Judgement.IdOf(all.Count)}.", nameof(next));
        }
        ImmutableList<Judgement> then = all.Add(next);
        return next.Kind switch
        {
            JudgementKind.Undo => new(then, Undo(next), byReport, links),
            JudgementKind.Same or JudgementKind.Different => new(then, undos, byReport, links.Add(next)),
            _ => new(then, undos, ByReport(next), links),
        };
    }

    private int Against(long sequence) => undos.GetValueOrDefault(sequence);

    /// <summary>An undo that falls lets what it undid stand again, and so on down the chain.</summary>
    private ImmutableDictionary<long, int> Undo(Judgement undo)
    {
        ImmutableDictionary<long, int> counts = undos;
        int change = 1;
        for (Judgement? falling = undo; falling is not null; )
        {
            if (Find(falling.Content.Undoes!) is not { } target)
            {
                throw new ArgumentException(
                    $"{falling.Id} undoes {falling.Content.Undoes}, which is not there.",
                    nameof(undo)
                );
            }
            int before = counts.GetValueOrDefault(target.Sequence);
            int after = before + change;
            counts = after == 0 ? counts.Remove(target.Sequence) : counts.SetItem(target.Sequence, after);
            bool isTurned = (before == 0) != (after == 0);
            change = after == 0 ? 1 : -1;
            falling = isTurned && target.Kind == JudgementKind.Undo ? target : null;
        }
        return counts;
    }

    private ImmutableDictionary<string, ImmutableList<Judgement>> ByReport(Judgement next)
    {
        ImmutableDictionary<string, ImmutableList<Judgement>> then = byReport;
        foreach (string key in ReportsOf(next))
        {
            then = then.SetItem(key, then.GetValueOrDefault(key, []).Add(next));
        }
        return then;
    }
}
