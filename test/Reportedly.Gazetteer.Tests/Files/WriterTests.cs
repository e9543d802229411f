using CsCheck;
using Reportedly.Gazetteer.Files;

namespace Reportedly.Gazetteer.Tests.Files;

public sealed class WriterTests : IDisposable
{
    private static readonly string[] Codes = ["", "IQ", "SY", "US"];

    private readonly string folder = Directory.CreateTempSubdirectory("gazetteer-").FullName;

    private static readonly Gen<NewPlace> Places =
        from id in Gen.Int[0, 40]
        from name in Gen.String[Gen.Char.AlphaNumeric, 1, 12]
        from kind in Gen.Int[0, 11]
        from country in Gen.Int[0, 3].Select(i => i == 0 ? null : Codes[i])
        from code in Gen.Int[0, 2].Select(i => i == 0 ? null : "0" + (char)('0' + i))
        from latitude in Gen.Double[-90, 90]
        from longitude in Gen.Double[-180, 180]
        from population in Gen.Long[0, 20_000_000]
        select new NewPlace
        {
            GeonamesId = id,
            Name = name,
            Kind = (FeatureKind)kind,
            Country = country,
            Admin1Code = code,
            Latitude = latitude,
            Longitude = longitude,
            Population = population,
        };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_was_written_is_found_by_its_name_in_every_case() =>
        Places
            .Array[0, 30]
            .Sample(
                places =>
                {
                    NewPlace[] distinct = [.. places.Where(place => place.GeonamesId == 0).DistinctBy(Content)];
                    using GazetteerFile file = Write("found", distinct);
                    file.Rows.Should().Be(distinct.Length);
                    foreach (NewPlace place in distinct)
                    {
                        Rows(file, place.Name.ToUpperInvariant())
                            .Should()
                            .Contain(row => file.NameOf(row) == place.Name);
                        Rows(file, place.Name.ToLowerInvariant())
                            .Should()
                            .Contain(row => file.NameOf(row) == place.Name);
                    }
                },
                iter: 60,
                threads: 1
            );

    [Fact]
    public void The_order_in_which_places_come_does_not_matter() =>
        Places
            .Array[1, 20]
            .Sample(
                places =>
                {
                    NewPlace[] distinct =
                    [
                        .. places
                            .DistinctBy(place => place.GeonamesId == 0 ? Content(place) : place.GeonamesId)
                            .OrderBy(place => place.Population),
                    ];
                    using GazetteerFile one = Write("one", distinct);
                    using GazetteerFile other = Write("other", [.. distinct.Reverse()]);
                    one.Digest.Should().Be(other.Digest);
                },
                iter: 60,
                threads: 1
            );

    [Fact]
    public void Of_two_places_with_one_id_the_last_stands_with_the_names_of_both()
    {
        using GazetteerFile file = Write(
            "twice",
            new NewPlace { GeonamesId = 7, Name = "Old Ford" },
            new NewPlace { GeonamesId = 7, Name = "New Ford" }
        );
        file.Rows.Should().Be(1);
        file.NameOf(0).Should().Be("New Ford");
        Rows(file, "old ford").Should().Equal(0);
    }

    [Fact]
    public void Names_in_any_script_are_found()
    {
        string path = Path.Combine(folder, "scripts");
        using (GazetteerWriter writer = GazetteerWriter.Create(path, path + ".parts"))
        {
            int place = writer.AddPlace(
                new NewPlace
                {
                    GeonamesId = 1,
                    Name = "Testabad",
                    Country = "IQ",
                }
            );
            foreach (
                string name in (string[])["تستاباد", "Тестабад", "טסטבאד", "测试城", "테스트시", "ทดสอบ", "परीक्षण"]
            )
            {
                writer.AddName(place, name, NameRank.Alias);
            }
            writer.Complete();
        }
        using GazetteerFile file = GazetteerFile.Open(path);
        foreach (string name in (string[])["تستاباد", "ТЕСТАБАД", "טסטבאד", "测试城", "테스트시", "ทดสอบ", "परीक्षण"])
        {
            Rows(file, name).Should().Equal([0], name);
        }
    }

    [Fact]
    public void A_writer_that_was_stopped_goes_on_from_its_checkpoint()
    {
        NewPlace[] places = [.. Enumerable.Range(1, 500).Select(i => Numbered(i))];
        using GazetteerFile whole = Write("whole", places);
        string path = Path.Combine(folder, "stopped");
        using (GazetteerWriter first = GazetteerWriter.Create(path, path + ".parts"))
        {
            Array.ForEach(places[..200], place => first.AddPlace(place));
            first.Checkpoint("200\nof all");
            Array.ForEach(places[200..350], place => first.AddPlace(place));
        }
        using (GazetteerWriter second = GazetteerWriter.Resume(path, path + ".parts", out string position)!)
        {
            position.Should().Be("200\nof all");
            second.Places.Should().Be(200);
            Array.ForEach(places[200..], place => second.AddPlace(place));
            second.Complete();
        }
        File.ReadAllBytes(path).Should().Equal(File.ReadAllBytes(Path.Combine(folder, "whole")));
        Directory.Exists(path + ".parts").Should().BeFalse();
    }

    [Fact]
    public void Without_a_checkpoint_there_is_nothing_to_go_on_from() =>
        GazetteerWriter.Resume(Path.Combine(folder, "a"), Path.Combine(folder, "b"), out _).Should().BeNull();

    [Fact]
    public void Parts_that_are_shorter_than_their_checkpoint_are_refused()
    {
        string path = Path.Combine(folder, "short");
        using (GazetteerWriter writer = GazetteerWriter.Create(path, path + ".parts"))
        {
            writer.AddPlace(Numbered(1));
            writer.Checkpoint("");
        }
        File.WriteAllBytes(Path.Combine(path + ".parts", "places.part"), []);
        Action resume = () => GazetteerWriter.Resume(path, path + ".parts", out _);
        resume.Should().Throw<GazetteerException>().WithMessage("*places.part: is shorter than it was; delete*");
    }

    [Fact]
    public void Coordinates_that_are_none_are_refused()
    {
        string path = Path.Combine(folder, "far");
        using GazetteerWriter writer = GazetteerWriter.Create(path, path + ".parts");
        Action add = () => writer.AddPlace(new NewPlace { Name = "Nowhere", Latitude = 91 });
        add.Should().Throw<ArgumentException>().WithMessage("'Nowhere' has latitude 91*");
    }

    [Fact]
    public void A_name_longer_than_a_file_can_hold_is_cut_at_a_letter()
    {
        using GazetteerFile file = Write("long", new NewPlace { GeonamesId = 1, Name = new string('ф', 190) });
        file.NameOf(0).Should().Be(new string('ф', 127));
        Rows(file, new string('Ф', 190)).Should().Equal(0);
    }

    private static NewPlace Numbered(int i) =>
        new()
        {
            GeonamesId = i,
            Name = $"Town {i}",
            Country = "IQ",
            Latitude = i / 10.0,
            Population = i * 1000,
        };

    private static object Content(NewPlace place) => (place.Name, place.Country, place.Kind, place.Latitude);

    private GazetteerFile Write(string name, params NewPlace[] places)
    {
        string path = Path.Combine(folder, name);
        using (GazetteerWriter writer = GazetteerWriter.Create(path, path + ".parts"))
        {
            Array.ForEach(places, place => writer.AddPlace(place));
            writer.Complete();
        }
        return GazetteerFile.Open(path);
    }

    private static List<int> Rows(GazetteerFile file, string name)
    {
        string folded = Reportedly.Gazetteer.Names.NameFolding.Fold(name);
        (int first, int count) = file.Entry(Reportedly.Gazetteer.Names.NameFolding.Hash(folded));
        return [.. Enumerable.Range(first, count).Select(entry => file.Hit(entry).Row)];
    }
}
