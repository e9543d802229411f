using Reportedly.Server.Access;
using Reportedly.Storage;
using Reportedly.Storage.Desk;

namespace Reportedly.Browser;

/// <summary>Passkeys as a real browser makes and uses them, with a device that stands in for a finger on a sensor.</summary>
[Collection(BrowserTests.Name)]
public sealed class PasskeyTests(Chromium chromium)
{
    [Fact]
    public async Task A_newcomer_makes_a_passkey_of_the_invitation_signs_out_and_comes_back_with_it()
    {
        await using OpenDesk desk = await OpenDesk.ForTeamAsync();
        await using Window window = await Window.OpenAsync(chromium.Browser, desk.Address);
        await PasskeyDevice.PlugInAsync(window.Page);

        await JoinAsync(window, desk.Invite("Mira Okonjo", AccessLevel.Reviewer), "laptop");
        (await window.Page.TextContentAsync("body")).Should().Contain("Mira Okonjo");
        await SignOutAsync(window);
        await window.Page.ClickAsync("text=Sign in with a passkey");
        await window.Page.WaitForURLAsync("**/");

        await window.GoAsync("/account");
        (await window.Page.TextContentAsync("main")).Should().Contain("Mira Okonjo, reviewer").And.Contain("laptop");
        Acts(desk).Should().ContainInOrder("invited", "joined", "signed-out", "signed-in");
        window.Outside.Should().BeEmpty();
        window.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Who_loses_a_device_signs_in_with_the_second_and_takes_the_lost_one_out()
    {
        await using OpenDesk desk = await OpenDesk.ForTeamAsync();
        await using Window window = await Window.OpenAsync(chromium.Browser, desk.Address);
        PasskeyDevice laptop = await PasskeyDevice.PlugInAsync(window.Page);
        await JoinAsync(window, desk.Invite("Mira Okonjo", AccessLevel.Reviewer), "laptop");

        // The same device again: it has one already, and says so instead of making a second.
        await MakeAnotherAsync(window, "laptop again");
        (await ProblemAsync(window)).Should().Contain("has a passkey for this account already");

        await laptop.UnplugAsync();
        await PasskeyDevice.PlugInAsync(window.Page, "usb");
        await MakeAnotherAsync(window, "key ring");
        await window.Page.WaitForSelectorAsync("th:has-text('key ring')");
        await SignOutAsync(window);
        await window.Page.ClickAsync("text=Sign in with a passkey");
        await window.Page.WaitForURLAsync("**/");

        await window.GoAsync("/account");
        await window.Page.ClickAsync("tr:has-text('laptop') button");
        await window.Page.WaitForFunctionAsync("() => !document.body.innerText.includes('laptop')");
        (await window.Page.Locator("section[aria-labelledby=passkeys] tbody tr").CountAsync()).Should().Be(1);

        // And the last is nothing that could be taken out.
        string last = await window.Page.InnerTextAsync("tr:has-text('key ring')");
        last.Should().Contain("your only way to sign in").And.NotContain("Take out");
        window.Outside.Should().BeEmpty();
    }

    [Fact]
    public async Task A_ceremony_that_is_broken_off_says_so_and_nothing_is_lost()
    {
        await using OpenDesk desk = await OpenDesk.ForTeamAsync();
        await using Window window = await Window.OpenAsync(chromium.Browser, desk.Address);
        PasskeyDevice device = await PasskeyDevice.PlugInAsync(window.Page);
        string invitation = desk.Invite("Mira Okonjo", AccessLevel.Reader);

        await device.RefuseAsync(true);
        await window.GoAsync(invitation);
        await window.Page.ClickAsync("text=Make a passkey");
        (await ProblemAsync(window)).Should().Contain("The device gave no passkey");

        // The invitation still stands, and so does the page.
        await device.RefuseAsync(false);
        await window.Page.ClickAsync("text=Make a passkey");
        await window.Page.WaitForURLAsync("**/");
        await SignOutAsync(window);
        await device.RefuseAsync(true);
        await window.Page.ClickAsync("text=Sign in with a passkey");
        (await ProblemAsync(window)).Should().Contain("The device gave no passkey");
        (await Axe.SeriousAsync(window.Page)).Should().BeEmpty();
    }

    private static async Task JoinAsync(Window window, string invitation, string label)
    {
        await window.GoAsync(invitation);
        await window.Page.FillAsync("#label", label);
        await window.Page.ClickAsync("text=Make a passkey");
        await window.Page.WaitForURLAsync("**/");
    }

    private static async Task SignOutAsync(Window window)
    {
        await window.GoAsync("/account");
        await window.Page.ClickAsync("main button:has-text('Sign out')");
        await window.Page.WaitForURLAsync("**/sign-in");
    }

    private static async Task MakeAnotherAsync(Window window, string label)
    {
        await window.GoAsync("/account");
        await window.Page.FillAsync("#label", label);
        await window.Page.ClickAsync("text=Make a passkey");
    }

    private static async Task<string> ProblemAsync(Window window) =>
        await (await window.Page.WaitForSelectorAsync("[data-passkey-problem]:not([hidden])"))!.InnerTextAsync();

    private static IEnumerable<string> Acts(OpenDesk desk)
    {
        using RecordStore store = RecordStore.OpenExisting(desk.Store);
        return [.. store.Audit.Page(new AuditQuery()).Reverse().Select(entry => entry.Act)];
    }
}
