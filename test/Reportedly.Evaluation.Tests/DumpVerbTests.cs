using Reportedly.Evaluation.Dumps;

namespace Reportedly.Evaluation.Tests;

public sealed class DumpVerbTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reportedly-dump-");

    [Fact]
    public void The_same_seed_invents_the_same_dump_and_another_seed_another()
    {
        string[] first = Make("a", rows: 2000, seed: 3);
        string[] second = Make("b", rows: 2000, seed: 3);
        string[] other = Make("c", rows: 2000, seed: 4);

        first.Should().HaveCount(5);
        first.Zip(second).Should().OnlyContain(pair => Same(pair.First, pair.Second));
        Same(File("a", "allCountries.txt"), File("c", "allCountries.txt")).Should().BeFalse();
        other.Should().HaveCount(5);
    }

    [Fact]
    public void Its_rows_have_the_cells_of_a_dump_and_refer_to_each_other()
    {
        Make("d", rows: 3000, seed: 1);

        string[][] places = Rows("d", "allCountries.txt");
        places.Should().HaveCount(3000).And.OnlyContain(row => row.Length == 19);
        HashSet<string> ids = [.. places.Select(row => row[0])];
        ids.Should().HaveCount(3000);
        places.Should().Contain(row => row[7] == "PCLI").And.Contain(row => row[7] == "ADM1");
        string[][] names = Rows("d", "alternateNamesV2.txt");
        names.Should().HaveCount(4000).And.OnlyContain(row => row.Length == 10 && ids.Contains(row[1]));
        names.Should().Contain(row => row[2] == "ar").And.Contain(row => row[2] == "link");
        Rows("d", "admin1CodesASCII.txt").Should().OnlyContain(row => row.Length == 4 && ids.Contains(row[3]));
        Rows("d", "admin2Codes.txt").Should().OnlyContain(row => row.Length == 4 && ids.Contains(row[3]));
        Rows("d", "countryInfo.txt").Skip(1).Should().OnlyContain(row => row.Length == 19 && ids.Contains(row[16]));
    }

    [Fact]
    public void A_slip_of_the_pen_is_named() =>
        DumpVerb.Run(["--rows", "many", "--seed", "1", "--out", folder.FullName], TextWriter.Null).Should().Be(2);

    public void Dispose() => folder.Delete(recursive: true);

    private string[] Make(string name, int rows, int seed)
    {
        string at = Path.Combine(folder.FullName, name);
        DumpVerb.Run(["--rows", $"{rows}", "--seed", $"{seed}", "--out", at], TextWriter.Null).Should().Be(0);
        return [.. Directory.EnumerateFiles(at).Order(StringComparer.Ordinal)];
    }

    private string File(string folderName, string name) => Path.Combine(folder.FullName, folderName, name);

    private string[][] Rows(string folderName, string name) =>
        [.. System.IO.File.ReadAllLines(File(folderName, name)).Select(row => row.Split('\t'))];

    private static bool Same(string one, string other) =>
        System.IO.File.ReadAllBytes(one).AsSpan().SequenceEqual(System.IO.File.ReadAllBytes(other));
}
