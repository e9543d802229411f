using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Reportedly.Gazetteer.Tests.Import;

namespace Reportedly.Cli.Tests;

/// <summary>Which places the program knows, and how it gets to know more. Ids lie beyond those that there are.</summary>
public sealed class GazetteerTests : IDisposable
{
    private const int Town = 900_000_001;

    private static readonly string Division = Place(Town + 1, "Vornland", "A\tADM1");
    private static readonly string Names =
        $"1\t{Town}\tar\tقزهرمة\t\t\t\t\t\t\n2\t{Town}\tlink\thttps://example.org\t\t\t\t\t\t\n";

    private readonly Shell shell = new();

    public GazetteerTests() => shell.Variables["REPORTEDLY_GAZETTEER"] = shell.PathOf("data/places.gazetteer");

    [Fact]
    public void What_is_imported_is_found_and_listed_and_removed()
    {
        string folder = Dump();

        Said imported = shell.Run("gazetteer", "import", folder);

        imported.Code.Should().Be(0, imported.Error);
        imported.Error.Should().Contain("2 places and 1 more names").And.Contain("CC BY 4.0");
        Said found = shell.Run("gazetteer", "find", "قزهرمة", "--format", "jsonl");
        JsonElement place = JsonDocument.Parse(found.Lines.Should().ContainSingle().Subject).RootElement;
        place.GetProperty("name").GetString().Should().Be("Quzharma");
        place.GetProperty("geonames_id").GetInt32().Should().Be(Town);
        place.GetProperty("kind").GetString().Should().Be("settlement");
        place.GetProperty("country").GetString().Should().Be("QX");
        place.GetProperty("division").GetString().Should().Be("Vornland");
        place.GetProperty("population").GetInt64().Should().Be(1234);
        place.GetProperty("matched").GetString().Should().Be("alias");
        place.GetProperty("file").GetString().Should().EndWith("places.gazetteer");
        Said listed = shell.Run("gazetteer", "list");
        listed.Output.Should().Contain("built-in").And.Contain("2 places").And.Contain("newest change 2026-02-03");
        shell.Run("doctor").Output.Should().Contain("places.gazetteer").And.NotContain("FAIL");
        shell.Run("gazetteer", "remove").Code.Should().Be(0);
        shell.Run("gazetteer", "find", "قزهرمة", "--gazetteer", "none").Code.Should().Be(1);
        Directory.EnumerateFileSystemEntries(shell.PathOf("data")).Should().BeEmpty();
    }

    [Fact]
    public void A_place_is_shown_with_what_tells_it_from_others()
    {
        shell.Run("gazetteer", "import", Dump());

        Said found = shell.Run("gazetteer", "find", "quzharma", "--country", "qx");

        found.Code.Should().Be(0);
        found
            .Lines.Should()
            .ContainSingle(line => line.Contains("Quzharma"))
            .Which.Should()
            .MatchRegex(
                @"Quzharma\s+settlement\s+Vornland, QX\s+1\.5, 2\.25\s+1,234\s+900000001\s+name, places\.gazetteer"
            );
        shell
            .Run("gazetteer", "find", "quzharma", "--country", "IQ")
            .Error.Should()
            .Contain("no place of this name in IQ");
    }

    [Fact]
    public void The_built_in_places_are_found_without_an_import()
    {
        shell.Variables.Clear();

        Said found = shell.Run("gazetteer", "find", "Mosul", "--country", "IQ", "--format", "jsonl");

        found.Code.Should().Be(0);
        found.Lines[0].Should().Contain("\"country\":\"IQ\"").And.Contain("\"file\":\"built-in\"");
        Said none = shell.Run("gazetteer", "find", "Quzharma");
        none.Code.Should().Be(1);
        none.Error.Should().Contain("no place of this name is known").And.Contain("reportedly gazetteer import");
    }

    [Fact]
    public void Rows_that_cannot_be_read_are_listed_and_the_exit_code_says_so()
    {
        string path = shell.Write("QX.txt", Place(Town, "Quzharma", "P\tPPL") + "\nnonsense\n");

        Said said = shell.Run("gazetteer", "import", "QX.txt", "--to", "here.gazetteer");

        said.Code.Should().Be(3);
        said.ErrorLines[0]
            .Should()
            .Be($"{path}:2: has another number of cells than its file's other rows; check its tabs.");
        said.ErrorLines[1].Should().Be("1 of 2 rows could not be read; they are listed above.");
        File.Exists(shell.PathOf("here.gazetteer")).Should().BeTrue();
    }

    [Fact]
    public async Task An_import_that_is_stopped_says_how_to_go_on_and_leaves_the_old_one()
    {
        shell.Run("gazetteer", "import", Dump());
        byte[] before = File.ReadAllBytes(shell.PathOf("data/places.gazetteer"));
        shell.Write(
            "dump/QX.txt",
            string.Concat(Enumerable.Range(0, 9000).Select(i => Place(Town + i, "Many", "P\tPPL") + "\n"))
        );
        using CancellationTokenSource stop = new();
        await stop.CancelAsync();

        Said said = await shell.RunAsync(["gazetteer", "import", shell.PathOf("dump")], stop.Token);

        said.Code.Should().Be(130);
        said.Error.Should().Contain("Run the same command again");
        File.ReadAllBytes(shell.PathOf("data/places.gazetteer")).Should().Equal(before);
        shell.Run("gazetteer", "import", shell.PathOf("dump")).Error.Should().Contain("gone on after a stop");
    }

    [Fact]
    public void An_import_that_is_killed_at_any_moment_ends_with_the_same_bytes_when_it_is_run_again()
    {
        shell.Write(
            "big/QX.txt",
            string.Concat(Enumerable.Range(0, 40_000).Select(i => Place(Town + i, $"Qor {i % 701}", "P\tPPL") + "\n"))
        );
        shell.Write(
            "big/alternateNamesV2.txt",
            string.Concat(Enumerable.Range(0, 40_000).Select(i => $"{i}\t{Town + i}\tar\tقرية {i % 303}\t\t\t\t\t\t\n"))
        );
        shell.Run("gazetteer", "import", "big", "--to", "whole.gazetteer").Code.Should().Be(0);
        Random moments = new(11);
        int kills = 0;

        for (int runs = 0; runs < 6; runs++)
        {
            using Process process = Process.Start(
                new ProcessStartInfo(
                    Path.Combine(AppContext.BaseDirectory, "reportedly"),
                    [
                        "gazetteer",
                        "import",
                        shell.PathOf("big"),
                        "--to",
                        shell.PathOf("k.gazetteer"),
                        "--checkpoint-bytes",
                        "50000",
                    ]
                )
                {
                    RedirectStandardError = true,
                }
            )!;
            if (!process.WaitForExit(moments.Next(150, 700)))
            {
                process.Kill();
                process.WaitForExit();
                kills++;
            }
        }

        kills.Should().BeGreaterThan(0);
        shell.Run("gazetteer", "import", "big", "--to", "k.gazetteer").Code.Should().Be(0);
        File.ReadAllBytes(shell.PathOf("k.gazetteer"))
            .Should()
            .Equal(File.ReadAllBytes(shell.PathOf("whole.gazetteer")));
    }

    [Fact]
    public void What_cannot_be_imported_is_refused_with_a_remedy()
    {
        shell.Write("notes.txt", "notes");

        Said said = shell.Run("gazetteer", "import", "notes.txt");

        said.Code.Should().Be(1);
        said.ErrorLines.Should().ContainSingle().Which.Should().Contain("notes.txt: is no file of a GeoNames dump");
        shell.Run("gazetteer", "import").Code.Should().Be(2);
        shell.Run("gazetteer", "find", "Mosul", "--country", "Iraq").Error.Should().Contain("give two letters");
    }

    [Fact]
    public void A_gazetteer_that_is_named_and_not_there_is_an_error_and_one_that_is_no_gazetteer_stays()
    {
        shell
            .Run("gazetteer", "list", "--gazetteer", "gone.gazetteer")
            .Error.Should()
            .Contain("there is no gazetteer here");
        shell
            .Run("doctor")
            .Lines.Should()
            .Contain(line => line.StartsWith("FAIL  gazetteer", StringComparison.Ordinal));
        string other = shell.Write("data/places.gazetteer", new string('x', 5000));

        shell.Run("gazetteer", "remove").Error.Should().Contain("is no gazetteer");
        File.Exists(other).Should().BeTrue();
    }

    [Theory]
    [InlineData("LOCALAPPDATA", "HOME", "XDG_DATA_HOME")]
    public void Without_a_word_where_the_data_folder_of_the_user_is_used(params string[] variables)
    {
        shell.Variables.Clear();
        shell.Run("gazetteer", "import", Dump()).Error.Should().Contain("names no folder for data");
        foreach (string variable in variables)
        {
            shell.Variables[variable] = shell.PathOf("user");
        }

        shell.Run("gazetteer", "import", Dump()).Code.Should().Be(0);

        Directory
            .EnumerateFiles(shell.PathOf("user"), "geonames.gazetteer", SearchOption.AllDirectories)
            .Should()
            .ContainSingle();
        shell.Run("gazetteer", "find", "Quzharma").Code.Should().Be(0);
    }

    [Fact]
    public void A_dump_is_downloaded_and_imported_and_the_downloads_are_cleared_away()
    {
        using LocalServer server = Server(missing: "");

        Said said = shell.Run("gazetteer", "install", "--from", server.Address.ToString(), "--countries", "qx");

        said.Code.Should().Be(0, said.Error);
        shell.Run("gazetteer", "find", "قزهرمة").Code.Should().Be(0);
        Directory.EnumerateFileSystemEntries(shell.PathOf("data")).Should().ContainSingle();
    }

    [Fact]
    public void Where_there_is_no_network_it_says_what_to_fetch_elsewhere()
    {
        using LocalServer server = Server(missing: "QX.zip");

        Said said = shell.Run("gazetteer", "install", "--from", server.Address.ToString(), "--countries", "QX");

        said.Code.Should().Be(1);
        said.Error.Should()
            .Contain("404")
            .And.Contain("run the same command again")
            .And.Contain("alternatenames/QX.zip")
            .And.Contain("reportedly gazetteer import FOLDER");
        File.Exists(shell.PathOf("data/places.gazetteer")).Should().BeFalse();
    }

    [Theory]
    [InlineData("--from", "http://example.org/dump/", "no https address")]
    [InlineData("--from", "dump", "no https address")]
    [InlineData("--countries", "IQ,Syria", "'SYRIA' is no code of a country")]
    public void A_slip_of_the_pen_is_named(string option, string value, string why)
    {
        Said said = shell.Run("gazetteer", "install", option, value);

        said.Code.Should().Be(2);
        said.Error.Should().Contain(why);
    }

    public void Dispose() => shell.Dispose();

    private string Dump()
    {
        shell.Write("dump/QX.txt", $"{Place(Town, "Quzharma", "P\tPPL")}\n{Division}\n");
        shell.Write("dump/alternateNamesV2.txt", Names);
        return shell.PathOf("dump");
    }

    private static LocalServer Server(string missing)
    {
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal)
        {
            ["/dump/admin1CodesASCII.txt"] = Encoding.UTF8.GetBytes($"QX.07\tVornland\tVornland\t{Town + 1}\n"),
            ["/dump/admin2Codes.txt"] = Encoding.UTF8.GetBytes($"QX.07.1\tThel\tThel\t{Town + 2}\n"),
            ["/dump/countryInfo.txt"] = Encoding.UTF8.GetBytes($"QX\tQXX\t9\t\tQuxland{new string('\t', 12)}5\t\t\n"),
            ["/dump/QX.zip"] = Zip("QX.txt", $"{Place(Town, "Quzharma", "P\tPPL")}\n{Division}\n"),
            ["/dump/alternatenames/QX.zip"] = Zip("QX.txt", Names),
        };
        files.Remove("/dump/" + missing);
        return new LocalServer(
            (request, stream) =>
                files.TryGetValue(request.Path, out byte[]? file)
                    ? LocalServer.GiveAsync(request, stream, file)
                    : LocalServer.SayAsync(stream, "404 Not Found", "Content-Length: 0")
        );
    }

    private static byte[] Zip(string name, string content)
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create))
        {
            using Stream entry = archive.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(content));
        }
        return bytes.ToArray();
    }

    private static string Place(int id, string name, string feature) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{id}\t{name}\t{name}\t\t1.5\t2.25\t{feature}\tQX\t\t07\t\t\t\t1234\t\t34\tEtc/UTC\t2026-02-03"
        );
}
