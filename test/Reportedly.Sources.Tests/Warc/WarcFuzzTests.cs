using System.Globalization;
using CsCheck;
using Reportedly.Sources.Files;
using Reportedly.Sources.Warc;
using Reportedly.Text;

namespace Reportedly.Sources.Tests.Warc;

/// <summary>Longer runs: set <c>REPORTEDLY_TEST_FUZZ</c> to a number of archives.</summary>
public sealed class WarcFuzzTests
{
    internal static readonly long Iterations = long.TryParse(
        Environment.GetEnvironmentVariable("REPORTEDLY_TEST_FUZZ"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out long asked
    )
        ? asked
        : 300;

    private enum Harm
    {
        None,
        CutOff,
        BlockDigest,
        PayloadDigest,
        Length,
    }

    [Fact]
    public void Whatever_is_broken_is_reported_and_nothing_else()
    {
        Gen.Select(Gen.Bool, Gen.Enum<Harm>().Array[1, 12], Gen.Int[0, 2000])
            .Sample(
                (gzip, harms, size) =>
                {
                    WarcArchive archive = new(gzip);
                    List<string> broken = [];
                    List<string> whole = [];
                    foreach (Harm harm in harms)
                    {
                        (harm == Harm.None ? whole : broken).Add($"a.warc@{Add(archive, harm, size)}");
                    }

                    List<WarcEntry> entries = WarcReaderTests.Read(archive.Open());

                    entries.OfType<WarcEntry.Fault>().Select(fault => fault.Where).Should().Equal(broken);
                    entries.OfType<WarcEntry.Record>().Select(record => record.Where).Should().Equal(whole);
                },
                iter: Iterations
            );
    }

    [Fact]
    public void Any_changes_to_an_archive_are_survived()
    {
        WarcArchive packed = new(gzip: true);
        WarcArchive plain = new(gzip: false);
        foreach (WarcArchive archive in (WarcArchive[])[packed, plain])
        {
            archive.Add(WarcArchive.Record(WarcArchive.Answer("<p>Two people were hurt.</p>")));
            archive.Add(
                WarcArchive.Record(WarcArchive.Answer("5\r\n<p>Tw\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n"))
            );
        }
        byte[][] bases = [packed.Open().ToArray(), plain.Open().ToArray(), []];
        Gen.Select(
                Gen.Int[0, bases.Length - 1],
                Gen.Select(Gen.Double[0, 1], Gen.Int[0, 20], Gen.Byte.Array[0, 20]).Array[0, 6]
            )
            .Sample(
                (start, edits) =>
                {
                    List<byte> bytes = [.. bases[start]];
                    foreach ((double at, int removed, byte[] added) in edits)
                    {
                        int place = (int)(at * bytes.Count);
                        bytes.RemoveRange(place, Math.Min(removed, bytes.Count - place));
                        bytes.InsertRange(place, added);
                    }
                    foreach (SourceItem item in new WarcReports(AsText).Read(new MemoryStream([.. bytes]), "a.warc"))
                    {
                        item.Bytes.Should().BeGreaterThanOrEqualTo(0);
                    }
                },
                iter: Iterations * 10
            );
    }

    private static long Add(WarcArchive archive, Harm harm, int size)
    {
        byte[] block = WarcArchive.Answer(new string('x', size));
        string digest = WarcArchive.Digest([1]);
        return harm switch
        {
            Harm.CutOff => archive.Add(WarcArchive.Record(block), record => record[..^9]),
            Harm.BlockDigest => archive.Add(WarcArchive.Record(block, fields: $"WARC-Block-Digest: {digest}\r\n")),
            Harm.PayloadDigest => archive.Add(WarcArchive.Record(block, fields: $"WARC-Payload-Digest: {digest}\r\n")),
            Harm.Length => archive.Add(WarcArchive.Record(block, length: block.Length + 5)),
            _ => archive.Add(WarcArchive.Record(block)),
        };
    }

    private static SourceItem AsText(ReceivedPage page)
    {
        try
        {
            return new SourceItem.Found(page.Where, page.Taken, new SourceReport(SourceText.FromUtf8(page.Bytes.Span)));
        }
        catch (InvalidTextException)
        {
            return new SourceItem.Refused(page.Where, page.Taken, "no text.");
        }
    }
}
