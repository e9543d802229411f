using CsCheck;
using Reportedly.Gazetteer.Import;

namespace Reportedly.Gazetteer.Tests.Import;

/// <summary>What a killed process leaves is the files as they stand at that moment: the tests copy them while an import runs.</summary>
public sealed class ResumptionTests : IDisposable
{
    private const long Often = 20_000;

    private readonly DumpFolder dump = new();
    private readonly string[] paths;
    private readonly byte[] whole;

    public ResumptionTests()
    {
        paths = dump.WriteMany(20_000, 30_000);
        DumpFolder.Import(dump.At("whole.gazetteer"), paths);
        whole = File.ReadAllBytes(dump.At("whole.gazetteer"));
    }

    [Fact]
    public void An_import_that_was_killed_goes_on_and_gives_the_same_bytes()
    {
        int round = 0;
        Gen.Int[1, 14]
            .Sample(
                moment =>
                {
                    string target = dump.At($"killed-{round++}/world.gazetteer");
                    string copy = dump.At($"copy-{round}/world.gazetteer");
                    int told = 0;
                    new GeonamesImport(paths, target, Often).Run(
                        _ =>
                        {
                            if (++told == moment)
                            {
                                Copy(GeonamesImport.WorkFolderOf(target), GeonamesImport.WorkFolderOf(copy));
                            }
                        },
                        CancellationToken.None
                    );
                    told.Should().BeGreaterThanOrEqualTo(moment);

                    ImportSummary summary = new GeonamesImport(paths, copy, Often).Run(
                        _ => { },
                        CancellationToken.None
                    );

                    File.ReadAllBytes(copy).Should().Equal(whole);
                    // The first two looks come before the first checkpoint.
                    summary.WasResumed.Should().Be(moment > 2);
                },
                iter: 30,
                threads: 1
            );
    }

    [Fact]
    public void An_import_that_is_stopped_again_and_again_ends_with_the_same_bytes_and_counts()
    {
        ImportSummary? summary = null;
        int stops = 0;
        while (summary is null)
        {
            using CancellationTokenSource stop = new();
            int told = 0;
            try
            {
                summary = new GeonamesImport(paths, dump.Target, Often).Run(
                    _ =>
                    {
                        if (++told == 2)
                        {
                            stop.Cancel();
                        }
                    },
                    stop.Token
                );
            }
            catch (OperationCanceledException)
            {
                File.Exists(dump.Target).Should().BeFalse("what is not finished does not take the place of what is");
                stops++;
            }
        }

        stops.Should().BeGreaterThan(5);
        File.ReadAllBytes(dump.Target).Should().Equal(whole);
        summary
            .Should()
            .BeEquivalentTo(
                new
                {
                    Rows = 50_000L,
                    Faults = 152L,
                    WasResumed = true,
                }
            );
    }

    [Fact]
    public void An_import_of_files_that_have_changed_begins_anew()
    {
        using CancellationTokenSource stop = new();
        Action first = () => new GeonamesImport(paths, dump.Target, Often).Run(_ => stop.Cancel(), stop.Token);
        first.Should().Throw<OperationCanceledException>();
        File.AppendAllText(paths[0], DumpFolder.Place(DumpFolder.First + 1, "Lately") + "\n");

        ImportSummary summary = dump.Import(paths);

        summary.WasResumed.Should().BeFalse();
        dump.Find("Lately").Should().ContainKey(DumpFolder.First + 1);
        dump.Find("Qor 5").Should().NotBeEmpty();
    }

    [Fact]
    public void What_is_left_of_another_program_in_the_folder_for_work_does_not_hinder()
    {
        string folder = GeonamesImport.WorkFolderOf(dump.Target);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "checkpoint"), "5\n5\n5\nnonsense");

        dump.Import(paths);

        File.ReadAllBytes(dump.Target).Should().Equal(whole);
    }

    public void Dispose() => dump.Dispose();

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.EnumerateFiles(from))
        {
            using FileStream source = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using FileStream target = new(Path.Combine(to, Path.GetFileName(file)), FileMode.Create);
            source.CopyTo(target);
        }
    }
}
