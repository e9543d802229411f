using System.CommandLine;
using Reportedly.Storage.Judgements;

namespace Reportedly.Cli.Verbs;

/// <summary><c>reportedly judge</c>: what people say of what was read. Nothing is overwritten; every judgement can be undone.</summary>
internal static class JudgeVerb
{
    public static Command Command(Host host) =>
        new("judge", "Accepts, corrects or rejects what was read, joins and parts incidents, and undoes it again.")
        {
            About(host, JudgementKind.Accept, "Says that it is right as it stands."),
            JudgeCorrect.Command(host),
            About(host, JudgementKind.Reject, "Says that it is wrong: it goes out, with what only it held."),
            Same(host),
            Different(host),
            Assign(host),
            Note(host),
            Grade(host),
            Undo(host),
            JudgeList.Command(host),
        };

    private static Command About(Host host, JudgementKind kind, string description)
    {
        Argument<string[]> things = JudgeArguments.Things();
        JudgeArguments shared = new();
        Command command = shared.AddTo(new Command(JudgeArguments.Name(kind), description) { things });
        command.SetAction(parsed =>
            shared.Judge(
                parsed,
                kind,
                host,
                (draft, known) => draft with { Subjects = known.Of(parsed.GetValue(things)) }
            )
        );
        return command;
    }

    private static Command Same(Host host)
    {
        Argument<string[]> things = JudgeArguments.Things(
            "Incidents (by id) or events (REPORT/e1) that are one; two or more.",
            least: 2
        );
        JudgeArguments shared = new();
        Command command = shared.AddTo(
            new Command("same", "Joins incidents, or events, into one incident.") { things }
        );
        command.SetAction(parsed =>
            shared.Judge(
                parsed,
                JudgementKind.Same,
                host,
                (draft, known) => draft with { Subjects = known.Of(parsed.GetValue(things)) }
            )
        );
        return command;
    }

    private static Command Different(Host host)
    {
        Argument<string[]> things = JudgeArguments.Things("Events (REPORT/e1) that are of another incident; together.");
        Option<string> from = new("--from")
        {
            Description = "The incident (by id), or an event of it, that they are not of.",
            HelpName = "INCIDENT",
            Required = true,
        };
        JudgeArguments shared = new();
        Command command = shared.AddTo(
            new Command("different", "Takes events out of an incident; they become one of their own.") { things, from }
        );
        command.SetAction(parsed =>
            shared.Judge(
                parsed,
                JudgementKind.Different,
                host,
                (draft, known) =>
                    draft with
                    {
                        Subjects = known.Of(parsed.GetValue(things)),
                        From = known.RestOf(parsed.GetRequiredValue(from), known.Of(parsed.GetValue(things))),
                    }
            )
        );
        return command;
    }

    private static Command Assign(Host host)
    {
        Argument<string[]> things = JudgeArguments.Things();
        Option<string?> to = new("--to")
        {
            Description = "Who is to look at it; left out, nobody any more.",
            HelpName = "NAME",
        };
        JudgeArguments shared = new();
        Command command = shared.AddTo(new Command("assign", "Says who is to look at it.") { things, to });
        command.SetAction(parsed =>
            shared.Judge(
                parsed,
                JudgementKind.Assign,
                host,
                (draft, known) =>
                    draft with
                    {
                        Subjects = known.Of(parsed.GetValue(things)),
                        Assignee = parsed.GetValue(to),
                    }
            )
        );
        return command;
    }

    private static Command Note(Host host)
    {
        Argument<string[]> things = JudgeArguments.Things();
        Option<string> text = new("--text")
        {
            Description = "The remark.",
            HelpName = "WORDS",
            Required = true,
        };
        JudgeArguments shared = new();
        Command command = shared.AddTo(new Command("note", "Puts a remark to it.") { things, text });
        command.SetAction(parsed =>
            shared.Judge(
                parsed,
                JudgementKind.Note,
                host,
                (draft, known) =>
                    draft with
                    {
                        Subjects = known.Of(parsed.GetValue(things)),
                        Note = parsed.GetRequiredValue(text),
                    }
            )
        );
        return command;
    }

    private static Command Grade(Host host)
    {
        Argument<string[]> things = JudgeArguments.Things();
        Option<SourceGrade?> source = JudgeArguments.Source();
        Option<InformationGrade?> information = JudgeArguments.Information();
        JudgeArguments shared = new();
        Command command = shared.AddTo(
            new Command("grade", "Grades source and information by the Admiralty code: two grades, never one.")
            {
                things,
                source,
                information,
            }
        );
        command.SetAction(parsed =>
            shared.Judge(
                parsed,
                JudgementKind.Grade,
                host,
                (draft, known) =>
                    draft with
                    {
                        Subjects = known.Of(parsed.GetValue(things)),
                        SourceGrade = parsed.GetValue(source),
                        InformationGrade = parsed.GetValue(information),
                    }
            )
        );
        return command;
    }

    private static Command Undo(Host host)
    {
        Argument<string> id = new("ID")
        {
            Description = "The judgement that does not hold: j12. An undo can be undone.",
        };
        JudgeArguments shared = new();
        Command command = shared.AddTo(new Command("undo", "Takes a judgement back; both stay in the log.") { id });
        command.SetAction(parsed =>
            shared.Judge(
                parsed,
                JudgementKind.Undo,
                host,
                (draft, _) => draft with { Undoes = parsed.GetRequiredValue(id) }
            )
        );
        return command;
    }
}
