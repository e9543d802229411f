using System.Collections.Immutable;

namespace Reportedly.Evaluation.MadeReports;

/// <summary>What stands for a source: a body, a person, people who saw it, somebody without a name.</summary>
internal enum MadeSourceKind
{
    /// <summary>A body, whoever speaks for it.</summary>
    Body,

    /// <summary>One person.</summary>
    Person,

    /// <summary>People who were there.</summary>
    Witness,

    /// <summary>Somebody who gives no name.</summary>
    Anonymous,
}

/// <summary>A sort of source, of <c>sources.txt</c>.</summary>
/// <param name="Id">Its id in the table.</param>
/// <param name="Kind">What stands for it.</param>
/// <param name="Name">Its name in the end, with slots.</param>
/// <param name="First">How papers name it at first.</param>
/// <param name="Later">How they name it later.</param>
internal sealed record MadeSourceSort(
    string Id,
    MadeSourceKind Kind,
    string Name,
    ImmutableArray<string> First,
    ImmutableArray<string> Later
)
{
    /// <summary>All of the table by their ids.</summary>
    public static ImmutableDictionary<string, MadeSourceSort> All() =>
        DataFile
            .Blocks("sources.txt")
            .Select(block =>
            {
                string[] heading = block.Heading.Split(' ', 3);
                return new MadeSourceSort(
                    heading[0],
                    Enum.Parse<MadeSourceKind>(heading[1], ignoreCase: true),
                    heading[2],
                    Forms(block.Lines, "first: "),
                    Forms(block.Lines, "later: ")
                );
            })
            .ToImmutableDictionary(sort => sort.Id, StringComparer.Ordinal);

    private static ImmutableArray<string> Forms(IEnumerable<string> lines, string mark) =>
        [.. lines.First(line => line.StartsWith(mark, StringComparison.Ordinal))[mark.Length..].Split('|')];
}

/// <summary>A source of one incident: who the words come from in the end.</summary>
/// <param name="Sort">What sort it is.</param>
/// <param name="Person">Who speaks, where a person is named.</param>
/// <param name="Incident">Whose source it is.</param>
internal sealed record MadeSource(MadeSourceSort Sort, MadePerson Person, MadeIncident Incident)
{
    /// <summary>Its name in the end.</summary>
    public string Name => Filled(Sort.Name);

    /// <summary>Names under which the origin may be known: its own, and that of whoever speaks for it.</summary>
    public ImmutableArray<string> Names =>
        Sort.Kind is MadeSourceKind.Witness or MadeSourceKind.Anonymous
            ? [Name]
            : [.. new[] { Name, Person.Name }.Distinct(StringComparer.Ordinal)];

    /// <summary>How a paper names it at first.</summary>
    public string First(Random chance) => Filled(chance.OneOf(Sort.First));

    /// <summary>How it names it later.</summary>
    public string Later(Random chance) => Filled(chance.OneOf(Sort.Later));

    private string Filled(string form) =>
        PhraseBank.Filled(
            form,
            slot =>
                slot switch
                {
                    "P" => Person.Name,
                    "spokesman" => Person.IsWoman ? "spokeswoman" : "spokesman",
                    "F" => Person.Family,
                    "T" => Incident.Town.Name,
                    "R" => Incident.Theatre.Short,
                    "G" => Incident.Group,
                    _ => throw new InvalidOperationException($"sources.txt: there is no slot '{slot}'."),
                }
        );
}
