using System.IO.Compression;
using System.Text;
using CsCheck;
using Reportedly.Sources.Fetching;
using Reportedly.Sources.Fetching.Encodings;
using Reportedly.Sources.Tests.Servers;

namespace Reportedly.Sources.Tests.Fetching;

public sealed class ContentCodingTests
{
    private static readonly byte[] Words = Encoding.UTF8.GetBytes(
        string.Concat(Enumerable.Range(0, 3000).Select(i => $"<p>Line {i} of it.</p>"))
    );

    public static TheoryData<string> Codings => ["gzip", "x-gzip", "deflate", "raw", "br"];

    private static string Name(string coding) => coding == "raw" ? "deflate" : coding;

    private static byte[] Pack(string coding, byte[] bytes)
    {
        using MemoryStream packed = new();
        using (
            Stream stream = coding switch
            {
                "deflate" => new ZLibStream(packed, CompressionLevel.Optimal),
                "raw" => new DeflateStream(packed, CompressionLevel.Optimal),
                "br" => new BrotliStream(packed, CompressionLevel.Fastest),
                _ => new GZipStream(packed, CompressionLevel.Optimal),
            }
        )
        {
            stream.Write(bytes);
        }
        return packed.ToArray();
    }

    [Theory]
    [MemberData(nameof(Codings))]
    public async Task A_packed_body_is_unpacked(string coding)
    {
        Scenario scenario = Scenario.Answer("200 OK", Pack(coding, Words), $"Content-Encoding: {Name(coding)}");

        (await TestFetcher.PlayAsync(scenario)).ShouldBeFetched().Body.ToArray().Should().Equal(Words);
    }

    [Theory]
    [MemberData(nameof(Codings))]
    public void Wherever_a_packed_body_is_cut_off_it_is_found(string coding)
    {
        byte[] packed = Pack(coding, Words);
        for (int cut = 1; cut < packed.Length; cut += packed.Length < 600 ? 1 : packed.Length / 400)
        {
            Action undo = () =>
                ContentCoding.Undo(packed.AsMemory(0, packed.Length - cut), Name(coding), TestFetcher.Limits);
            undo.Should().Throw<EncodingException>().Which.Problem.Should().Be(FetchProblem.Broken);
        }
    }

    [Theory]
    [MemberData(nameof(Codings))]
    public async Task A_bomb_is_found_before_it_has_grown(string coding)
    {
        Scenario scenario = Scenario.Answer(
            "200 OK",
            Pack(coding, new byte[3 << 20]),
            $"Content-Encoding: {Name(coding)}"
        );

        (await TestFetcher.PlayAsync(scenario)).ShouldBeRefused(FetchProblem.TooLarge);
    }

    [Fact]
    public async Task A_bomb_within_a_bomb_is_found()
    {
        byte[] packed = Pack("gzip", Pack("gzip", new byte[64 << 20]));

        (
            await TestFetcher.PlayAsync(Scenario.Answer("200 OK", packed, "Content-Encoding: gzip, gzip"))
        ).ShouldBeRefused(FetchProblem.TooLarge);
    }

    [Fact]
    public async Task Two_members_one_after_the_other_are_one_body()
    {
        byte[] packed = [.. Pack("gzip", Words), .. Pack("gzip", Words)];

        (await TestFetcher.PlayAsync(Scenario.Answer("200 OK", packed, "Content-Encoding: gzip")))
            .ShouldBeFetched()
            .Body.ToArray()
            .Should()
            .Equal([.. Words, .. Words]);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("zstd")]
    [InlineData("gzip, gzip, gzip, gzip")]
    public async Task A_body_that_is_not_packed_as_said_is_broken(string said)
    {
        (await TestFetcher.PlayAsync(Scenario.Answer("200 OK", Words, $"Content-Encoding: {said}"))).ShouldBeRefused(
            FetchProblem.Broken
        );
    }

    [Fact]
    public void Any_bytes_are_unpacked_or_refused()
    {
        Gen.Select(
                Gen.Byte.Array[0, 200],
                Servers.Pick.Of("gzip", "deflate", "br", "identity", "br, gzip"),
                Gen.Int[0, 200]
            )
            .Sample(
                (noise, coding, at) =>
                {
                    byte[] bytes = Pack(coding == "br, gzip" ? "gzip" : coding, Words);
                    noise.AsSpan(0, Math.Min(noise.Length, bytes.Length - at)).CopyTo(bytes.AsSpan(at));
                    try
                    {
                        ContentCoding.Undo(bytes, coding, TestFetcher.Limits);
                    }
                    catch (EncodingException fault)
                    {
                        fault.Message.Should().EndWith(".");
                    }
                },
                iter: 500
            );
    }
}
