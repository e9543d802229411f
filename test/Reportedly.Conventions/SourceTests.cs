namespace Reportedly.Conventions;

/// <summary>What stands in the source is finished, short enough to read, and at home on every machine.</summary>
public sealed class SourceTests
{
    private const int MostLines = 400;

    /// <summary>Marks of unfinished work. Put together from parts, so that this file does not find itself.</summary>
    private const string Unfinished = @"\b(TO" + "DO|FIX" + "ME|HA" + @"CK|XX" + @"X)\b|NotImplemented" + "Exception";

    /// <summary>Tests that are not run.</summary>
    private const string Skipped = @"[(,]\s*Skip" + @"(Unless|When)?\s*=|Assert\.Sk" + "ip";

    /// <summary>Where tests of pages look for a browser.</summary>
    private const string Browser = "test/Reportedly.Browser/Chromium.cs:";

    /// <summary>Where tests of stores look for a database server, and for a user whom rights bind; not every machine has them.</summary>
    private const string Homes = "test/Reportedly.Storage.Tests/Homes/";

    /// <summary>Folders of somebody's machine, from its root.</summary>
    private const string MachinePath =
        @"(?<![\w.~)}-])/(root|home|tmp|work|Users|mnt|opt|var/folders)/[\w.]|\b[A-Za-z]:\\{1,2}Users\b";

    private static readonly string[] TextFiles =
    [
        ".cs",
        ".csproj",
        ".editorconfig",
        ".json",
        ".jsonl",
        ".md",
        ".props",
        ".sh",
        ".slnx",
        ".targets",
        ".tsv",
        ".txt",
        ".xml",
        ".yaml",
        ".yml",
    ];

    [Fact]
    public void Nothing_is_left_for_later()
    {
        SourceFile.FindIn("", Unfinished).ShouldBeNone("finish it, or take it out");
        SourceFile
            .FindIn("test", Skipped)
            .Where(found => !found.StartsWith(Homes, StringComparison.Ordinal))
            .Where(found => !found.StartsWith(Browser, StringComparison.Ordinal))
            .ShouldBeNone("a test that is not run holds nothing");
    }

    [Fact]
    public void Every_file_of_the_product_is_short_enough_to_read() =>
        Repository
            .Files("src", ".cs")
            .Select(file => (File: file, Lines: Repository.Read(file).Count(unit => unit == '\n')))
            .Where(file => file.Lines > MostLines)
            .Select(file => $"{file.File}: {file.Lines} lines")
            .ShouldBeNone($"one concept a file, {MostLines} lines at most; divide it");

    [Fact]
    public void No_file_knows_the_machine_that_it_was_written_on()
    {
        string[] files =
        [
            .. Repository.Files().Where(file => TextFiles.Any(end => file.EndsWith(end, StringComparison.Ordinal))),
        ];

        files.Should().HaveCountGreaterThan(100);
        files
            .SelectMany(file => SourceFile.Find(file, Repository.Read(file), MachinePath))
            .ShouldBeNone("paths are relative to the repository, or given by the user");
    }

    [Theory]
    [InlineData("see /ho" + "me/ann/reports", true)]
    [InlineData("\"/tm" + "p/x.db\"", true)]
    [InlineData("C:\\Us" + "ers\\ann", true)]
    [InlineData("\"C:\\\\Us" + "ers\\\\ann\"", true)]
    [InlineData("https://example.org/home/page", false)]
    [InlineData("docs/work/plan.md", false)]
    [InlineData("at home / at work", false)]
    public void A_machine_path_is_known_when_seen(string line, bool isOne) =>
        SourceFile.Find("x", line, MachinePath).Any().Should().Be(isOne);

    [Theory]
    [InlineData("// TO" + "DO: later", true)]
    [InlineData("throw new NotImplemented" + "Exception();", true)]
    [InlineData("the hacker todo list", false)]
    public void Unfinished_work_is_known_when_seen(string line, bool isOne) =>
        SourceFile.Find("x", line, Unfinished).Any().Should().Be(isOne);
}
