using System.Text.Json;

namespace Reportedly.Server.Tests.Api;

/// <summary>Walks through lists as a client does.</summary>
internal static class ApiWalk
{
    /// <summary>Every thing of a list, page by page, as its JSON text.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="path">The first page.</param>
    /// <param name="between">Called between two pages; null for nothing.</param>
    public static async Task<string[]> WalkAsync(this TestDesk desk, string path, Func<Task>? between = null) =>
        [.. (await desk.ThingsAsync(path, between)).Select(thing => thing.GetRawText())];

    /// <inheritdoc cref="WalkAsync"/>
    public static async Task<IReadOnlyList<JsonElement>> ThingsAsync(
        this TestDesk desk,
        string path,
        Func<Task>? between = null
    )
    {
        List<JsonElement> all = [];
        string? next = path;
        while (next is not null)
        {
            Answer page = await desk.GetAsync(next);
            page.Status.Should().Be(200, page.Body);
            all.AddRange(page.Json.GetProperty("data").EnumerateArray());
            string? cursor = page.Json.GetProperty("next").GetString();
            next = cursor is null
                ? null
                : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}cursor={cursor}";
            if (next is not null && between is not null)
            {
                await between();
            }
        }
        return all;
    }
}
