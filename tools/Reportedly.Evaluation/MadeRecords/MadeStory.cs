using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Evaluation.MadeRecords;

/// <summary>One incident while papers report it: each report is a story of its own, an update, or a copy of the one before.</summary>
internal sealed class MadeStory
{
    private const int DaysOfTenYears = 3652;

    private static readonly DateOnly Beginning = new(2016, 1, 1);
    private static readonly (EventType Type, string[] Anchors, Measure First, Measure Second)[] Sorts =
    [
        (EventType.Bombing, ["bombing", "blast", "explosion", "attack"], Measure.Killed, Measure.Injured),
        (EventType.AirStrike, ["air strike", "airstrike", "raid", "strike"], Measure.Killed, Measure.Injured),
        (EventType.Shelling, ["shelling", "bombardment", "rocket fire"], Measure.Killed, Measure.Injured),
        (EventType.ArmedClash, ["clash", "fighting", "battle", "firefight"], Measure.Killed, Measure.Injured),
        (EventType.Attack, ["attack", "assault", "ambush", "shooting"], Measure.Killed, Measure.Injured),
        (EventType.Arrest, ["arrest", "detention", "round-up"], Measure.Arrested, Measure.Injured),
        (EventType.Abduction, ["abduction", "kidnapping"], Measure.Abducted, Measure.Killed),
        (EventType.Protest, ["protest", "demonstration", "rally"], Measure.Participants, Measure.Injured),
        (EventType.Displacement, ["exodus", "flight", "evacuation"], Measure.Displaced, Measure.Missing),
    ];

    private static readonly string[] Titles =
    [
        "Fears in TOWN",
        "TOWN counts its losses",
        "TOWN on edge",
        "Questions in TOWN",
    ];

    private readonly MadeCountry country;
    private readonly MadeHappening main;
    private readonly MadeHappening side;
    private readonly MadeHappening background;
    private readonly ImmutableArray<MadeSource> sources;
    private readonly Random chance;
    private ImmutableArray<(int At, MadeSentence Sentence)> last = [];
    private int words;

    /// <summary>Invents an incident.</summary>
    public MadeStory(MadeWorld world, Random chance)
    {
        this.chance = chance;
        country = MadeWorld.Of(world.All, chance);
        DateOnly day = Beginning.AddDays(chance.Next(DaysOfTenYears));
        main = Happening(day);
        side = Happening(day.AddDays(chance.Next(3))) with { Town = main.Town };
        background = Happening(day.AddDays(-30 - chance.Next(300)));
        string doctor = $"{MadeWorld.Word(chance, 2)} {MadeWorld.Word(chance, 2)}";
        sources =
        [
            new MadeSource(country.Ministry, SourceKind.Organisation, ActorKind.Government),
            new MadeSource(country.Army, SourceKind.Organisation, ActorKind.Military),
            new MadeSource($"{main.Town.Name} General Hospital", SourceKind.Organisation, ActorKind.Organisation),
            new MadeSource(doctor, SourceKind.NamedPerson, ActorKind.Person),
            new MadeSource("Residents", SourceKind.Witness, ActorKind.Civilians),
            new MadeSource("A local official", SourceKind.Anonymous, ActorKind.Government),
        ];
        Left = Size();
    }

    /// <summary>How many reports are still to come.</summary>
    public int Left { get; private set; }

    /// <summary>The next report.</summary>
    /// <param name="id">The id that comes with it.</param>
    /// <param name="publisher">Who publishes it.</param>
    public ReportRecord Next(string id, string publisher)
    {
        Left--;
        bool copies = last.Length > 0 && chance.Next(4) == 0;
        ImmutableArray<(int At, MadeSentence Sentence)> told = copies
            ? [.. last.Where(one => one.At == 0 || chance.Next(4) > 0)]
            : [.. Sentences().Select((sentence, at) => (at, sentence))];
        // A copy keeps its words: the same sentences are written with the same draws.
        words = copies ? words : chance.Next();
        last = copies ? last : told;
        RecordDraft draft = new();
        string title = Title();
        draft.Write(title);
        for (int i = 0; i < told.Length; i++)
        {
            draft.Write(i % 2 == 0 ? "\n\n" : " ");
            told[i].Sentence.WriteTo(draft, new Random(unchecked((words * 31) + (told[i].At * 7919))));
        }
        DateOnly day = main.Day.AddDays(chance.Next(3));
        return draft.ToRecord(
            title,
            id,
            publisher,
            day,
            $"https://{publisher.Replace(' ', '-').ToLowerInvariant()}.example/{id}"
        );
    }

    private string Title() =>
        MadeWorld.Of(Titles, chance).Replace("TOWN", main.Town.Name, StringComparison.Ordinal)
        + " after "
        + MadeWorld.Of(AnchorsOf(main.Type), chance);

    private ImmutableArray<MadeSentence> Sentences()
    {
        List<MadeSentence> told = [new(MadeWorld.Of(sources, chance), Stance.Asserts, Counted(main))];
        int more = 3 + chance.Next(9);
        for (int i = 0; i < more; i++)
        {
            told.Add(
                chance.Next(12) switch
                {
                    0 => new(null, Stance.Asserts, Counted(main)),
                    1 or 2 => new(MadeWorld.Of(sources, chance), Stance.Asserts, Counted(main)),
                    3 => new(sources[0], Stance.Accuses, main with { Agent = MadeWorld.Of(country.Groups, chance) }),
                    4 => new(Group(), Stance.Denies, main),
                    5 => new(Group(), Stance.ClaimsResponsibility, main),
                    6 => new(sources[1], Stance.DeclinesToComment, null),
                    7 => new(null, Stance.Asserts, Counted(side)),
                    8 => new(null, Stance.Asserts, Counted(background)),
                    _ => new(MadeWorld.Of(sources, chance), Stance.Asserts, null),
                }
            );
        }
        return [.. told];
    }

    private static string[] AnchorsOf(EventType type) => Sorts.First(sort => sort.Type == type).Anchors;

    private MadeSource Group() =>
        new(MadeWorld.Of(country.Groups, chance), SourceKind.Organisation, ActorKind.RebelGroup);

    private MadeHappening Happening(DateOnly day)
    {
        (EventType type, _, Measure first, Measure second) = MadeWorld.Of(Sorts, chance);
        return new MadeHappening(
            type,
            AnchorsOf(type)[0],
            null,
            MadeWorld.Of(country.Towns, chance),
            day,
            [(first, 1 + chance.Next(60)), (second, 1 + chance.Next(90))]
        );
    }

    private MadeHappening Counted(MadeHappening told) =>
        told with
        {
            Anchor = MadeWorld.Of(AnchorsOf(told.Type), chance),
            Agent = chance.Next(4) == 0 ? MadeWorld.Of(country.Groups, chance) : null,
            Counts =
            [
                .. told
                    .Counts.Where(_ => chance.Next(4) > 0)
                    .Select(count => chance.Next(5) == 0 ? (count.Measure, count.Count + 1 + chance.Next(5)) : count),
            ],
        };

    /// <summary>Eight reports an incident on average; four in ten have one.</summary>
    private int Size() =>
        chance.Next(100) switch
        {
            < 40 => 1,
            < 70 => 2 + chance.Next(4),
            < 90 => 6 + chance.Next(10),
            < 98 => 16 + chance.Next(40),
            _ => 60 + chance.Next(60),
        };
}
