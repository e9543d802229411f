using Reportedly.DataCompiler.Inputs;
using Reportedly.Gazetteer.Files;

namespace Reportedly.DataCompiler.Places;

/// <summary>Makes the gazetteer's file; the same inputs give the same bytes.</summary>
internal static class GazetteerCompiler
{
    private static readonly string[] Folding = ["letters.tsv", "scopes.tsv", "families.tsv"];

    /// <summary>Reads the inputs and writes the file.</summary>
    /// <param name="inputs">What it is made of.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="notes">Where it is said what was left out, and how many places there are.</param>
    /// <exception cref="InvalidDataException">An input is missing or wrong; the message names it and the remedy.</exception>
    public static void Compile(GazetteerInputs inputs, string output, TextWriter notes)
    {
        PlaceSet places = new();
        WrittenPlaces written = new(places, inputs.Tables, notes);
        written.AddCountries();
        List<DividedTown> towns = DivisionReader.Towns(inputs.Divisions);
        Settlements.Add(places, inputs, towns);
        Divisions.Add(places, inputs, towns);
        written.AddRegions();
        written.AddTowns();
        written.AddDistricts();
        written.AddVariants();
        places.PromoteShortForms();
        foreach (string table in Folding)
        {
            inputs.Tables.Bytes(table);
        }
        string work = output + ".parts";
        using (GazetteerWriter writer = GazetteerWriter.Create(output, work))
        {
            Write(places, writer);
            foreach ((string name, string digest) in inputs.Read)
            {
                writer.AddSource(name, digest);
            }
            writer.Complete();
        }
        notes.WriteLine($"{output}: {places.All.Count} places, {new FileInfo(output).Length} bytes.");
    }

    private static void Write(PlaceSet places, GazetteerWriter writer)
    {
        Dictionary<CompiledPlace, int> numbers = [];
        foreach (CompiledPlace place in places.All)
        {
            Number(place, writer, numbers);
        }
        foreach (CompiledPlace place in places.All)
        {
            foreach ((string name, var rank) in place.Names)
            {
                writer.AddName(numbers[place], name, rank);
            }
        }
    }

    private static int Number(CompiledPlace place, GazetteerWriter writer, Dictionary<CompiledPlace, int> numbers)
    {
        if (numbers.TryGetValue(place, out int number))
        {
            return number;
        }
        // What lies in itself by way of others would never end.
        numbers[place] = -1;
        int around = place.Within is { } within ? Number(within, writer, numbers) : -1;
        return numbers[place] = writer.AddPlace(place.Data with { Within = around + 1 });
    }
}
