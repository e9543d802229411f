using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Reportedly.Server.Access;
using Reportedly.Server.Access.Accounts;
using Reportedly.Server.Hosting;

namespace Reportedly.Server.Tests.Access;

/// <summary>Signing in with an organisation: it says who somebody is, the desk says what they may do.</summary>
public sealed class OpenIdTests
{
    private readonly TestProvider provider = new();

    [Fact]
    public async Task Whom_the_provider_knows_and_the_desk_does_not_is_refused_and_told_to_ask_an_admin()
    {
        await using TestDesk desk = await OpenAsync();

        Answer answer = await ComeBackAsync(desk, await desk.GetAsync("/sign-in/openid"));

        answer.Status.Should().Be(403);
        answer.Body.Should().Contain("no account of this desk is yours").And.Contain("Ask an admin");
        (await desk.GetAsync("/account")).Status.Should().Be(302);
    }

    [Fact]
    public async Task An_invitation_connects_the_provider_and_the_role_is_the_accounts()
    {
        await using TestDesk desk = await OpenAsync();
        Account invited = desk.Accounts(book => book.Add("Mira Okonjo", AccessLevel.Reader));
        string secret = desk.Invite(invited);

        Answer joined = await ComeBackAsync(desk, await desk.GetAsync($"/join/openid?invitation={secret}"));

        joined.Status.Should().Be(302);
        (await desk.GetAsync("/account")).Body.Should().Contain("Mira Okonjo").And.Contain("reader");
        (await desk.GetAsync("/admin")).Status.Should().Be(403, "the provider called the person an admin");
        (await desk.GetAsync($"/join?invitation={secret}")).Status.Should().Be(404);

        desk.ForgetCookies();
        Answer again = await ComeBackAsync(desk, await desk.GetAsync("/sign-in/openid?back=/account"));
        again.Location.Should().Be("/account");
        (await desk.GetAsync("/account")).Status.Should().Be(200);

        desk.Accounts(book => book.Deactivate(invited.Id));
        desk.ForgetCookies();
        (await ComeBackAsync(desk, await desk.GetAsync("/sign-in/openid"))).Status.Should().Be(403);
    }

    [Fact]
    public async Task One_person_of_the_provider_is_one_account()
    {
        await using TestDesk desk = await OpenAsync();
        string first = desk.Invite(desk.Accounts(book => book.Add("Mira Okonjo", AccessLevel.Reader)));
        string second = desk.Invite(desk.Accounts(book => book.Add("Tomas Veld", AccessLevel.Admin)));
        await ComeBackAsync(desk, await desk.GetAsync($"/join/openid?invitation={first}"));
        desk.ForgetCookies();

        Answer answer = await ComeBackAsync(desk, await desk.GetAsync($"/join/openid?invitation={second}"));

        answer.Status.Should().Be(403);
        answer.Body.Should().Contain("belongs to another account");
    }

    [Fact]
    public async Task The_round_trip_asks_for_a_code_in_the_address_with_proof_and_cookies_that_come_back()
    {
        await using TestDesk desk = await OpenAsync();

        Answer sent = await desk.GetAsync("/sign-in/openid?back=//evil.example");

        Dictionary<string, StringValues> asked = QueryHelpers.ParseQuery(new Uri(sent.Location!).Query);
        sent.Location.Should().StartWith($"{TestProvider.Address}/authorize?");
        asked["response_type"].ToString().Should().Be("code");
        asked.GetValueOrDefault("response_mode").ToString().Should().BeOneOf("", "query");
        asked["code_challenge_method"].ToString().Should().Be("S256");
        asked["redirect_uri"].ToString().Should().Be("https://desk.example.org/sign-in/openid/callback");
        asked["scope"].ToString().Should().Be("openid");
        sent.Headers.GetValues("Set-Cookie")
            .Should()
            .OnlyContain(cookie =>
                cookie.Contains("samesite=lax") && cookie.Contains("httponly") && cookie.Contains("secure")
            );
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_signs_nobody_in()
    {
        await using TestDesk desk = await OpenAsync();
        Answer sent = await desk.GetAsync("/sign-in/openid");
        desk.ForgetCookies();

        Answer answer = await ComeBackAsync(desk, sent);

        answer.Status.Should().Be(400);
        answer.Body.Should().Contain("did not work");
    }

    private Task<TestDesk> OpenAsync() =>
        TestDesk.OpenTeamAsync(setup =>
            setup with
            {
                Team = setup.Team! with
                {
                    OpenId = new OpenIdSetup(new Uri(TestProvider.Address), "desk", "secret")
                    {
                        Backchannel = () => provider,
                    },
                },
            }
        );

    private Task<Answer> ComeBackAsync(TestDesk desk, Answer sent)
    {
        Dictionary<string, StringValues> asked = QueryHelpers.ParseQuery(new Uri(sent.Location!).Query);
        provider.Nonce = asked["nonce"].ToString();
        return desk.GetAsync(
            $"/sign-in/openid/callback?code=c1&state={Uri.EscapeDataString(asked["state"].ToString())}"
        );
    }
}
