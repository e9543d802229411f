using System.Collections.Immutable;

namespace Reportedly.Evaluation.MadeReports;

/// <summary>Invents reports of invented incidents, with the key to them. The same seed and numbers give the same corpus.</summary>
/// <param name="Reports">The reports, in the order of their ids.</param>
/// <param name="Key">The incidents.</param>
internal sealed record MadeCorpus(ImmutableArray<PrintedReport> Reports, ImmutableArray<KeyIncident> Key)
{
    private const int DaysBefore = 8;

    private static readonly int[] Sizes =
    [
        .. new[] { (1, 3), (2, 4), (3, 5), (4, 7), (5, 6), (6, 5), (7, 4), (8, 3), (9, 2), (10, 1) }.SelectMany(size =>
            Enumerable.Repeat(size.Item1, size.Item2)
        ),
    ];

    /// <summary>Makes the corpus.</summary>
    /// <param name="seed">What it is drawn from.</param>
    /// <param name="incidents">How many incidents.</param>
    /// <param name="reports">How many reports; at least as many as incidents.</param>
    public static MadeCorpus Make(int seed, int incidents, int reports)
    {
        Random chance = new(seed);
        PhraseBank bank = PhraseBank.Load();
        ImmutableArray<MadePublisher> publishers = MadePublisher.All();
        ReportComposer composer = new(bank, publishers, chance);
        StoryDesk desk = new(composer, new CopyDesk(composer, chance), publishers, chance);
        StatementPlanner statements = new(chance);
        ImmutableArray<MadeIncident> planned = IncidentPlanner.Plan(chance, incidents);
        int[] counts = Counts(chance, incidents, reports);
        int next = 0;
        List<MadeReport> printed = [];
        List<MadeStatement> told = [];
        for (int i = 0; i < planned.Length; i++)
        {
            ImmutableArray<MadeStatement> said = statements.Plan(planned[i]);
            MadeStatement? older = Older(chance, planned[i], told, bank);
            printed.AddRange(
                desk.Print(planned[i], said, counts[i], older, () => FormattableString.Invariant($"r{++next:D3}"))
            );
            told.AddRange(said.Where(one => one.Saying == Saying.Tell).Take(1));
        }
        ImmutableArray<PrintedReport> all = [.. printed.Select(PrintedReport.Of)];
        return new MadeCorpus(all, [.. planned.Select(incident => KeyBuilder.Of(incident, all))]);
    }

    /// <summary>What the first source said of an incident nearby, days before: a report may recall it.</summary>
    private static MadeStatement? Older(Random chance, MadeIncident incident, List<MadeStatement> told, PhraseBank bank)
    {
        MadeStatement[] fitting =
        [
            .. told.Where(one =>
                one.Source.Incident.Theatre == incident.Theatre
                && one.Source.Incident.Day.AddDays(DaysBefore) < incident.Day
                && bank.Has("older", one.Source.Incident.Type, one.Numbers)
            ),
        ];
        return fitting.Length == 0 ? null : chance.OneOf(fitting);
    }

    /// <summary>How many reports each incident has: from one to ten, and all together the number asked for.</summary>
    private static int[] Counts(Random chance, int incidents, int reports)
    {
        int[] counts = [.. Enumerable.Range(0, incidents).Select(_ => chance.OneOf(Sizes))];
        for (int sum = counts.Sum(); sum != reports; sum = counts.Sum())
        {
            int at = chance.Next(incidents);
            counts[at] = Math.Max(1, counts[at] + Math.Sign(reports - sum));
        }
        return counts;
    }
}
