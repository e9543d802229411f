using System.CommandLine;
using System.Text;
using Reportedly.Cli.Printing;
using Reportedly.Cli.Running;
using Reportedly.Records;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Cli.Verbs;

/// <summary>What every judgement is given: by whom, why, and in which store.</summary>
internal sealed class JudgeArguments
{
    private const string ReviewerVariable = "REPORTEDLY_REVIEWER";

    private readonly Option<string?> by = new("--by")
    {
        Description = $"Who judges. Where not said: {ReviewerVariable}.",
        HelpName = "NAME",
    };

    private readonly Option<string?> why = new("--why")
    {
        Description = "Why. Only accept, assign and note may leave it out.",
        HelpName = "WORDS",
    };

    private readonly Option<string?> store = SharedOptions.Store();

    /// <summary>The name of a kind on the command line.</summary>
    public static string Name(JudgementKind kind) => RecordNames.Of(kind);

    /// <summary>What is judged.</summary>
    public static Argument<string[]> Things(
        string description =
            "What is judged: REPORT/c4 for a claim (c), event (e), figure (f), actor (a) or place (p) of a report, or REPORT alone.",
        int least = 1
    ) => new("THING") { Description = description, Arity = new ArgumentArity(least, 10_000) };

    /// <summary>The letter of the Admiralty code.</summary>
    public static Option<SourceGrade?> Source() =>
        new("--source")
        {
            Description = "How reliable the source is: A (completely) to E (not), F where it cannot be judged.",
            HelpName = "A-F",
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                if (text is [>= 'A' and <= 'F'])
                {
                    return (SourceGrade)(text[0] - 'A');
                }
                result.AddError($"--source: '{text}' is none of A, B, C, D, E, F.");
                return null;
            },
        };

    /// <summary>The digit of the Admiralty code.</summary>
    public static Option<InformationGrade?> Information() =>
        new("--information")
        {
            Description =
                "How credible the information is: 1 (confirmed by others) to 5 (improbable), 6 where it cannot be judged.",
            HelpName = "1-6",
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                if (text is [>= '1' and <= '6'])
                {
                    return (InformationGrade)(text[0] - '0');
                }
                result.AddError($"--information: '{text}' is none of 1, 2, 3, 4, 5, 6.");
                return null;
            },
        };

    /// <summary>Gives a command the options that all judgements have.</summary>
    public Command AddTo(Command command)
    {
        command.Options.Add(by);
        command.Options.Add(why);
        command.Options.Add(store);
        return command;
    }

    /// <summary>Adds a judgement to the log, and brings the incidents up to it.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <param name="kind">What sort of judgement it is.</param>
    /// <param name="host">Knows the environment and the time.</param>
    /// <param name="complete">Fills in what the judgement says.</param>
    /// <exception cref="CommandException">It cannot be taken; nothing was written.</exception>
    public int Judge(
        ParseResult parsed,
        JudgementKind kind,
        Host host,
        Func<JudgementDraft, JudgedThings, JudgementDraft> complete
    )
    {
        string? who = parsed.GetValue(by) ?? host.Environment(ReviewerVariable);
        if (string.IsNullOrWhiteSpace(who))
        {
            throw new CommandException(
                $"judge {Name(kind)}: who judges? Give --by NAME, or set {ReviewerVariable}.",
                ExitCode.Usage
            );
        }
        using RecordStore opened = SharedOptions.OpenStore(parsed.GetValue(store), host);
        opened.Views.Link();
        JudgementDraft draft = complete(
            new JudgementDraft
            {
                Kind = kind,
                Who = who,
                When = host.Clock.GetUtcNow(),
                Why = parsed.GetValue(why),
            },
            new JudgedThings(opened)
        );
        try
        {
            Judgement added = opened.Judgements.Add(draft);
            opened.Views.Link();
            new ResultOutput(host.Output).Write(Encoding.UTF8.GetBytes(JudgementLine.Of(added) + "\n"));
            return ExitCode.Ok;
        }
        catch (InvalidJudgementException invalid)
        {
            throw new CommandException($"judge {Name(kind)}: {invalid.Message}");
        }
    }
}
