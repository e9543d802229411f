using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.TestHost;
using Reportedly.Server.Access;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Server.Tests.Export;

/// <summary>Taking incidents away from a desk.</summary>
public sealed partial class ExportPageTests
{
    private static readonly string[] Reports =
    [
        "Bomb in Mosul\n\nMOSUL, 5 March 2030. A car bomb killed 12 people in Mosul on 5 March 2030, police said. Lena Okar, a teacher, said 15 people were killed.",
        "Shelling of Raqqa\n\nShelling killed 3 people in Raqqa in April 2030, a hospital said.",
    ];

    [Fact]
    public async Task What_the_preview_counts_is_what_the_files_have()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Reports);
        string page = WebUtility.HtmlDecode((await desk.GetAsync("/export?format=csv")).Body);

        Dictionary<string, string> files = await TakeAsync(desk, ("format", "csv"), ("redact", "yes"));

        Dictionary<string, int> said = Counted()
            .Matches(page)
            .ToDictionary(match => match.Groups[1].Value, match => int.Parse(match.Groups[2].Value));
        said.Keys.Should().BeEquivalentTo(files.Keys).And.Contain("claims.csv");
        foreach ((string name, int rows) in said)
        {
            files[name].Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.Should().Be(rows + 1, name);
        }
        page.Should().Contain("<h1>2 incidents as csv · Export</h1>").And.Contain("<li>2 reports</li>");
    }

    [Fact]
    public async Task It_is_redacted_unless_somebody_wants_names()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Reports);

        string page = WebUtility.HtmlDecode((await desk.GetAsync("/export?format=jsonl")).Body);
        string all = string.Concat((await TakeAsync(desk, ("format", "jsonl"))).Values);

        page.Should().MatchRegex("[1-9] names? of private persons erased").And.Contain("2 texts of reports left out");
        page.Should().NotContain("Okar").And.NotContain("Who will see this?");
        all.Should().NotContain("Okar").And.Contain("Mosul");
    }

    [Fact]
    public async Task Names_are_handed_out_only_after_somebody_said_who_sees_them()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Reports);
        (string, string)[] named = [("format", "jsonl"), ("redact", "no")];
        (await desk.GetAsync("/export?format=jsonl&redact=no")).Body.Should().Contain("Who will see this?");

        Answer refused = await desk.SubmitAsync("/export", "/export?redact=no", named);
        string all = string.Concat((await TakeAsync(desk, [.. named, ("seen", "yes")])).Values);

        refused.Status.Should().Be(400);
        refused.Body.Should().Contain("Nothing was made");
        all.Should().Contain("Okar");
    }

    [Fact]
    public async Task Only_what_the_filter_finds_is_in_it()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Reports);

        Dictionary<string, string> files = await TakeAsync(desk, ("format", "csv"), ("place", "Raqqa"));

        files["incidents.csv"].Should().Contain("Raqqa").And.NotContain("Mosul");
        files["reports.csv"].Should().Contain("Shelling of Raqqa").And.NotContain("Bomb in Mosul");
    }

    [Fact]
    public async Task One_incident_can_be_taken_by_itself()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Reports);
        string id;
        using (StoreLease lease = desk.Stores.Rent())
        {
            id = lease.Store.Views.Incidents(new IncidentQuery { Place = "Mosul" }).Incidents[0].Id;
        }

        string page = (await desk.GetAsync($"/export?incident={id}")).Body;
        Dictionary<string, string> files = await TakeAsync(desk, ("incident", id));

        page.Should().Contain("<h1>1 incident as csv");
        files["incidents.csv"].Should().Contain("Mosul").And.NotContain("Raqqa");
        (await desk.GetAsync("/export?incident=i0123456789abcdef")).Status.Should().Be(404);
    }

    [Fact]
    public async Task Every_format_has_a_preview()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Reports);

        foreach (string format in Reportedly.Export.ExportFormats.All.Select(each => each.Name))
        {
            Answer answer = await desk.GetAsync($"/export?format={format}");

            answer.Status.Should().Be(200, format);
            answer.Body.Should().Contain("<code>", format);
        }
        Answer unknown = await desk.GetAsync("/export?format=xls");
        unknown.Status.Should().Be(400);
        WebUtility.HtmlDecode(unknown.Body).Should().Contain("format: 'xls' is none; write csv,");
    }

    [Fact]
    public async Task That_something_was_taken_stands_in_the_audit()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Reports);

        await TakeAsync(desk, ("format", "geojson"), ("place", "Raqqa"));

        using StoreLease lease = desk.Stores.Rent();
        lease
            .Store.Audit.Page(new() { Act = Acts.Exported })
            .Should()
            .ContainSingle()
            .Which.About.Should()
            .Be("geojson");
    }

    [Fact]
    public async Task Nothing_is_taken_by_a_link()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Reports);

        Answer answer = await desk.SendAsync(
            HttpMethod.Post,
            "/export",
            new FormUrlEncodedContent([new("format", "csv")]),
            ("Sec-Fetch-Site", "cross-site")
        );

        answer.Status.Should().Be(400);
    }

    private static async Task<Dictionary<string, string>> TakeAsync(
        TestDesk desk,
        params (string Name, string Value)[] fields
    )
    {
        using HttpMessageInvoker browser = new(desk.Server.App.GetTestServer().CreateHandler());
        using HttpRequestMessage ask = new(HttpMethod.Get, "http://localhost/export");
        using HttpResponseMessage page = await browser.SendAsync(ask, TestContext.Current.CancellationToken);
        string body = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        string token = WebUtility.HtmlDecode(Token().Match(body).Groups[1].Value);
        using HttpRequestMessage take = new(HttpMethod.Post, "http://localhost/export")
        {
            Content = new FormUrlEncodedContent([
                new("token", token),
                .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
            ]),
        };
        take.Headers.Add("Cookie", page.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        take.Headers.Add("Sec-Fetch-Site", "same-origin");
        using HttpResponseMessage taken = await browser.SendAsync(take, TestContext.Current.CancellationToken);
        taken.StatusCode.Should().Be(HttpStatusCode.OK);
        taken.Content.Headers.ContentDisposition!.FileName.Should().StartWith("reportedly-").And.EndWith(".zip");
        byte[] bytes = await taken.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using ZipArchive zip = new(new MemoryStream(bytes));
        Dictionary<string, string> files = [];
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            using StreamReader reader = new(
                await entry.OpenAsync(TestContext.Current.CancellationToken),
                Encoding.UTF8
            );
            files[entry.FullName] = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        }
        return files;
    }

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<code>([a-z]+\\.csv)</code>\\s*<span>(\\d+) rows?</span>")]
    private static partial Regex Counted();
}
