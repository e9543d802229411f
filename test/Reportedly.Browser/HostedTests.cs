namespace Reportedly.Browser;

/// <summary>What a browser makes of every page.</summary>
[Collection(BrowserTests.Name)]
public sealed class HostedTests(Chromium chromium)
{
    [Fact]
    public async Task A_page_that_is_not_there_says_so_and_passes_the_checks_of_accessibility()
    {
        await using OpenDesk desk = await OpenDesk.WithAsync();
        await using Window window = await Window.OpenAsync(chromium.Browser, desk.Address);

        await window.GoAsync("/nothing-here");

        (await window.Page.TextContentAsync("h1")).Should().Be("There is nothing here.");
        (await Axe.SeriousAsync(window.Page)).Should().BeEmpty();
        window.Outside.Should().BeEmpty();
    }
}
