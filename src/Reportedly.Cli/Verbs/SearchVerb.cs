using System.CommandLine;
using Reportedly.Cli.Printing;
using Reportedly.Cli.Running;
using Reportedly.Server.Phrasing;
using Reportedly.Storage;

namespace Reportedly.Cli.Verbs;

/// <summary><c>reportedly search</c>: reports by their words, and by who says them.</summary>
internal static class SearchVerb
{
    private const int ShownToPeople = 20;

    public static Command Command(Host host)
    {
        Argument<string[]> query = new("QUERY")
        {
            Description =
                "Words that must all be there; \"words in this order\", -without, this OR that, begin*, speaker:NAME, place:NAME, "
                + "since:YYYY-MM-DD, until:YYYY-MM-DD, verdict:NAME. Put single quotation marks around all of it.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<int?> limit = SharedOptions.Limit(
            $"At most so many. Where not said: {ShownToPeople} as a table, all as jsonl."
        );
        Option<string> format = SharedOptions.Format("one report");
        Option<string?> store = SharedOptions.Store();
        Command command = new("search", "Finds reports by their words, and by who says them.")
        {
            query,
            limit,
            format,
            store,
        };
        command.SetAction(parsed =>
            Run(
                string.Join(' ', parsed.GetRequiredValue(query)),
                parsed.GetValue(limit),
                parsed.GetValue(format) == SharedOptions.JsonLines,
                parsed.GetValue(store),
                host
            )
        );
        return command;
    }

    private static int Run(string line, int? limit, bool asJson, string? storePath, Host host)
    {
        SearchQuery query = Parse(line);
        using RecordStore store = SharedOptions.OpenStore(storePath, host);
        store.Views.Link();
        ResultOutput output = new(host.Output);
        if (!asJson)
        {
            SearchPage page = store.Search.Find(query, OnPage(limit ?? ShownToPeople));
            output.Write(new HitList(host.Screen).Render(page));
            return ExitCode.Ok;
        }
        foreach (SearchHit hit in All(store, query, limit ?? int.MaxValue))
        {
            output.Write(HitJson.Of(hit));
            if (output.IsClosed)
            {
                break;
            }
        }
        return ExitCode.Ok;
    }

    private static SearchQuery Parse(string line)
    {
        try
        {
            return SearchQuery.Parse(line);
        }
        catch (SearchFormatException meaningless)
        {
            throw new CommandException($"search: {Words.Clean(meaningless.Message)}", ExitCode.Usage);
        }
    }

    private static IEnumerable<SearchHit> All(RecordStore store, SearchQuery query, int limit)
    {
        string? after = null;
        int left = limit;
        do
        {
            SearchPage page = store.Search.Find(query, OnPage(left), after);
            foreach (SearchHit hit in page.Hits)
            {
                yield return hit;
            }
            left -= page.Hits.Length;
            after = page.Next;
        } while (after is not null && left > 0);
    }

    private static int OnPage(int wanted) => Math.Min(wanted, ReportSearch.MostOnPage);
}
