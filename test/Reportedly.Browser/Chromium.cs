using Microsoft.Playwright;

namespace Reportedly.Browser;

/// <summary>
/// The browser of this machine, started once for all tests. Where there is none, tests are skipped and say so: nothing is downloaded.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Names a browser that lies elsewhere.</summary>
    private const string Variable = "REPORTEDLY_TEST_BROWSER";

    private static readonly string[] Usual =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;
    private string? path;

    /// <summary>The browser; skips the test where there is none.</summary>
    public IBrowser Browser
    {
        get
        {
            Need(browser is not null, $"There is no Chromium here; install it, or name one in {Variable}.");
            // A browser that fell in one test does not take the others with it.
            return browser!.IsConnected ? browser : browser = Task.Run(LaunchAsync).GetAwaiter().GetResult();
        }
    }

    /// <summary>Skips the test, and says why, where this machine lacks what it needs.</summary>
    public static void Need(bool isThere, string why) => Assert.SkipUnless(isThere, why);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        path = Environment.GetEnvironmentVariable(Variable) ?? Usual.FirstOrDefault(File.Exists);
        if (path is null)
        {
            return;
        }
        playwright = await Playwright.CreateAsync();
        browser = await LaunchAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }
        playwright?.Dispose();
    }

    private Task<IBrowser> LaunchAsync() =>
        playwright!.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = path,
                Headless = true,
                Args =
                [
                    "--no-sandbox",
                    // Small machines have little shared memory, and draw maps in software.
                    "--disable-dev-shm-usage",
                    "--disable-gpu-process-crash-limit",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--enable-unsafe-swiftshader",
                ],
            }
        );
}

/// <summary>Tests of one browser run one after another: two cores have enough to do with one.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Chromium>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "browser";
}
