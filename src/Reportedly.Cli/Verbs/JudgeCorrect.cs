using System.Collections.Immutable;
using System.CommandLine;
using Reportedly.Storage.Judgements;

namespace Reportedly.Cli.Verbs;

/// <summary><c>reportedly judge correct</c>: some fields of a thing are to be others.</summary>
internal static class JudgeCorrect
{
    public static Command Command(Host host)
    {
        Argument<string> thing = new("THING")
        {
            Description = "What is corrected: REPORT/f1, or REPORT alone for its publisher, byline, address and day.",
        };
        Argument<string[]> fields = new("FIELD=VALUE")
        {
            Description =
                "A field and what it is to be: low=12, type=shelling, time.from=2031-05-04, agents=a1,a2; nothing behind the sign "
                + "empties it. --fields lists what can be corrected.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<bool> list = new("--fields") { Description = "Lists the fields that can be corrected, and ends." };
        JudgeArguments shared = new();
        Command command = shared.AddTo(
            new Command("correct", "Corrects fields of what was read; the machine's record stays as it is.")
            {
                thing,
                fields,
                list,
            }
        );
        thing.Arity = ArgumentArity.ZeroOrOne;
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(list))
            {
                return JudgeFields.Print(host);
            }
            string named =
                parsed.GetValue(thing)
                ?? throw new CommandException("judge correct: name what is corrected: REPORT/f1.", ExitCode.Usage);
            return shared.Judge(
                parsed,
                JudgementKind.Correct,
                host,
                (draft, known) =>
                {
                    WordsRef subject = known.Of(named);
                    return draft with
                    {
                        Subjects = [subject],
                        Changes = [.. (parsed.GetValue(fields) ?? []).Select(field => Change(field, subject, known))],
                    };
                }
            );
        });
        return command;
    }

    /// <summary>A change as it is typed. A field that names things takes their ids, of the same report.</summary>
    private static FieldChange Change(string typed, WordsRef subject, JudgedThings known)
    {
        int sign = typed.IndexOf('=', StringComparison.Ordinal);
        if (sign <= 0)
        {
            throw new CommandException($"judge correct: '{typed}' is no change; write FIELD=VALUE.", ExitCode.Usage);
        }
        string field = typed[..sign];
        string value = typed[(sign + 1)..];
        if (CorrectableFields.Find(subject.Thing, field)?.Naming is null)
        {
            return FieldChange.To(field, value.Length == 0 ? null : value);
        }
        ImmutableArray<WordsRef> things =
        [
            .. value
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(id => known.Beside(subject, id)),
        ];
        return FieldChange.Naming(field, things);
    }
}
