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

    /// <summary>The name of somebody who lives there.</summary>
    public string Person(Random chance) => $"{chance.OneOf(Given)} {chance.OneOf(Family)}";
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
