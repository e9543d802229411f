using System.Text.Json;
using Reportedly.Server.Access;
using Reportedly.Server.Access.Accounts;

namespace Reportedly.Server.Tests.Access;

/// <summary>Passkeys, with a device that knows how to sign.</summary>
public sealed class PasskeyTests
{
    private const string Origin = "https://desk.example.org";

    [Fact]
    public async Task An_invited_person_makes_a_passkey_and_signs_in_with_it_from_then_on()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        TestAuthenticator device = new(Origin);

        Answer joined = await JoinAsync(desk, device, "Mira Okonjo");
        joined.Location.Should().Be("/", joined.Body);
        (await desk.GetAsync("/account")).Body.Should().Contain("Mira Okonjo");

        for (int i = 0; i < 2; i++)
        {
            desk.ForgetCookies();
            (await SignInAsync(desk, device)).Location.Should().Be("/account");
            (await desk.GetAsync("/account")).Status.Should().Be(200);
        }
        desk.Acts().Select(act => act.Act).Should().StartWith(["signed-in", "signed-in", "joined"]);
    }

    [Fact]
    public async Task An_answer_that_was_sent_once_cannot_be_sent_again()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        TestAuthenticator device = new(Origin);
        await JoinAsync(desk, device, "Mira Okonjo");
        desk.ForgetCookies();
        JsonElement options = await OptionsAsync(desk, "/sign-in/passkey/options", "/sign-in");
        IReadOnlyDictionary<string, string> seen = desk.Cookies;
        string credential = device.Get(options);
        (await desk.SubmitAsync("/sign-in/passkey", "/sign-in", ("credential", credential))).Status.Should().Be(302);
        desk.UseCookies(seen);

        Answer answer = await desk.SubmitAsync("/sign-in/passkey", "/sign-in", ("credential", credential));

        answer.Status.Should().Be(400);
        answer.Body.Should().Contain("sent twice");
    }

    [Theory]
    [InlineData("https://desk.evil.example", true)]
    [InlineData("http://desk.example.org", true)]
    [InlineData("https://desk.example.org:8443", true)]
    [InlineData(Origin, false)]
    public async Task A_passkey_for_another_address_or_without_a_finger_or_pin_is_refused(string origin, bool verifies)
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();

        Answer answer = await JoinAsync(desk, new TestAuthenticator(origin) { Verifies = verifies }, "Mira Okonjo");

        answer.Status.Should().Be(400);
        answer.Body.Should().Contain("not one that lets in here");
        desk.Find("Mira Okonjo")!.CanSignIn.Should().BeFalse();
    }

    [Fact]
    public async Task Nobody_signs_in_with_a_passkey_that_the_desk_does_not_know_or_of_a_closed_account()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        TestAuthenticator device = new(Origin);
        TestAuthenticator stranger = new(Origin);
        await JoinAsync(desk, device, "Mira Okonjo");
        desk.ForgetCookies();

        (await SignInAsync(desk, stranger)).Status.Should().Be(400);
        desk.Accounts(book => book.Deactivate(book.FindByName("Mira Okonjo")!.Id));
        (await SignInAsync(desk, device)).Status.Should().Be(400);

        desk.Acts().Count(act => act.Act == "sign-in-failed").Should().Be(2);
    }

    [Fact]
    public async Task A_second_passkey_is_added_and_the_first_taken_out_but_never_the_last()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        TestAuthenticator first = new(Origin);
        TestAuthenticator second = new(Origin);
        await JoinAsync(desk, first, "Mira Okonjo");
        JsonElement options = await OptionsAsync(desk, "/account/passkeys/options", "/account");
        Answer added = await desk.SubmitAsync(
            "/account/passkeys",
            "/account",
            ("credential", second.Create(options)),
            ("label", "phone")
        );
        added.Location.Should().Be("/account", added.Body);
        Account account = desk.Find("Mira Okonjo")!;
        account.Passkeys.Select(passkey => passkey.Name).Should().Equal("laptop", "phone");

        (await desk.SubmitAsync("/account/passkeys/remove", "/account", ("id", account.Passkeys[0].Id)))
            .Status.Should()
            .Be(302);
        (await desk.GetAsync("/account")).Body.Should().Contain("your only way to sign in").And.NotContain("Take out");
        Answer last = await desk.SubmitAsync("/account/passkeys/remove", "/account", ("id", account.Passkeys[1].Id));

        last.Status.Should().Be(400);
        last.Body.Should().Contain("only way to sign in");
        desk.ForgetCookies();
        (await SignInAsync(desk, first)).Status.Should().Be(400);
        (await SignInAsync(desk, second)).Status.Should().Be(302);
    }

    [Fact]
    public async Task Passkeys_that_nobody_named_are_told_apart()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        await JoinAsync(desk, new TestAuthenticator(Origin), "Mira Okonjo");
        for (int i = 0; i < 2; i++)
        {
            JsonElement options = await OptionsAsync(desk, "/account/passkeys/options", "/account");
            string made = new TestAuthenticator(Origin).Create(options);
            (await desk.SubmitAsync("/account/passkeys", "/account", ("credential", made))).Status.Should().Be(302);
        }

        desk.Find("Mira Okonjo")!
            .Passkeys.Select(passkey => passkey.Name)
            .Should()
            .Equal("laptop", "passkey", "passkey 2");
    }

    private static async Task<Answer> JoinAsync(TestDesk desk, TestAuthenticator device, string name)
    {
        string secret = desk.Invite(desk.Accounts(book => book.Add(name, AccessLevel.Reviewer)));
        string page = $"/join?invitation={secret}";
        JsonElement options = await OptionsAsync(desk, "/join/passkey/options", page, ("invitation", secret));
        return await desk.SubmitAsync(
            "/join/passkey",
            page,
            ("invitation", secret),
            ("credential", device.Create(options)),
            ("label", "laptop")
        );
    }

    private static async Task<Answer> SignInAsync(TestDesk desk, TestAuthenticator device)
    {
        JsonElement options = await OptionsAsync(desk, "/sign-in/passkey/options", "/sign-in");
        return await desk.SubmitAsync(
            "/sign-in/passkey",
            "/sign-in",
            ("credential", device.Get(options)),
            ("back", "/account")
        );
    }

    private static async Task<JsonElement> OptionsAsync(
        TestDesk desk,
        string path,
        string page,
        params (string, string)[] fields
    )
    {
        Answer answer = await desk.SubmitAsync(path, page, fields);
        answer.Status.Should().Be(200, answer.Body);
        return answer.Json;
    }
}
