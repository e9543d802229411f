using Reportedly.Storage.Tests.Homes;

namespace Reportedly.Storage.Tests.Log;

/// <summary>Runs over every home of stores.</summary>
public abstract class FindTests<THome> : IDisposable
    where THome : StoreHome, new()
{
    private readonly THome home = new();
    private readonly RecordStore store;

    protected FindTests()
    {
        store = RecordStore.Open(home.Store("find"));
    }

    [Fact]
    public void A_report_is_found_by_its_id_by_the_beginning_of_it_and_by_the_id_it_came_with()
    {
        StoredReading reading = Readings.Of("A report", "herald-1");
        store.AddBatch([reading, Readings.Of("Another report")]);
        string id = Readings.IdOf("A report");
        string hex = id["sha256:".Length..];

        foreach (string name in (string[])[id, hex, hex[..4], hex[..12].ToUpperInvariant(), id[..12], "herald-1"])
        {
            store.Find(name).Text().Should().Be(reading.Record.Text(), "{0} names it", name);
        }
    }

    [Fact]
    public void A_beginning_that_several_ids_share_is_answered_with_the_candidates()
    {
        (string first, string second) = TwoTextsThatShareFourDigits();
        store.AddBatch([Readings.Of(first, "one"), Readings.Of(second, "two")]);

        ReportLookup lookup = store.Find(Readings.IdOf(first)["sha256:".Length..][..4]);

        lookup
            .Should()
            .BeOfType<ReportLookup.Ambiguous>()
            .Subject.Candidates.Select(candidate => candidate.ExternalId)
            .Should()
            .BeEquivalentTo("one", "two");
        store.Find(Readings.IdOf(first)).Should().BeOfType<ReportLookup.Found>();
    }

    [Fact]
    public void An_external_id_that_two_texts_came_with_is_answered_with_both()
    {
        store.AddBatch([Readings.Of("First edition", "herald-1"), Readings.Of("Second edition", "herald-1")]);

        store
            .Find("herald-1")
            .Should()
            .BeOfType<ReportLookup.Ambiguous>()
            .Subject.Candidates.Select(candidate => candidate.Title)
            .Should()
            .BeEquivalentTo("First edition", "Second edition");
    }

    [Fact]
    public void An_external_id_goes_before_the_beginning_of_an_id()
    {
        string hex = Readings.IdOf("A report")["sha256:".Length..][..4];
        store.AddBatch([Readings.Of("A report"), Readings.Of("Another report", hex)]);

        store.Find(hex).Text().Should().Contain("Another report");
        store.Find("sha256:" + hex).Text().Should().Contain("\"A report\"");
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("sha256:")]
    [InlineData("no-such-report")]
    [InlineData("ffffffffffffffff")]
    [InlineData("' OR 1=1 --")]
    public void What_no_report_answers_to_is_answered_with_reports_that_are_there(string name)
    {
        store.Add(Readings.Of("A report", "herald-1"));

        store
            .Find(name)
            .Should()
            .BeOfType<ReportLookup.NotFound>()
            .Subject.Near.Should()
            .Equal(new ReportName(Readings.IdOf("A report"), "herald-1", "A report"));
    }

    [Fact]
    public void An_empty_store_finds_nothing() =>
        store.Find("abcd").Should().BeOfType<ReportLookup.NotFound>().Subject.Near.Should().BeEmpty();

    [Fact]
    public void An_id_is_not_ambiguous_because_its_report_was_carried_often()
    {
        store.AddBatch([.. Enumerable.Range(0, 30).Select(i => Readings.Of("Wire copy", $"paper-{i}"))]);

        store.Find(Readings.IdOf("Wire copy")[..14]).Should().BeOfType<ReportLookup.Found>();
    }

    public void Dispose()
    {
        store.Dispose();
        home.Dispose();
    }

    private static (string First, string Second) TwoTextsThatShareFourDigits()
    {
        Dictionary<string, string> seen = new(StringComparer.Ordinal);
        for (int i = 0; ; i++)
        {
            string text = $"Report {i}";
            string digits = Readings.IdOf(text)["sha256:".Length..][..4];
            if (!seen.TryAdd(digits, text))
            {
                return (seen[digits], text);
            }
        }
    }
}

/// <summary>In files.</summary>
public sealed class FindTestsOnSqlite : FindTests<SqliteHome>;

/// <summary>On a server.</summary>
public sealed class FindTestsOnPostgres : FindTests<PostgresHome>;
