using System.Collections.Immutable;
using System.Globalization;

namespace Reportedly.Evaluation.MadeReports;

/// <summary>
/// Plans incidents that are hard to tell apart: of eight, one happens in the same town and on the same day as another of another sort, one is
/// of the same sort in a neighbouring town, and one of the same sort in the same town two days later.
/// </summary>
internal sealed class IncidentPlanner
{
    private const int DaysInAll = 120;
    private const int DaysApart = 12;
    private const int Crowd = 100;

    private static readonly DateOnly Beginning = new(2030, 2, 1);
    private static readonly string[] PartsOfDay = ["morning", "afternoon", "evening", "night", ""];

    private readonly Random chance;
    private readonly ImmutableArray<MadeTheatre> theatres = MadeTheatre.All();
    private readonly Dictionary<string, List<string>> settings = DataFile
        .Blocks("settings.txt")
        .ToDictionary(block => block.Heading, block => block.Lines, StringComparer.Ordinal);
    private readonly List<MadeIncident> planned = [];

    private IncidentPlanner(Random chance) => this.chance = chance;

    /// <summary>Plans so many incidents.</summary>
    public static ImmutableArray<MadeIncident> Plan(Random chance, int count)
    {
        IncidentPlanner planner = new(chance);
        List<string> types = planner.Types(count);
        for (int i = 0; i < count; i++)
        {
            planner.planned.Add(planner.Next(i, types[i]));
        }
        return [.. planner.planned];
    }

    /// <summary>Every type about as often as its share, and each at least once where there are enough.</summary>
    private List<string> Types(int count)
    {
        string[] pool =
        [
            .. DataFile
                .Rows("types.tsv")
                .SelectMany(row =>
                    Enumerable.Repeat(row["type"], int.Parse(row["share"], CultureInfo.InvariantCulture))
                ),
        ];
        List<string> types = [];
        while (types.Count < count)
        {
            types.AddRange(chance.Shuffled(pool));
        }
        return [.. types.Take(count)];
    }

    private MadeIncident Next(int number, string type)
    {
        // The incident before, if it is no neighbour itself.
        MadeIncident? other = number % 8 >= 5 ? planned[number - 4] : null;
        return (number % 8) switch
        {
            5 => Make(number, AreAlike(type, other!.Type) ? Unlike(type) : type, other.Theatre, other.Town, other.Day),
            6 => Make(
                number,
                other!.Type,
                other.Theatre,
                chance.OneOf([.. other.Theatre.Towns.Remove(other.Town)]),
                other.Day
            ),
            7 => Make(number, other!.Type, other.Theatre, other.Town, other.Day.AddDays(2)),
            _ => Fresh(number, type),
        };
    }

    /// <summary>"Tuesday's bombing" may be of either kind: nobody could tell two of one day apart.</summary>
    private static bool AreAlike(string type, string other) =>
        type == other
        || (type.EndsWith("bombing", StringComparison.Ordinal) && other.EndsWith("bombing", StringComparison.Ordinal));

    private static string Unlike(string type) => type == "arrest" ? "protest" : "arrest";

    private MadeIncident Fresh(int number, string type)
    {
        while (true)
        {
            MadeTheatre theatre = chance.OneOf(theatres);
            MadeTown town = chance.OneOf(theatre.Towns);
            DateOnly day = Beginning.AddDays(chance.Next(DaysInAll));
            bool taken = planned.Exists(one =>
                one.Theatre == theatre && Math.Abs(one.Day.DayNumber - day.DayNumber) < DaysApart
            );
            if (!taken)
            {
                return Make(number, type, theatre, town, day);
            }
        }
    }

    private MadeIncident Make(int number, string type, MadeTheatre theatre, MadeTown town, DateOnly day)
    {
        ImmutableDictionary<string, string>.Builder slots = ImmutableDictionary.CreateBuilder<string, string>(
            StringComparer.Ordinal
        );
        ImmutableArray<MadeQuantity>.Builder quantities = ImmutableArray.CreateBuilder<MadeQuantity>();
        foreach (string line in settings[type])
        {
            string[] words = line.Split(' ', 2);
            if (words[0] == "count")
            {
                quantities.Add(Quantity(words[1]));
            }
            else
            {
                slots[words[0]] = chance.OneOf(words[1].Split('|'));
            }
        }
        string group = chance.OneOf(theatre.Groups);
        slots["otherside"] = "the " + group;
        return new MadeIncident
        {
            Id = FormattableString.Invariant($"k{number + 1:D2}"),
            Type = type,
            Theatre = theatre,
            Town = town,
            Day = day,
            PartOfDay = chance.OneOf(PartsOfDay),
            Group = group,
            People = theatre.People(chance),
            Slots = slots.ToImmutable(),
            Quantities = quantities.ToImmutable(),
        };
    }

    /// <summary><c>K tribal elders|aid workers 2 9</c>: what stands for it, what is counted, from how many to how many.</summary>
    private MadeQuantity Quantity(string row)
    {
        string[] words = row.Split(' ');
        int low = int.Parse(words[^2], CultureInfo.InvariantCulture);
        int high = int.Parse(words[^1], CultureInfo.InvariantCulture);
        string nouns = string.Join(' ', words[1..^2]);
        int count = low + chance.Next(high - low);
        // Crowds are counted in hundreds.
        count = count < Crowd ? count : count / Crowd * Crowd;
        return new MadeQuantity(words[0][0], chance.OneOf(nouns.Split('|')), count);
    }
}
