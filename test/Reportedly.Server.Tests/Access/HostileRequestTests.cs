using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Reportedly.Server.Access;
using Reportedly.Server.Access.Accounts;

namespace Reportedly.Server.Tests.Access;

/// <summary>What other sites, proxies and forged headers cannot do.</summary>
public sealed class HostileRequestTests
{
    private static readonly (string, string) CrossSite = ("Sec-Fetch-Site", "cross-site");

    [Fact]
    public async Task A_form_of_another_site_changes_nothing_at_any_route()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        Account admin = await desk.SignInAsync(AccessLevel.Admin);
        List<string> passed = [];
        int asked = 0;
        foreach (RouteEndpoint endpoint in Endpoints(desk))
        {
            foreach (string method in Changing(endpoint))
            {
                foreach (
                    (string, string)[] headers in new[]
                    {
                        [CrossSite],
                        [("Origin", "https://evil.example")],
                        [CrossSite, ("Origin", "null")],
                        // What a browser remembers of https://user:password@desk.example.org.
                        new[] { CrossSite, ("Authorization", "Basic dXNlcjpwYXNzd29yZA==") },
                    }
                )
                {
                    desk.Clock.Pass(TimeSpan.FromSeconds(11));
                    FormUrlEncodedContent form = new([new("id", admin.Id), new("name", "x"), new("role", "reader")]);
                    (int status, _) = await desk.StatusAsync(
                        new HttpMethod(method),
                        RouteSamples.Path(endpoint.RoutePattern),
                        form,
                        headers
                    );
                    asked++;
                    if (status is < 400 or 404 or >= 500)
                    {
                        passed.Add($"{method} {endpoint.RoutePattern.RawText} {headers[^1]}: {status}");
                    }
                }
            }
        }

        passed.Should().BeEmpty();
        asked.Should().BeGreaterThan(40);
        desk.Find("A. Admin")!.Role.Should().Be(AccessLevel.Admin);
    }

    [Fact]
    public async Task A_token_of_another_users_page_does_not_count()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        await desk.SignInAsync(AccessLevel.Reader);
        IReadOnlyDictionary<string, string> readers = desk.Cookies;
        string page = (await desk.GetAsync("/account")).Body;
        string token = System.Net.WebUtility.HtmlDecode(page.Split("name=\"token\" value=\"")[1].Split('"')[0]);
        await desk.SignInAsync(AccessLevel.Admin);
        // The form's own cookie can be planted from a neighbouring host; the session's cannot.
        desk.UseCookies(new Dictionary<string, string>(desk.Cookies) { ["desk-form"] = readers["desk-form"] });

        Answer answer = await desk.SendAsync(
            HttpMethod.Post,
            "/admin/accounts",
            new FormUrlEncodedContent([new("token", token), new("name", "Evil"), new("role", "admin")]),
            ("Sec-Fetch-Site", "same-origin")
        );

        answer.Status.Should().Be(400);
        answer.Body.Should().Contain("did not come from this desk");
        desk.Find("Evil").Should().BeNull();
    }

    [Theory]
    [InlineData("Bearer rpt_wrong")]
    [InlineData("Bearer")]
    [InlineData("Basic dXNlcjpwYXNzd29yZA==")]
    [InlineData("Negotiate x")]
    public async Task A_request_with_a_wrong_authorization_is_not_known_by_its_cookie(string authorization)
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        await desk.SignInAsync(AccessLevel.Admin);
        FormUrlEncodedContent form = new([new("name", "Evil"), new("role", "admin")]);

        Answer changed = await desk.SendAsync(
            HttpMethod.Post,
            "/admin/accounts",
            form,
            ("Authorization", authorization)
        );
        Answer looked = await desk.GetAsync("/account", ("Authorization", authorization));

        changed.Status.Should().Be(401);
        looked.Status.Should().Be(401);
        desk.Find("Evil").Should().BeNull();
    }

    [Fact]
    public async Task A_form_for_signing_in_needs_its_page_so_that_nobody_is_signed_in_as_somebody_else()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        desk.AddAccount("Mira Okonjo", AccessLevel.Reader);
        FormUrlEncodedContent form = new([new("name", "Mira Okonjo"), new("password", TestDesk.Password)]);

        Answer answer = await desk.SendAsync(HttpMethod.Post, "/sign-in", form);

        answer.Status.Should().Be(400);
        answer.Body.Should().Contain("did not come from this desk");
    }

    [Theory]
    [InlineData("desk.example.org", 200)]
    [InlineData("DESK.example.org:443", 200)]
    [InlineData("evil.example", 421)]
    [InlineData("desk.example.org.evil.example", 421)]
    public async Task A_teams_desk_answers_to_its_own_name_alone(string host, int status)
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();

        (await desk.GetAsync("/sign-in", ("Host", host), ("X-Forwarded-Host", "evil.example")))
            .Status.Should()
            .Be(status);
    }

    [Fact]
    public async Task An_invitation_leads_to_the_teams_address_whatever_the_request_says()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        await desk.SignInAsync(AccessLevel.Admin);

        Answer page = await desk.SubmitAsync("/admin/accounts", "/admin", ("name", "Mira Okonjo"), ("role", "reader"));

        page.Body.Should().Contain("https://desk.example.org/join?invitation=").And.NotContain("http://localhost");
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/join")]
    [InlineData("/account")]
    [InlineData("/admin")]
    [InlineData("/admin/audit")]
    [InlineData("/admin/audit.jsonl")]
    [InlineData("/api/v1/reports")]
    [InlineData("/nothing-here")]
    public async Task Every_answer_forbids_foreign_contents_frames_and_caches(string path)
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        await desk.SignInAsync(AccessLevel.Admin);

        Answer answer = await desk.GetAsync(path);

        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy
            .Should()
            .StartWith("default-src 'none'")
            .And.Contain("frame-ancestors 'none'")
            .And.Contain("form-action 'self'");
        policy.Should().NotContain("unsafe").And.NotContain("http").And.NotContain("*");
        answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        answer.Headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
        answer.Headers.GetValues("Cache-Control").Single().Should().ContainAny("no-store", "private");
        answer.Body.Should().NotContain("style=\"").And.NotContain("<script>").And.NotContain("onclick");
    }

    [Theory]
    [InlineData("http://desk.example.org")]
    [InlineData("https://desk.example.org/path")]
    [InlineData("ftp://desk.example.org")]
    public async Task A_team_is_not_served_at_an_address_where_passwords_would_be_seen(string address)
    {
        Func<Task> open = () =>
            TestDesk.OpenTeamAsync(setup =>
                setup with
                {
                    Team = new Reportedly.Server.Hosting.TeamSetup(new Uri(address)),
                }
            );

        await open.Should().ThrowAsync<ArgumentException>().WithMessage("*https://*localhost*");
    }

    private static IEnumerable<RouteEndpoint> Endpoints(TestDesk desk) =>
        desk.Server.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static IEnumerable<string> Changing(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []).Where(method =>
            method is not ("GET" or "HEAD" or "OPTIONS")
        );
}
