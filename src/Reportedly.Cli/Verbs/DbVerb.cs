using System.CommandLine;
using System.Text;
using Reportedly.Cli.Running;
using Reportedly.Server.Phrasing;
using Reportedly.Storage;

namespace Reportedly.Cli.Verbs;

/// <summary><c>reportedly db</c>: what keeps a store safe over the years.</summary>
internal static class DbVerb
{
    public static Command Command(Host host) =>
        new("db", "Backs up, restores, verifies and migrates a store.")
        {
            Backup(host),
            Restore(host),
            Verify(host),
            Migrate(host),
        };

    private static Command Backup(Host host)
    {
        Argument<string> file = new("FILE") { Description = "Where the backup goes; nothing is ever overwritten." };
        Option<string?> store = SharedOptions.Store();
        Command command = new("backup", "Writes all that a store holds into one file.") { file, store };
        command.SetAction(parsed =>
        {
            string named = parsed.GetRequiredValue(file);
            using RecordStore opened = SharedOptions.OpenStore(parsed.GetValue(store), host);
            return Say(host, $"{named}: {Summed(opened.Backup(host.PathOf(named)))}");
        });
        return command;
    }

    private static Command Restore(Host host)
    {
        Argument<string> file = new("FILE") { Description = "What reportedly db backup wrote." };
        Option<string?> store = new("--db")
        {
            Description =
                $"The store to make; there must be none yet. Where not said: {StoreName.Variable}, or else {StoreName.Default} in the "
                + "working folder.",
            HelpName = SharedOptions.StoreHelp,
        };
        Command command = new("restore", "Makes a store of a backup, once the whole backup is verified.")
        {
            file,
            store,
        };
        command.SetAction(parsed =>
        {
            StoreName name = StoreName.Of(parsed.GetValue(store), host);
            LogSummary summary = RecordStore.Restore(host.PathOf(parsed.GetRequiredValue(file)), name.Whole);
            return Say(host, $"{name.Shown}: {Summed(summary)}");
        });
        return command;
    }

    private static Command Verify(Host host)
    {
        Option<string?> store = SharedOptions.Store();
        Command command = new("verify", "Reads everything in a store, and lists what is not as it was written.")
        {
            store,
        };
        command.SetAction(parsed =>
        {
            using RecordStore opened = SharedOptions.OpenStore(parsed.GetValue(store), host);
            return Verified(opened.Verify(), host);
        });
        return command;
    }

    private static Command Migrate(Host host)
    {
        Option<string?> store = SharedOptions.Store();
        Command command = new("migrate", "Brings a store of an older version up to this one.") { store };
        command.SetAction(parsed =>
        {
            StoreName name = StoreName.Of(parsed.GetValue(store), host);
            name.MustBeThere();
            MigrationOutcome outcome = RecordStore.Migrate(name.Whole);
            return Say(
                host,
                outcome.From == outcome.To
                    ? $"{name.Shown}: version {outcome.To}, nothing to do"
                    : $"{name.Shown}: from version {outcome.From} to {outcome.To}"
            );
        });
        return command;
    }

    private static int Verified(StoreCheck check, Host host)
    {
        foreach (StoreFault fault in check.Faults)
        {
            Say(host, $"{fault.Where}: {fault.What}");
        }
        Say(
            host,
            $"{Count(check.Reports, "report")}, {Count(check.Readings, "reading")}, {Count(check.Judgements, "judgement")}, {Count(check.Acts, "act")}"
        );
        Say(host, $"readings   sha256:{check.ReadingsHash}");
        Say(host, $"judgements sha256:{check.JudgementsHash}");
        Say(host, $"audit      sha256:{check.AuditHash}");
        if (check.IsSound)
        {
            return Say(host, "sound: everything is as it was written");
        }
        host.Error.WriteLine(
            $"reportedly: {Count(check.FaultCount, "fault")}; keep this store as it is, and restore a backup that verifies."
        );
        return ExitCode.Error;
    }

    private static string Summed(LogSummary summary) =>
        $"{Count(summary.Readings, "reading")}, {Count(summary.Judgements, "judgement")}, sha256:{summary.Sha256}";

    private static string Count(long count, string name) => Wording.Count(count, name);

    private static int Say(Host host, string line)
    {
        new ResultOutput(host.Output).Write(Encoding.UTF8.GetBytes(Words.Clean(line) + "\n"));
        return ExitCode.Ok;
    }
}
