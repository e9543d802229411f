using Microsoft.AspNetCore.TestHost;

namespace Reportedly.Server.Tests.Api;

/// <summary>A client that reads an answer while it is written.</summary>
internal static class ApiClient
{
    /// <summary>Asks, and is answered as soon as the head of the answer is there.</summary>
    public static async Task<HttpResponseMessage> OpenAsync(
        this TestDesk desk,
        string path,
        params (string Name, string Value)[] headers
    )
    {
        // The handler belongs to the desk, and ends with it.
        HttpMessageInvoker client = new(desk.Server.App.GetTestServer().CreateHandler(), disposeHandler: false);
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(new Uri("http://localhost"), path));
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
