using Microsoft.Playwright;

namespace Reportedly.Browser;

/// <summary>What is handed in and watched, on a telephone and on a desk.</summary>
[Collection(BrowserTests.Name)]
public sealed class IntakeTests(Chromium chromium)
{
    private const string Hebrew =
        "פיצוץ בשוק בוילמאר\n\nמשרד הפנים מסר כי 12 בני אדם נהרגו בפיצוץ בשוק בעיר וילמאר ביום שלישי, וכי עשרות נפצעו.";

    /// <summary>By how many pixels a page is wider than its window. A job's page loads itself anew when the job ends: then that page is asked.</summary>
    private static async Task<int> WidthBeyondAsync(IPage page)
    {
        const int MostTries = 10;
        for (int tries = 1; ; tries++)
        {
            try
            {
                await page.WaitForLoadStateAsync();
                return await page.EvaluateAsync<int>(
                    "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
                );
            }
            catch (PlaywrightException gone)
                when (tries < MostTries && gone.Message.Contains("navigation", StringComparison.Ordinal))
            {
                // The next page is on its way.
            }
        }
    }

    [Fact]
    public async Task On_a_telephone_no_page_of_intake_or_of_reports_has_to_be_pushed_sideways()
    {
        await using OpenDesk desk = await OpenDesk.WithSamplesAsync();
        await using Window window = await Window.OpenAsync(
            chromium.Browser,
            desk.Address,
            options => options.ViewportSize = new ViewportSize { Width = 390, Height = 844 }
        );
        IPage page = window.Page;
        List<string> wide = [];
        async Task LookAsync()
        {
            int over = await WidthBeyondAsync(page);
            if (over > 1)
            {
                wide.Add($"{new Uri(page.Url).AbsolutePath}: {over}");
            }
        }

        await window.GoAsync("/intake");
        await page.SetInputFilesAsync(
            "#in-files",
            [File("hebrew.txt", Hebrew), File("a-file-with-a-rather-long-name-and-nothing-in-it.txt", "")]
        );
        await page.GetByRole(AriaRole.Button, new() { Name = "Take in and read" }).ClickAsync();
        await page.GetByText("kept, not read").WaitForAsync();
        await LookAsync();
        await window.GoAsync("/intake/sources");
        await page.FillAsync("#so-address", "https://feeds.velmar-herald.example/a/rather/long/address/of/a/feed.xml");
        await page.FillAsync("#so-name", "Velmar Herald");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Velmar Herald" }).WaitForAsync();
        await LookAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Velmar Herald" }).ClickAsync();
        await LookAsync();
        foreach (
            string path in new[] { "/intake", "/intake/sources/list", "/reports", "/search?q=market", "/help/keys" }
        )
        {
            await window.GoAsync(path);
            await LookAsync();
        }

        wide.Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_dropped_beside_the_form_is_chosen_and_what_was_typed_stays()
    {
        await using OpenDesk desk = await OpenDesk.WithAsync();
        await using Window window = await Window.OpenAsync(chromium.Browser, desk.Address);
        IPage page = window.Page;
        await window.GoAsync("/intake");
        await page.FillAsync("#in-text", "half of a report");

        IJSHandle files = await page.EvaluateHandleAsync(
            "() => { const all = new DataTransfer(); all.items.add(new File(['words'], 'dropped.txt')); return all; }"
        );
        await page.DispatchEventAsync("h1", "dragover", new { dataTransfer = files });
        await page.DispatchEventAsync("h1", "drop", new { dataTransfer = files });

        (await page.EvaluateAsync<string>("() => document.getElementById('in-files').files[0]?.name ?? ''"))
            .Should()
            .Be("dropped.txt");
        (await page.InputValueAsync("#in-text")).Should().Be("half of a report");
    }

    [Fact]
    public async Task On_a_telephone_a_selected_claim_leads_down_to_what_was_read_of_it()
    {
        await using OpenDesk desk = await OpenDesk.WithSamplesAsync();
        await using Window window = await Window.OpenAsync(
            chromium.Browser,
            desk.Address,
            options => options.ViewportSize = new ViewportSize { Width = 390, Height = 844 }
        );

        await window.GoAsync("/reports");
        await window.Page.Locator("main table a").First.ClickAsync();
        await window.Page.Locator(".margin-claim a").First.ClickAsync();
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "what was read" }).ClickAsync();

        await Assertions.Expect(window.Page.Locator("#selected-name")).ToBeInViewportAsync();
    }

    private static FilePayload File(string name, string text) =>
        new()
        {
            Name = name,
            MimeType = "text/plain",
            Buffer = System.Text.Encoding.UTF8.GetBytes(text),
        };
}
