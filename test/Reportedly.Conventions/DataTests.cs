using System.Text;
using System.Text.RegularExpressions;
using Reportedly.Text;
using YamlDotNet.RepresentationModel;

namespace Reportedly.Conventions;

/// <summary>Linguists and researchers edit the data; every file can be read, and says where it comes from.</summary>
public sealed partial class DataTests
{
    /// <summary>Word lists of which most rows are the word alone; empty cells at the end of a row may be left out.</summary>
    private static readonly string[] WordLists = ["data/training/en/nouns.tsv", "data/training/en/verbs.tsv"];

    /// <summary>Every table.</summary>
    public static TheoryData<string> Tables => [.. Repository.Files("data", ".tsv")];

    /// <summary>Every file of rules and names.</summary>
    public static TheoryData<string> YamlFiles => [.. Repository.Files("data", ".yaml")];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_has_a_header_and_rows_that_fit_it(string table) =>
        TableCheck
            .Faults(table, File.ReadAllBytes(Repository.At(table)), WordLists.Contains(table))
            .ShouldBeNone("anybody with any tool reads a table");

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_words_of_a_table_stand_in_normal_form_C(string table) =>
        SourceText
            .FromUtf8(File.ReadAllBytes(Repository.At(table)))
            .IsNormalized.Should()
            .BeTrue("words are compared character by character");

    [Theory]
    [InlineData("a\tb\n1\t2\n", true)]
    [InlineData("# note\na\tb\n\n1\t2\n", true)]
    [InlineData("a\tb\n1\n", false)]
    [InlineData("a\tb\n1\t2\t3\n", false)]
    [InlineData("a\tb\n1 \t2\n", false)]
    [InlineData("a\tb\r\n1\t2\r\n", false)]
    [InlineData("a\tb\n1\t2", false)]
    [InlineData("a b\tc\n1\t2\n", false)]
    [InlineData("# nothing else\n", false)]
    public void A_bad_table_is_known_when_seen(string text, bool good) =>
        TableCheck.Faults("x", Encoding.UTF8.GetBytes(text), mayLeaveOut: false).Any().Should().Be(!good);

    [Fact]
    public void Every_file_of_data_says_where_it_comes_from()
    {
        string[] named =
        [
            .. Named().Matches(Repository.Read("data/SOURCES.md")).Select(match => match.Groups["path"].Value),
        ];

        Repository
            .Files("data")
            .Select(file => file["data/".Length..])
            .Where(file => file != "SOURCES.md")
            .Where(file =>
                !named.Any(path =>
                    file == path || (path.EndsWith('/') && file.StartsWith(path, StringComparison.Ordinal))
                )
            )
            .ShouldBeNone("data/SOURCES.md has a row for each file or folder: origin and licence");
        named.Where(path => !Repository.Has("data/" + path)).ShouldBeNone("a row of data/SOURCES.md speaks of a file");
    }

    [Theory]
    [MemberData(nameof(YamlFiles))]
    public void A_yaml_file_can_be_read(string file)
    {
        YamlStream yaml = [];

        yaml.Load(new StringReader(Repository.Read(file)));

        yaml.Documents.Should().ContainSingle();
    }

    [GeneratedRegex(@"^\| `(?<path>[^`]+)`", RegexOptions.Multiline)]
    private static partial Regex Named();
}
