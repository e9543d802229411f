using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Reportedly.Server.Stores;
using Reportedly.Server.Tests.Reader;

namespace Reportedly.Browser;

/// <summary>Whoever opens a report of a hostile page runs nothing of it, and nobody outside learns of it.</summary>
[Collection(BrowserTests.Name)]
public sealed class HostilePageTests(Chromium chromium)
{
    [Fact]
    public async Task No_hostile_page_runs_a_script_or_asks_anybody_outside()
    {
        await using OpenDesk desk = await OpenDesk.WithAsync();
        ImmutableSortedDictionary<string, string> slugs;
        using (StoreLease lease = desk.Server.App.Services.GetRequiredService<StorePool>().Rent())
        {
            slugs = HostileReports.Fill(lease.Store, desk.Raw, OpenDesk.Read);
        }
        await using Window window = await Window.OpenAsync(chromium.Browser, desk.Address);
        List<string> ran = [];
        string at = "";
        window.Page.Dialog += (_, dialog) =>
        {
            ran.Add($"{at}: said {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        window.Page.Popup += (_, _) => ran.Add($"{at}: opened a window");

        foreach ((string name, string slug) in slugs)
        {
            foreach (string path in new[] { $"/reports/{slug}?at=c1", $"/reports/{slug}/original" })
            {
                at = $"{name} {path}";
                IResponse? answer = await window.GoAsync(path);
                if (answer?.Status != 200)
                {
                    ran.Add($"{at}: {answer?.Status}");
                }
                if (await window.Page.EvaluateAsync<bool>("() => 'hostile' in window"))
                {
                    ran.Add($"{at}: ran a script");
                }
                if (new Uri(window.Page.Url).Authority != desk.Address.Authority)
                {
                    ran.Add($"{at}: went to {window.Page.Url}");
                }
                if (window.Page.Frames.Count > 1)
                {
                    ran.Add($"{at}: holds a frame");
                }
            }
        }

        slugs.Count.Should().BeGreaterThan(100);
        ran.Should().BeEmpty();
        window.Outside.Should().BeEmpty();
    }
}
