using Reportedly.Corroboration;
using Reportedly.Export;
using Reportedly.Export.Csv;
using Reportedly.Export.Datapackage;
using Reportedly.Export.GeoJson;
using Reportedly.Export.Jsonl;
using Reportedly.Records;
using Reportedly.Server.Exporting;
using Reportedly.Server.Stores;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Tests.Export;

/// <summary>A package is made while others go on working.</summary>
public sealed class MomentExportTests
{
    private const string Bomb =
        "Bomb in Mosul\n\nMOSUL, 5 March 2030. A car bomb killed 12 people in Mosul on 5 March 2030, police said.";

    private const string Shelling =
        "Shelling of Raqqa\n\nShelling killed 3 people in Raqqa on 9 April 2030, a hospital said.";

    [Fact]
    public async Task All_files_of_a_package_tell_of_one_moment_though_others_read_and_judge_meanwhile()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Bomb);
        Dictionary<string, string> still = await PackageAsync(desk, () => { });

        Dictionary<string, string> busy = await PackageAsync(
            desk,
            () =>
            {
                using StoreLease other = desk.Stores.Rent();
                if (other.Store.Count == 1)
                {
                    other.Store.Add(TestDesk.Read(Shelling));
                    ReportRecord record = other
                        .Store.All()
                        .Select(read => RecordCodec.FromUtf8(read.Record.Span))
                        .Single(read => read.Report.Text.Contains("Mosul", StringComparison.Ordinal));
                    other.Store.Judgements.Add(
                        new JudgementDraft
                        {
                            Kind = JudgementKind.Accept,
                            Who = "B. Reviewer",
                            When = DateTimeOffset.UnixEpoch,
                            Subjects = [WordsRef.To(record, record.Claims[0].Id)!],
                        }
                    );
                    other.Store.Views.Link();
                }
            }
        );
        Dictionary<string, string> later = await PackageAsync(desk, () => { });

        busy.Should().Equal(still);
        later["incidents.csv"].Should().Contain("Raqqa").And.NotBe(still["incidents.csv"]);
        later["incidents.csv"].Should().Contain(",reviewed,");
        later["judgements.csv"].Should().Contain("B. Reviewer");
    }

    /// <summary>Makes a package, and does something behind the first of its files and again between the others.</summary>
    private static async Task<Dictionary<string, string>> PackageAsync(TestDesk desk, Action meanwhile)
    {
        DatapackageFormat package = new([
            new GeoJsonFormat(),
            new Meanwhile(meanwhile),
            new CsvFormat(),
            new Meanwhile(meanwhile),
            new JsonlFormat(),
        ]);
        using TemporaryFolder folder = new();
        using StoreLease lease = desk.Stores.Rent();
        using StoreMoment moment = lease.Store.Hold();
        IReadOnlyList<ExportedFile> files = await ExportRun.WriteAsync(
            package,
            StoredDataset.Of(moment, new IncidentQuery(), FigurePolicy.RangeOnly),
            new ExportOptions(DateTimeOffset.UnixEpoch, FigurePolicy.RangeOnly),
            folder.Path,
            TestContext.Current.CancellationToken
        );
        return files.ToDictionary(file => file.Name, file => File.ReadAllText(Path.Combine(folder.Path, file.Name)));
    }

    /// <summary>Writes no file.</summary>
    private sealed class Meanwhile(Action work) : IExportFormat
    {
        public string Name => "meanwhile";

        public string Says => "Nothing.";

        public Task WriteAsync(Dataset dataset, ExportOptions options, ExportFolder folder, CancellationToken stop)
        {
            work();
            return Task.CompletedTask;
        }
    }
}
