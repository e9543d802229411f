using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Reportedly.Corroboration;
using Reportedly.Reading;
using Reportedly.Records;
using Reportedly.Server.Stores;
using Reportedly.Storage;
using Reportedly.Text;

namespace Reportedly.Server.Tests.Incidents;

/// <summary>Reports of papers, and a desk that has read them.</summary>
internal static class PaperDesk
{
    private static readonly Lazy<Func<ReportInput, ReportReading>> Reader = new(() =>
        ReportReader.CreateDefault().Read
    );

    /// <summary>A market was bombed, as a ministry tells it.</summary>
    public const string Ministry = """
        Car bomb kills 12 at Orsal market

        ORSAL, March 5, 2030 – A car bomb killed 12 people at a market in Orsal on Tuesday, the Interior Ministry said.
        """;

    /// <summary>The same, as a hospital tells it.</summary>
    public const string Hospital = """
        Hospital counts 17 dead in Orsal

        ORSAL, March 6, 2030 – A car bomb killed 17 people at a market in Orsal on Tuesday, Orsal General Hospital said.
        """;

    /// <summary>What the hospital says later.</summary>
    public const string HospitalLater = """
        Toll of Orsal bombing rises

        ORSAL, March 8, 2030 – The death toll of the car bombing at a market in Orsal on Tuesday rose to 19, Orsal General Hospital said on Friday.
        """;

    /// <summary>Something else, elsewhere.</summary>
    public const string Checkpoint = """
        Gunmen kill three soldiers near Lirna

        LIRNA, March 20, 2030 – Gunmen killed three soldiers at a checkpoint in Lirna on Wednesday, the army said.
        """;

    /// <summary>A report as a paper has it.</summary>
    public static StoredReading Read(
        string text,
        string id,
        int day,
        string? publisher = null,
        string? title = null,
        string? url = null
    )
    {
        ReportReading reading = Reader.Value(
            new ReportInput(SourceText.FromString(text))
            {
                ExternalId = id,
                Publisher = publisher ?? $"Paper {id}",
                Published = new DateOnly(2030, 3, day),
                Title = title,
                Url = url,
            }
        );
        return new StoredReading(RecordCodec.ToUtf8(reading.Record), "{}"u8.ToArray());
    }

    /// <summary>A desk that has read reports.</summary>
    public static async Task<TestDesk> OpenAsync(params StoredReading[] reports)
    {
        TestDesk desk = await TestDesk.OpenAsync();
        using StoreLease lease = desk.Stores.Rent();
        lease.Store.AddBatch(reports);
        lease.Store.Views.Link();
        return desk;
    }

    /// <summary>The market bombing in eight papers that print the ministry and one that prints the hospital.</summary>
    public static Task<TestDesk> NineReportsAsync() =>
        OpenAsync([.. Enumerable.Range(1, 8).Select(paper => Read(Ministry, $"m{paper}", 5)), Read(Hospital, "h1", 6)]);

    /// <summary>All incidents of a desk, the newest first.</summary>
    public static IReadOnlyList<Incident> IncidentsOf(TestDesk desk)
    {
        using StoreLease lease = desk.Stores.Rent();
        return lease.Store.Views.Incidents(new IncidentQuery()).Incidents;
    }

    /// <summary>The one incident of a sort.</summary>
    public static Incident One(TestDesk desk, EventType type) =>
        IncidentsOf(desk).Single(incident => incident.Type == type);

    /// <summary>All incidents, byte for byte, by id.</summary>
    public static IReadOnlyList<string> BytesOf(TestDesk desk) =>
        [
            .. IncidentsOf(desk)
                .Select(incident => System.Text.Encoding.UTF8.GetString(IncidentCodec.ToUtf8(incident)))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The page of an answer.</summary>
    public static IDocument PageOf(Answer answer) => new HtmlParser().ParseDocument(answer.Body);

    /// <summary>What a page says, with single spaces.</summary>
    public static string Words(IParentNode? node) =>
        string.Join(
            ' ',
            ((node as INode)?.GetDescendants().OfType<IText>() ?? []).SelectMany(text =>
                text.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            )
        );
}
