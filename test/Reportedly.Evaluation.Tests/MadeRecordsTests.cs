using Reportedly.Evaluation.MadeRecords;
using Reportedly.Records;

namespace Reportedly.Evaluation.Tests;

public sealed class MadeRecordsTests
{
    [Fact]
    public void Every_made_record_keeps_what_records_promise()
    {
        foreach (ReportRecord record in RecordMaker.Make(seed: 3, count: 300))
        {
            RecordValidator.Validate(record).Should().BeEmpty("{0} is a record", record.Report.ExternalId);
            RecordCodec.FromUtf8(RecordCodec.ToUtf8(record)).Report.Id.Should().Be(record.Report.Id);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_records_and_fewer_are_the_first_of_more()
    {
        IEnumerable<string> more = RecordMaker.Make(seed: 5, count: 60).Select(Text);

        RecordMaker.Make(seed: 5, count: 40).Select(Text).Should().Equal(more.Take(40));
        RecordMaker.Make(seed: 6, count: 40).Select(Text).Should().NotIntersectWith(more);
    }

    [Fact]
    public void Many_reports_tell_of_a_town_and_some_repeat_the_text_of_others()
    {
        ReportRecord[] records = [.. RecordMaker.Make(seed: 7, count: 3000)];

        records.Sum(record => record.Events.Length).Should().BeInRange(2 * records.Length, 8 * records.Length);
        records.Sum(record => record.Claims.Length).Should().BeInRange(5 * records.Length, 15 * records.Length);
        records
            .GroupBy(record => record.Report.Text.Split("\n\n")[1], StringComparer.Ordinal)
            .Count(group => group.Count() > 1)
            .Should()
            .BeGreaterThan(records.Length / 20);
    }

    private static string Text(ReportRecord record) => record.Report.Text;
}
