using Reportedly.Server.Access;
using Reportedly.Server.Access.Accounts;
using Reportedly.Server.Access.Tokens;
using Reportedly.Storage.Desk;

namespace Reportedly.Server.Tests.Access;

/// <summary>Programs come in by tokens.</summary>
public sealed class TokenTests
{
    private const string Api = "/api/v1/reports";

    [Fact]
    public async Task A_token_is_shown_once_lets_in_and_is_revoked()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        Account account = await desk.SignInAsync(AccessLevel.Reviewer);

        Answer made = await desk.SubmitAsync(
            "/account/tokens",
            "/account",
            ("name", "nightly export"),
            ("role", "reader"),
            ("days", "30")
        );
        string words = WordsOf(made);
        IReadOnlyDictionary<string, string> browser = desk.Cookies;
        (await desk.GetAsync("/account")).Body.Should().Contain("nightly export").And.NotContain(words);
        desk.ForgetCookies();
        (await desk.GetAsync(Api, Bearer(words))).Status.Should().Be(200);

        desk.UseCookies(browser);
        ApiToken token = Tokens(desk, account.Id).Single();
        token.LastUsed.Should().NotBeNull();
        await desk.SubmitAsync("/account/tokens/revoke", "/account", ("id", token.Id));
        desk.ForgetCookies();
        (await desk.GetAsync(Api, Bearer(words))).Status.Should().Be(401);
        desk.Acts()
            .Take(2)
            .Select(act => (act.Act, act.About))
            .Should()
            .Equal(("token-revoked", "nightly export"), ("token-made", "nightly export"));
    }

    [Fact]
    public async Task The_store_does_not_hold_what_a_token_says()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        Account account = desk.AddAccount("Mira Okonjo", AccessLevel.Reader);
        (string words, _) = desk.MakeToken(account.Id, AccessLevel.Reader);
        string secret = desk.Invite(account);

        using Reportedly.Server.Stores.StoreLease lease = desk.Stores.Rent();
        string[] kept =
        [
            .. new[] { "token", "invitation", "account", "account-name", "credential" }
                .SelectMany(kind => lease.Store.Documents.All(kind))
                .Select(document => document.ToString()),
        ];

        string secretOfToken = words[4..];
        words.Should().StartWith("rpt_").And.HaveLength(4 + 43);
        kept.Should().HaveCountGreaterThan(3);
        kept.Should()
            .NotContain(document =>
                document.Contains(secretOfToken) || document.Contains(secret) || document.Contains(TestDesk.Password)
            );
    }

    [Fact]
    public async Task A_token_may_do_no_more_than_its_owner_and_ends_when_it_is_said_to()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        await desk.SignInAsync(AccessLevel.Reader);

        Answer more = await desk.SubmitAsync(
            "/account/tokens",
            "/account",
            ("name", "more"),
            ("role", "admin"),
            ("days", "30")
        );
        more.Status.Should().Be(400);
        more.Body.Should().Contain("no more than its owner");
        string words = WordsOf(
            await desk.SubmitAsync("/account/tokens", "/account", ("name", "short"), ("role", "reader"), ("days", "1"))
        );
        desk.ForgetCookies();
        desk.Clock.Pass(TimeSpan.FromHours(23));
        (await desk.GetAsync(Api, Bearer(words))).Status.Should().Be(200);
        desk.Clock.Pass(TimeSpan.FromHours(2));
        (await desk.GetAsync(Api, Bearer(words))).Status.Should().Be(401);
    }

    [Fact]
    public async Task Nobody_revokes_the_token_of_another()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        Account owner = desk.AddAccount("Mira Okonjo", AccessLevel.Reader);
        (string words, ApiToken token) = desk.MakeToken(owner.Id, AccessLevel.Reader);
        await desk.SignInAsync(AccessLevel.Admin);

        Answer answer = await desk.SubmitAsync("/account/tokens/revoke", "/account", ("id", token.Id));

        answer.Status.Should().Be(400);
        desk.ForgetCookies();
        (await desk.GetAsync(Api, Bearer(words))).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_program_makes_no_tokens_and_lets_nobody_in()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        Account owner = desk.AddAccount("Mira Okonjo", AccessLevel.Admin);
        (string words, _) = desk.MakeToken(owner.Id, AccessLevel.Admin);

        foreach (
            string path in new[] { "/account/tokens", "/account/password", "/admin/accounts", "/admin/accounts/role" }
        )
        {
            FormUrlEncodedContent form = new([new("name", "x"), new("role", "admin"), new("days", "1")]);
            (await desk.SendAsync(HttpMethod.Post, path, form, Bearer(words))).Status.Should().Be(403, path);
        }
        (await desk.GetAsync("/admin/audit.jsonl", Bearer(words))).Status.Should().Be(200);
        desk.Acts()[0].Details["token"].Should().Be("script", "the audit says that it was a program");
    }

    [Fact]
    public async Task A_desk_without_accounts_takes_its_own_tokens_and_refuses_wrong_ones()
    {
        await using TestDesk desk = await TestDesk.OpenAsync();
        Answer made = await desk.SubmitAsync(
            "/account/tokens",
            "/admin",
            ("name", "script"),
            ("role", "reader"),
            ("days", "")
        );

        (await desk.GetAsync(Api)).Status.Should().Be(200);
        (await desk.GetAsync(Api, Bearer(WordsOf(made)))).Status.Should().Be(200);
        (await desk.GetAsync("/admin/audit", Bearer(WordsOf(made)))).Status.Should().Be(403, "it is a reader's");
        Answer wrong = await desk.GetAsync(Api, Bearer("rpt_wrong"));
        wrong.Status.Should().Be(401);
        wrong.Headers.GetValues("WWW-Authenticate").Should().Equal("Bearer");
        wrong.Json.GetProperty("detail").GetString().Should().Contain("Authorization: Bearer").And.Contain("mistyped");
    }

    private static (string, string) Bearer(string words) => ("Authorization", $"Bearer {words}");

    private static string WordsOf(Answer made)
    {
        made.Status.Should().Be(200, made.Body);
        return "rpt_" + made.Body.Split("rpt_").Last(part => part.Length > 43 && !part.StartsWith('.'))[..43];
    }

    private static IReadOnlyList<ApiToken> Tokens(TestDesk desk, string owner)
    {
        using Reportedly.Server.Stores.StoreLease lease = desk.Stores.Rent();
        DeskDocuments documents = lease.Store.Documents;
        return new ApiTokens(documents, desk.Clock).Of(owner);
    }
}
