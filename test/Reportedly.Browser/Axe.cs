using System.Text.Json;
using Microsoft.Playwright;

namespace Reportedly.Browser;

/// <summary>The rules of accessibility (WCAG 2.2 A and AA) that a machine can check, by axe-core.</summary>
internal static class Axe
{
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "axe.min.js");

    /// <summary>What is wrong with the page as it stands, of serious or critical weight: rule, what it asks, where.</summary>
    public static async Task<IReadOnlyList<string>> SeriousAsync(IPage page)
    {
        Chromium.Need(File.Exists(Script), "axe-core is not here; the build fetches it where Node 20 is there.");
        // The page's own policy lets no foreign script in; the tester's console may run one.
        await page.EvaluateAsync(await File.ReadAllTextAsync(Script) + "; null");
        JsonElement? result = await page.EvaluateAsync(
            "() => axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } })"
        );
        return
        [
            .. from violation in result!.Value.GetProperty("violations").EnumerateArray()
            where violation.GetProperty("impact").GetString() is "serious" or "critical"
            from node in violation.GetProperty("nodes").EnumerateArray()
            select $"{violation.GetProperty("id")}: {violation.GetProperty("help")}: {node.GetProperty("html")}",
        ];
    }
}
