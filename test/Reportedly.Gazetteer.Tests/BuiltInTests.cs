using System.Security.Cryptography;

namespace Reportedly.Gazetteer.Tests;

public sealed class BuiltInTests
{
    [Theory]
    [InlineData("Mosul", "IQ")]
    [InlineData("MOSUL", "IQ")]
    [InlineData("Kharkiv", "UA")]
    [InlineData("Kharkov", "UA")]
    [InlineData("Düzce", "TR")]
    [InlineData("Duzce", "TR")]
    [InlineData("Lodz", "PL")]
    [InlineData("Łódź", "PL")]
    [InlineData("London", "GB")]
    [InlineData("Paris", "FR")]
    [InlineData("Washington", "US")]
    [InlineData("Saint Petersburg", "RU")]
    [InlineData("Hà Nội", "VN")]
    public void A_famous_town_comes_before_its_namesakes(string name, string country) =>
        Find(name).First(place => place.Kind == FeatureKind.Settlement).Country.Should().Be(country);

    [Fact]
    public void The_capital_of_the_United_States_is_found_by_its_short_name() =>
        Find("Washington").Take(2).Should().Contain(place => place.IsCapital && place.GeonamesId == 4140963);

    [Fact]
    public void A_county_is_found_in_full_before_it_is_found_by_a_part_of_its_name()
    {
        Hits("Travis County")[0].Rank.Should().Be(NameRank.Primary);
        Hits("Travis").Should().OnlyContain(hit => hit.Rank == NameRank.Variant);
    }

    [Theory]
    [InlineData("Raqqa")]
    [InlineData("Raqqah")]
    [InlineData("Al-Raqqa")]
    [InlineData("Ar-Raqqah")]
    [InlineData("ar Raqqa")]
    [InlineData("er Reqqa")]
    public void Spellings_of_a_family_find_the_same_place(string name) =>
        Find(name).Should().Contain(place => place.GeonamesId == 172955);

    [Theory]
    [InlineData("Pari")]
    [InlineData("Londdon")]
    [InlineData("Berlinah")]
    public void A_family_makes_no_famous_namesake_elsewhere(string name) =>
        Find(name).Should().NotContain(place => place.IsCapital);

    [Fact]
    public void A_town_lies_in_its_division_and_its_country()
    {
        WorldGazetteer world = WorldGazetteer.BuiltIn;
        world.TryId(99072, out PlaceRef mosul).Should().BeTrue();
        world.TryCountry("iq", out PlaceRef iraq).Should().BeTrue();
        world.TryAdmin1("IQ", "15", out PlaceRef nineveh).Should().BeTrue();
        world.ParentOf(mosul).Should().Be(nineveh);
        world.ParentOf(nineveh).Should().Be(iraq);
        world.ParentOf(iraq).Should().BeNull();
        world.IsWithin(mosul, iraq).Should().BeTrue();
        world.IsWithin(iraq, mosul).Should().BeFalse();
        world.Read(mosul).Admin1Code.Should().Be("15");
    }

    [Fact]
    public void Every_place_lies_where_places_lie_and_no_chain_of_parents_is_a_circle()
    {
        WorldGazetteer world = WorldGazetteer.BuiltIn;
        for (int i = 0; i < world.Count; i++)
        {
            PlaceRef place = new(i);
            Math.Abs(world.LatitudeOf(place)).Should().BeLessThanOrEqualTo(90);
            Math.Abs(world.LongitudeOf(place)).Should().BeLessThanOrEqualTo(180);
            Enum.IsDefined(world.KindOf(place)).Should().BeTrue();
            int steps = 0;
            for (PlaceRef? each = place; each is { } at; each = world.ParentOf(at))
            {
                (++steps).Should().BeLessThan(6);
            }
        }
    }

    [Fact]
    public void Every_place_is_found_by_its_name()
    {
        WorldGazetteer world = WorldGazetteer.BuiltIn;
        NameHit[] hits = new NameHit[256];
        for (int i = 0; i < world.Count; i += 97)
        {
            string name = world.Read(new PlaceRef(i)).Name;
            int count = world.Find(name, hits);
            (count == hits.Length || hits.Take(count).Any(hit => hit.Place.Index == i)).Should().BeTrue(name);
        }
    }

    [Theory]
    [InlineData("Qwrtzpsdf")]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("'")]
    public void What_is_no_place_is_not_found(string name) => Find(name).Should().BeEmpty();

    [Fact]
    public void A_name_longer_than_any_is_not_found() => Find(new string('a', 100_000)).Should().BeEmpty();

    [Fact]
    public void Hits_without_room_are_left_out_from_the_end()
    {
        NameHit[] few = new NameHit[3];
        WorldGazetteer.BuiltIn.Find("Springfield", few).Should().Be(3);
        few.Should().Equal(Hits("Springfield").Take(3));
    }

    [Fact]
    public void It_is_compiled_from_the_tables_as_they_are()
    {
        Dictionary<string, string> compiled = WorldGazetteer
            .BuiltIn.Sources.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t'))
            .ToDictionary(cells => cells[0], cells => cells[1]);
        foreach (string path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "data/gazetteer"), "*.tsv"))
        {
            string name = Path.GetFileName(path);
            // What imports are told by is asked at run time.
            if (name is not ("feature-codes.tsv" or "alternate-names.tsv"))
            {
                string digest = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
                compiled
                    .GetValueOrDefault("data/gazetteer/" + name)
                    .Should()
                    .Be(digest, $"{name} was edited: compile the gazetteer anew, see docs/guide/data.md");
            }
        }
    }

    [Fact]
    public void All_that_ships_of_it_is_small() =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "data/gazetteer"))
            .Sum(path => new FileInfo(path).Length)
            .Should()
            .BeLessThan(12_000_000);

    private static NameHit[] Hits(string name)
    {
        NameHit[] hits = new NameHit[64];
        return hits[..WorldGazetteer.BuiltIn.Find(name, hits)];
    }

    private static PlaceEntry[] Find(string name) =>
        [.. Hits(name).Select(hit => WorldGazetteer.BuiltIn.Read(hit.Place))];
}
