using Reportedly.DataCompiler.Outlines;

namespace Reportedly.DataCompiler.Tests;

/// <summary>Outlines of an invented world of three countries.</summary>
public sealed class OutlineCompilerTests : IDisposable
{
    // A square; an island on both sides of the date line; a land around the southern pole. Steps are degrees.
    private const string World = """
        {"type":"Topology","transform":{"scale":[1,1],"translate":[0,0]},
         "arcs":[
           [[10,10],[0,10],[10,0],[0,-10],[-10,0]],
           [[170,0],[0,5],[-340,0],[0,-5],[340,0]],
           [[-180,-70],[120,5],[120,-5],[120,0]]],
         "objects":{"countries":{"type":"GeometryCollection","geometries":[
           {"type":"Polygon","arcs":[[0]],"id":"804"},
           {"type":"MultiPolygon","arcs":[[[1]]],"id":"242"},
           {"type":"Polygon","arcs":[[2]],"properties":{}}]}}}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_country_is_its_number_its_borders_and_a_path_that_goes_down_to_the_south() =>
        Compile().Should().Contain("804\t100\t-200\t200\t-100\tM100,-100l0-100,100,0,0,100z");

    [Fact]
    public void An_island_on_the_date_line_goes_on_beyond_it_and_not_around_the_world() =>
        Compile().Should().Contain("242\t1700\t-50\t1900\t0\tM1700,0l0-50,200,0,0,50z");

    [Fact]
    public void A_land_around_the_pole_is_closed_along_the_pole_and_one_without_a_number_has_a_stroke() =>
        Compile().Should().Contain("-\t-1800\t650\t1800\t900\tM-1800,700l1200-50,1200,50,1200,0,0,200-3600,0z");

    [Fact]
    public void What_is_no_topology_is_refused_with_what_to_give()
    {
        File.WriteAllText(Topology, "{}");

        Action compile = () => OutlineCompiler.Compile(Topology, Output);

        compile.Should().Throw<InvalidDataException>().WithMessage("*countries-110m.json*");
        File.Exists(Output).Should().BeFalse();
    }

    private string Topology => Path.Combine(folder, "world.json");

    private string Output => Path.Combine(folder, "countries.tsv");

    private string[] Compile()
    {
        File.WriteAllText(Topology, World);
        OutlineCompiler.Compile(Topology, Output);
        return File.ReadAllLines(Output);
    }
}
