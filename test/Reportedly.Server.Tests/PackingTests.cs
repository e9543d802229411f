using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.TestHost;
using Reportedly.Server.Access;
using Reportedly.Server.Access.Accounts;

namespace Reportedly.Server.Tests;

/// <summary>What is packed on its way, and what must not be.</summary>
public sealed partial class PackingTests
{
    private const string Report =
        "Bomb in Mosul\n\nMOSUL, 5 March 2030. A car bomb killed 12 people in Mosul on 5 March 2030, police said.";

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Styles_and_what_the_map_draws_are_packed_for_who_can_unpack_them(string encoding)
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Report);
        string sheet = Sheet().Match((await desk.GetAsync("/explore?view=map")).Body).Groups[1].Value;

        (string? packedAs, byte[] bytes) = await AskAsync(desk, sheet, encoding);
        (string? dataPackedAs, byte[] data) = await AskAsync(desk, "/explore/data", encoding);

        packedAs.Should().Be(encoding);
        Unpacked(bytes, encoding).Length.Should().BeGreaterThan(3 * bytes.Length);
        dataPackedAs.Should().Be(encoding);
        JsonDocument.Parse(Unpacked(data, encoding)).RootElement.GetProperty("total").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task Nothing_is_packed_for_who_did_not_ask()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Report);

        (await AskAsync(desk, "/explore/data", null)).PackedAs.Should().BeNull();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/explore?q=Mosul")]
    [InlineData("/explore/at?at=IQ")]
    [InlineData("/export")]
    [InlineData("/intake")]
    [InlineData("/search?q=Mosul")]
    [InlineData("/api/v1/incidents")]
    [InlineData("/api/v1/reports")]
    public async Task Nothing_with_a_token_or_the_words_of_reports_is_packed_for_a_browser(string path)
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Report);

        (await AskAsync(desk, path, "br, gzip")).PackedAs.Should().BeNull();
    }

    [Fact]
    public async Task A_program_that_names_its_token_gets_lists_packed()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync(Report);
        Account account = desk.AddAccount("A. Reader", AccessLevel.Reader);
        (string words, _) = desk.MakeToken(account.Id, AccessLevel.Reader);

        (string? packedAs, _) = await AskAsync(desk, "/api/v1/incidents", "br", ("Authorization", $"Bearer {words}"));

        packedAs.Should().Be("br");
    }

    private static async Task<(string? PackedAs, byte[] Bytes)> AskAsync(
        TestDesk desk,
        string path,
        string? accepted,
        params (string Name, string Value)[] headers
    )
    {
        using HttpMessageInvoker browser = new(desk.Server.App.GetTestServer().CreateHandler());
        using HttpRequestMessage ask = new(HttpMethod.Get, new Uri(new Uri("http://localhost"), path));
        foreach ((string name, string value) in headers.Append(("Accept-Encoding", accepted ?? "identity")))
        {
            ask.Headers.TryAddWithoutValidation(name, value);
        }
        using HttpResponseMessage answer = await browser.SendAsync(ask, TestContext.Current.CancellationToken);
        return (
            answer.Content.Headers.ContentEncoding.SingleOrDefault(),
            await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
        );
    }

    private static byte[] Unpacked(byte[] bytes, string encoding)
    {
        using MemoryStream packed = new(bytes);
        using Stream stream =
            encoding == "br"
                ? new BrotliStream(packed, CompressionMode.Decompress)
                : new GZipStream(packed, CompressionMode.Decompress);
        using MemoryStream whole = new();
        stream.CopyTo(whole);
        return whole.ToArray();
    }

    [GeneratedRegex("href=\"(/assets/[^\"]+/desk\\.css)\"")]
    private static partial Regex Sheet();
}
