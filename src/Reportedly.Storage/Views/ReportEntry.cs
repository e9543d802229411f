using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage.Judgements;
using Reportedly.Storage.Search;

namespace Reportedly.Storage.Views;

/// <summary>All that one report's newest reading gives the views, ready to be written.</summary>
internal sealed record ReportEntry
{
    /// <summary>Number of the reading in the log.</summary>
    public required long Row { get; init; }

    /// <summary>Key of the report.</summary>
    public required string Key { get; init; }

    /// <summary>Day number of its publication; -1 where unknown.</summary>
    public required long Published { get; init; }

    /// <summary>The testimony, without its tellings.</summary>
    public required byte[] Testimony { get; init; }

    /// <summary>Its tellings, in their order.</summary>
    public required ImmutableArray<TellingEntry> Tellings { get; init; }

    /// <summary>Its words.</summary>
    public required ReportWords Words { get; init; }

    /// <summary>The report as lists show it.</summary>
    public required ReportListing Listing { get; init; }

    /// <summary>Its claims, rejected ones among them.</summary>
    public required ImmutableArray<ClaimEntry> Claims { get; init; }

    /// <summary>The entry of a reading.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="judged">Its record as persons judged it.</param>
    public static ReportEntry Of(LoggedReading reading, JudgedRecord judged)
    {
        ReportRecord record = judged.Record;
        ImmutableArray<ClaimEntry> claims = ClaimEntry.Of(reading.First, judged);
        Testimony testimony = Corroboration.Testimony.Of(record);
        return new ReportEntry
        {
            Row = reading.Row,
            Key = testimony.Key,
            Published = testimony.Published ?? -1,
            Testimony = TestimonyBytes.Of(testimony),
            Tellings =
            [
                .. testimony.Tellings.Select(telling => new TellingEntry(
                    telling.Id,
                    TellingBytes.Of(telling),
                    [.. TellingIndex.CellsOf(telling)]
                )),
            ],
            Words = WordsOf(reading.Row, record),
            Listing = ReportListing.Of(reading, judged, claims),
            Claims = claims,
        };
    }

    private static ReportWords WordsOf(long row, ReportRecord record)
    {
        Dictionary<string, string> speakers = [];
        ImmutableArray<StatementWords>.Builder statements = ImmutableArray.CreateBuilder<StatementWords>();
        for (int i = 0; i < record.Claims.Length; i++)
        {
            Claim claim = record.Claims[i];
            if (claim.Source.Kind != SourceKind.Report)
            {
                string speaker = SpeakerNames.Folded(record, claim.Source, speakers);
                statements.Add(new StatementWords(i, speaker, SearchWords.Folded(claim.Content.Quote)));
            }
        }
        return new ReportWords(row, SearchWords.Folded(record.Report.Text), statements.ToImmutable());
    }
}

/// <summary>One telling, ready to be written.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Body">The telling as bytes.</param>
/// <param name="Cells">The cells that it is filed under.</param>
internal sealed record TellingEntry(TellingId Id, byte[] Body, ImmutableArray<long> Cells);
