using System.Text.RegularExpressions;
using Reportedly.Corroboration;
using Reportedly.Reading;
using Reportedly.Reading.Rules;
using Reportedly.Records;
using Reportedly.Storage;
using Reportedly.Text;

namespace Reportedly.Cli.Tests;

/// <summary>The programs that the guide shows compile, run, and are the very ones that stand here.</summary>
public sealed partial class LibraryTests
{
    private static readonly string Root = SamplesTests.Repository();
    private readonly StringWriter output = new();

    [Fact]
    public void The_guides_programs_read_the_samples_and_find_what_is_contested()
    {
        string[] files = [.. Directory.GetFiles(Path.Combine(Root, "samples"), "*.txt").Order(StringComparer.Ordinal)];
        string path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "guide.db");

        ReportReader reader = ReportReader.CreateDefault();
        List<ReportRecord> records = [];
        foreach (string file in files)
        {
            ReportInput input = new(SourceText.FromUtf8(File.ReadAllBytes(file)));
            records.Add(reader.Read(input).Record);
        }
        foreach (Incident incident in Corroborator.Incidents(records))
        {
            foreach (Facet facet in incident.Facets.Where(facet => facet.Measure is Measure.Killed))
            {
                output.WriteLine(
                    $"{incident.Id} {facet.Of} {facet.Low} to {facet.High}: {facet.Verdict}, {facet.Agreeing} agree"
                );
            }
        }

        using RecordStore store = RecordStore.Open(path);
        foreach (string file in files)
        {
            ReportInput input = new(SourceText.FromUtf8(File.ReadAllBytes(file)));
            ReportReading reading = reader.Read(input);
            store.Add(
                new StoredReading(
                    RecordCodec.ToUtf8(reading.Record),
                    DerivationCodec.ToUtf8(reading.Derivations, input.Source)
                )
            );
        }
        store.Views.Link();
        IncidentPage page = store.Views.Incidents(new IncidentQuery { Verdicts = [Verdict.Contested] });
        output.WriteLine($"{page.Total} contested");

        output.ToString().Should().Contain("people 12 to 20: Contested").And.Contain("1 contested");
    }

    [Fact]
    public void The_guide_shows_the_programs_that_are_tested()
    {
        string tested = Flat(File.ReadAllText(Path.Combine(Root, "test/Reportedly.Cli.Tests/LibraryTests.cs")));
        string[] shown =
        [
            .. Fence()
                .Matches(File.ReadAllText(Path.Combine(Root, "docs/guide/library.md")))
                .Select(block => block.Groups["text"].Value),
        ];

        shown.Should().HaveCount(2);
        shown.Should().AllSatisfy(program => tested.Should().Contain(Flat(program)));
    }

    private static string Flat(string code) => Space().Replace(code, "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex("```csharp\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
