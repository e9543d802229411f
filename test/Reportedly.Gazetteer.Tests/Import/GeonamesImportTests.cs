using Reportedly.Gazetteer.Import;

namespace Reportedly.Gazetteer.Tests.Import;

public sealed class GeonamesImportTests : IDisposable
{
    private const int Town = DumpFolder.First;
    private const int Other = DumpFolder.First + 1;

    private readonly DumpFolder dump = new();

    [Fact]
    public void A_place_is_found_by_its_names_in_every_script()
    {
        dump.Import(
            dump.Write("IQ.txt", DumpFolder.Place(Town, "Quzharma", population: "4321")),
            dump.Write(
                "alternateNamesV2.txt",
                DumpFolder.Name(1, Town, "ar", "قزهرمة"),
                DumpFolder.Name(2, Town, "ckb", "قوزھەرمە"),
                DumpFolder.Name(3, Town, "ru", "Кузхарма"),
                DumpFolder.Name(4, Town, "he", "קוזהרמה"),
                DumpFolder.Name(5, Town, "zh", "庫茲哈爾馬")
            )
        );

        foreach (string name in (string[])["QUZHARMA", "قزهرمة", "قوزھەرمە", "кузхарма", "קוזהרמה", "庫茲哈爾馬"])
        {
            dump.Find(name).Should().ContainKey(Town, "it is called {0} too", name);
        }
        dump.Read(Town)
            .Should()
            .BeEquivalentTo(
                new
                {
                    Name = "Quzharma",
                    Kind = FeatureKind.Settlement,
                    Country = "IQ",
                    Latitude = 33.3,
                    Longitude = 44.4,
                    Population = 4321L,
                    GeonamesId = (int?)Town,
                }
            );
    }

    [Fact]
    public void Addresses_and_codes_are_no_names()
    {
        ImportSummary summary = dump.Import(
            dump.Write("IQ.txt", DumpFolder.Place(Town, "Quzharma")),
            dump.Write(
                "alternateNamesV2.txt",
                DumpFolder.Name(1, Town, "link", "https://example.org/quzharma"),
                DumpFolder.Name(2, Town, "iata", "QZH"),
                DumpFolder.Name(3, Town, "wkdt", "Q999999999"),
                DumpFolder.Name(4, Town, "post", "54321"),
                DumpFolder.Name(5, DumpFolder.First + 77, "en", "Nowhere")
            )
        );

        summary
            .Should()
            .BeEquivalentTo(
                new
                {
                    Names = 0L,
                    NamesLeftOut = 5L,
                    Faults = 0L,
                }
            );
        dump.Find("QZH").Should().BeEmpty();
        dump.Find("54321").Should().BeEmpty();
    }

    [Fact]
    public void A_name_of_former_times_stands_behind_one_of_today()
    {
        dump.Import(
            dump.Write("IQ.txt", DumpFolder.Place(Town, "Quzharma"), DumpFolder.Place(Other, "Beltorun")),
            dump.Write(
                "alternateNamesV2.txt",
                DumpFolder.Name(1, Town, "en", "Harvostan", "\t\t\t1"),
                DumpFolder.Name(2, Town, "en", "Quzzo", "\t\t1\t"),
                DumpFolder.Name(3, Town, "en", "Quzharma City", "1\t\t\t"),
                DumpFolder.Name(4, Other, "fr", "Harvostan")
            )
        );

        dump.Find("Harvostan")
            .Should()
            .Equal(new Dictionary<int, NameRank> { [Other] = NameRank.Alias, [Town] = NameRank.Variant });
        dump.Find("Quzzo")[Town].Should().Be(NameRank.Variant);
        dump.Find("Quzharma City")[Town].Should().Be(NameRank.Primary);
    }

    [Fact]
    public void Without_a_file_of_alternate_names_those_beside_the_places_do()
    {
        string places = dump.Write("IQ.txt", DumpFolder.Place(Town, "Quzharma", others: "QZH,قزهرمة,Quzarmah"));

        dump.Import(places);

        dump.Find("قزهرمة").Should().ContainKey(Town);
        dump.Find("QZH").Should().BeEmpty("that is an airport");
    }

    [Theory]
    [InlineData("S.AIRP", FeatureKind.Site)]
    [InlineData("S.CMPRF", FeatureKind.Camp)]
    [InlineData("P.PPLX", FeatureKind.District)]
    [InlineData("L.RGN", FeatureKind.Region)]
    [InlineData("T.ISL", FeatureKind.Island)]
    [InlineData("H.STM", FeatureKind.Water)]
    [InlineData("A.ADM2", FeatureKind.Admin2)]
    [InlineData("T.MTS", FeatureKind.Terrain)]
    public void A_place_is_what_its_feature_code_says(string feature, FeatureKind kind)
    {
        dump.Import(dump.Write("IQ.txt", DumpFolder.Place(Town, "Quzharma", feature)));

        dump.Read(Town).Kind.Should().Be(kind);
    }

    [Fact]
    public void Capitals_and_seats_are_marked()
    {
        dump.Import(
            dump.Write(
                "IQ.txt",
                DumpFolder.Place(Town, "Quzharma", "P.PPLC"),
                DumpFolder.Place(Other, "Beltorun", "P.PPLA")
            )
        );

        dump.Read(Town).Should().BeEquivalentTo(new { IsCapital = true, IsSeat = false });
        dump.Read(Other).Should().BeEquivalentTo(new { IsCapital = false, IsSeat = true });
    }

    [Fact]
    public void Wells_and_bus_stops_are_left_out_and_counted()
    {
        ImportSummary summary = dump.Import(
            dump.Write(
                "IQ.txt",
                DumpFolder.Place(Town, "Quzharma", "H.WLL"),
                DumpFolder.Place(Other, "Quzharma", "S.BUSTP"),
                DumpFolder.Place(Other + 1, "Quzharma")
            )
        );

        summary.Should().BeEquivalentTo(new { Places = 1L, LeftOut = 2L });
        dump.Find("Quzharma").Keys.Should().Equal(Other + 1);
    }

    [Fact]
    public void Divisions_get_the_names_that_their_own_files_give_them()
    {
        dump.Import(
            dump.Write(
                "allCountries.txt",
                DumpFolder.Place(Town, "Muhafazat Vorn", "A.ADM1", country: "QX", division: "91"),
                DumpFolder.Place(Other, "Markaz Thel", "A.ADM2", country: "QX", division: "91"),
                DumpFolder.Place(Other + 1, "Quzharma", country: "QX", division: "91")
            ),
            dump.Write("admin1CodesASCII.txt", $"QX.91\tVørn\tVorn\t{Town}"),
            dump.Write("admin2Codes.txt", $"QX.91.5\tThel\tThel\t{Other}"),
            dump.Write("countryInfo.txt", "#ISO\tISO3", $"QX\tQXX\t999\t\tQuxland{new string('\t', 12)}{Other + 1}\t\t")
        );

        dump.Find("Vorn").Should().ContainKey(Town);
        dump.Find("Thel").Should().ContainKey(Other);
        dump.Find("Quxland").Should().ContainKey(Other + 1);
        dump.Read(Other + 1).Admin1Code.Should().Be("91");
    }

    [Fact]
    public void A_bad_row_is_named_with_its_line_and_costs_itself_alone()
    {
        string good = DumpFolder.Place(Town, "Quzharma");
        string path = dump.Write(
            "IQ.txt",
            DumpFolder.Place(Other, "Beltorun"),
            "12\ttoo few cells",
            DumpFolder.Place(Other + 1, "Far North", latitude: "95.0"),
            DumpFolder.Place(Other + 2, "Ninety", longitude: "east"),
            DumpFolder.Place(Other + 3, "Many", population: "many"),
            DumpFolder.Place(Other + 4, ""),
            DumpFolder.Place(0, "Nobody's"),
            DumpFolder.Place(Other + 5, "Codes", division: "longer-than-any"),
            good
        );

        ImportSummary summary = dump.Import(path);

        summary
            .Should()
            .BeEquivalentTo(
                new
                {
                    Rows = 9L,
                    Places = 2L,
                    Faults = 7L,
                }
            );
        summary
            .FaultLines.Should()
            .HaveCount(7)
            .And.OnlyContain(line => line.StartsWith(path + ":", StringComparison.Ordinal));
        summary
            .FaultLines[0]
            .Should()
            .Be($"{path}:2: has another number of cells than its file's other rows; check its tabs.");
        summary.FaultLines[1].Should().StartWith($"{path}:3: latitude or longitude");
        dump.Find("Quzharma").Should().ContainKey(Town);
    }

    [Fact]
    public void Bytes_that_are_no_text_and_lines_without_end_cost_themselves_alone()
    {
        string path = dump.Write("IQ.txt", DumpFolder.Place(Other, "Beltorun"));
        using (FileStream file = new(path, FileMode.Append))
        {
            byte[] bad = System.Text.Encoding.Latin1.GetBytes(DumpFolder.Place(Other + 1, "Bad\u00FF") + "\n");
            file.Write(bad);
            file.Write(new byte[3_000_000]);
            file.Write(System.Text.Encoding.UTF8.GetBytes("\n" + DumpFolder.Place(Town, "Quzharma") + "\r\n"));
        }

        ImportSummary summary = dump.Import(path);

        summary.FaultLines.Should().HaveCount(2);
        summary.FaultLines[0].Should().StartWith($"{path}:2: a name is not UTF-8");
        summary.FaultLines[1].Should().StartWith($"{path}:3: is longer");
        dump.Find("Quzharma").Should().ContainKey(Town);
    }

    [Fact]
    public void Many_bad_rows_are_counted_and_the_first_hundred_listed()
    {
        string path = dump.Write(
            "IQ.txt",
            [DumpFolder.Place(Town, "Quzharma"), .. Enumerable.Repeat("one cell", 1000)]
        );

        ImportSummary summary = dump.Import(path);

        summary.Faults.Should().Be(1000);
        summary.FaultLines.Should().HaveCount(100);
    }

    [Fact]
    public void Neither_the_order_of_the_files_nor_zip_changes_a_byte()
    {
        string[] paths = dump.WriteMany(500, 700);
        DumpFolder.Import(dump.At("a.gazetteer"), paths);
        DumpFolder.Import(dump.At("b.gazetteer"), [.. paths.Reverse()]);
        string[] zipped = [dump.Zip("names.zip", "alternateNamesV2.txt"), dump.Zip("places.zip", "allCountries.txt")];
        DumpFolder.Import(dump.At("c.gazetteer"), zipped);

        byte[] expected = File.ReadAllBytes(dump.At("a.gazetteer"));
        File.ReadAllBytes(dump.At("b.gazetteer")).Should().Equal(expected);
        File.ReadAllBytes(dump.At("c.gazetteer")).Should().Equal(expected);
    }

    [Fact]
    public void A_new_import_replaces_the_old_one_and_leaves_nothing_beside_it()
    {
        dump.Import(dump.Write("IQ.txt", DumpFolder.Place(Town, "Quzharma")));
        dump.Import(dump.Write("IQ.txt", DumpFolder.Place(Other, "Beltorun")));

        dump.Find("Quzharma").Should().BeEmpty();
        dump.Find("Beltorun").Should().ContainKey(Other);
        Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(dump.Target)!).Should().Equal(dump.Target);
    }

    [Fact]
    public void Two_imports_into_one_target_do_not_tread_on_each_other()
    {
        string[] paths = dump.WriteMany(50, 50);
        Exception? second = null;

        new GeonamesImport(paths, dump.Target).Run(
            _ => second ??= Record.Exception(() => dump.Import(paths)),
            CancellationToken.None
        );

        second.Should().BeOfType<GazetteerException>().Which.Message.Should().Contain("another import");
        File.Exists(dump.Target).Should().BeTrue();
    }

    [Fact]
    public void What_an_import_was_made_of_stands_in_it()
    {
        dump.Import(dump.Write("IQ.txt", DumpFolder.Place(Town, "Quzharma")));

        GazetteerContents contents = GazetteerContents.Of(dump.Target);

        contents.Places.Should().Be(1);
        contents
            .Sources.Should()
            .ContainSingle()
            .Which.Should()
            .BeEquivalentTo(
                new GazetteerContents.Source(
                    "IQ.txt (GeoNames, newest change 2026-03-04)",
                    "sha256:"
                        + Convert.ToHexStringLower(
                            System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(dump.At("IQ.txt")))
                        )
                )
            );
    }

    public void Dispose() => dump.Dispose();
}
