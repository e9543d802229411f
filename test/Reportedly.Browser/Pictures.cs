using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Reportedly.Corroboration;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Browser;

/// <summary>
/// The pictures of the guide. To take them anew, and look at what was taken, where pages have changed:
/// <c>REPORTEDLY_PICTURES=1 dotnet run --project test/Reportedly.Browser -c Release -- -class "*Pictures"</c>.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class Pictures(Chromium chromium)
{
    private const string Arabic =
        "انفجار في سوق فيلمار\n\nقالت وزارة الداخلية إن انفجارا في سوق بمدينة فيلمار أدى إلى مقتل 12 شخصا يوم الثلاثاء.\n\nولم يؤكد قائد الشرطة هذا العدد.";

    private static string Folder => Path.Combine(OpenDesk.Root(), "docs", "images");

    [Fact]
    public async Task Every_picture_of_the_guide_is_shown_on_a_page_and_none_is_missing()
    {
        if (Environment.GetEnvironmentVariable("REPORTEDLY_PICTURES") is not null)
        {
            await TakeAllAsync();
        }
        string pages = string.Concat(
            Directory
                .GetFiles(Path.Combine(OpenDesk.Root(), "docs", "guide"), "*.md")
                .Append(Path.Combine(OpenDesk.Root(), "README.md"))
                .Select(File.ReadAllText)
        );

        Directory
            .GetFiles(Folder, "*.png")
            .Select(file => Path.GetFileName(file))
            .Should()
            .NotBeEmpty()
            .And.OnlyContain(name => pages.Contains($"images/{name}", StringComparison.Ordinal));
    }

    private async Task TakeAllAsync()
    {
        await using OpenDesk desk = await OpenDesk.WithSamplesAsync();
        Incident[] incidents;
        using (StoreLease lease = desk.Server.App.Services.GetRequiredService<StorePool>().Rent())
        {
            incidents =
            [
                .. lease
                    .Store.Views.Incidents(new IncidentQuery { Limit = 1000 })
                    .Incidents.OrderByDescending(incident => incident.Reports.Length),
            ];
        }
        string report = ReportSlug.Of(
            incidents[0].Reports.First(each => each.Title?.Contains("differ", StringComparison.Ordinal) == true).Key
        );

        await TakeAsync(desk, "overview", "/");
        await TakeAsync(desk, "incident", $"/incidents/{incidents[0].Id}", height: 1100);
        await TakeAsync(desk, "review", "/review", height: 640);
        await TakeAsync(desk, "reader", $"/reports/{report}?at=c6", height: 1000);
        await TakeAsync(desk, "reader-dark", $"/reports/{report}?at=c6", ColorScheme.Dark, height: 1000);
        await TakeAsync(desk, "explore-map", "/explore?view=map");
        await TakeAsync(desk, "explore-timeline", "/explore?view=timeline");
        await TakeAsync(desk, "link-desk", $"/links/{incidents[0].Id}/{incidents[1].Id}", height: 1000);
        await TakeAsync(desk, "export", "/export?format=csv");
        await TakeAsync(desk, "intake", "/intake");

        await using OpenDesk other = await OpenDesk.WithAsync(Arabic);
        using (StoreLease lease = other.Server.App.Services.GetRequiredService<StorePool>().Rent())
        {
            await TakeAsync(
                other,
                "reader-right-to-left",
                $"/reports/{ReportSlug.Of(lease.Store.Reports.Page(new ReportQuery()).Reports[0].Key)}",
                height: 640
            );
        }
    }

    private async Task TakeAsync(
        OpenDesk desk,
        string name,
        string path,
        ColorScheme scheme = ColorScheme.Light,
        int height = 860
    )
    {
        await using Window window = await Window.OpenAsync(
            chromium.Browser,
            desk.Address,
            options =>
            {
                options.ColorScheme = scheme;
                options.ViewportSize = new ViewportSize { Width = 1280, Height = height };
            }
        );
        await window.GoAsync(path);
        await window.Page.WaitForTimeoutAsync(6000);
        await window.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, $"{name}.png") });
    }
}
