using System.IO.Compression;
using System.Text;
using CsCheck;
using Reportedly.Sources.Files;
using Reportedly.Sources.Tests.Warc;

namespace Reportedly.Sources.Tests.Files;

public sealed class FileReaderTests
{
    private const string Mail = """
        From: "Vala News" <desk@vala.example>
        To: readers@vala.example
        Subject: Two hurt in Ostvale
        Date: Mon, 2 Mar 2026 23:30:00 +0200
        Message-ID: <a1@vala.example>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain; charset=utf-8

        Two people were hurt in Ostvale, police said.
        --b
        Content-Type: image/png
        Content-Disposition: attachment; filename=map.png

        xyz
        --b--
        """;

    [Fact]
    public void An_e_mail_is_a_report_with_its_subject_as_title_and_what_is_attached_is_named()
    {
        List<SourceItem> items = Read(Mail, "a.eml");

        SourceReport report = items[0].Should().BeOfType<SourceItem.Found>().Which.Content;
        report.Text.Text.Should().Be("Two hurt in Ostvale\n\nTwo people were hurt in Ostvale, police said.\n");
        report.Title.Should().Be("Two hurt in Ostvale");
        report.Publisher.Should().Be("Vala News");
        report.Published.Should().Be(new DateOnly(2026, 3, 2));
        report.ExternalId.Should().Be("a1@vala.example");
        items[1].Should().BeOfType<SourceItem.PassedOver>().Which.Why.Should().Contain("map.png");
        items.Should().HaveCount(2);
    }

    [Fact]
    public void A_piped_e_mail_is_known_by_its_fields()
    {
        Read(Mail, "-")[0].Should().BeOfType<SourceItem.Found>().Which.Content.Title.Should().Be("Two hurt in Ostvale");
    }

    [Fact]
    public void A_text_with_a_colon_in_its_first_line_is_a_text()
    {
        Read("From: the front\n\nTwo people were hurt.", "a.txt")[0]
            .Should()
            .BeOfType<SourceItem.Found>()
            .Which.Content.Text.Text.Should()
            .StartWith("From: the front");
    }

    [Theory]
    [InlineData("a.html")]
    [InlineData("a.txt")]
    [InlineData("-")]
    public void A_page_is_known_whatever_its_name(string name)
    {
        Read("<!DOCTYPE html><p>Two people were hurt in Ostvale.</p>", name)[0]
            .Should()
            .BeOfType<SourceItem.Found>()
            .Which.Content.Publisher.Should()
            .Be("page");
    }

    [Fact]
    public void Compressed_lines_of_JSON_are_read_with_their_language_and_byline()
    {
        byte[] packed = Packed("""{"text":"Deux morts.","language":"fr","byline":"Ana Ruel"}""");

        SourceItem.Found found = Read(packed, "a.jsonl.gz")[0].Should().BeOfType<SourceItem.Found>().Which;

        found.Where.Should().Be("a.jsonl.gz:1");
        found.Content.Language.Should().Be("fr");
        found.Content.Byline.Should().Be("Ana Ruel");
    }

    [Fact]
    public void A_compressed_file_that_is_cut_off_says_so_and_gives_no_half_report()
    {
        byte[] packed = Packed("Two people were hurt in Ostvale, police said on Monday.");

        List<SourceItem> items = Read(packed[..^6], "a.txt.gz");

        items.Should().ContainSingle().Which.Should().BeOfType<SourceItem.Refused>();
    }

    [Fact]
    public void A_web_archive_is_known_whatever_its_name()
    {
        WarcArchive archive = new(gzip: true);
        archive.Add(WarcArchive.Record(WarcArchive.Answer("<p>Two people were hurt.</p>")));

        Read(archive.Open().ToArray(), "a.bin")[0].Should().BeOfType<SourceItem.Found>();
    }

    [Fact]
    public void Any_bytes_under_any_name_are_survived()
    {
        byte[][] starts =
        [
            Encoding.UTF8.GetBytes(Mail),
            Packed("{\"text\":\"a\"}"),
            "{\"text\":\"a\"}\n"u8.ToArray(),
            [],
        ];
        Gen.Select(
                Gen.Int[0, starts.Length - 1],
                Gen.OneOf(Gen.Const("a.eml"), Gen.Const("a.jsonl"), Gen.Const("a.html"), Gen.Const("-")),
                Gen.Select(Gen.Double[0, 1], Gen.Int[0, 20], Gen.Byte.Array[0, 20]).Array[0, 5]
            )
            .Sample(
                (start, name, edits) =>
                {
                    List<byte> bytes = [.. starts[start]];
                    foreach ((double at, int removed, byte[] added) in edits)
                    {
                        int place = (int)(at * bytes.Count);
                        bytes.RemoveRange(place, Math.Min(removed, bytes.Count - place));
                        bytes.InsertRange(place, added);
                    }
                    Read([.. bytes], name)
                        .Should()
                        .OnlyContain(item => item.Where.StartsWith(name, StringComparison.Ordinal));
                },
                iter: WarcFuzzTests.Iterations * 3
            );
    }

    private static byte[] Packed(string text)
    {
        MemoryStream to = new();
        using (GZipStream packer = new(to, CompressionLevel.Optimal, leaveOpen: true))
        {
            packer.Write(Encoding.UTF8.GetBytes(text));
        }
        return to.ToArray();
    }

    private static List<SourceItem> Read(string text, string name) => Read(Encoding.UTF8.GetBytes(text), name);

    private static List<SourceItem> Read(byte[] bytes, string name) =>
        [.. new FileReader(AsPage).Read(new MemoryStream(bytes), name, bytes.Length)];

    private static SourceItem AsPage(ReceivedPage page) =>
        TextFile.Read(page.Bytes.Span, page.Where, page.Taken) is SourceItem.Found found
            ? found with
            {
                Content = found.Content with { Publisher = "page" },
            }
            : new SourceItem.Refused(page.Where, page.Taken, "no text.");
}
