using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Reportedly.Cli;

/// <summary>Puts examples under the help of each verb: a newcomer copies the line that is nearest to the need.</summary>
internal static class HelpExamples
{
    public static void AddTo(RootCommand root)
    {
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new WithExamples((SynchronousCommandLineAction)help.Action!);
    }

    /// <summary>The examples of a verb.</summary>
    private static string[] Of(Command command) =>
        CommandPath.Of(command) switch
        {
            "read" =>
            [
                "reportedly read report.txt                        one report, as a table",
                "reportedly read reports/ --db reportedly.db       a folder of reports, kept in a store",
                "reportedly read feed.jsonl --format jsonl         JSON Lines in, JSON Lines out",
                "curl -s URL | reportedly read - --published 2024-03-01",
            ],
            "watch" =>
            [
                "reportedly watch sources.yaml                     look at feeds when they are due, until Ctrl-C",
                "reportedly watch sources.yaml --once              look at what is due now, and end",
                "reportedly watch feeds.opml --list                when was each looked at, and what came of it?",
            ],
            "serve" =>
            [
                "reportedly serve                                  the desk over reportedly.db, at http://127.0.0.1:4780",
                "reportedly serve --db other.db --port 8080        over another store, on another port",
                "reportedly serve --by 'A. Analyst'                judgements carry this name",
                "reportedly serve --team --public-url https://desk.example.org --behind-proxy",
            ],
            "users" =>
            [
                "reportedly users add 'Mira Okonjo' --role admin --public-url https://desk.example.org",
                "reportedly users list                             who may sign in",
                "reportedly users deactivate 'Mira Okonjo'         sessions and tokens end at once",
            ],
            "analyse" =>
            [
                "reportedly analyse report.txt                     words, tags, trees and names as CoNLL-U",
                "reportedly analyse reports/ --layers tags          a folder of reports, words and tags alone",
                "reportedly analyse feed.jsonl --format jsonl      JSON Lines in, JSON Lines out",
            ],
            "show" =>
            [
                "reportedly show herald-17                         by the id that the report came with",
                "reportedly show 3f9a --format jsonl               by the beginning of its sha256",
            ],
            "explain" =>
            [
                "reportedly explain herald-17/c4                   how claim c4 was read, from the words up",
                "reportedly explain e2                             where the store holds one report",
            ],
            "incidents" =>
            [
                "reportedly incidents --place Orsal --verdict contested",
                "reportedly incidents --since 2030-03-01 --type bombing --format jsonl",
            ],
            "incident" =>
            [
                "reportedly incident i34d7                         who says what, by the beginning of its id",
                "reportedly incident i34d7 --policy official       with the number that an authority gave last",
            ],
            "export" =>
            [
                "reportedly export --format csv --out tables --excel",
                "reportedly export --format datapackage --out package --policy lowest --redact",
            ],
            "compare" =>
            [
                "reportedly compare acled.csv                      your coded events beside what reports say",
                "reportedly compare mine.csv --columns date=day --columns place=town",
            ],
            "search" =>
            [
                "reportedly search 'market \"car bomb\" -stadium'",
                "reportedly search 'speaker:ministry killed since:2030-03-01'",
            ],
            "db" or "db backup" or "db restore" or "db verify" or "db migrate" =>
            [
                "reportedly db backup reports.backup               all that the store holds, in one file",
                "reportedly db restore reports.backup --db new.db  from any database into any other",
                "reportedly db verify                              is everything as it was written?",
            ],
            { } judge when judge.StartsWith("judge", StringComparison.Ordinal) =>
            [
                "reportedly judge accept herald-17/c4 --by 'Mara Lind'",
                "reportedly judge correct herald-17/f2 low=12 high=12 --why 'misread: twelve'",
                "reportedly judge same i34d7 i20715 --why 'one blast, two datelines'",
                "reportedly judge different herald-17/e3 --from i34d7 --why 'the second bomb'",
                "reportedly judge grade herald-17 --source B --information 2 --why 'own reporter'",
                "reportedly judge undo j12 --why 'wrong report'",
            ],
            "gazetteer" or "gazetteer find" =>
            [
                "reportedly gazetteer find Kirkuk --country IQ     which places answer to a name?",
                "reportedly gazetteer find حلب                     in any script, after an import",
            ],
            "gazetteer import" =>
            [
                "reportedly gazetteer import dump/                 a folder with allCountries.zip, alternateNamesV2.zip, ...",
                "reportedly gazetteer import IQ.zip admin1CodesASCII.txt --to iraq.gazetteer",
            ],
            "gazetteer install" =>
            [
                "reportedly gazetteer install                      the whole world, about 600 MB to download",
                "reportedly gazetteer install --countries IQ,SY    two countries",
            ],
            "gazetteer list" => ["reportedly gazetteer list"],
            "gazetteer remove" => ["reportedly gazetteer remove"],
            "doctor" => ["reportedly doctor"],
            _ =>
            [
                "reportedly doctor                                 is everything in place?",
                "reportedly read report.txt --db reportedly.db     read a report and keep its record",
                "reportedly explain c4                             how was this claim read?",
            ],
        };

    private sealed class WithExamples(SynchronousCommandLineAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            int code = help.Invoke(parseResult);
            TextWriter output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (string line in Of(parseResult.CommandResult.Command))
            {
                output.WriteLine($"  {line}");
            }
            output.WriteLine();
            output.WriteLine("Exit codes: 0 ok, 1 error, 2 usage, 3 some reports failed (each is listed on stderr).");
            return code;
        }
    }
}
