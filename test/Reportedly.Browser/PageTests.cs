using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Reportedly.Corroboration;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Browser;

/// <summary>Every page, by day and by night, large and small: for eyes, screen readers and keyboards.</summary>
[Collection(BrowserTests.Name)]
public sealed class PageTests(Chromium chromium)
{
    private static readonly string[] Fixed =
    [
        "/",
        "/intake",
        "/intake/sources",
        "/review",
        "/review?reason=contested",
        "/explore",
        "/explore?view=timeline",
        "/explore?view=map",
        "/links",
        "/reports",
        "/search?q=market",
        "/searches",
        "/searches/new?place=Orsal",
        "/export?format=csv",
        "/admin",
        "/admin/audit",
        "/account",
        "/help",
        "/help/keys",
        "/nothing-here",
    ];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_page_passes_the_checks_of_accessibility(ColorScheme scheme)
    {
        await using OpenDesk desk = await OpenDesk.WithSamplesAsync();
        await using Window window = await Window.OpenAsync(
            chromium.Browser,
            desk.Address,
            options => options.ColorScheme = scheme
        );
        List<string> found = [];

        foreach (string path in Paths(desk))
        {
            await window.GoAsync(path);
            found.AddRange((await Axe.SeriousAsync(window.Page)).Select(fault => $"{path}: {fault}"));
        }

        found.Should().BeEmpty();
        window.Outside.Should().BeEmpty();
        window.Complaints.Where(complaint => !complaint.Contains("404", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public async Task At_twice_the_size_no_page_has_to_be_pushed_sideways()
    {
        await using OpenDesk desk = await OpenDesk.WithSamplesAsync();
        // Twice the size on a window of 1,280 is a window of 640 (WCAG 1.4.4, 1.4.10).
        await using Window window = await Window.OpenAsync(
            chromium.Browser,
            desk.Address,
            options =>
            {
                options.ViewportSize = new ViewportSize { Width = 640, Height = 450 };
                options.DeviceScaleFactor = 2;
            }
        );
        List<string> wide = [];

        foreach (string path in Paths(desk))
        {
            await window.GoAsync(path);
            int over = await window.Page.EvaluateAsync<int>(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
            );
            if (over > 1)
            {
                wide.Add($"{path}: {over}");
            }
        }

        wide.Should().BeEmpty();
    }

    [Fact]
    public async Task A_report_from_right_to_left_runs_so_and_the_desk_around_it_does_not()
    {
        const string Arabic =
            "انفجار في سوق فيلمار\n\nقالت وزارة الداخلية إن انفجارا في سوق بمدينة فيلمار أدى إلى مقتل 12 شخصا يوم الثلاثاء.";
        await using OpenDesk desk = await OpenDesk.WithAsync(Arabic);
        await using Window window = await Window.OpenAsync(chromium.Browser, desk.Address);

        await window.GoAsync("/reports");
        await window.Page.Locator("main a[href^='/reports/']").First.ClickAsync();
        ILocator words = window.Page.GetByText("قالت وزارة الداخلية").First;

        (await words.EvaluateAsync<string>("each => getComputedStyle(each).direction")).Should().Be("rtl");
        (await window.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).direction")).Should().Be("ltr");
        (await Axe.SeriousAsync(window.Page)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_map_is_drawn_without_asking_anybody_else()
    {
        await using OpenDesk desk = await OpenDesk.WithSamplesAsync();
        await using Window window = await Window.OpenAsync(chromium.Browser, desk.Address);

        await window.GoAsync("/explore?view=map");
        await window.Page.WaitForSelectorAsync("[data-ready=true]");
        await window.Page.WaitForTimeoutAsync(1500);

        window.Outside.Should().BeEmpty();
        window.Complaints.Should().BeEmpty();
    }

    /// <summary>All pages, with one of each kind that needs a name.</summary>
    internal static IReadOnlyList<string> Paths(OpenDesk desk)
    {
        using StoreLease lease = desk.Server.App.Services.GetRequiredService<StorePool>().Rent();
        Incident[] incidents =
        [
            .. lease
                .Store.Views.Incidents(new IncidentQuery { Limit = 1000 })
                .Incidents.OrderByDescending(incident => incident.Reports.Length),
        ];
        string[] reports = [.. incidents[0].Reports.Select(report => ReportSlug.Of(report.Key))];
        return
        [
            .. Fixed,
            $"/incidents/{incidents[0].Id}",
            $"/incidents/{incidents[0].Id}?policy=most_recent",
            $"/incidents/{incidents[0].Id}/split",
            $"/links/{incidents[0].Id}/{incidents[1].Id}",
            $"/links/reports/{reports[0]}/{reports[1]}",
            $"/reports/{reports[0]}",
            $"/reports/{reports[0]}?at=c1",
        ];
    }
}
