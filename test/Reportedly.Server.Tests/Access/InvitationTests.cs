using Reportedly.Server.Access;
using Reportedly.Server.Access.Accounts;

namespace Reportedly.Server.Tests.Access;

/// <summary>How an admin lets people in, and out.</summary>
public sealed class InvitationTests
{
    [Fact]
    public async Task An_admin_invites_and_the_person_comes_in_once()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        await desk.SignInAsync(AccessLevel.Admin);

        Answer invited = await desk.SubmitAsync(
            "/admin/accounts",
            "/admin",
            ("name", "Mira Okonjo"),
            ("role", "reviewer")
        );
        string link = invited.Body.Split("https://desk.example.org")[1].Split('<')[0];
        desk.ForgetCookies();
        (await desk.GetAsync(link)).Body.Should().Contain("Welcome, Mira Okonjo").And.Contain("reviewer");
        (await desk.GetAsync(link)).Status.Should().Be(200, "programs that look at links use none up");
        Answer joined = await JoinAsync(desk, link, "four words of mine");

        joined.Location.Should().Be("/", joined.Body);
        (await desk.GetAsync("/account")).Body.Should().Contain("reviewer");
        (await desk.GetAsync(link)).Status.Should().Be(404);
        desk.Acts()
            .Select(act => $"{act.Who} {act.Act} {act.About}")
            .Should()
            .StartWith(["Mira Okonjo joined password", "A. Admin invited Mira Okonjo"]);
    }

    [Fact]
    public async Task An_invitation_ends_after_72_hours_with_a_newer_one_and_with_the_account()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        Account account = desk.Accounts(book => book.Add("Mira Okonjo", AccessLevel.Reader));
        string first = desk.Invite(account);
        string second = desk.Invite(account);

        (await desk.GetAsync($"/join?invitation={first}")).Status.Should().Be(404);
        (await desk.GetAsync($"/join?invitation={second}")).Status.Should().Be(200);
        desk.Clock.Pass(TimeSpan.FromHours(73));
        (await desk.GetAsync($"/join?invitation={second}")).Status.Should().Be(404);

        string third = desk.Invite(account);
        desk.Accounts(book => book.Deactivate(account.Id));
        desk.Accounts(book => book.Activate(account.Id));
        (await desk.GetAsync($"/join?invitation={third}")).Status.Should().Be(404);
        (await desk.GetAsync("/join")).Body.Should().Contain("72 hours");
    }

    [Fact]
    public async Task The_last_admin_stays_admin_and_open()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        Account admin = await desk.SignInAsync(AccessLevel.Admin);

        Answer closed = await desk.SubmitAsync("/admin/accounts/deactivate", "/admin", ("id", admin.Id));
        Answer lowered = await desk.SubmitAsync("/admin/accounts/role", "/admin", ("id", admin.Id), ("role", "reader"));

        closed.Body.Should().Contain("last admin");
        lowered.Body.Should().Contain("last admin");
        (await desk.GetAsync("/admin")).Status.Should().Be(200);
    }

    [Fact]
    public async Task Roles_and_closing_take_hold_and_stand_in_the_audit()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        Account reader = desk.AddAccount("Mira Okonjo", AccessLevel.Reader);
        await desk.SignInAsync(AccessLevel.Admin);

        await desk.SubmitAsync("/admin/accounts/role", "/admin", ("id", reader.Id), ("role", "reviewer"));
        await desk.SubmitAsync("/admin/accounts/deactivate", "/admin", ("id", reader.Id));
        desk.Find("Mira Okonjo")!.IsActive.Should().BeFalse();
        await desk.SubmitAsync("/admin/accounts/activate", "/admin", ("id", reader.Id));

        Account now = desk.Find("Mira Okonjo")!;
        (now.Role, now.IsActive).Should().Be((AccessLevel.Reviewer, true));
        desk.Acts().Take(3).Select(act => act.Act).Should().Equal("activated", "deactivated", "role-changed");
        desk.Acts()[2].Details["role"].Should().Be("reviewer");
    }

    [Theory]
    [InlineData("", "reader", "1 to 60 characters")]
    [InlineData("<b>Mira</b>", "reader", "letters, digits")]
    [InlineData("A. ADMIN", "reader", "already")]
    [InlineData("Mira Okonjo", "owner", "one of reader, reviewer and admin")]
    [InlineData("Mira Okonjo", "anyone", "one of reader, reviewer and admin")]
    public async Task What_will_not_do_is_told_and_nobody_is_invited(string name, string role, string says)
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        await desk.SignInAsync(AccessLevel.Admin);

        Answer answer = await desk.SubmitAsync("/admin/accounts", "/admin", ("name", name), ("role", role));

        answer.Status.Should().Be(400);
        answer.Body.Should().Contain(says);
        desk.Accounts(book => book.All()).Should().ContainSingle();
    }

    private static Task<Answer> JoinAsync(TestDesk desk, string link, string password) =>
        desk.SubmitAsync(
            "/join/password",
            link,
            ("invitation", link.Split('=')[1]),
            ("password", password),
            ("again", password)
        );
}
