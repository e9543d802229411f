using Reportedly.Gazetteer.Files;

namespace Reportedly.Gazetteer.Tests.Files;

public sealed class FileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gazetteer-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_file_that_is_not_there_is_refused_by_name()
    {
        string path = Path.Combine(folder, "absent");
        Opening(path).Should().Throw<GazetteerException>().WithMessage($"{path}: cannot be opened*");
    }

    [Fact]
    public void A_file_that_is_no_gazetteer_is_refused()
    {
        string path = Path.Combine(folder, "poem");
        File.WriteAllText(path, new string('x', 5000));
        Opening(path).Should().Throw<GazetteerException>().WithMessage($"{path}: is no gazetteer*");
        File.WriteAllText(path, "");
        Opening(path).Should().Throw<GazetteerException>().WithMessage($"{path}: is no gazetteer*");
    }

    [Fact]
    public void A_file_that_was_cut_short_anywhere_is_refused()
    {
        string path = Write("cut", new NewPlace { GeonamesId = 5, Name = "Cutham" });
        byte[] bytes = File.ReadAllBytes(path);
        for (int length = 0; length < bytes.Length - 8; length += 37)
        {
            File.WriteAllBytes(path, bytes[..length]);
            Opening(path).Should().Throw<GazetteerException>();
        }
    }

    [Fact]
    public void A_file_of_another_format_says_to_import_again()
    {
        string path = Write("later", new NewPlace { GeonamesId = 5, Name = "Laterham" });
        byte[] bytes = File.ReadAllBytes(path);
        bytes[8] = 99;
        File.WriteAllBytes(path, bytes);
        Opening(path).Should().Throw<GazetteerException>().WithMessage("*has format 99*import it again.");
    }

    [Fact]
    public void An_imported_place_keeps_the_names_that_are_built_in_and_brings_its_coordinates()
    {
        string path = Write(
            "over",
            new NewPlace
            {
                GeonamesId = 99072,
                Name = "Testmosul",
                Country = "IQ",
                Latitude = 36,
                Longitude = 43,
            },
            new NewPlace
            {
                GeonamesId = 999_999_901,
                Name = "Testhamlet",
                Country = "IQ",
            }
        );
        using WorldGazetteer world = WorldGazetteer.Open([path]);
        PlaceRef old = Only(world, "Al Mawsil", 99072);
        PlaceRef own = Only(world, "Testmosul", 99072);
        own.Should().Be(old);
        world.LatitudeOf(own).Should().Be(36);
        world.Read(own).Name.Should().Be("Mosul");
        world.PopulationOf(own).Should().BeGreaterThan(1_000_000);
        world.Digest.Should().StartWith(WorldGazetteer.BuiltIn.Digest + "+sha256:");
    }

    [Fact]
    public void An_imported_place_lies_in_the_country_that_is_built_in()
    {
        string path = Write(
            "new",
            new NewPlace
            {
                GeonamesId = 999_999_902,
                Name = "Testhamlet",
                Kind = FeatureKind.Settlement,
                Country = "IQ",
            }
        );
        using WorldGazetteer world = WorldGazetteer.Open([path]);
        world.TryCountry("IQ", out PlaceRef iraq).Should().BeTrue();
        PlaceRef hamlet = Only(world, "Testhamlet", 999_999_902);
        world.IsWithin(hamlet, iraq).Should().BeTrue();
        world.TryId(999_999_902, out PlaceRef again).Should().BeTrue();
        again.Should().Be(hamlet);
    }

    [Fact]
    public void Of_two_imported_files_the_later_wins()
    {
        string first = Write(
            "first",
            new NewPlace
            {
                GeonamesId = 999_999_903,
                Name = "Testford",
                Latitude = 1,
            }
        );
        string second = Write(
            "second",
            new NewPlace
            {
                GeonamesId = 999_999_903,
                Name = "Testford",
                Latitude = 2,
            }
        );
        using WorldGazetteer world = WorldGazetteer.Open([first, second]);
        world.LatitudeOf(Only(world, "Testford", 999_999_903)).Should().Be(2);
    }

    private static PlaceRef Only(WorldGazetteer world, string name, int id)
    {
        NameHit[] hits = new NameHit[64];
        int count = world.Find(name, hits);
        return hits.Take(count).Single(hit => world.IdOf(hit.Place) == id).Place;
    }

    private static Action Opening(string path) => () => WorldGazetteer.Open([path]).Dispose();

    private string Write(string name, params NewPlace[] places)
    {
        string path = Path.Combine(folder, name);
        using GazetteerWriter writer = GazetteerWriter.Create(path, path + ".parts");
        Array.ForEach(places, place => writer.AddPlace(place));
        writer.Complete();
        return path;
    }
}
