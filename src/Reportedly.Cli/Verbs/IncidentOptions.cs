using System.CommandLine;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage;

namespace Reportedly.Cli.Verbs;

/// <summary>The options by which incidents are chosen, the same wherever they are listed or taken away.</summary>
internal sealed class IncidentOptions
{
    private readonly Option<DateOnly?> since = SharedOptions.Day(
        "--since",
        "It may have happened on this day or later."
    );

    private readonly Option<DateOnly?> until = SharedOptions.Day(
        "--until",
        "It may have happened on this day or earlier."
    );

    private readonly Option<string?> place = new("--place")
    {
        Description = "A place, division or country that it happened in: a name, a country's code, or a GeoNames id.",
        HelpName = "NAME",
    };

    private readonly Option<string?> actor = new("--actor")
    {
        Description = "Somebody with a part in it.",
        HelpName = "NAME",
    };

    private readonly Option<EventType[]> types = SharedOptions.Named<EventType>(
        "--type",
        "What happened: bombing, arrest, ...; may be given several times."
    );

    private readonly Option<Verdict[]> verdicts = SharedOptions.Named<Verdict>(
        "--verdict",
        "What comes of one of its questions: contested, corroborated, ...; may be given several times."
    );

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { since, until, place, actor, types, verdicts })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What was asked for.</summary>
    public IncidentQuery Query(ParseResult parsed) =>
        new()
        {
            Since = parsed.GetValue(since),
            Until = parsed.GetValue(until),
            Place = parsed.GetValue(place),
            Actor = parsed.GetValue(actor),
            Types = [.. parsed.GetValue(types) ?? []],
            Verdicts = [.. parsed.GetValue(verdicts) ?? []],
        };
}
