using Microsoft.Playwright;

namespace Reportedly.Browser;

/// <summary>A window of the browser that looks at a desk, and writes down every address that is asked for and every script error.</summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly Uri desk;

    private Window(IBrowserContext context, IPage page, Uri desk)
    {
        this.context = context;
        this.desk = desk;
        Page = page;
    }

    /// <summary>The page in it.</summary>
    public IPage Page { get; }

    /// <summary>Every address outside of the desk that was asked for.</summary>
    public List<string> Outside { get; } = [];

    /// <summary>What scripts failed at, and what the browser refused to load or to run.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Opens a window.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="desk">The desk's address.</param>
    /// <param name="change">What is special about the window: dark, narrow, without scripts.</param>
    public static async Task<Window> OpenAsync(
        IBrowser browser,
        Uri desk,
        Action<BrowserNewContextOptions>? change = null
    )
    {
        BrowserNewContextOptions options = new()
        {
            BaseURL = desk.AbsoluteUri,
            ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
            Locale = "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
        };
        change?.Invoke(options);
        IBrowserContext context = await browser.NewContextAsync(options);
        // A machine that builds and tests beside has its own pace; what never comes still fails.
        context.SetDefaultTimeout(120_000);
        Window window = new(context, await context.NewPageAsync(), desk);
        window.Page.Request += (_, request) => window.Asked(request.Url);
        window.Page.PageError += (_, error) => window.Complaints.Add(error);
        window.Page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                window.Complaints.Add(message.Text);
            }
        };
        return window;
    }

    /// <summary>Goes to a page of the desk.</summary>
    public Task<IResponse?> GoAsync(string path) => Page.GotoAsync(path);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Asked(string url)
    {
        Uri asked = new(url);
        if (asked.Scheme is not ("data" or "blob" or "about") && asked.Authority != desk.Authority)
        {
            Outside.Add(url);
        }
    }
}
