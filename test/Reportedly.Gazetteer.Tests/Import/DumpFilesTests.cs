using Reportedly.Gazetteer.Import;

namespace Reportedly.Gazetteer.Tests.Import;

public sealed class DumpFilesTests : IDisposable
{
    private readonly DumpFolder dump = new();

    [Fact]
    public void Files_are_told_apart_by_their_rows_whatever_they_are_called()
    {
        dump.Write("d/a.txt", DumpFolder.Name(1, DumpFolder.First, "ar", "قزهرمة"));
        dump.Write("d/b.txt", $"IQ.07\tBaghdad\tBaghdad\t{DumpFolder.First}");
        dump.Write("d/c.txt", $"IQ.07.12\tThel\tThel\t{DumpFolder.First}");
        dump.Write("d/d.txt", "# a comment", "a bad row", DumpFolder.Place(DumpFolder.First, "Quzharma"));
        dump.Write("d/e.txt", $"QX\tQXX\t999\t\tQuxland{new string('\t', 12)}5\t\t");
        dump.Write("d/old.txt", $"7\t{DumpFolder.First}\ten\tOld\t\t\t\t");
        dump.Write("d/readme.txt", "Read me");
        dump.Write("d/hierarchy.txt", "1\t2\tADM");
        dump.Write("d/notes.md", "notes");

        new GeonamesImport([dump.At("d")], dump.Target)
            .Files.Select(Path.GetFileName)
            .Should()
            .Equal("d.txt", "e.txt", "b.txt", "c.txt", "a.txt", "old.txt");
    }

    [Fact]
    public void An_archive_may_hold_more_than_the_rows()
    {
        dump.Write("IQ.txt", DumpFolder.Place(DumpFolder.First, "Quzharma"));
        dump.Write("readme.txt", "Read me");
        dump.Write("alternateNamesV2.txt", DumpFolder.Name(1, DumpFolder.First, "ar", "قزهرمة"));
        dump.Write("iso-languagecodes.txt", "eng\teng\ten\tEnglish");
        string places = dump.Zip("IQ.zip", "readme.txt", "IQ.txt");
        string names = dump.Zip("alternateNamesV2.zip", "iso-languagecodes.txt", "alternateNamesV2.txt");

        new GeonamesImport([names, places], dump.Target)
            .Files.Should()
            .Equal($"{places}(IQ.txt)", $"{names}(alternateNamesV2.txt)");
    }

    [Fact]
    public void A_file_that_lies_there_zipped_and_unpacked_is_taken_once()
    {
        dump.Write("d/IQ.txt", DumpFolder.Place(DumpFolder.First, "Quzharma"));
        File.Copy(dump.At("d/IQ.txt"), dump.At("IQ.txt"));
        File.Move(dump.Zip("IQ.zip", "IQ.txt"), dump.At("d/IQ.zip"));

        new GeonamesImport([dump.At("d")], dump.Target).Files.Should().Equal(dump.At("d/IQ.txt"));
    }

    [Theory]
    [InlineData("1\t2\tADM\n", "is no file of a GeoNames dump; name allCountries.txt")]
    [InlineData("", "is no file of a GeoNames dump")]
    [InlineData("IQ.07\tBaghdad\tBaghdad\t5\n", "none of these files has places")]
    public void What_is_no_dump_is_refused(string text, string why)
    {
        File.WriteAllText(dump.At("x.txt"), text);

        Refusal(dump.At("x.txt")).Should().Contain(why);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        Refusal(dump.At("nowhere.txt")).Should().Contain("cannot be opened").And.Contain("nowhere.txt");

    [Fact]
    public void An_archive_that_is_cut_short_is_refused()
    {
        string[] paths = dump.WriteMany(2000, 10);
        byte[] whole = File.ReadAllBytes(dump.Zip("allCountries.zip", "allCountries.txt"));
        File.WriteAllBytes(dump.At("cut.zip"), whole[..(whole.Length / 2)]);

        Refusal(dump.At("cut.zip")).Should().Contain("archive is damaged").And.Contain("download it again");
    }

    [Fact]
    public void An_archive_that_is_damaged_in_the_middle_leaves_the_old_import_as_it_was()
    {
        string[] paths = dump.WriteMany(20_000, 10);
        dump.Import(paths);
        byte[] before = File.ReadAllBytes(dump.Target);
        string path = dump.Zip("allCountries.zip", "allCountries.txt");
        byte[] bytes = File.ReadAllBytes(path);
        bytes.AsSpan(bytes.Length / 2, 2000).Fill(0xFF);
        File.WriteAllBytes(path, bytes);

        Refusal(path).Should().Contain("archive is damaged");
        File.ReadAllBytes(dump.Target).Should().Equal(before);
    }

    public void Dispose() => dump.Dispose();

    private string Refusal(string path) =>
        Record.Exception(() => dump.Import(path)).Should().BeOfType<GazetteerException>().Which.Message;
}
