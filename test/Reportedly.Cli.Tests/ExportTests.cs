namespace Reportedly.Cli.Tests;

/// <summary><c>export</c> over a store with two reports of one raid.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly Shell shell = new();

    public ExportTests() => shell.ReadTwice();

    public void Dispose() => shell.Dispose();

    [Fact]
    public void What_was_written_is_named_with_rows_bytes_and_digest()
    {
        Said said = shell.Run("export", "--format", "csv", "--out", "tables");

        said.Code.Should().Be(0);
        said.Lines[0].Should().Be("4 incidents as csv in tables:");
        said.Lines[1].Should().Contain("incidents.csv").And.Contain("4 rows").And.Contain("sha256:");
        said.Output.Should().Contain("--policy").And.Contain("--redact").And.Contain("cite");
        File.ReadAllText(shell.PathOf("tables/reports.csv")).Should().Contain("herald-1").And.Contain("courier-2");
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("parquet")]
    [InlineData("jsonl")]
    [InlineData("geojson")]
    public void The_same_store_gives_the_same_bytes(string format)
    {
        shell.Run("export", "--format", format, "--out", "one").Code.Should().Be(0);
        shell.Run("export", "--format", format, "--out", "two").Code.Should().Be(0);

        foreach (string file in Directory.GetFiles(shell.PathOf("one")))
        {
            byte[] again = File.ReadAllBytes(Path.Combine(shell.PathOf("two"), Path.GetFileName(file)));
            again.Should().Equal(File.ReadAllBytes(file), Path.GetFileName(file));
        }
    }

    [Fact]
    public void Only_incidents_that_were_asked_for_are_taken_with_their_reports()
    {
        shell.Run("export", "--format", "jsonl", "--out", "out", "--type", "arrest").Code.Should().Be(0);
        File.ReadAllLines(shell.PathOf("out/incidents.jsonl")).Should().HaveCount(1);

        shell.Run("export", "--format", "jsonl", "--out", "none", "--type", "riot").Code.Should().Be(0);
        File.ReadAllBytes(shell.PathOf("none/records.jsonl")).Should().BeEmpty();
    }

    [Fact]
    public void What_a_person_accepted_is_reviewed_in_the_tables()
    {
        shell.Run("judge", "accept", "herald-1/c2", "--by", "Mara Lind").Code.Should().Be(0);

        shell.Run("export", "--format", "csv", "--out", "tables").Code.Should().Be(0);

        File.ReadAllText(shell.PathOf("tables/incidents.csv")).Should().Contain(",reviewed,");
        File.ReadAllText(shell.PathOf("tables/claims.csv")).Should().Contain(",accepted,Mara Lind,");
        File.ReadAllText(shell.PathOf("tables/judgements.csv")).Should().Contain("j1,accept,Mara Lind,");
    }

    [Fact]
    public void A_redacted_export_holds_no_text_and_no_reviewer()
    {
        shell.Run("judge", "accept", "herald-1/c2", "--by", "Mara Lind").Code.Should().Be(0);

        Said said = shell.Run("export", "--format", "datapackage", "--out", "package", "--redact");

        said.Code.Should().Be(0);
        foreach (string file in Directory.GetFiles(shell.PathOf("package")))
        {
            string content = System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(file));
            content.Should().NotContain("Mara Lind", file).And.NotContain(HandRead.Text[50..120], file);
        }
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_left_alone()
    {
        shell.Write("tables", "mine");

        Said said = shell.Run("export", "--format", "csv", "--out", "tables");

        said.Code.Should().Be(1);
        said.Error.Should().Contain("tables").And.Contain("--out");
        File.ReadAllText(shell.PathOf("tables")).Should().Be("mine");
    }

    [Fact]
    public void An_unknown_format_is_answered_with_those_there_are() =>
        shell.Run("export", "--format", "xls", "--out", "x").Error.Should().Contain("csv").And.Contain("parquet");
}
