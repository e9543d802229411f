using System.CommandLine;
using Reportedly.Cli.Printing;
using Reportedly.Cli.Running;
using Reportedly.Reading.Rules;
using Reportedly.Records;
using Reportedly.Server.Phrasing;
using Reportedly.Storage;
using Reportedly.Text;

namespace Reportedly.Cli.Verbs;

/// <summary><c>reportedly explain</c>: how one thing in a record was read, from the words up.</summary>
internal static class ExplainVerb
{
    private const int NearIds = 5;

    public static Command Command(Host host)
    {
        Argument<string> id = new("ID")
        {
            Description =
                "REPORT/c4, or c4 alone where the store holds one report. Claims (c), events (e), figures (f), actors (a) "
                + "and places (p) can be explained.",
        };
        Option<string?> store = SharedOptions.Store();
        Command command = new("explain", "Prints how a claim, event, figure, actor or place was read.") { id, store };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(id), parsed.GetValue(store), host));
        return command;
    }

    private static int Run(string argument, string? storePath, Host host)
    {
        // The last slash: ids that reports came with may be addresses.
        int slash = argument.LastIndexOf('/');
        string id = argument[(slash + 1)..];
        if (!IsId(id))
        {
            throw new CommandException(
                $"explain: '{id}' is no id; write REPORT/c4, with a letter of c, e, f, a, p and a number.",
                ExitCode.Usage
            );
        }
        using RecordStore store = SharedOptions.OpenStore(storePath, host);
        StoredReading reading =
            slash < 0 ? Only(store, id) : StoredRecord.Find(store.Find(argument[..slash]), argument[..slash]);
        ReportRecord record = RecordCodec.FromUtf8(reading.Record.Span);
        SourceText source = SourceText.FromString(record.Report.Text);
        DerivationBook book = DerivationCodec.FromUtf8(reading.Derivations, source);
        if (!book.Entries.TryGetValue(id, out Derivation? derivation))
        {
            throw new CommandException(Unknown(id, record, book));
        }
        string heading =
            $"{id} in “{Words.Clean(record.Report.Title ?? "Untitled report")}” "
            + $"({Words.ShortId(record.Report.Id)}), read by {record.Reading.Engine}\n\n";
        new ResultOutput(host.Output).Write([
            .. System.Text.Encoding.UTF8.GetBytes(heading),
            .. DerivationTree.Render(derivation, source, host.Screen),
        ]);
        return ExitCode.Ok;
    }

    private static bool IsId(string text) =>
        text.Length is > 1 and < 10 && text[0] is 'c' or 'e' or 'f' or 'a' or 'p' && text[1..].All(char.IsAsciiDigit);

    private static StoredReading Only(RecordStore store, string id)
    {
        StoredReading[] two = [.. store.All().Take(2)];
        return two.Length == 1
            ? two[0]
            : throw new CommandException(
                two.Length == 0
                    ? "explain: the store is empty; read a report into it first."
                    : $"explain: the store holds {store.Count} reports; say which: REPORT/{id}."
            );
    }

    private static string Unknown(string id, ReportRecord record, DerivationBook book)
    {
        bool isThere = ThingsOf(record).Contains(id, StringComparer.Ordinal);
        if (isThere)
        {
            return $"explain: {id} is in the record, but its reading kept no derivation; read the report again.";
        }
        int number = int.Parse(id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
        string[] near =
        [
            .. book
                .Entries.Keys.Where(key => key[0] == id[0] && IsId(key))
                .OrderBy(key =>
                    Math.Abs(int.Parse(key.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) - number)
                )
                .Take(NearIds),
        ];
        return near.Length > 0
            ? $"explain: there is no {id} in this report; near it are {string.Join(", ", near)}."
            : $"explain: there is no {id} in this report, nor any other id that begins with {id[0]}.";
    }

    private static IEnumerable<string> ThingsOf(ReportRecord record) =>
        [
            .. record.Claims.Select(item => item.Id),
            .. record.Events.Select(item => item.Id),
            .. record.Figures.Select(item => item.Id),
            .. record.Actors.Select(item => item.Id),
            .. record.Places.Select(item => item.Id),
        ];
}
