using Reportedly.Corroboration;
using Reportedly.Export.Redacting;
using Reportedly.Records;

namespace Reportedly.Export;

/// <summary>
/// What is exported: incidents with the reports that tell of them and what persons judged. Each sequence streams and may be walked more
/// than once; every walk gives the same things in the same order.
/// </summary>
public sealed record Dataset
{
    /// <summary>The incidents, in an order that does not depend on when their reports came in.</summary>
    public required IEnumerable<ExportedIncident> Incidents { get; init; }

    /// <summary>The records of all reports that tell of one of the incidents, by report key.</summary>
    public required IEnumerable<ExportedReport> Reports { get; init; }

    /// <summary>What persons judged, oldest first.</summary>
    public required IEnumerable<ExportedJudgement> Judgements { get; init; }

    /// <summary>
    /// The same without private persons' names and exact places: every format writes this one, so that none shows what another hides.
    /// The texts of reports are left out, and the offsets of quotes count in what was left out.
    /// </summary>
    public Dataset Redacted() => new DatasetRedaction(this).Redacted();
}

/// <summary>An incident, and what persons said of it.</summary>
/// <param name="Incident">What all its reports together say.</param>
/// <param name="Status">How far a person has looked at it: <c>unreviewed</c>, <c>reviewed</c>, <c>rejected</c>.</param>
/// <param name="Changed">
/// When what is known of it last changed: the latest day on which a report of it appeared or moment at which somebody judged it;
/// <see cref="DateTimeOffset.UnixEpoch"/> where neither is known.
/// </param>
public sealed record ExportedIncident(Incident Incident, string Status, DateTimeOffset Changed);

/// <summary>A report's record with judgements applied, and which of its things belong to which incident.</summary>
/// <param name="Key">The report's key: its id, with <c>#</c> and the id that came with it where there is one.</param>
/// <param name="Record">The record.</param>
/// <param name="IncidentOfEvent">Id of the incident by id of the event in the record; events of no exported incident are left out.</param>
/// <param name="Review">What persons said of its claims, by claim id.</param>
public sealed record ExportedReport(
    string Key,
    ReportRecord Record,
    IReadOnlyDictionary<string, string> IncidentOfEvent,
    IReadOnlyDictionary<string, ClaimReview> Review
);

/// <summary>What persons said of one claim.</summary>
/// <param name="Status"><c>accepted</c>, <c>corrected</c> or <c>rejected</c>.</param>
/// <param name="Reviewer">Who said so last.</param>
/// <param name="Reliability">Admiralty code of the source, A to F; null where nobody gave one.</param>
/// <param name="Credibility">Admiralty code of the information, 1 to 6; null where nobody gave one.</param>
public sealed record ClaimReview(string? Status, string? Reviewer, char? Reliability, int? Credibility);

/// <summary>One judgement, as a row.</summary>
/// <param name="Id"><c>j12</c>.</param>
/// <param name="Kind">What sort of judgement it is.</param>
/// <param name="Who">Who gave it.</param>
/// <param name="When">When.</param>
/// <param name="Why">The reason given; null where none was.</param>
/// <param name="Json">The whole judgement as it stands in the log.</param>
/// <param name="Hash">Its hash in the chain, as hexadecimal digits.</param>
/// <param name="Undone">Id of the judgement that takes it back; null while it stands.</param>
public sealed record ExportedJudgement(
    string Id,
    string Kind,
    string Who,
    DateTimeOffset When,
    string? Why,
    string Json,
    string Hash,
    string? Undone
);
