using Reportedly.Server.Access;
using Reportedly.Server.Access.Accounts;
using Reportedly.Server.Access.Tokens;
using Reportedly.Server.Hosting;
using Reportedly.Server.Stores;
using Reportedly.Storage.Desk;

namespace Reportedly.Server.Tests;

// What a desk with accounts can do more.
internal sealed partial class TestDesk
{
    /// <summary>The address that the team types.</summary>
    public static readonly Uri TeamUrl = new("https://desk.example.org");

    /// <summary>The password of every account that a test makes.</summary>
    public const string Password = "correct horse battery";

    /// <summary>The clock that team desks go by.</summary>
    public TestClock Clock { get; private set; } = new();

    /// <summary>Opens a desk with accounts, over a store with reports in it.</summary>
    /// <param name="reports">Texts of reports.</param>
    public static Task<TestDesk> OpenTeamAsync(params string[] reports) => OpenTeamAsync(setup => setup, reports);

    /// <summary>Opens a desk with accounts that is set up as a test wants it.</summary>
    /// <param name="change">Changes the setup.</param>
    /// <param name="reports">Texts of reports.</param>
    public static async Task<TestDesk> OpenTeamAsync(Func<DeskSetup, DeskSetup> change, params string[] reports)
    {
        TestClock clock = new();
        TestDesk desk = await OpenAsync(
            setup => change(setup with { Team = new TeamSetup(TeamUrl), Clock = clock }),
            reports
        );
        desk.Clock = clock;
        return desk;
    }

    /// <summary>Makes an account and signs in to it, in a browser of its own. Its name is its role.</summary>
    public Task<Account> SignInAsync(AccessLevel role) => SignInAsync($"A. {role}", role);

    /// <summary>Signs in to an account, which is made where there is none.</summary>
    public async Task<Account> SignInAsync(string name, AccessLevel role)
    {
        Account account = Find(name) ?? AddAccount(name, role);
        ForgetCookies();
        Answer answer = await SubmitAsync("/sign-in", "/sign-in", ("name", name), ("password", Password));
        answer.Status.Should().Be(302, answer.Body);
        return account;
    }

    /// <summary>Makes an account with <see cref="Password"/>.</summary>
    public Account AddAccount(string name, AccessLevel role) =>
        Accounts(book => AccountCredentials.SetPassword(book, book.Add(name, role).Id, Password, new Passwords()));

    /// <summary>The account with a name; null where there is none.</summary>
    public Account? Find(string name) => Accounts(book => book.FindByName(name));

    /// <summary>Does something with accounts, as the desk itself would.</summary>
    public T Accounts<T>(Func<AccountBook, T> act)
    {
        using StoreLease lease = Stores.Rent();
        return act(new AccountBook(lease.Store, Clock));
    }

    /// <summary>Invites somebody, and gives the secret.</summary>
    public string Invite(Account account)
    {
        using StoreLease lease = Stores.Rent();
        return new Invitations(lease.Store, Clock).Make(account);
    }

    /// <summary>Makes a token of an account, and gives its words.</summary>
    public (string Words, ApiToken Token) MakeToken(string owner, AccessLevel role, DateTimeOffset? expires = null)
    {
        using StoreLease lease = Stores.Rent();
        return new ApiTokens(lease.Store.Documents, Clock).Make(owner, AccessLevel.Admin, "script", role, expires);
    }

    /// <summary>What was done, the newest first.</summary>
    public IReadOnlyList<AuditEntry> Acts()
    {
        using StoreLease lease = Stores.Rent();
        return lease.Store.Audit.Page(new AuditQuery { Size = 1000 });
    }

    /// <summary>The cookies of the browser, to come back to.</summary>
    public IReadOnlyDictionary<string, string> Cookies =>
        new Dictionary<string, string>(cookies, StringComparer.Ordinal);

    /// <summary>Goes on in another browser.</summary>
    public void UseCookies(IReadOnlyDictionary<string, string> others)
    {
        cookies.Clear();
        foreach ((string name, string value) in others)
        {
            cookies[name] = value;
        }
    }

    /// <summary>Sends a request, and gives the status and where it leads, without reading the body, which may never end.</summary>
    public async Task<(int Status, string? Location)> StatusAsync(
        HttpMethod method,
        string path,
        HttpContent? body,
        params (string Name, string Value)[] headers
    )
    {
        using HttpRequestMessage request = Request(method, path, body, headers);
        using HttpResponseMessage response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, response.Headers.Location?.OriginalString);
    }
}
