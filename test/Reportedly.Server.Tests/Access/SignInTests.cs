using System.Text.RegularExpressions;
using Reportedly.Server.Access;
using Reportedly.Server.Access.Accounts;
using Reportedly.Storage.Desk;

namespace Reportedly.Server.Tests.Access;

/// <summary>Coming in with a password, and staying no longer than allowed.</summary>
public sealed class SignInTests
{
    [Fact]
    public async Task Who_is_not_signed_in_is_led_to_the_page_for_it_and_from_there_to_where_they_wanted()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        desk.AddAccount("Mira Okonjo", AccessLevel.Reader);

        Answer asked = await desk.GetAsync("/account?tab=1");
        asked.Status.Should().Be(302);
        asked.Location.Should().Be("/sign-in?back=%2Faccount%3Ftab%3D1");

        Answer answer = await desk.SubmitAsync(
            "/sign-in",
            asked.Location!,
            ("name", " mira  OKONJO"),
            ("password", TestDesk.Password),
            ("back", "/account?tab=1")
        );
        answer.Location.Should().Be("/account?tab=1");
        (await desk.GetAsync("/account")).Body.Should().Contain("Mira Okonjo").And.Contain("reader");
        (await desk.GetAsync("/api/v1/reports")).Status.Should().Be(200);
    }

    [Fact]
    public async Task The_api_says_in_json_that_nobody_is_signed_in()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();

        Answer answer = await desk.GetAsync("/api/v1/reports");

        answer.Status.Should().Be(401);
        answer.Type.Should().Be("application/problem+json");
    }

    [Fact]
    public async Task A_name_that_nobody_has_gets_the_same_answer_as_a_wrong_password_and_as_a_closed_account()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        desk.AddAccount("Mira Okonjo", AccessLevel.Reader);
        Account closed = desk.AddAccount("Tomas Veld", AccessLevel.Reader);
        desk.Accounts(book => book.Deactivate(closed.Id));
        desk.Accounts(book => book.Add("Never Joined", AccessLevel.Reader));

        List<string> answers = [];
        foreach (
            (string name, string password) in new[]
            {
                ("Mira Okonjo", "wrong horse battery"),
                ("Nobody At All", TestDesk.Password),
                ("Tomas Veld", TestDesk.Password),
                ("Never Joined", ""),
            }
        )
        {
            Answer answer = await desk.SubmitAsync("/sign-in", "/sign-in", ("name", name), ("password", password));
            string body = Regex.Replace(answer.Body, "name=\"token\" value=\"[^\"]*\"", "");
            answers.Add($"{answer.Status} {body.Replace(name, "NAME", StringComparison.Ordinal)}");
        }

        answers
            .Distinct()
            .Should()
            .ContainSingle()
            .Which.Should()
            .StartWith("400")
            .And.Contain("wrong, or the account is closed");
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("evil")]
    [InlineData("")]
    public async Task A_link_leads_to_no_other_site_behind_signing_in(string back)
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        desk.AddAccount("Mira Okonjo", AccessLevel.Reader);

        Answer page = await desk.GetAsync($"/sign-in?back={Uri.EscapeDataString(back)}");
        page.Body.Should().Contain("name=\"back\" value=\"/\"");
        Answer answer = await desk.SubmitAsync(
            "/sign-in",
            "/sign-in",
            ("name", "Mira Okonjo"),
            ("password", TestDesk.Password),
            ("back", back)
        );
        answer.Location.Should().Be("/");
        (await desk.GetAsync($"/sign-in?back={Uri.EscapeDataString(back)}")).Location.Should().Be("/");
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        desk.AddAccount("Mira Okonjo", AccessLevel.Reader);

        Answer answer = await desk.SubmitAsync(
            "/sign-in",
            "/sign-in",
            ("name", "Mira Okonjo"),
            ("password", TestDesk.Password)
        );

        string cookie = answer
            .Headers.GetValues("Set-Cookie")
            .Single(line => line.StartsWith("__Host-desk=", StringComparison.Ordinal));
        cookie.Should().Contain("httponly").And.Contain("secure").And.Contain("samesite=strict").And.Contain("path=/");
        cookie.Should().NotContain("domain=").And.NotContain("expires=");
    }

    [Fact]
    public async Task Signing_in_makes_a_session_of_its_own_whatever_cookie_was_there_before()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        await desk.SignInAsync(AccessLevel.Reader);
        IReadOnlyDictionary<string, string> readers = desk.Cookies;
        desk.AddAccount("Mira Okonjo", AccessLevel.Admin);

        // Somebody put a session of their own into the victim's browser, who then signs in.
        Answer answer = await desk.SubmitAsync(
            "/sign-in",
            "/account",
            ("name", "Mira Okonjo"),
            ("password", TestDesk.Password)
        );
        answer.Status.Should().Be(302);

        desk.Cookies["__Host-desk"].Should().NotBe(readers["__Host-desk"]);
        (await desk.GetAsync("/admin")).Status.Should().Be(200);
        desk.UseCookies(readers);
        (await desk.GetAsync("/admin")).Status.Should().Be(403);
    }

    [Fact]
    public async Task A_session_ends_twelve_hours_after_it_was_last_used()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        await desk.SignInAsync(AccessLevel.Reader);

        desk.Clock.Pass(TimeSpan.FromHours(11));
        (await desk.GetAsync("/account")).Status.Should().Be(200);
        desk.Clock.Pass(TimeSpan.FromHours(11));
        (await desk.GetAsync("/account")).Status.Should().Be(200, "it was used in between");
        desk.Clock.Pass(TimeSpan.FromHours(13));
        (await desk.GetAsync("/account")).Status.Should().Be(302);
    }

    [Fact]
    public async Task Sessions_end_at_once_with_the_role_the_account_and_the_password_and_with_signing_out()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        Account account = await desk.SignInAsync("Mira Okonjo", AccessLevel.Reader);
        desk.Accounts(book => book.SetRole(account.Id, AccessLevel.Reviewer));
        (await desk.GetAsync("/account")).Status.Should().Be(302);

        await desk.SignInAsync("Mira Okonjo", AccessLevel.Reader);
        desk.Accounts(book => book.Deactivate(account.Id));
        (await desk.GetAsync("/account")).Status.Should().Be(302);
        desk.Accounts(book => book.Activate(account.Id));
        (await desk.GetAsync("/account"))
            .Status.Should()
            .Be(302, "an account that is opened again does not revive sessions");

        await desk.SignInAsync("Mira Okonjo", AccessLevel.Reader);
        IReadOnlyDictionary<string, string> other = desk.Cookies;
        await desk.SignInAsync("Mira Okonjo", AccessLevel.Reader);
        const string Longer = "a longer horse battery";
        Answer changed = await desk.SubmitAsync(
            "/account/password",
            "/account",
            ("current", TestDesk.Password),
            ("password", Longer)
        );
        changed.Status.Should().Be(302, changed.Body);
        (await desk.GetAsync("/account")).Status.Should().Be(200, "who changed the password stays");
        Answer left = await desk.SubmitAsync("/sign-out", "/account");
        left.Location.Should().Be("/sign-in");
        (await desk.GetAsync("/account")).Status.Should().Be(302);
        desk.UseCookies(other);
        (await desk.GetAsync("/account")).Status.Should().Be(302, "the password was changed elsewhere");
    }

    [Fact]
    public async Task Who_follows_a_link_from_another_site_comes_in_by_one_page_between()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();

        Answer answer = await desk.GetAsync("/account?a=1&b=2", ("Sec-Fetch-Site", "cross-site"));

        answer.Status.Should().Be(200);
        answer.Body.Should().Contain("http-equiv=\"refresh\" content=\"0; url=/account?a=1&amp;b=2\"");
    }

    [Theory]
    [InlineData("short")]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("123456789012345")]
    [InlineData("Password12345!")]
    [InlineData("P@ssw0rd2026!!")]
    [InlineData("qwertyuiop123")]
    [InlineData("iloveyou-iloveyou")]
    [InlineData("miraokonjo2026")]
    public async Task A_password_that_others_would_try_first_is_refused_with_what_to_do(string password)
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        string secret = desk.Invite(desk.Accounts(book => book.Add("Mira Okonjo", AccessLevel.Reader)));

        Answer answer = await desk.SubmitAsync(
            "/join/password",
            $"/join?invitation={secret}",
            ("invitation", secret),
            ("password", password),
            ("again", password)
        );

        answer.Status.Should().Be(400);
        answer.Body.Should().ContainAny("12 to 200 characters", "choose another");
        (await desk.GetAsync($"/join?invitation={secret}")).Status.Should().Be(200, "the invitation still stands");
    }

    [Fact]
    public async Task Every_way_in_and_out_stands_in_the_audit_with_no_password_and_no_address()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        await desk.SubmitAsync(
            "/sign-in",
            "/sign-in",
            ("name", "Mira\n{\"who\":\"x\"}"),
            ("password", "my secret words")
        );
        await desk.SignInAsync("Mira Okonjo", AccessLevel.Reader);
        await desk.SubmitAsync("/sign-out", "/account");

        AuditEntry[] acts = [.. desk.Acts()];

        acts.Select(act => (act.Act, act.Who))
            .Should()
            .Equal(
                ("signed-out", "Mira Okonjo"),
                ("signed-in", "Mira Okonjo"),
                ("sign-in-failed", "Mira\uFFFD{\"who\":\"x\"}")
            );
        string all = string.Join('\n', acts.Select(act => act.ToString() + string.Join(' ', act.Details)));
        all.Should().NotContain("secret words").And.NotContain("127.0.0.1").And.NotContain("::1");
    }
}
