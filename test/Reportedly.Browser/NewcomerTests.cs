using Microsoft.Playwright;

namespace Reportedly.Browser;

/// <summary>The first quarter of an hour of somebody who opens a desk.</summary>
[Collection(BrowserTests.Name)]
public sealed class NewcomerTests(Chromium chromium)
{
    private const string First = """
        Bomb kills 12 at Velmar market

        VELMAR, June 3, 2031 – A bomb exploded at a market in Velmar on Tuesday, killing 12 people, the interior ministry said.
        """;

    private const string Second = """
        Hospital counts more dead in Velmar

        VELMAR, June 4, 2031 – The bombing at a market in Velmar on Tuesday killed 17 people, Velmar General Hospital said. A police chief, Goran Tesh, did not confirm either figure.
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_newcomer_pastes_reports_sees_the_board_decides_and_exports(bool scripts)
    {
        await using OpenDesk desk = await OpenDesk.WithAsync();
        await using Window window = await Window.OpenAsync(
            chromium.Browser,
            desk.Address,
            options => options.JavaScriptEnabled = scripts
        );
        IPage page = window.Page;

        // Open: an empty desk says what to do.
        await window.GoAsync("/");
        await page.GetByText("There are no reports yet.").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Take some in" }).ClickAsync();

        // Paste two reports.
        await PasteAsync(page, First);
        await window.GoAsync("/intake");
        await PasteAsync(page, Second);

        // See the board.
        await window.GoAsync("/explore");
        await page.Locator("tr", new() { HasText = "contested" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Figures board" }).WaitForAsync();
        string board = await page.InnerTextAsync("main");
        board.Should().Contain("contested").And.Contain("12 to 17").And.ContainEquivalentOf("interior ministry");
        board.Should().ContainEquivalentOf("Velmar General Hospital").And.Contain("does not confirm");

        // Decide.
        await window.GoAsync("/review");
        string before = await page.InnerTextAsync(".review-sentence");
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).First.ClickAsync();
        await page.GetByText("j1").First.WaitForAsync();
        (await page.InnerTextAsync("main")).Should().Contain("j1");
        before.Should().NotBeEmpty();

        // Export.
        await window.GoAsync("/export?format=csv");
        IDownload download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Button, new() { Name = "Take it as a zip" }).ClickAsync()
        );
        using System.IO.Compression.ZipArchive archive = System.IO.Compression.ZipFile.OpenRead(
            await download.PathAsync()
        );
        archive
            .Entries.Select(entry => entry.Name)
            .Should()
            .Contain(name => name.EndsWith(".csv", StringComparison.Ordinal));
        window.Outside.Should().BeEmpty();
        window.Complaints.Should().BeEmpty();
    }

    private static async Task PasteAsync(IPage page, string report)
    {
        await page.GetByLabel("Text of one report").FillAsync(report);
        await page.GetByRole(AriaRole.Button, new() { Name = "Read this text" }).ClickAsync();
        // Without scripts the page shows how far it is and asks to look again.
        ILocator done = page.Locator(".read a[href^='/incidents/']");
        for (int i = 0; i < 400 && await done.CountAsync() == 0; i++)
        {
            await page.WaitForTimeoutAsync(250);
            await page.ReloadAsync();
        }
        (await done.CountAsync()).Should().BePositive("the page says what came of the text");
    }
}
