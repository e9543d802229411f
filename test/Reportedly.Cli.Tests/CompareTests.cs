namespace Reportedly.Cli.Tests;

/// <summary><c>compare</c> over a store with two reports of one raid.</summary>
public sealed class CompareTests : IDisposable
{
    private readonly Shell shell = new();

    public CompareTests() => shell.ReadTwice();

    public void Dispose() => shell.Dispose();

    [Fact]
    public void What_only_one_side_has_is_listed_and_counted()
    {
        shell.Write("acled.csv", "event_id_cnty,event_date,location\nVAR1,2011-01-01,Farhal\nVAR2,soon,Farhal\n");

        Said said = shell.Run("compare", "acled.csv");

        said.Code.Should().Be(3);
        said.Output.Should().Contain("only yours  VAR1 2011-01-01");
        said.Lines[^1].Should().Be("0 agree, 0 differ, 1 only yours, 4 only ours");
        said.Error.Should().Contain("acled.csv: row 2: 'soon' is no date");
        shell.Run("compare", "acled.csv", "--format", "jsonl").Lines.Should().HaveCount(5);
    }

    [Fact]
    public void A_file_without_dates_is_answered_with_what_to_write()
    {
        shell.Write("mine.csv", "day,town\n2031-05-04,Tarsal\n");

        shell.Run("compare", "mine.csv").Error.Should().Contain("mine.csv").And.Contain("--columns date=COLUMN");
        shell.Run("compare", "mine.csv", "--columns", "date=day", "--columns", "place=town").Code.Should().Be(0);
        shell.Run("compare", "mine.csv", "--columns", "colour=red").Code.Should().Be(2);
        shell.Run("compare", "none.csv").Error.Should().Contain("none.csv: there is no such file");
    }
}
