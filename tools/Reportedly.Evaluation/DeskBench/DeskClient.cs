using System.Diagnostics;
using System.Net;
using System.Text;

namespace Reportedly.Evaluation.DeskBench;

/// <summary>Asks a desk over a real connection, and says how long the whole answer took.</summary>
/// <param name="desk">Its address.</param>
internal sealed class DeskClient(Uri desk) : IDisposable
{
    private readonly HttpMessageInvoker client = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }
    );

    /// <summary>Asks for a page.</summary>
    public Task<(int Status, string Body, TimeSpan Time)> GetAsync(string path) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(desk, path)));

    /// <summary>Sends a form, as a script of our pages does.</summary>
    public Task<(int Status, string Body, TimeSpan Time)> PostAsync(
        string path,
        IEnumerable<KeyValuePair<string, string>> fields
    ) =>
        SendAsync(
            new HttpRequestMessage(HttpMethod.Post, new Uri(desk, path))
            {
                Content = new FormUrlEncodedContent(fields),
                Headers = { { "X-Desk-In-Place", "1" }, { "Sec-Fetch-Site", "same-origin" } },
            }
        );

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<(int Status, string Body, TimeSpan Time)> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            long start = Stopwatch.GetTimestamp();
            using HttpResponseMessage response = await client.SendAsync(request, CancellationToken.None);
            byte[] body = await response.Content.ReadAsByteArrayAsync();
            return ((int)response.StatusCode, Encoding.UTF8.GetString(body), Stopwatch.GetElapsedTime(start));
        }
    }
}
