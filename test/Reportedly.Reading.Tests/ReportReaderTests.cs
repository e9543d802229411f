using CsCheck;
using Reportedly.Reading.Rules;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading.Tests;

/// <summary>What the one door of Reading promises for any text, and not only for those that make sense.</summary>
public sealed class ReportReaderTests
{
    private const string Report = """
        Blast in Velm kills nine

        VELM, March 3 (Vala) – A car bomb killed nine people and wounded at least 30 in Velm on Monday, Governor Omar Daud said.

        Daud blamed the Red Sun Brigade (RSB). The group denied that it attacked the market. "We were not there," it said.

        The army did not confirm the figures. Soldiers arrested three men near Tal Arjan, according to a police spokesman.
        """;

    private static readonly ReportReader Reader = ReportReader.CreateDefault();

    [Fact]
    public void The_same_report_gives_the_same_bytes_twice()
    {
        Bytes(Reader, Report).Should().Equal(Bytes(Reader, Report));
    }

    [Fact]
    public void Two_readers_give_the_same_bytes()
    {
        Bytes(ReportReader.CreateDefault(), Report).Should().Equal(Bytes(Reader, Report));
    }

    [Fact]
    public void Eight_threads_give_the_same_bytes_as_one()
    {
        string[] texts =
        [
            .. Enumerable.Range(1, 24).Select(n => Report.Replace("30", $"{n + 30}", StringComparison.Ordinal)),
        ];
        byte[][] alone = [.. texts.Select(text => Bytes(Reader, text))];
        byte[][] together = new byte[texts.Length][];

        Parallel.For(
            0,
            texts.Length,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            i => together[i] = Bytes(Reader, texts[i])
        );

        for (int i = 0; i < texts.Length; i++)
        {
            together[i].Should().Equal(alone[i]);
        }
    }

    [Fact]
    public void A_day_of_publication_that_could_not_be_read_is_told_in_the_record()
    {
        ReportRecord record = Reader
            .Read(new ReportInput(SourceText.FromString(Report)) { PublishedUnread = "lately" })
            .Record;

        record.Reading.Diagnostics.Should().ContainSingle().Which.Message.Should().Contain("'lately'");
    }

    [Fact]
    public void What_was_read_before_changes_nothing()
    {
        byte[] first = Bytes(Reader, Report);
        Bytes(Reader, "General Omar Daud of the RSB attacked Velm. He was killed.");

        Bytes(Reader, Report).Should().Equal(first);
    }

    [Fact]
    public void Any_text_gives_a_record_that_keeps_its_promises_and_survives_writing()
    {
        AnyReport.Text.Sample(
            text =>
            {
                ReportReading reading = Reader.Read(Input(text));
                RecordValidator.Validate(reading.Record).Should().BeEmpty();
                byte[] written = RecordCodec.ToUtf8(reading.Record);
                RecordCodec.ToUtf8(RecordCodec.FromUtf8(written)).Should().Equal(written);
                reading.Record.Report.Text.Should().Be(text);
            },
            iter: 1000
        );
    }

    [Fact]
    public void Everything_in_the_record_of_any_text_can_be_explained()
    {
        RuleCatalog rules = RuleCatalog.LoadDefault();
        AnyReport.Text.Sample(text => MustBeExplained(Reader.Read(Input(text)), text, rules), iter: 300);
    }

    [Fact]
    public void Everything_in_a_report_can_be_explained_by_rules_of_the_catalogue()
    {
        ReportReading reading = Reader.Read(Input(Report));

        reading.Record.Claims.Should().NotBeEmpty();
        reading.Record.Events.Should().NotBeEmpty();
        reading.Record.Figures.Should().NotBeEmpty();
        reading.Record.Actors.Should().NotBeEmpty();
        reading.Record.Places.Should().NotBeEmpty();
        MustBeExplained(reading, Report, RuleCatalog.LoadDefault());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n\t")]
    [InlineData("Attack")]
    [InlineData("Rebels attacked a depot and the mayor blamed")]
    [InlineData("a")]
    [InlineData("7")]
    [InlineData("\"")]
    [InlineData("?!?... --- (((( )))) “”“”“ ,,,,;;;;::::")]
    public void A_text_with_nothing_to_read_gives_a_valid_record(string text)
    {
        RecordValidator.Validate(Reader.Read(Input(text)).Record).Should().BeEmpty();
    }

    [Theory]
    [InlineData("a")]
    [InlineData("A")]
    [InlineData("7")]
    [InlineData(".")]
    [InlineData("\"")]
    [InlineData("(")]
    [InlineData("\n")]
    public async Task A_megabyte_of_one_letter_is_read_within_a_minute(string letter)
    {
        string text = new(letter[0], 1 << 20);

        ReportReading reading = await Task.Run(() => Reader.Read(Input(text)), CancellationToken.None)
            .WaitAsync(TimeSpan.FromMinutes(1), CancellationToken.None);

        RecordValidator.Validate(reading.Record).Should().BeEmpty();
    }

    private static void MustBeExplained(ReportReading reading, string text, RuleCatalog rules)
    {
        ReportRecord record = reading.Record;
        string[] ids =
        [
            .. record.Actors.Select(a => a.Id),
            .. record.Places.Select(p => p.Id),
            .. record.Events.Select(e => e.Id),
            .. record.Figures.Select(f => f.Id),
            .. record.Claims.Select(c => c.Id),
        ];
        reading.Derivations.Entries.Keys.Should().BeEquivalentTo(ids);
        foreach (Derivation step in reading.Derivations.Entries.Values.SelectMany(top => top.All()))
        {
            rules.Contains(step.Rule).Should().BeTrue($"{step.Rule} must be in the catalogue");
            step.Span.End.Should().BeLessThanOrEqualTo(text.Length);
        }
    }

    private static ReportInput Input(string text) =>
        new(SourceText.FromString(text)) { Published = new DateOnly(2031, 3, 5) };

    private static byte[] Bytes(ReportReader reader, string text) =>
        RecordCodec.ToUtf8(reader.Read(Input(text)).Record);
}
