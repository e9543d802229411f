using System.IO.Compression;
using System.Text;
using Reportedly.Sources.Files;
using Reportedly.Sources.Warc;
using Reportedly.Text;

namespace Reportedly.Sources.Tests.Warc;

public sealed class WarcReportsTests
{
    private const string Html = "<p>Two people were hurt in Ostvale.</p>";

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void A_page_is_read_as_it_was_before_the_server_compressed_it(string encoding)
    {
        MemoryStream to = new();
        using (
            Stream packer = encoding switch
            {
                "gzip" => new GZipStream(to, CompressionLevel.Optimal, leaveOpen: true),
                "deflate" => new ZLibStream(to, CompressionLevel.Optimal, leaveOpen: true),
                _ => new BrotliStream(to, CompressionLevel.Optimal, leaveOpen: true),
            }
        )
        {
            packer.Write(Encoding.UTF8.GetBytes(Html));
        }

        Single(WarcArchive.Answer(to.ToArray(), $"Content-Type: text/html\r\nContent-Encoding: {encoding}\r\n"))
            .Should()
            .BeOfType<SourceItem.Found>()
            .Which.Content.Text.Text.Should()
            .Be(Html);
    }

    [Theory]
    [InlineData("27\r\n" + Html + "\r\n0\r\n\r\n")]
    [InlineData("3;a=b\r\n<p>\r\n24\r\nTwo people were hurt in Ostvale.</p>\r\n0\r\n\r\n")]
    [InlineData(Html)]
    public void Chunks_are_joined_where_the_crawler_kept_them(string body)
    {
        Single(WarcArchive.Answer(body, "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n"))
            .Should()
            .BeOfType<SourceItem.Found>()
            .Which.Content.Text.Text.Should()
            .Be(Html);
    }

    [Fact]
    public void A_page_whose_last_chunks_are_missing_is_refused()
    {
        Single(WarcArchive.Answer("3\r\n<p>\r\n24\r\nTwo", "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n"))
            .Should()
            .BeOfType<SourceItem.Refused>()
            .Which.Why.Should()
            .Contain("cut short");
    }

    [Fact]
    public void A_page_that_the_crawler_cut_short_is_refused()
    {
        SourceItem item = Single(WarcArchive.Answer(Html), "WARC-Truncated: length\r\n");

        item.Should().BeOfType<SourceItem.Refused>().Which.Why.Should().Contain("(length)");
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Gone", "404")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nxyz", "image/png")]
    public void What_is_no_page_is_passed_over_and_named(string block, string named)
    {
        Single(Encoding.ASCII.GetBytes(block))
            .Should()
            .BeOfType<SourceItem.PassedOver>()
            .Which.Why.Should()
            .Contain(named);
    }

    [Fact]
    public void A_report_says_where_it_came_from_and_which_bytes_it_was_made_of()
    {
        SourceReport report = Single(WarcArchive.Answer(Html)).Should().BeOfType<SourceItem.Found>().Which.Content;

        report.Url.Should().Be("https://paper.example/a");
        report.Raw!.Length.Should().Be(Html.Length);
        report.Raw.From.Should().Be("a.warc@0");
        report.Raw.Retrieved.Should().Be(new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero));
    }

    private static SourceItem Single(byte[] block, string fields = "")
    {
        WarcArchive archive = new(gzip: true);
        archive.Add(WarcArchive.Record(block, fields: fields));
        return new WarcReports(AsText).Read(archive.Open(), "a.warc").Should().ContainSingle().Which;
    }

    private static SourceItem AsText(ReceivedPage page) =>
        new SourceItem.Found(page.Where, page.Taken, new SourceReport(SourceText.FromUtf8(page.Bytes.Span)));
}
