using System.Collections.Immutable;
using System.Globalization;
using Reportedly.Records;

namespace Reportedly.Evaluation.MadeReports;

/// <summary>One invented incident: what happened, before anybody says so.</summary>
internal sealed record MadeIncident
{
    /// <summary>Its id in the key: <c>k01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What sort of event, by the name that the tables use.</summary>
    public required string Type { get; init; }

    /// <summary>The part of the world.</summary>
    public required MadeTheatre Theatre { get; init; }

    /// <summary>Where.</summary>
    public required MadeTown Town { get; init; }

    /// <summary>When.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Which part of the day: morning, afternoon, evening, night; empty where nobody says.</summary>
    public required string PartOfDay { get; init; }

    /// <summary>The armed group of that place which may be behind it.</summary>
    public required string Group { get; init; }

    /// <summary>Who may be asked: the first speak for bodies, the others are people in the street.</summary>
    public required ImmutableArray<MadePerson> People { get; init; }

    /// <summary>What the slots of its type are filled with, in all reports.</summary>
    public required ImmutableDictionary<string, string> Slots { get; init; }

    /// <summary>What can be counted, by the letter that stands for it in the tables.</summary>
    public required ImmutableArray<MadeQuantity> Quantities { get; init; }
}

/// <summary>Something of an incident that can be counted.</summary>
/// <param name="Letter">What stands for it in the tables: K killed, I injured and so on.</param>
/// <param name="Noun">Who or what is counted.</param>
/// <param name="Count">How many there are.</param>
internal sealed record MadeQuantity(char Letter, string Noun, int Count)
{
    /// <summary>What is counted about them.</summary>
    public Measure Measure =>
        Letter switch
        {
            'K' => Measure.Killed,
            'I' => Measure.Injured,
            'A' => Measure.Abducted,
            'R' => Measure.Arrested,
            'S' => Measure.Seized,
            'P' => Measure.Participants,
            'D' => Measure.Displaced,
            'L' => Measure.Released,
            _ => throw new InvalidOperationException($"settings.txt: there is no measure '{Letter}'."),
        };
}

/// <summary>A number as one source gives it.</summary>
/// <param name="Of">What is counted.</param>
/// <param name="Number">The number.</param>
/// <param name="Qualifier">How it is told: exact, about, at least, more than.</param>
internal sealed record MadeCount(MadeQuantity Of, int Number, Qualifier Qualifier)
{
    /// <summary>Numbers up to this one are written as words.</summary>
    private const int LastInWords = 9;

    private static readonly string[] Words =
    [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
    ];

    /// <summary>Least number.</summary>
    public long? Low => Qualifier == Qualifier.MoreThan ? Number + 1 : Number;

    /// <summary>Greatest number; null where open.</summary>
    public long? High => Qualifier is Qualifier.MoreThan or Qualifier.AtLeast ? null : Number;

    /// <summary>The number as it is told, without what is counted.</summary>
    public string Told =>
        Qualifier switch
        {
            Qualifier.AtLeast => "at least " + Digits,
            Qualifier.MoreThan => "more than " + Digits,
            Qualifier.About => "about " + Digits,
            _ => Digits,
        };

    private string Digits =>
        Number <= LastInWords ? Words[Number] : Number.ToString("N0", CultureInfo.InvariantCulture);
}
