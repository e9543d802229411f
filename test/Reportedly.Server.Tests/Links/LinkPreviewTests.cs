using System.Collections.Immutable;
using CsCheck;
using Reportedly.Corroboration;
using Reportedly.Server.Tests.Incidents;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Tests.Links;

/// <summary>What a preview shows is what comes of it, whatever was said before.</summary>
public sealed class LinkPreviewTests
{
    private static readonly Gen<(int Kind, int One, int Other)[]> Steps = Gen.Select(
        Gen.Int[0, 2],
        Gen.Int[0, 99],
        Gen.Int[0, 99]
    ).Array[1, 12];

    [Fact]
    public void Random_merges_splits_and_undos_come_out_as_they_were_shown()
    {
        StoredReading[] reports =
        [
            PaperDesk.Read(PaperDesk.Ministry, "m1", 5),
            PaperDesk.Read(PaperDesk.Ministry, "m2", 5),
            PaperDesk.Read(PaperDesk.Hospital, "h1", 6),
            PaperDesk.Read(PaperDesk.HospitalLater, "h2", 8),
            PaperDesk.Read(PaperDesk.Checkpoint, "c1", 20),
        ];
        Steps.Sample(
            steps =>
            {
                string folder = Directory.CreateTempSubdirectory("preview-").FullName;
                try
                {
                    using RecordStore store = RecordStore.Open(Path.Combine(folder, "store.db"));
                    store.AddBatch(reports);
                    store.Views.Link();
                    foreach ((int kind, int one, int other) in steps)
                    {
                        Take(store, kind, one, other);
                    }
                }
                finally
                {
                    Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                    Directory.Delete(folder, recursive: true);
                }
            },
            iter: 12,
            threads: 1
        );
    }

    private static void Take(RecordStore store, int kind, int one, int other)
    {
        if (Draft(store, kind, one, other) is not { } draft)
        {
            return;
        }
        LinkPreview preview = store.Links.Preview(draft);
        ImmutableArray<Incident> all = store.Views.Incidents(new IncidentQuery()).Incidents;
        string[] expected =
        [
            .. all.Where(incident => preview.Before.All(before => before.Id != incident.Id))
                .Concat(preview.After)
                .Select(Bytes)
                .Order(StringComparer.Ordinal),
        ];
        store.Judgements.Add(draft);
        store.Views.Link();
        store
            .Views.Incidents(new IncidentQuery())
            .Incidents.Select(Bytes)
            .Order(StringComparer.Ordinal)
            .Should()
            .Equal(expected);
    }

    private static JudgementDraft? Draft(RecordStore store, int kind, int one, int other)
    {
        WordsRef[] told =
        [
            .. store
                .Views.Incidents(new IncidentQuery())
                .Incidents.SelectMany(incident => store.Judgements.WordsOf(incident))
                .OrderBy(words => words.ToString() + words.Report, StringComparer.Ordinal),
        ];
        Judgement[] standing = [.. store.Judgements.Active().Standing];
        JudgementDraft draft = new()
        {
            Kind = JudgementKind.Undo,
            Who = "A. Tester",
            When = DateTimeOffset.UnixEpoch,
            Why = "because",
        };
        WordsRef left = told[one % told.Length];
        WordsRef right = told[other % told.Length];
        return kind switch
        {
            0 when left != right => draft with { Kind = JudgementKind.Same, Subjects = [left, right] },
            1 when left != right => draft with { Kind = JudgementKind.Different, Subjects = [left], From = [right] },
            2 when standing.Length > 0 => draft with { Undoes = standing[one % standing.Length].Id },
            _ => null,
        };
    }

    private static string Bytes(Incident incident) =>
        System.Text.Encoding.UTF8.GetString(IncidentCodec.ToUtf8(incident));
}
