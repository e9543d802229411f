using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Evaluation.MadeReports;

/// <summary>Plans who says what of an incident, and when: sources agree, differ, count again, deny, do not confirm or say nothing.</summary>
internal sealed class StatementPlanner(Random chance)
{
    private const int Hundred = 100;

    private int speakers;

    private readonly ImmutableDictionary<string, MadeSourceSort> sorts = MadeSourceSort.All();
    private readonly Dictionary<string, Dictionary<string, string>> types = DataFile
        .Rows("types.tsv")
        .ToDictionary(row => row["type"], StringComparer.Ordinal);

    /// <summary>All that is said of an incident, the oldest first.</summary>
    public ImmutableArray<MadeStatement> Plan(MadeIncident incident)
    {
        speakers = 0;
        Dictionary<string, string> row = types[incident.Type];
        List<MadeSource> tellers =
        [
            .. chance.Shuffled(row["tellers"].Split(';')).Select(sort => Source(sort, incident)),
        ];
        string[] others = [.. row["asked"].Split(';').Where(sort => sort != tellers[0].Sort.Id)];
        MadeSource asked = Source(chance.OneOf(others), incident);
        List<MadeStatement> said = [Tell(tellers[0], incident, incident.Day, incident.Quantities)];
        int drawn = chance.Next(100);
        if (incident.Quantities.IsEmpty || drawn < 24)
        {
            said.Add(Tell(tellers[1], incident, incident.Day.AddDays(chance.Next(2)), Some(incident.Quantities)));
        }
        else if (drawn < 48)
        {
            said.Add(
                Tell(tellers[1], incident, incident.Day.AddDays(chance.Next(2)), Raised(Some(incident.Quantities)))
            );
        }
        else if (drawn < 60 && incident.Quantities[0].Letter == 'K')
        {
            Rise(said, tellers, incident);
        }
        else if (drawn < 72)
        {
            // One source, however many papers repeat it.
        }
        else if (drawn < 82)
        {
            said.Add(new MadeStatement(asked, Saying.NotConfirm, incident.Day, []));
        }
        else if (drawn < 91)
        {
            said.Add(new MadeStatement(asked, Saying.NoComment, incident.Day, []));
        }
        else if (row["denied"].Length > 0)
        {
            said.Add(new MadeStatement(asked, Saying.Deny, incident.Day.AddDays(chance.Next(2)), []));
        }
        if (row["agent"].Length > 0)
        {
            Agents(said, tellers[0], incident);
        }
        return [.. said.OrderBy(statement => statement.Day)];
    }

    private void Rise(List<MadeStatement> said, List<MadeSource> tellers, MadeIncident incident)
    {
        ImmutableArray<MadeQuantity> risen = Raised([incident.Quantities[0]]);
        DateOnly day = incident.Day.AddDays(1 + chance.Next(2));
        said.Add(Tell(tellers[0], incident, day, risen, exact: true) with { Saying = Saying.Update });
        if (chance.Percent(50))
        {
            said.Add(Tell(tellers[1], incident, day.AddDays(chance.Next(2)), risen, exact: true));
        }
    }

    private void Agents(List<MadeStatement> said, MadeSource authority, MadeIncident incident)
    {
        MadeSource group = Source("group", incident);
        DateOnly next = incident.Day.AddDays(1);
        bool blames = authority.Sort.Id is "interior" or "police" or "governor" or "mayor";
        switch (chance.Next(5))
        {
            case 0:
                said.Add(new MadeStatement(group, Saying.Claim, next, [], incident.Group));
                break;
            case 1:
                said.Add(new MadeStatement(group, Saying.Disown, next, [], incident.Group));
                break;
            case 2 when blames:
                said.Add(new MadeStatement(authority, Saying.Blame, incident.Day, [], incident.Group));
                said.Add(new MadeStatement(group, Saying.Disown, next, [], incident.Group));
                break;
            case 3 when blames:
                said.Add(new MadeStatement(authority, Saying.Blame, incident.Day, [], incident.Group));
                said.Add(new MadeStatement(group, Saying.Claim, next, [], incident.Group));
                break;
            case 4 when blames:
                said.Add(new MadeStatement(authority, Saying.Blame, incident.Day, [], incident.Group));
                break;
            default:
                break;
        }
    }

    private MadeSource Source(string sort, MadeIncident incident) =>
        new(sorts[sort], incident.People[speakers++], incident);

    private MadeStatement Tell(
        MadeSource source,
        MadeIncident incident,
        DateOnly day,
        ImmutableArray<MadeQuantity> counted,
        bool exact = false
    ) => new(source, Saying.Tell, day, [.. counted.Select(one => Count(one, exact))]);

    private MadeCount Count(MadeQuantity counted, bool exact)
    {
        bool rough = counted.Letter is 'P' or 'D';
        Qualifier qualifier =
            exact ? Qualifier.Exact
            : rough ? chance.OneOf([Qualifier.About, Qualifier.MoreThan, Qualifier.Exact])
            : chance.OneOf([Qualifier.Exact, Qualifier.Exact, Qualifier.AtLeast]);
        int number = qualifier == Qualifier.MoreThan ? (counted.Count - 1) / Hundred * Hundred : counted.Count;
        return new MadeCount(counted, number, qualifier);
    }

    private ImmutableArray<MadeQuantity> Some(ImmutableArray<MadeQuantity> quantities) =>
        quantities.Length > 1 && chance.Percent(50) ? [quantities[0]] : quantities;

    private ImmutableArray<MadeQuantity> Raised(ImmutableArray<MadeQuantity> quantities) =>
        [
            quantities[0] with
            {
                Count = quantities[0].Count + Math.Max(2, quantities[0].Count * (2 + chance.Next(4)) / 10),
            },
            .. quantities.Skip(1),
        ];
}
