using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Reportedly.Server.Stores;
using Reportedly.Storage.Judgements;

namespace Reportedly.Browser;

/// <summary>Reviewing with one key a claim.</summary>
[Collection(BrowserTests.Name)]
public sealed class ReviewTests(Chromium chromium)
{
    [Fact]
    public async Task Twenty_claims_are_reviewed_by_keyboard_alone()
    {
        await using OpenDesk desk = await OpenDesk.WithSamplesAsync();
        await using Window window = await Window.OpenAsync(chromium.Browser, desk.Address);
        IPage page = window.Page;
        await window.GoAsync("/");

        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("r");
        await page.WaitForSelectorAsync("#review-card");
        HashSet<string> seen = [];
        string[] keys = ["a", "x", "a", "f", "a"];
        for (int i = 0; i < 20; i++)
        {
            string claim = await ClaimAsync(page);
            seen.Add(claim);
            await page.Keyboard.PressAsync(keys[i % keys.Length]);
            await LeaveAsync(page, claim);
        }

        seen.Should().HaveCount(20);
        Counted(desk).Should().Equal((JudgementKind.Accept, 12), (JudgementKind.Reject, 4), (JudgementKind.Assign, 4));
        window.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Space_skips_and_backspace_takes_the_last_decision_back()
    {
        await using OpenDesk desk = await OpenDesk.WithSamplesAsync();
        await using Window window = await Window.OpenAsync(chromium.Browser, desk.Address);
        IPage page = window.Page;
        await window.GoAsync("/review");
        string first = await ClaimAsync(page);

        await page.Keyboard.PressAsync("Space");
        await LeaveAsync(page, first);
        string second = await ClaimAsync(page);
        await page.Keyboard.PressAsync("a");
        await LeaveAsync(page, second);
        await page.Keyboard.PressAsync("Backspace");
        await page.WaitForFunctionAsync(
            "claim => document.querySelector('#review-card')?.dataset.claim === claim",
            second
        );

        Counted(desk).Should().Equal((JudgementKind.Accept, 1), (JudgementKind.Undo, 1));
    }

    [Fact]
    public async Task Decisions_made_while_the_desk_is_away_are_kept_visible_and_sent_once_it_is_back()
    {
        await using OpenDesk desk = await OpenDesk.WithSamplesAsync();
        await using Window window = await Window.OpenAsync(chromium.Browser, desk.Address);
        IPage page = window.Page;
        await window.GoAsync("/review");
        await page.WaitForTimeoutAsync(1000);
        string first = await ClaimAsync(page);

        await page.Context.SetOfflineAsync(true);
        await page.Keyboard.PressAsync("a");
        await page.GetByText("1 unsent").First.WaitForAsync();
        await page.Context.SetOfflineAsync(false);
        await page.WaitForFunctionAsync(
            "() => !document.body.innerText.includes('unsent')",
            null,
            new PageWaitForFunctionOptions { Timeout = 120_000 }
        );

        first.Should().NotBeEmpty();
        Counted(desk).Should().Equal((JudgementKind.Accept, 1));
    }

    [Fact]
    public async Task Keys_can_be_switched_off_and_never_fire_while_somebody_writes()
    {
        await using OpenDesk desk = await OpenDesk.WithSamplesAsync();
        await using Window window = await Window.OpenAsync(chromium.Browser, desk.Address);
        IPage page = window.Page;
        await window.GoAsync("/review");

        await page.FocusAsync("#reject-words");
        await page.Keyboard.TypeAsync("a fax");
        await page.WaitForTimeoutAsync(300);

        (await page.InputValueAsync("#reject-words")).Should().Be("a fax");
        Counted(desk).Should().BeEmpty();
    }

    private static async Task<string> ClaimAsync(IPage page) =>
        await page.GetAttributeAsync("#review-card", "data-claim") ?? "";

    private static Task LeaveAsync(IPage page, string claim) =>
        page.WaitForFunctionAsync(
            "claim => { const card = document.querySelector('#review-card'); return card && card.dataset.claim !== claim; }",
            claim
        );

    private static IEnumerable<(JudgementKind, int)> Counted(OpenDesk desk)
    {
        using StoreLease lease = desk.Server.App.Services.GetRequiredService<StorePool>().Rent();
        return
        [
            .. lease
                .Store.Judgements.All()
                .GroupBy(judgement => judgement.Kind)
                .OrderBy(group => group.Key)
                .Select(group => (group.Key, group.Count())),
        ];
    }
}
