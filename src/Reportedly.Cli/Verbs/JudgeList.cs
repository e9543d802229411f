using System.CommandLine;
using System.Text;
using Reportedly.Cli.Printing;
using Reportedly.Cli.Running;
using Reportedly.Server.Phrasing;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Cli.Verbs;

/// <summary><c>reportedly judge list</c>: what people said, the oldest first.</summary>
internal static class JudgeList
{
    public static Command Command(Host host)
    {
        Argument<string?> thing = new("THING")
        {
            Description = "Only what was said of this: REPORT, REPORT/c4, or an incident's id. Left out: everything.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<bool> all = new("--all") { Description = "Those that were undone, and undos, too." };
        Option<bool> orphans = new("--orphans")
        {
            Description =
                "Only those without effect at present, since their words were not read so this time; with why.",
        };
        Option<string> format = SharedOptions.Format("one judgement");
        Option<string?> store = SharedOptions.Store();
        Command command = new("list", "Lists judgements.") { thing, all, orphans, format, store };
        command.SetAction(parsed =>
        {
            using RecordStore opened = SharedOptions.OpenStore(parsed.GetValue(store), host);
            opened.Views.Link();
            Func<Judgement, bool> isAbout = About(parsed.GetValue(thing), opened);
            bool asJson = parsed.GetValue(format) == SharedOptions.JsonLines;
            ResultOutput output = new(host.Output);
            if (parsed.GetValue(orphans))
            {
                foreach (Orphan orphan in opened.Judgements.Orphans().Where(orphan => isAbout(orphan.Judgement)))
                {
                    output.Write(
                        asJson
                            ? JudgementJson.Of(orphan.Judgement, stands: true, orphan.Message)
                            : Line($"{JudgementLine.Of(orphan.Judgement)}\n    {Words.Clean(orphan.Message)}")
                    );
                }
                return ExitCode.Ok;
            }
            ActiveJudgements active = opened.Judgements.Active();
            bool withAll = parsed.GetValue(all);
            foreach (Judgement judgement in opened.Judgements.All().Where(isAbout))
            {
                bool stands = active.Stands(judgement);
                if (withAll || (stands && judgement.Kind != JudgementKind.Undo))
                {
                    output.Write(
                        asJson
                            ? JudgementJson.Of(judgement, stands, orphan: null)
                            : Line(
                                active.UndoneBy(judgement) is { } undo
                                    ? $"{JudgementLine.Of(judgement)}  (undone by {undo.Id})"
                                    : JudgementLine.Of(judgement)
                            )
                    );
                }
            }
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>Whether a judgement is about what is named.</summary>
    private static Func<Judgement, bool> About(string? name, RecordStore store)
    {
        if (name is null)
        {
            return _ => true;
        }
        WordsRef[] named = [.. new JudgedThings(store).AllOf(name)];
        ActiveJudgements active = store.Judgements.Active();
        return judgement =>
        {
            Judgement told = judgement;
            while (told.Content.Undoes is { } undoes && active.Find(undoes) is { } target)
            {
                told = target;
            }
            return told
                .Content.Subjects.Concat(told.Content.From)
                .Any(subject => named.Any(thing => IsOf(subject, thing)));
        };
    }

    /// <summary>What is said of a thing is said of its report, too.</summary>
    private static bool IsOf(WordsRef subject, WordsRef named) =>
        subject.Report == named.Report
        && (named.Thing == ThingKind.Report || (subject.Thing == named.Thing && subject.Words == named.Words));

    private static byte[] Line(string text) => Encoding.UTF8.GetBytes(text + "\n");
}
