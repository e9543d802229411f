using System.Text;
using Reportedly.Sources.Keeping;

namespace Reportedly.Sources.Tests.Keeping;

public sealed class RawArchiveTests : IDisposable
{
    private static readonly DateTimeOffset Then = new(2030, 3, 4, 5, 6, 7, TimeSpan.Zero);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reportedly-raw");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void What_came_is_found_again_by_its_digest()
    {
        RawArchive archive = RawArchive.Open(folder.FullName);

        RawCopy copy = archive.Keep("<rss/>"u8, "text/xml", "https://herald.example/feed", Then);

        copy.Length.Should().Be(6);
        archive.Find(copy.Digest).Should().Equal(Encoding.UTF8.GetBytes("<rss/>"));
        string name = copy.Digest[7..];
        File.Exists(Path.Combine(folder.FullName, name[..2], name[2..4], name)).Should().BeTrue();
        Index()
            .Should()
            .ContainSingle()
            .Which.Should()
            .Contain(name)
            .And.Contain("https://herald.example/feed")
            .And.Contain("2030-03-04T05:06:07");
    }

    [Fact]
    public void Keeping_the_same_again_does_nothing_and_another_origin_is_told()
    {
        RawArchive archive = RawArchive.Open(folder.FullName);
        archive.Keep("A"u8, null, "https://a.example/", Then);
        archive.Keep("A"u8, null, "https://a.example/", Then.AddDays(1));
        RawArchive.Open(folder.FullName).Keep("A"u8, null, "https://a.example/", Then.AddDays(2));
        archive.Keep("A"u8, null, "https://b.example/", Then);

        Index().Should().HaveCount(2);
        folder.GetFiles("*", SearchOption.AllDirectories).Should().HaveCount(2);
    }

    [Fact]
    public void What_came_from_an_address_is_found_by_it_the_newest_first()
    {
        RawArchive archive = RawArchive.Open(folder.FullName);
        archive.Keep("A"u8, "text/html", "https://www.herald.example/orsal/?from=feed", Then.AddDays(5));
        archive.Keep("B"u8, "text/html", "https://herald.example/orsal", Then);
        archive.CopiesFrom("https://herald.example/orsal").Should().HaveCount(2);
        // Another process keeps more meanwhile.
        RawArchive.Open(folder.FullName).Keep("C"u8, "text/html", "https://herald.example/orsal", Then.AddDays(1));
        archive.Keep("D"u8, "text/html", "https://herald.example/lirna", Then);

        archive
            .CopiesFrom("https://herald.example/orsal")
            .Select(copy => Encoding.UTF8.GetString(archive.Find(copy.Digest)!))
            .Should()
            .Equal("C", "B", "A");
        archive.CopiesFrom("https://herald.example/orsal")[0].Retrieved.Should().Be(Then.AddDays(1));
        archive.CopiesFrom("https://herald.example/elsewhere").Should().BeEmpty();
        RawArchive.Off.CopiesFrom("https://herald.example/orsal").Should().BeEmpty();
    }

    [Fact]
    public void A_line_cut_by_a_crash_costs_no_other()
    {
        RawArchive.Open(folder.FullName).Keep("A"u8, null, "a", Then);
        string index = Path.Combine(folder.FullName, "index.jsonl");
        File.AppendAllText(index, "{\"sha256\":\"12");

        RawArchive.Open(folder.FullName).Keep("B"u8, null, "b", Then);

        Index().Should().HaveCount(3);
        Index()[2].Should().StartWith("{").And.EndWith("}");
    }

    [Fact]
    public void Bytes_that_were_changed_are_refused()
    {
        RawArchive archive = RawArchive.Open(folder.FullName);
        RawCopy copy = archive.Keep("A"u8, null, "a", Then);
        string name = copy.Digest[7..];
        File.WriteAllText(Path.Combine(folder.FullName, name[..2], name[2..4], name), "B");

        archive.Invoking(each => each.Find(copy.Digest)).Should().Throw<InvalidDataException>();
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("sha256:..")]
    [InlineData("")]
    public void No_name_but_a_digest_is_looked_for(string digest)
    {
        RawArchive.Open(folder.FullName).Find(digest).Should().BeNull();
    }

    [Fact]
    public void An_archive_that_is_off_writes_nothing_and_still_says_what_came()
    {
        RawCopy copy = RawArchive.Off.Keep("A"u8, null, "a", Then);

        copy.Digest.Should().Be("sha256:559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd");
        RawArchive.Off.Find(copy.Digest).Should().BeNull();
    }

    [Fact]
    public void Two_archives_in_one_folder_lose_no_line()
    {
        Parallel.For(
            0,
            4,
            worker =>
            {
                RawArchive archive = RawArchive.Open(folder.FullName);
                for (int at = 0; at < 25; at++)
                {
                    archive.Keep(Encoding.UTF8.GetBytes($"{at}"), null, $"{worker}/{at}", Then);
                }
            }
        );

        Index().Should().HaveCount(100).And.OnlyContain(line => line.EndsWith('}'));
    }

    private string[] Index() => File.ReadAllLines(Path.Combine(folder.FullName, "index.jsonl"));
}
