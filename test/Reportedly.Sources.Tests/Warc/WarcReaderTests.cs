using System.Text;
using Reportedly.Sources.Warc;

namespace Reportedly.Sources.Tests.Warc;

public sealed class WarcReaderTests
{
    private static readonly byte[] Page = WarcArchive.Answer("<p>Two people were hurt in Ostvale.</p>");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_record_is_found_with_its_offset(bool gzip)
    {
        WarcArchive archive = new(gzip);
        long[] starts = [archive.Add(WarcArchive.Record(Page)), archive.Add(WarcArchive.Record(Page, "request"))];

        Places(archive).Should().Equal([.. starts.Select(start => $"a.warc@{start}")]);
        Faults(archive).Should().BeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_record_cut_off_in_the_middle_of_an_archive_is_reported_and_the_next_is_read(bool gzip)
    {
        WarcArchive archive = new(gzip);
        archive.Add(WarcArchive.Record(Page));
        long cut = archive.Add(WarcArchive.Record(Page), member => member[..^20]);
        long next = archive.Add(WarcArchive.Record(Page));

        Faults(archive).Should().ContainSingle().Which.Should().StartWith($"a.warc@{cut}");
        Places(archive).Should().Contain($"a.warc@{next}").And.NotContain($"a.warc@{cut}");
    }

    [Fact]
    public void An_archive_cut_off_at_any_byte_reports_it()
    {
        foreach (bool gzip in (bool[])[true, false])
        {
            WarcArchive archive = new(gzip);
            long second = archive.Add(WarcArchive.Record(Page));
            second = archive.Add(WarcArchive.Record(Page));
            byte[] whole = archive.Open().ToArray();
            for (int length = (int)second + 1; length < whole.Length; length++)
            {
                List<WarcEntry> entries = Read(new MemoryStream(whole[..length]));

                entries.OfType<WarcEntry.Fault>().Should().ContainSingle($"{length} of {whole.Length} bytes are there");
                entries[0].Should().BeOfType<WarcEntry.Record>();
            }
        }
    }

    [Theory]
    [InlineData(true, -3)]
    [InlineData(true, 7)]
    [InlineData(true, 1_000_000)]
    [InlineData(true, 100_000_000)]
    [InlineData(false, -3)]
    [InlineData(false, 7)]
    [InlineData(false, 1_000_000)]
    [InlineData(false, 100_000_000)]
    public void A_wrong_length_costs_its_own_record_and_no_other(bool gzip, int off)
    {
        WarcArchive archive = new(gzip);
        long wrong = archive.Add(WarcArchive.Record(Page, length: Page.Length + off));
        long next = archive.Add(WarcArchive.Record(Page));

        Faults(archive).Should().ContainSingle().Which.Should().StartWith($"a.warc@{wrong}");
        Places(archive).Should().Equal($"a.warc@{next}");
    }

    [Theory]
    [InlineData("WARC-Block-Digest")]
    [InlineData("WARC-Payload-Digest")]
    public void A_digest_that_is_not_the_contents_is_reported(string field)
    {
        WarcArchive archive = new(gzip: true);
        long wrong = archive.Add(WarcArchive.Record(Page, fields: $"{field}: {WarcArchive.Digest([1, 2])}\r\n"));
        long unread = archive.Add(WarcArchive.Record(Page, fields: $"{field}: sha1:none\r\n"));
        long right = archive.Add(
            WarcArchive.Record(Page, fields: $"WARC-Block-Digest: {WarcArchive.Digest(Page)}\r\n")
        );

        Faults(archive).Should().HaveCount(2);
        Faults(archive)[0].Should().StartWith($"a.warc@{wrong}");
        Faults(archive)[1].Should().StartWith($"a.warc@{unread}");
        Places(archive).Should().Equal($"a.warc@{right}");
    }

    [Fact]
    public void A_flipped_bit_in_a_compressed_record_is_reported()
    {
        WarcArchive clean = new(gzip: true);
        long start = clean.Add(WarcArchive.Record(Page));
        start = clean.Add(WarcArchive.Record(Page));
        clean.Add(WarcArchive.Record(Page));
        byte[] whole = clean.Open().ToArray();
        // In its last byte stand bits that mean nothing.
        int end = (int)(start + start);
        // The gzip header's time, flags of speed and system are covered by no checksum.
        foreach (int at in Enumerable.Range((int)start + 10, end - (int)start - 10).Where(at => at != end - 9))
        {
            byte[] harmed = [.. whole];
            harmed[at] ^= 0x10;

            List<WarcEntry> entries = Read(new MemoryStream(harmed));

            entries.OfType<WarcEntry.Fault>().Should().ContainSingle($"byte {at} was changed");
            entries.OfType<WarcEntry.Record>().Should().HaveCount(2);
        }
    }

    [Fact]
    public void Many_records_in_one_gzip_member_are_told_apart()
    {
        byte[] both = [.. WarcArchive.Record(Page), .. WarcArchive.Record(Page)];
        MemoryStream whole = new(WarcArchive.Gzip(both));

        Read(whole).Select(entry => entry.Where).Should().Equal("a.warc@0", $"a.warc@0+{both.Length / 2}");
    }

    [Fact]
    public void A_record_larger_than_any_page_is_passed_over_and_its_digest_compared()
    {
        byte[] huge = new byte[WarcReader.LargestBlock + 100];
        string right = $"WARC-Block-Digest: {WarcArchive.Digest(huge)}\r\n";
        string wrong = $"WARC-Block-Digest: {WarcArchive.Digest(Page)}\r\n";
        WarcArchive archive = new(gzip: true);
        archive.Add(WarcArchive.Record(huge, "resource", right));
        long bad = archive.Add(WarcArchive.Record(huge, "resource", wrong));
        archive.Add(WarcArchive.Record(Page));

        List<WarcEntry> entries = Read(archive.Open());

        entries.OfType<WarcEntry.Record>().Select(record => record.IsHuge).Should().Equal(true, false);
        entries.OfType<WarcEntry.Fault>().Should().ContainSingle().Which.Where.Should().Be($"a.warc@{bad}");
    }

    [Theory]
    [InlineData("WARC/1.0\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\n\r\nabc\r\n\r\n")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -3\r\n\r\nabc\r\n\r\n")]
    [InlineData("WARC/9.0\r\nWARC-Type: response\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n")]
    [InlineData("some other text\r\n\r\n")]
    public void A_header_that_is_none_is_reported_and_the_next_record_read(string record)
    {
        WarcArchive archive = new(gzip: false);
        archive.Add(Encoding.ASCII.GetBytes(record));
        long next = archive.Add(WarcArchive.Record(Page));

        Faults(archive).Should().ContainSingle().Which.Should().StartWith("a.warc@0");
        Places(archive).Should().Equal($"a.warc@{next}");
    }

    internal static List<WarcEntry> Read(Stream stream)
    {
        using WarcReader reader = new(stream, "a.warc");
        List<WarcEntry> entries = [];
        while (reader.Next() is { } entry)
        {
            entries.Add(entry);
        }
        return entries;
    }

    private static List<string> Faults(WarcArchive archive) =>
        [.. Read(archive.Open()).OfType<WarcEntry.Fault>().Select(fault => $"{fault.Where}: {fault.Why}")];

    private static List<string> Places(WarcArchive archive) =>
        [.. Read(archive.Open()).OfType<WarcEntry.Record>().Select(record => record.Where)];
}
