using Microsoft.AspNetCore.TestHost;

namespace Reportedly.Server.Tests.Api;

/// <summary>A client that can read an answer while it is written.</summary>
internal static class ApiClient
{
    /// <summary>Makes one.</summary>
    public static HttpClient Client(this TestDesk desk) => desk.Server.App.GetTestServer().CreateClient();
}
