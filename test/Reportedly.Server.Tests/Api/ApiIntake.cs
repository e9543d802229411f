using System.Text;

namespace Reportedly.Server.Tests.Api;

/// <summary>Hands in as a program does.</summary>
internal static class ApiIntake
{
    /// <summary>Hands in one text or address.</summary>
    public static Task<Answer> TakeAsync(
        this TestDesk desk,
        string json,
        params (string Name, string Value)[] headers
    ) => desk.SendJsonAsync(HttpMethod.Post, "/api/v1/intake", json, headers);

    /// <summary>Hands in lines of JSON.</summary>
    public static Task<Answer> TakeLinesAsync(this TestDesk desk, string lines) =>
        desk.SendAsync(HttpMethod.Post, "/api/v1/intake", new StringContent(lines, Encoding.UTF8, "application/jsonl"));

    /// <summary>The job as it is once it has ended.</summary>
    public static async Task<Answer> EndedAsync(this TestDesk desk, string job)
    {
        while (true)
        {
            Answer now = await desk.GetAsync(job);
            now.Status.Should().Be(200, now.Body);
            if (now.Json.GetProperty("state").GetString() is "done" or "failed" or "stopped")
            {
                return now;
            }
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
