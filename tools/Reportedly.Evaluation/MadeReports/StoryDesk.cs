using System.Collections.Immutable;

namespace Reportedly.Evaluation.MadeReports;

/// <summary>Decides which reports of an incident are printed: when, by whom, with which statements, and which are copies of others.</summary>
internal sealed class StoryDesk(
    ReportComposer composer,
    CopyDesk copies,
    ImmutableArray<MadePublisher> publishers,
    Random chance
)
{
    /// <summary>The reports of one incident, in the order of publication.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="said">All that is said of it, the oldest first.</param>
    /// <param name="count">How many reports.</param>
    /// <param name="older">What was said of an older incident nearby that a report may recall; null for none.</param>
    /// <param name="nextId">Gives each report its id.</param>
    public List<MadeReport> Print(
        MadeIncident incident,
        ImmutableArray<MadeStatement> said,
        int count,
        MadeStatement? older,
        Func<string> nextId
    )
    {
        Queue<MadePublisher> papers = new(chance.Shuffled(publishers.Where(one => !one.IsAgency)));
        Queue<MadePublisher> agencies = new(chance.Shuffled(publishers.Where(one => one.IsAgency)));
        List<MadeReport> printed = [];
        HashSet<MadeStatement> carried = [];
        List<DateOnly> days = Days(said, count);
        for (int i = 0; i < count; i++)
        {
            MadeReport[] copyable =
            [
                .. printed.Where(one => one.CopyOf is null && days[i] <= one.Published.AddDays(1)),
            ];
            bool isLast = i == count - 1;
            if (copyable.Length > 0 && !isLast && chance.Percent(40))
            {
                printed.Add(copies.Reprint(nextId(), Preferred(copyable), papers.Dequeue(), days[i], incident));
                continue;
            }
            MadePublisher publisher = agencies.Count > 0 && chance.Percent(40) ? agencies.Dequeue() : papers.Dequeue();
            ImmutableArray<MadeStatement> chosen = Chosen(said, days[i], isLast ? carried : null);
            carried.UnionWith(chosen);
            bool recalls = older is not null && chance.Percent(25);
            printed.Add(
                composer.Compose(nextId(), new ReportPlan(incident, chosen, days[i], publisher, recalls ? older : null))
            );
        }
        return printed;
    }

    /// <summary>Agencies' texts are reprinted before those of papers.</summary>
    private MadeReport Preferred(MadeReport[] copyable)
    {
        MadeReport[] wires = [.. copyable.Where(one => one.Publisher.IsAgency)];
        return chance.OneOf(wires.Length > 0 ? wires : copyable);
    }

    /// <summary>The first when it is news, the last when all has been said.</summary>
    private List<DateOnly> Days(ImmutableArray<MadeStatement> said, int count)
    {
        DateOnly first = said[0].Day;
        int span = said[^1].Day.DayNumber - first.DayNumber;
        List<DateOnly> days = [first.AddDays(count == 1 ? span : chance.Next(2))];
        while (days.Count < count - 1)
        {
            days.Add(first.AddDays(chance.Next(span + 2)));
        }
        if (count > 1)
        {
            days.Add(first.AddDays(span + chance.Next(2)));
        }
        days.Sort();
        return days;
    }

    private ImmutableArray<MadeStatement> Chosen(
        ImmutableArray<MadeStatement> said,
        DateOnly day,
        HashSet<MadeStatement>? carried
    )
    {
        MadeStatement[] current =
        [
            .. said.Where(one =>
                one.Day <= day
                && !said.Any(later =>
                    later.Saying == Saying.Update
                    && later.Source == one.Source
                    && later.Day <= day
                    && one.Saying == Saying.Tell
                )
            ),
        ];
        MadeStatement[] leads = [.. current.Where(one => one.Saying is Saying.Tell or Saying.Update)];
        MadeStatement[] news = [.. current.Where(one => one.Day == day && one.Saying is Saying.Claim or Saying.Update)];
        MadeStatement lead = news.Length > 0 && chance.Percent(60) ? news[0] : chance.OneOf(leads);
        List<MadeStatement> chosen = [lead];
        if (lead.Saying == Saying.Claim)
        {
            chosen.Add(chance.OneOf(leads));
        }
        // The last report leaves out nothing that no other had; whoever answers an accusation comes behind it.
        chosen.AddRange(
            current
                .Where(one => !chosen.Contains(one))
                .Where(one => chance.Percent(70) || (carried is not null && !carried.Contains(one)))
                .OrderBy(one => one.Saying is Saying.Tell ? 0 : 1)
        );
        return [.. chosen];
    }
}
