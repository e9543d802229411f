using System.Buffers;
using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reportedly.Cli.Printing;
using Reportedly.Cli.Running;
using Reportedly.Gazetteer;
using Reportedly.Server.Phrasing;

namespace Reportedly.Cli.Verbs;

/// <summary><c>reportedly gazetteer find</c>: the places that answer to a name, with all that tells them apart.</summary>
internal static class GazetteerSearch
{
    private const int MostHits = 200;

    public static Command Command(Host host)
    {
        Argument<string> name = new("NAME")
        {
            Description = "A name in any language and script; case and accents do not matter.",
        };
        Option<string?> country = new("--country")
        {
            Description = "Only places of this country, by its two letters: IQ.",
            HelpName = "CODE",
        };
        country.Validators.Add(result =>
        {
            string code = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (code.Length != 2 || !code.All(char.IsAsciiLetter))
            {
                result.AddError($"--country: '{code}' is no code of a country; give two letters, as IQ or SY.");
            }
        });
        Option<string> format = SharedOptions.Format();
        format.Description = "table: for people. jsonl: one place a line, for programs.";
        Option<string?> path = GazetteerVerb.PathOption("--gazetteer");
        Command command = new("find", "Shows the places that answer to a name, best first.")
        {
            name,
            country,
            format,
            path,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(name),
                parsed.GetValue(country)?.ToUpperInvariant(),
                parsed.GetValue(format) == SharedOptions.JsonLines,
                parsed.GetValue(path),
                host
            )
        );
        return command;
    }

    private static int Run(string name, string? country, bool asJson, string? named, Host host)
    {
        string[] files = [.. GazetteerFiles.Installed(named, host.Environment, host.PathOf)];
        using WorldGazetteer world = WorldGazetteer.Open(files);
        HashSet<int> builtIn = [.. Ids(WorldGazetteer.BuiltIn, name)];
        NameHit[] hits = new NameHit[MostHits];
        int count = world.Find(name, hits);
        List<FoundPlace> found =
        [
            .. hits.Take(count)
                .Select(hit => Of(world, hit, builtIn, files))
                .Where(place => country is null || place.Entry.Country == country),
        ];
        ResultOutput output = new(host.Output);
        if (found.Count == 0)
        {
            string where = country is null ? "" : $" in {country}";
            string more = files.Length == 0 ? "; 'reportedly gazetteer import' adds those of GeoNames" : "";
            host.Error.WriteLine($"{Words.Clean(name)}: no place of this name{where} is known{more}.");
            return ExitCode.Error;
        }
        if (!asJson)
        {
            output.Write(PlaceTable.Render(host.Screen, found));
            return ExitCode.Ok;
        }
        foreach (FoundPlace place in found)
        {
            output.Write(Json(place));
        }
        return ExitCode.Ok;
    }

    private static IEnumerable<int> Ids(WorldGazetteer world, string name)
    {
        NameHit[] hits = new NameHit[MostHits];
        int count = world.Find(name, hits);
        return hits.Take(count).Select(hit => world.IdOf(hit.Place)).Where(id => id != 0);
    }

    private static FoundPlace Of(WorldGazetteer world, NameHit hit, HashSet<int> builtIn, string[] files)
    {
        PlaceEntry entry = world.Read(hit.Place);
        string? division =
            entry.Kind != FeatureKind.Admin1
            && entry is { Country: { } country, Admin1Code: { } code }
            && world.TryAdmin1(country, code, out PlaceRef admin1)
                ? world.Read(admin1).Name
                : null;
        bool isBuiltIn = files.Length == 0 || entry.GeonamesId is not { } id || builtIn.Contains(id);
        return new FoundPlace(entry, hit.Rank, division, isBuiltIn ? "built-in" : files[0]);
    }

    private static byte[] Json(FoundPlace place)
    {
        PlaceEntry entry = place.Entry;
        ArrayBufferWriter<byte> bytes = new();
        using (
            Utf8JsonWriter json = new(
                bytes,
                new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            json.WriteStartObject();
            json.WriteString("name", entry.Name);
            json.WriteString("kind", place.Kind);
            json.WriteString("country", entry.Country);
            json.WriteString("admin1", entry.Admin1Code);
            json.WriteString("division", place.Division);
            json.WriteNumber("lat", entry.Latitude);
            json.WriteNumber("lon", entry.Longitude);
            json.WriteNumber("population", entry.Population);
            json.WriteNumber("radius_km", entry.RadiusKm);
            if (entry.GeonamesId is { } id)
            {
                json.WriteNumber("geonames_id", id);
            }
            else
            {
                json.WriteNull("geonames_id");
            }
            json.WriteString("matched", place.Match);
            json.WriteString("file", place.File);
            json.WriteEndObject();
        }
        return [.. bytes.WrittenSpan, (byte)'\n'];
    }
}
