using System.IO.Compression;
using Reportedly.Export;

namespace Reportedly.Server.Tests.Api;

/// <summary>Exports through the API.</summary>
public sealed class ExportTests
{
    public static TheoryData<string> Formats => [.. ExportFormats.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Every_format_can_be_taken_away(string format)
    {
        await using TestDesk desk = await ApiReports.OpenAsync();

        Answer answer = await desk.GetAsync($"/api/v1/exports/{format}?type=bombing,arrest");

        answer.Status.Should().Be(200, answer.Body);
        answer.Type.Should().NotBeNull();
        answer.Body.Should().NotBeEmpty();
    }

    [Fact]
    public async Task Several_files_come_as_one_archive()
    {
        await using TestDesk desk = await ApiReports.OpenAsync();

        using HttpResponseMessage answer = await desk.OpenAsync("/api/v1/exports/csv");

        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/zip");
        answer.Content.Headers.ContentDisposition!.FileName.Should().Contain("reportedly-").And.Contain("csv.zip");
        await using Stream body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using ZipArchive archive = new(body);
        archive.Entries.Select(entry => entry.Name).Should().Contain(["incidents.csv", "claims.csv"]);
    }

    [Fact]
    public async Task A_filter_that_means_nothing_exports_nothing()
    {
        await using TestDesk desk = await ApiReports.OpenAsync();

        Answer answer = await desk.GetAsync("/api/v1/exports/csv?typ=bombing");

        answer.Status.Should().Be(400);
        answer.Json.GetProperty("detail").GetString().Should().Contain("type");
    }
}
