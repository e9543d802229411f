using System.Collections.Immutable;

namespace Reportedly.Evaluation.MadeReports;

/// <summary>A part of the world in which incidents happen.</summary>
/// <param name="Country">Its country.</param>
/// <param name="Short">The division's bare name, which bodies carry in theirs.</param>
/// <param name="Towns">Neighbouring towns.</param>
/// <param name="Capital">Where papers write from.</param>
/// <param name="Groups">Armed groups, all of them invented.</param>
/// <param name="Given">Given names.</param>
/// <param name="Family">Family names.</param>
internal sealed record MadeTheatre(
    string Country,
    string Short,
    ImmutableArray<MadeTown> Towns,
    string Capital,
    ImmutableArray<string> Groups,
    ImmutableArray<string> Given,
    ImmutableArray<string> Family
)
{
    /// <summary>All of <c>theatres.tsv</c>.</summary>
    public static ImmutableArray<MadeTheatre> All() =>
        [
            .. DataFile
                .Rows("theatres.tsv")
                .Select(row => new MadeTheatre(
                    row["country"],
                    row["short"],
                    [
                        .. row["towns"]
                            .Split(';')
                            .Select(town => town.Split('@'))
                            .Select(parts => new MadeTown(parts[0], parts[1])),
                    ],
                    row["capital"],
                    [.. row["groups"].Split(';')],
                    [.. row["given"].Split(';')],
                    [.. row["family"].Split(';')]
                )),
        ];

    /// <summary>Everybody who may be asked there, in an order drawn by chance: the first have family names of their own.</summary>
    public ImmutableArray<MadePerson> People(Random chance)
    {
        List<string> family = chance.Shuffled(Family);
        return
        [
            .. Enumerable
                .Range(0, Given.Length * family.Count)
                .Select(at => (Name: (at + (at / family.Count)) % Given.Length, Family: family[at % family.Count]))
                .Select(one => new MadePerson(Given[one.Name], one.Family, one.Name % 2 == 1)),
        ];
    }
}

/// <summary>An invented person.</summary>
/// <param name="Given">The given name.</param>
/// <param name="Family">The family name.</param>
/// <param name="IsWoman">True for a woman.</param>
internal sealed record MadePerson(string Given, string Family, bool IsWoman)
{
    /// <summary>Both names.</summary>
    public string Name => $"{Given} {Family}";
}

/// <summary>A town.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Region">The part of the country that it lies in, as papers write it.</param>
internal sealed record MadeTown(string Name, string Region);

/// <summary>Who prints reports.</summary>
/// <param name="Name">The name.</param>
/// <param name="Domain">Host of its pages.</param>
/// <param name="Sign">For an agency, how papers credit it; empty for a paper.</param>
internal sealed record MadePublisher(string Name, string Domain, string Sign)
{
    /// <summary>True where papers reprint its texts.</summary>
    public bool IsAgency => Sign.Length > 0;

    /// <summary>All of <c>publishers.tsv</c>.</summary>
    public static ImmutableArray<MadePublisher> All() =>
        [.. DataFile.Rows("publishers.tsv").Select(row => new MadePublisher(row["name"], row["domain"], row["sign"]))];
}
