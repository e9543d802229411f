using System.Text;
using CsCheck;
using Reportedly.Storage.Tests.Homes;

namespace Reportedly.Storage.Tests.Log;

/// <summary>Runs over every home of stores.</summary>
public abstract class RoundTripTests<THome> : IDisposable
    where THome : StoreHome, new()
{
    private readonly THome home = new();

    [Fact]
    public void What_is_put_in_comes_out_byte_for_byte_after_the_store_is_closed_and_opened()
    {
        int round = 0;
        Gen.Select(Gen.String.Array[1, 8], Gen.Byte.Array)
            .Sample(
                (texts, derivations) =>
                {
                    string path = home.Store($"round{round++}");
                    StoredReading[] readings =
                    [
                        .. texts
                            .Select(Wellformed)
                            .Distinct()
                            .Select(text => Readings.Of(text) with { Derivations = derivations }),
                    ];
                    using (RecordStore store = RecordStore.Open(path))
                    {
                        store.AddBatch(readings).Should().AllBeEquivalentTo(AddOutcome.Added);
                    }
                    using RecordStore again = RecordStore.OpenExisting(path);
                    StoredReading[] held = [.. again.All()];
                    held.Select(reading => reading.Record.Text())
                        .Should()
                        .BeEquivalentTo(readings.Select(reading => reading.Record.Text()));
                    held.Should().AllSatisfy(reading => reading.Derivations.ToArray().Should().Equal(derivations));
                },
                iter: 15,
                threads: 1
            );
    }

    [Fact]
    public void Arabic_text_and_emoji_come_back_as_they_were()
    {
        using RecordStore store = RecordStore.Open(home.Store("arabic"));
        StoredReading reading = Readings.Of("قال المتحدث إن ١٢ شخصاً قتلوا\n\nبغداد – 🕊️ é e\u0301", "خبر-١");
        store.Add(reading);

        store.Find("خبر-١").Text().Should().Be(reading.Record.Text());
    }

    [Fact]
    public void Bytes_are_kept_even_where_another_writer_would_space_or_escape_them_differently()
    {
        byte[] odd = Encoding.UTF8.GetBytes(
            """{ "reading" : {"engine":"x"},  "report":{"id":"sha256:abcdef","text":"\u0041"} }"""
        );
        using RecordStore store = RecordStore.Open(home.Store("odd"));
        store.Add(new StoredReading(odd, default));

        store.Find("abcd").Text().Should().Be(Encoding.UTF8.GetString(odd));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"report":{"id":"7"},"reading":{"engine":"x"}}""")]
    [InlineData("""{"report":{"id":"sha256:abcdef"}}""")]
    public void What_is_no_record_is_refused_and_nothing_of_its_batch_is_kept(string bytes)
    {
        using RecordStore store = RecordStore.Open(home.Store("refused"));
        Action add = () =>
            store.AddBatch([Readings.Of("good"), new StoredReading(Encoding.UTF8.GetBytes(bytes), default)]);

        add.Should().Throw<ArgumentException>().WithMessage("This is no record*");
        store.Count.Should().Be(0);
    }

    public void Dispose() => home.Dispose();

    private static string Wellformed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}

/// <summary>In files.</summary>
public sealed class RoundTripTestsOnSqlite : RoundTripTests<SqliteHome>;

/// <summary>On a server.</summary>
public sealed class RoundTripTestsOnPostgres : RoundTripTests<PostgresHome>;
