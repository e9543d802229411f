using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Reportedly.Reading;
using Reportedly.Reading.Rules;
using Reportedly.Records;
using Reportedly.Server.Hosting;
using Reportedly.Server.Intake;
using Reportedly.Server.Stores;
using Reportedly.Storage;
using Reportedly.Text;

namespace Reportedly.Server.Tests;

/// <summary>A desk over a store of its own in a folder of its own, and a browser without a screen that keeps cookies.</summary>
internal sealed partial class TestDesk : IAsyncDisposable
{
    private static readonly Lazy<Func<ReportInput, ReportReading>> Reader = new(() =>
        ReportReader.CreateDefault().Read
    );

    private readonly string folder;
    private readonly HttpMessageInvoker client;
    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);

    private TestDesk(string folder, DeskServer server, HttpMessageInvoker client)
    {
        this.folder = folder;
        this.client = client;
        Server = server;
    }

    /// <summary>The desk.</summary>
    public DeskServer Server { get; }

    /// <summary>The file of its store, where a test names no other.</summary>
    public string StorePath => Path.Combine(folder, "store.db");

    /// <summary>Its store.</summary>
    public StorePool Stores => Server.App.Services.GetRequiredService<StorePool>();

    /// <summary>Opens a desk over a store with reports in it, read and linked.</summary>
    /// <param name="reports">Texts of reports: headline, blank line, body.</param>
    public static Task<TestDesk> OpenAsync(params string[] reports) => OpenAsync(setup => setup, reports);

    /// <summary>Opens a desk that is set up as a test wants it.</summary>
    /// <param name="change">Changes the setup.</param>
    /// <param name="reports">Texts of reports.</param>
    public static async Task<TestDesk> OpenAsync(Func<DeskSetup, DeskSetup> change, params string[] reports)
    {
        string folder = Directory.CreateTempSubdirectory("desk-").FullName;
        string path = Path.Combine(folder, "store.db");
        using (RecordStore store = RecordStore.Open(path))
        {
            store.AddBatch([.. reports.Select(Read)]);
            store.Views.Link();
        }
        DeskSetup setup = new()
        {
            Store = path,
            StoreShown = "store.db",
            CreateReader = () => Reader.Value,
            CreateWeb = WebAccess.Open,
            WatchFolder = Path.Combine(folder, "watch"),
            Who = "A. Tester",
            Port = 0,
            Log = TextWriter.Null,
        };
        DeskServer server = DeskServer.Create(change(setup), host => host.UseTestServer());
        await server.StartAsync();
        return new TestDesk(folder, server, new HttpMessageInvoker(server.App.GetTestServer().CreateHandler()));
    }

    /// <summary>A text as the store takes it in.</summary>
    public static StoredReading Read(string text)
    {
        SourceText source = SourceText.FromString(text);
        ReportReading reading = Reader.Value(new ReportInput(source));
        return new StoredReading(
            RecordCodec.ToUtf8(reading.Record),
            DerivationCodec.ToUtf8(reading.Derivations, source)
        );
    }

    /// <summary>Asks for a page or a thing of the API.</summary>
    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, null, headers);

    /// <summary>Sends a form as a browser would from the page at the same address or another, with that page's token.</summary>
    /// <param name="path">Where the form leads.</param>
    /// <param name="from">The page that it stands on.</param>
    /// <param name="fields">What was filled in.</param>
    public async Task<Answer> SubmitAsync(string path, string from, params (string Name, string Value)[] fields)
    {
        Answer page = await GetAsync(from);
        string token = Token().Match(page.Body).Groups[1].Value;
        FormUrlEncodedContent form = new([
            new("token", System.Net.WebUtility.HtmlDecode(token)),
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
        ]);
        return await SendAsync(HttpMethod.Post, path, form, ("Sec-Fetch-Site", "same-origin"));
    }

    /// <summary>Sends JSON as a program would.</summary>
    public Task<Answer> SendJsonAsync(
        HttpMethod method,
        string path,
        string json,
        params (string Name, string Value)[] headers
    ) => SendAsync(method, path, new StringContent(json, Encoding.UTF8, "application/json"), headers);

    /// <summary>Sends anything.</summary>
    public async Task<Answer> SendAsync(
        HttpMethod method,
        string path,
        HttpContent? body,
        params (string Name, string Value)[] headers
    )
    {
        using HttpRequestMessage request = Request(method, path, body, headers);
        using HttpResponseMessage response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? set))
        {
            foreach (string[] pair in set.Select(line => line.Split(';')[0].Split('=', 2)))
            {
                if (pair[1].Length > 0)
                {
                    cookies[pair[0]] = pair[1];
                }
                else
                {
                    cookies.Remove(pair[0]);
                }
            }
        }
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Answer((int)response.StatusCode, text, response.Headers, MediaType(response.Content.Headers));
    }

    private HttpRequestMessage Request(
        HttpMethod method,
        string path,
        HttpContent? body,
        (string Name, string Value)[] headers
    )
    {
        HttpRequestMessage request = new(method, new Uri(new Uri("http://localhost"), path)) { Content = body };
        if (cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return request;
    }

    /// <summary>Forgets all cookies, as another browser would know none.</summary>
    public void ForgetCookies() => cookies.Clear();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Server.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static string? MediaType(HttpContentHeaders headers) => headers.ContentType?.MediaType;

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
