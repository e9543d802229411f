using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Reportedly.Server.Access;
using Reportedly.Server.Access.Accounts;
using Reportedly.Server.Access.Tokens;
using Reportedly.Server.Hosting;
using Reportedly.Server.Stores;

namespace Reportedly.Server.Tests.Access;

/// <summary>Every route, asked by everybody. <c>routes.txt</c> says who may use which: a route that opens to others is noticed there.</summary>
public sealed class EndpointMatrixTests
{
    private const string Golden = "Access/routes.txt";

    private static readonly Dictionary<string, string> None = [];

    [Fact]
    public async Task Every_route_is_open_to_those_whom_the_list_names()
    {
        await using TestDesk desk = await OpenAsync();

        string[] actual = [.. RoutesOf(desk).Select(route => route.ToString()).Order(StringComparer.Ordinal)];
        string[] golden = await File.ReadAllLinesAsync(
            Path.Combine(AppContext.BaseDirectory, Golden),
            TestContext.Current.CancellationToken
        );

        string.Join('\n', actual)
            .Should()
            .Be(
                string.Join('\n', golden),
                "a route that is new, gone or open to others must be changed in {0}, too; the routes are:\n{1}\n",
                Golden,
                string.Join('\n', actual)
            );
    }

    [Fact]
    public async Task Every_route_lets_in_whom_it_says_and_nobody_else()
    {
        await using TestDesk desk = await OpenAsync();
        Asker[] askers = await AskersAsync(desk);
        List<string> wrong = [];
        int asked = 0;
        foreach (Route route in RoutesOf(desk))
        {
            foreach (Asker asker in askers)
            {
                // Each asks at a pace that nobody is slowed down for.
                desk.Clock.Pass(TimeSpan.FromSeconds(11));
                desk.UseCookies(asker.Cookies);
                (int status, string? location) = await desk.StatusAsync(
                    new HttpMethod(route.Method),
                    route.Path,
                    null,
                    asker.Headers
                );
                asked++;
                bool isRefused =
                    status is 401 or 403
                    || (status == 302 && location!.StartsWith("/sign-in", StringComparison.Ordinal));
                if (isRefused == asker.May(route) || status is 429 or 500)
                {
                    wrong.Add($"{route}: {asker.Name} got {status} {location}");
                }
            }
        }

        wrong.Should().BeEmpty();
        asked.Should().Be(RoutesOf(desk).Count * askers.Length);
    }

    private static Task<TestDesk> OpenAsync() =>
        TestDesk.OpenTeamAsync(setup =>
            setup with
            {
                Team = setup.Team! with
                {
                    OpenId = new OpenIdSetup(new Uri("https://id.example.org"), "desk", "secret")
                    {
                        Backchannel = () => new TestProvider(),
                    },
                },
            }
        );

    private static async Task<Asker[]> AskersAsync(TestDesk desk)
    {
        List<Asker> askers = [new("nobody", AccessLevel.Anyone, None, [])];
        foreach (AccessLevel role in new[] { AccessLevel.Reader, AccessLevel.Reviewer, AccessLevel.Admin })
        {
            Account account = await desk.SignInAsync(role);
            askers.Add(new($"{role}", role, desk.Cookies, []));
            (string words, _) = desk.MakeToken(account.Id, role);
            askers.Add(new($"token of {role}", role, None, Bearer(words)) { IsToken = true });
        }
        Account reader = desk.Find("A. Reader")!;
        (string revoked, ApiToken token) = desk.MakeToken(reader.Id, AccessLevel.Reader);
        using (StoreLease lease = desk.Stores.Rent())
        {
            new ApiTokens(lease.Store.Documents, desk.Clock).Revoke(reader.Id, token.Id);
        }
        // Its bearer has an admin's cookie, too, which must not count.
        askers.Add(new("revoked token", AccessLevel.Anyone, askers[5].Cookies, Bearer(revoked)));
        Account closed = await desk.SignInAsync("Closed Admin", AccessLevel.Admin);
        askers.Add(new("closed account", AccessLevel.Anyone, desk.Cookies, []));
        (string closedToken, _) = desk.MakeToken(closed.Id, AccessLevel.Admin);
        askers.Add(new("token of a closed account", AccessLevel.Anyone, None, Bearer(closedToken)));
        desk.Accounts(book => book.Deactivate(closed.Id));
        Account lowered = await desk.SignInAsync("Lowered Admin", AccessLevel.Admin);
        (string loweredToken, _) = desk.MakeToken(lowered.Id, AccessLevel.Admin);
        askers.Add(new("session of one who was admin", AccessLevel.Anyone, desk.Cookies, []));
        askers.Add(
            new("token of one who was admin", AccessLevel.Reader, None, Bearer(loweredToken)) { IsToken = true }
        );
        desk.Accounts(book => book.SetRole(lowered.Id, AccessLevel.Reader));
        return [.. askers];
    }

    private static (string, string)[] Bearer(string words) => [("Authorization", $"Bearer {words}")];

    private static List<Route> RoutesOf(TestDesk desk) =>
        [
            .. desk
                .Server.App.Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .SelectMany(endpoint =>
                    (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(
                        method => new Route(
                            method,
                            endpoint.RoutePattern.RawText!,
                            RouteSamples.Path(endpoint.RoutePattern),
                            endpoint.Metadata.GetMetadata<AccessRule>()!.Level,
                            endpoint.Metadata.GetMetadata<InPersonRule>() is not null
                        )
                    )
                ),
        ];

    private sealed record Route(string Method, string Pattern, string Path, AccessLevel Level, bool InPerson)
    {
        public override string ToString() =>
            $"{Method} {Pattern} {EndpointAccess.RoleOf(Level)}{(InPerson ? " in person" : "")}";
    }

    private sealed record Asker(
        string Name,
        AccessLevel Level,
        IReadOnlyDictionary<string, string> Cookies,
        (string, string)[] Headers
    )
    {
        public bool IsToken { get; init; }

        // Who is known by nothing that counts may still use what is for anyone.
        public bool May(Route route) =>
            route.Level == AccessLevel.Anyone || (Level >= route.Level && !(IsToken && route.InPerson));
    }
}
