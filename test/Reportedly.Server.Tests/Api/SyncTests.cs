using System.Text.Json;
using CsCheck;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Tests.Api;

/// <summary>A client that keeps a copy while reports come in and are judged.</summary>
public sealed class SyncTests
{
    private static readonly string[] Lists = ["incidents", "claims", "reports"];

    private static readonly Gen<(int Act, int Which, int Other)[]> Acts = Gen.Select(
        Gen.Int[0, 5],
        Gen.Int[0, 1000],
        Gen.Int[0, 1000]
    ).Array[4, 12];

    [Fact]
    public void A_clients_copy_is_the_servers_state_after_the_second_walk() =>
        Gen.Select(Acts, Gen.Int[1, 3], Gen.Int[0, 10])
            .Sample(
                (acts, limit, first) => WalkAsync(acts, limit, first).GetAwaiter().GetResult(),
                iter: 12,
                threads: 1
            );

    private static async Task WalkAsync((int Act, int Which, int Other)[] acts, int limit, int first)
    {
        Queue<StoredReading> toCome = new([.. ApiReports.OfTheBombing, .. ApiReports.OfRaids]);
        await using TestDesk desk = await ApiReports.OpenAsync([
            .. Enumerable.Range(0, first).Select(_ => toCome.Dequeue()),
        ]);
        Queue<(int Act, int Which, int Other)> left = new(acts);
        foreach (string list in Lists)
        {
            Task<Dictionary<string, string>> StateAsync() => ThingsAsync(desk, $"/api/v1/{list}?limit=1000");
            HashSet<string> throughout = new((await StateAsync()).Keys, StringComparer.Ordinal);
            async Task BetweenAsync()
            {
                if (left.TryDequeue(out (int Act, int Which, int Other) act))
                {
                    desk.Change(store => Do(store, act, toCome));
                    throughout.IntersectWith((await StateAsync()).Keys);
                }
            }
            string asOf = (await desk.GetAsync($"/api/v1/{list}?limit={limit}")).Json.GetProperty("as_of").GetString()!;

            IReadOnlyList<JsonElement> met = await desk.ThingsAsync($"/api/v1/{list}?limit={limit}", BetweenAsync);

            string[] ids = [.. met.Select(IdOf)];
            ids.Should().OnlyHaveUniqueItems();
            throughout.Except(ids).Should().BeEmpty();

            await BetweenAsync();
            Dictionary<string, string> copy = Things(met);
            foreach (
                (string id, string thing) in await ThingsAsync(
                    desk,
                    $"/api/v1/{list}?limit={limit}&updated_since={asOf}"
                )
            )
            {
                copy[id] = thing;
            }
            foreach (
                string gone in (await ThingsAsync(desk, $"/api/v1/{list}/deleted?limit={limit}&since={asOf}")).Keys
            )
            {
                copy.Remove(gone);
            }
            copy.Should().BeEquivalentTo(await StateAsync());
        }
    }

    private static async Task<Dictionary<string, string>> ThingsAsync(TestDesk desk, string path) =>
        Things(await desk.ThingsAsync(path));

    private static void Do(RecordStore store, (int Act, int Which, int Other) act, Queue<StoredReading> toCome)
    {
        Incident[] incidents = [.. store.Views.Incidents(new IncidentQuery { Limit = 100 }).Incidents];
        ListedClaim[] claims = [.. store.Claims.Page(new ClaimQuery { Limit = 1000 }).Claims];
        switch (act.Act)
        {
            case 0 or 1 when toCome.TryDequeue(out StoredReading? next):
                store.Add(next);
                break;
            case 2 when claims.Length > 0:
                ListedClaim claim = claims[act.Which % claims.Length];
                Judge(
                    store,
                    Draft(JudgementKind.Reject) with
                    {
                        Subjects = [store.Judgements.Find(claim.ReportKey, claim.ClaimId)!],
                    }
                );
                break;
            case 3 when incidents.Length > 1:
                Incident[] two = [incidents[act.Which % incidents.Length], incidents[act.Other % incidents.Length]];
                Judge(
                    store,
                    Draft(JudgementKind.Same) with
                    {
                        Subjects =
                        [
                            .. two.Select(incident => store.Judgements.WordsOf(incident).FirstOrDefault())
                                .OfType<WordsRef>(),
                        ],
                    }
                );
                break;
            case 4 when store.Judgements.Active().Standing.ToArray() is { Length: > 0 } standing:
                Judge(store, Draft(JudgementKind.Undo) with { Undoes = standing[act.Which % standing.Length].Id });
                break;
            case 5 when store.All().ToArray() is { Length: > 0 } read:
                store.Add(ReadAgain(read[act.Which % read.Length], act.Other));
                break;
        }
    }

    /// <summary>The report as another version read it: without one of its claims.</summary>
    private static StoredReading ReadAgain(StoredReading reading, int which)
    {
        ReportRecord record = RecordCodec.FromUtf8(reading.Record.Span);
        Claim[] loose = [.. record.Claims.Where(claim => !record.Claims.Any(other => other.About.Contains(claim.Id)))];
        ReportRecord again = record with
        {
            Reading = record.Reading with { Engine = $"reportedly again-{which}" },
            Claims = loose.Length == 0 ? record.Claims : record.Claims.Remove(loose[which % loose.Length]),
        };
        return new StoredReading(RecordCodec.ToUtf8(again), reading.Derivations);
    }

    private static void Judge(RecordStore store, JudgementDraft draft)
    {
        try
        {
            store.Judgements.Add(draft);
        }
        catch (InvalidJudgementException)
        {
            // What is said already is not said again.
        }
    }

    private static JudgementDraft Draft(JudgementKind kind) =>
        new()
        {
            Kind = kind,
            Who = "A. Tester",
            When = new DateTimeOffset(2031, 5, 4, 10, 0, 0, TimeSpan.Zero),
            Why = "It is so.",
        };

    private static Dictionary<string, string> Things(IEnumerable<JsonElement> things) =>
        things.ToDictionary(IdOf, thing => thing.GetRawText(), StringComparer.Ordinal);

    private static string IdOf(JsonElement thing)
    {
        string report = thing.TryGetProperty("report", out JsonElement of) ? $"{of.GetString()}/" : "";
        return report
            + (
                thing.TryGetProperty("id", out JsonElement id) && !thing.TryGetProperty("slug", out _)
                    ? id.GetString()
                    : thing.GetProperty("slug").GetString()
            );
    }
}
