using Microsoft.Playwright;

namespace Reportedly.Browser;

/// <summary>A report under the hands of somebody who corrects it.</summary>
[Collection(BrowserTests.Name)]
public sealed class ReaderTests(Chromium chromium)
{
    private const string Report = """
        Bomb kills 12 in Velmar

        VELMAR, June 3, 2031 – A bomb killed 12 people in Velmar on Tuesday, the Interior Ministry said. Orsal General Hospital said that 17 people were killed.
        """;

    [Fact]
    public async Task Marked_words_that_are_selected_with_the_mouse_fill_the_correction_and_are_not_followed()
    {
        await using OpenDesk desk = await OpenDesk.WithAsync(Report);
        await using Window window = await Window.OpenAsync(chromium.Browser, desk.Address);
        IPage page = window.Page;
        await window.GoAsync("/reports");
        await page.Locator("main table a").First.ClickAsync();
        await page.Locator(".record a[href*='at=c1']").First.ClickAsync();
        await page.WaitForURLAsync("**at=c1**");
        string before = page.Url;

        await DragOverAsync(page, page.Locator(".reader-text a.of-source", new() { HasText = "Hospital" }).First);
        await page.Locator(".picked button", new() { HasText = "who says it" }).ClickAsync();

        page.Url.Should().Be(before);
        (await page.Locator("#correct [name='thing.source.actor'] option:checked").InnerTextAsync())
            .Should()
            .Contain("Hospital");
        (await page.InputValueAsync("#why-correct")).Should().Contain("Hospital");
    }

    [Fact]
    public async Task Marked_words_that_are_clicked_are_followed()
    {
        await using OpenDesk desk = await OpenDesk.WithAsync(Report);
        await using Window window = await Window.OpenAsync(chromium.Browser, desk.Address);
        await window.GoAsync("/reports");
        await window.Page.Locator("main table a").First.ClickAsync();

        await window.Page.Locator(".reader-text a.of-source", new() { HasText = "Hospital" }).First.ClickAsync();

        await window.Page.WaitForURLAsync("**?at=c**");
    }

    [Fact]
    public async Task A_key_that_opens_a_form_leads_into_it()
    {
        await using OpenDesk desk = await OpenDesk.WithAsync(Report);
        await using Window window = await Window.OpenAsync(chromium.Browser, desk.Address);
        await window.GoAsync("/reports");
        await window.Page.Locator("main table a").First.ClickAsync();
        // A key is for the page that is open: the report's, once it is.
        await window.Page.WaitForURLAsync("**/reports/*");
        await window.Page.Keyboard.PressAsync("j");
        await window.Page.WaitForURLAsync("**?at=c**");

        await window.Page.Keyboard.PressAsync("x");
        await Assertions.Expect(window.Page.Locator("#why-reject")).ToBeFocusedAsync();
        await window.Page.Keyboard.TypeAsync("not what it says");
        await window.Page.Keyboard.PressAsync("Enter");

        await window.Page.GetByText("rejected").First.WaitForAsync();
    }

    /// <summary>Draws the mouse over words with its button held, as somebody does who selects them.</summary>
    private static async Task DragOverAsync(IPage page, ILocator words)
    {
        await words.ScrollIntoViewIfNeededAsync();
        LocatorBoundingBoxResult box = (await words.BoundingBoxAsync())!;
        float line = box.Y + (box.Height / 2);
        await page.Mouse.MoveAsync(box.X + 2, line);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + box.Width - 3, line, new() { Steps = 8 });
        await page.Mouse.UpAsync();
    }
}
