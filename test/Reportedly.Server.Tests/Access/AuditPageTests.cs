using System.Text.Json;
using Reportedly.Server.Access;
using Reportedly.Server.Stores;

namespace Reportedly.Server.Tests.Access;

/// <summary>Admins look at what everybody did.</summary>
public sealed class AuditPageTests
{
    [Fact]
    public async Task Acts_are_filtered_paged_and_taken_away_as_json_lines()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        using (StoreLease lease = desk.Stores.Rent())
        {
            for (int i = 1; i <= 150; i++)
            {
                lease.Store.Audit.Append(desk.Clock.GetUtcNow(), "Mira Okonjo", "judged", $"j{i}");
            }
            lease.Store.Audit.Append(desk.Clock.GetUtcNow(), "<script>alert(1)</script>", "exported", "csv");
        }
        await desk.SignInAsync(AccessLevel.Admin);

        Answer first = await desk.GetAsync("/admin/audit?who=Mira+Okonjo&act=judged");
        first.Body.Should().Contain("<bdi>j150</bdi>").And.Contain("<bdi>j51</bdi>").And.NotContain("<bdi>j50</bdi>");
        first.Body.Should().NotContain("csv");
        string older = System.Net.WebUtility.HtmlDecode(
            first.Body.Split("href=\"").Single(part => part.Contains(">Older<")).Split('"')[0]
        );
        Answer second = await desk.GetAsync(older);
        second.Body.Should().Contain("<bdi>j50</bdi>").And.Contain("<bdi>j1</bdi>").And.NotContain(">Older<");
        (await desk.GetAsync("/admin/audit?act=exported"))
            .Body.Should()
            .Contain("&lt;script&gt;")
            .And.NotContain("<script>alert");
        (await desk.GetAsync("/admin/audit?to=2026-03-03")).Body.Should().Contain("Nothing of the kind");
        (await desk.GetAsync("/admin/audit?to=2026-03-04")).Body.Should().Contain("<bdi>j150</bdi>");
        (await desk.GetAsync("/admin/audit?from=yesterday")).Status.Should().Be(400);

        Answer all = await desk.GetAsync("/admin/audit.jsonl?act=judged");
        all.Type.Should().Be("application/jsonl");
        string[] lines = all.Body.TrimEnd().Split('\n');
        lines.Should().HaveCount(150);
        lines
            .Should()
            .OnlyContain(line =>
                JsonDocument.Parse(line, default).RootElement.GetProperty("who").GetString() == "Mira Okonjo"
            );
        desk.Acts()[0]
            .Should()
            .Match<Reportedly.Storage.Desk.AuditEntry>(act => act.Act == "exported" && act.About == "audit");
    }

    [Fact]
    public async Task Each_detail_of_an_act_stands_on_a_line_of_its_own()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        await desk.SignInAsync(AccessLevel.Admin);
        await desk.SubmitAsync("/account/tokens", "/account", ("name", "nightly"), ("role", "reader"), ("days", "30"));

        string page = (await desk.GetAsync("/admin/audit?act=token-made")).Body;

        page.Should().MatchRegex("<div>id: <bdi>[0-9a-f]+</bdi></div>\\s*<div>role: <bdi>reader</bdi></div>");
    }

    [Fact]
    public async Task A_desk_without_accounts_shows_tokens_and_the_audit_and_no_accounts()
    {
        await using TestDesk desk = await TestDesk.OpenAsync();
        await desk.SubmitAsync("/account/tokens", "/admin", ("name", "script"), ("role", "reader"), ("days", "30"));

        (await desk.GetAsync("/admin"))
            .Body.Should()
            .Contain("API tokens")
            .And.Contain("script")
            .And.NotContain("Invite");
        (await desk.GetAsync("/admin/audit")).Body.Should().Contain("token-made").And.Contain("A. Tester");
        (await desk.GetAsync("/sign-in")).Status.Should().Be(404);
    }
}
