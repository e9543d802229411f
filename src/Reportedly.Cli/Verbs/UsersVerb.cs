using System.CommandLine;
using System.Text;
using Reportedly.Cli.Running;
using Reportedly.Server.Access;
using Reportedly.Server.Access.Accounts;
using Reportedly.Server.Hosting;
using Reportedly.Server.Phrasing;
using Reportedly.Storage;

namespace Reportedly.Cli.Verbs;

/// <summary><c>reportedly users</c>: who may sign in to a team's desk. It is how the first admin comes in.</summary>
internal static class UsersVerb
{
    private const string Author = "the command line";

    private static readonly string[] Roles = ["reader", "reviewer", "admin"];

    public static Command Command(Host host) =>
        new("users", "Says who may sign in to a team's desk, and what they may do.")
        {
            List(host),
            Add(host),
            Invite(host),
            SetRole(host),
            Change(
                host,
                "deactivate",
                "Closes an account: its sessions and tokens end. What the person did stays.",
                Acts.Deactivated,
                (book, id) => book.Deactivate(id)
            ),
            Change(
                host,
                "activate",
                "Opens an account that was closed.",
                Acts.Activated,
                (book, id) => book.Activate(id)
            ),
        };

    private static Command List(Host host)
    {
        Option<string?> store = SharedOptions.Store();
        Command command = new("list", "Lists the accounts: name, role, state.") { store };
        command.SetAction(parsed =>
        {
            using RecordStore opened = SharedOptions.OpenStore(parsed.GetValue(store), host);
            IReadOnlyDictionary<string, DateTimeOffset> invited = new Invitations(opened, host.Clock).Open();
            foreach (Account account in new AccountBook(opened, host.Clock).All())
            {
                string state =
                    !account.IsActive ? "closed"
                    : invited.ContainsKey(account.Id) ? "invited"
                    : account.CanSignIn ? "open"
                    : "never signed in";
                Say(host, $"{account.Name}: {Named(account.Role)}, {state}");
            }
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command Add(Host host)
    {
        Argument<string> name = Name();
        Option<AccessLevel> role = Role(new Option<AccessLevel>("--role") { Required = true });
        (Option<string?> store, Option<Uri?> address) = (SharedOptions.Store(), PublicUrl());
        Command command = new("add", "Makes an account, and prints a link that lets the person in once, for 72 hours.")
        {
            name,
            role,
            store,
            address,
        };
        command.SetAction(parsed =>
            Do(
                parsed.GetValue(store),
                host,
                (opened, book) =>
                {
                    Uri desk = Address(opened, parsed.GetValue(address));
                    Account account = book.Add(parsed.GetRequiredValue(name), parsed.GetValue(role));
                    return Invited(opened, account, desk, host);
                }
            )
        );
        return command;
    }

    private static Command Invite(Host host)
    {
        Argument<string> name = Name();
        (Option<string?> store, Option<Uri?> address) = (SharedOptions.Store(), PublicUrl());
        Command command = new("invite", "Prints a new link for somebody who cannot sign in; earlier links end.")
        {
            name,
            store,
            address,
        };
        command.SetAction(parsed =>
            Do(
                parsed.GetValue(store),
                host,
                (opened, book) =>
                    Invited(
                        opened,
                        Find(book, parsed.GetRequiredValue(name)),
                        Address(opened, parsed.GetValue(address)),
                        host
                    )
            )
        );
        return command;
    }

    private static Command SetRole(Host host)
    {
        Argument<string> name = Name();
        Argument<AccessLevel> role = new("ROLE")
        {
            Description = $"One of {string.Join(", ", Roles)}.",
            CustomParser = result => Parsed(result.Tokens[0].Value, result.AddError),
        };
        Option<string?> store = SharedOptions.Store();
        Command command = new("role", "Lets an account do more, or less; its sessions end.") { name, role, store };
        command.SetAction(parsed =>
            Do(
                parsed.GetValue(store),
                host,
                (opened, book) =>
                {
                    Account account = book.SetRole(Find(book, parsed.GetRequiredValue(name)).Id, parsed.GetValue(role));
                    Tell(opened, host, Acts.RoleChanged, account, [new("role", Named(account.Role))]);
                    return Say(host, $"{account.Name} is {Named(account.Role)} now.");
                }
            )
        );
        return command;
    }

    private static Command Change(
        Host host,
        string verb,
        string description,
        string act,
        Func<AccountBook, string, Account> change
    )
    {
        Argument<string> name = Name();
        Option<string?> store = SharedOptions.Store();
        Command command = new(verb, description) { name, store };
        command.SetAction(parsed =>
            Do(
                parsed.GetValue(store),
                host,
                (opened, book) =>
                {
                    Account account = change(book, Find(book, parsed.GetRequiredValue(name)).Id);
                    Tell(opened, host, act, account, []);
                    return Say(host, $"{account.Name}: {(account.IsActive ? "open" : "closed")}");
                }
            )
        );
        return command;
    }

    private static int Do(string? named, Host host, Func<RecordStore, AccountBook, int> act)
    {
        // The first admin may come before the first report.
        using RecordStore store = StoreName.Of(named, host).Open();
        try
        {
            // The act and what the audit says of it, or neither.
            return store.Together(() => act(store, new AccountBook(store, host.Clock)));
        }
        catch (AccountProblemException refused)
        {
            throw new CommandException(refused.Message);
        }
    }

    private static int Invited(RecordStore store, Account account, Uri desk, Host host)
    {
        string secret = new Invitations(store, host.Clock).Make(account);
        Tell(store, host, Acts.Invited, account, [new("role", Named(account.Role))]);
        return Say(host, Invitations.Link(desk, secret).AbsoluteUri);
    }

    private static void Tell(
        RecordStore store,
        Host host,
        string act,
        Account account,
        IEnumerable<KeyValuePair<string, string>> details
    ) => store.Audit.Append(host.Clock.GetUtcNow(), Author, act, account.Name, details);

    private static Account Find(AccountBook book, string name) =>
        book.FindByName(name)
        ?? throw new CommandException(
            $"{Words.Clean(name)}: there is no account of this name; see: reportedly users list"
        );

    private static Uri Address(RecordStore store, Uri? given) =>
        given
        ?? TeamAddress.Find(store)
        ?? throw new CommandException(
            "No team has opened this store yet, so that its address is unknown; say --public-url https://desk.example.org.",
            ExitCode.Usage
        );

    private static Argument<string> Name() =>
        new("NAME") { Description = "The person's name, as judgements carry it." };

    private static Option<Uri?> PublicUrl() =>
        new("--public-url")
        {
            Description =
                "The address that the team types. Where not said: the one that the desk was last opened with.",
            HelpName = "URL",
            CustomParser = result => TeamOptions.Address("--public-url", result.Tokens[0].Value, result.AddError),
        };

    private static Option<AccessLevel> Role(Option<AccessLevel> option)
    {
        option.Description = $"What it may do: {string.Join(", ", Roles)}.";
        option.HelpName = "ROLE";
        option.CustomParser = result => Parsed(result.Tokens[0].Value, result.AddError);
        return option;
    }

    private static AccessLevel Parsed(string text, Action<string> fault)
    {
        int at = Array.IndexOf(Roles, text);
        if (at < 0)
        {
            fault($"'{text}' is no role; write one of {string.Join(", ", Roles)}.");
        }
        return (AccessLevel)(at + 1);
    }

    private static string Named(AccessLevel role) => Roles[(int)role - 1];

    private static int Say(Host host, string line)
    {
        new ResultOutput(host.Output).Write(Encoding.UTF8.GetBytes(Words.Clean(line) + "\n"));
        return ExitCode.Ok;
    }
}
