using System.Globalization;
using Microsoft.AspNetCore.Http;
using Reportedly.Records;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Phrasing;
using Reportedly.Server.Stores;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Pages.Review;

/// <summary>Which claims are reviewed, and which of them is on the screen: all of it stands in the address.</summary>
public sealed record ReviewAddress
{
    /// <summary>Where the queue is.</summary>
    public const string Path = "/review";

    /// <summary>The value of <c>status</c> for claims wherever they stand.</summary>
    public const string AnyStatus = "any";

    /// <summary>The value of <c>assignee</c> for claims that nobody is to look at.</summary>
    public const string Nobody = "nobody";

    /// <summary>Why it waits; null for whatever reason.</summary>
    public QueueReason? Reason { get; init; }

    /// <summary>The stance; null for any.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Where it stands with reviewers; null for anywhere.</summary>
    public ReviewStatus? Status { get; init; } = ReviewStatus.Open;

    /// <summary>Words of the speaker's name.</summary>
    public string? Speaker { get; init; }

    /// <summary>Words of the name of who published the report.</summary>
    public string? Publisher { get; init; }

    /// <summary>The report was published on this day or later.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The report was published on this day or earlier.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Id of an incident.</summary>
    public string? Incident { get; init; }

    /// <summary>Who is to look at it; <see cref="Nobody"/>; null for anybody.</summary>
    public string? Assignee { get; init; }

    /// <summary>What is searched for.</summary>
    public string? Text { get; init; }

    /// <summary>Name of a report: its claims alone.</summary>
    public string? Report { get; init; }

    /// <summary>The place that the claim on the screen stands right behind; null for the first.</summary>
    public string? After { get; init; }

    /// <summary>The place behind which the card before was looked for; empty for the first, null where there was none.</summary>
    public string? Was { get; init; }

    /// <summary>A claim to show whatever the queue says, <c>SLUG/c4</c>: the queue goes on behind it.</summary>
    public string? At { get; init; }

    /// <summary>What was just written: <c>j12</c>.</summary>
    public string? Saved { get; init; }

    /// <summary>True where anything but the usual is asked for.</summary>
    public bool IsFiltered => Filter != new ReviewAddress();

    /// <summary>The first card of the same queue.</summary>
    public ReviewAddress Filter => this with { After = null, Was = null, At = null, Saved = null };

    /// <summary>Reads an address.</summary>
    /// <exception cref="DeskProblem">A part of it means nothing.</exception>
    public static ReviewAddress Of(IQueryCollection query) =>
        new()
        {
            Reason = Named<QueueReason>(query, "reason"),
            Stance = Named<Stance>(query, "stance"),
            Status = Value(query, "status") switch
            {
                null => ReviewStatus.Open,
                AnyStatus => null,
                _ => Named<ReviewStatus>(query, "status"),
            },
            Speaker = Value(query, "speaker"),
            Publisher = Value(query, "publisher"),
            Since = Day(query, "since"),
            Until = Day(query, "until"),
            Incident = Value(query, "incident"),
            Assignee = Value(query, "assignee"),
            Text = Value(query, "q"),
            Report = Value(query, "report"),
            After = Value(query, "after"),
            Was = query.ContainsKey("was") ? query["was"].ToString() : null,
            At = Value(query, "at"),
            Saved = Value(query, "saved"),
        };

    /// <summary>The address as a browser has it.</summary>
    public override string ToString()
    {
        (string Name, string? Value)[] parts =
        [
            ("reason", Reason is { } reason ? RecordNames.Of(reason) : null),
            ("stance", Stance is { } stance ? RecordNames.Of(stance) : null),
            (
                "status",
                Status switch
                {
                    ReviewStatus.Open => null,
                    null => AnyStatus,
                    { } status => RecordNames.Of(status),
                }
            ),
            ("speaker", Speaker),
            ("publisher", Publisher),
            ("since", Since is { } since ? Wording.Day(since) : null),
            ("until", Until is { } until ? Wording.Day(until) : null),
            ("incident", Incident),
            ("assignee", Assignee),
            ("q", Text),
            ("report", Report),
            ("after", After),
            ("was", Was),
            ("at", At),
            ("saved", Saved),
        ];
        string query = string.Join(
            '&',
            parts
                .Where(part => part.Value is not null)
                .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}")
        );
        return query.Length == 0 ? Path : $"{Path}?{query}";
    }

    /// <summary>What the store is asked for.</summary>
    /// <exception cref="DeskProblem">The store holds no report of the name.</exception>
    public ClaimQuery Query(RecordStore store, string? after, int limit) =>
        new()
        {
            Reasons = Reason is { } reason ? [reason] : [],
            Stances = Stance is { } stance ? [stance] : [],
            Statuses = Status is { } status ? [status] : [],
            Speaker = Speaker,
            Publisher = Publisher,
            Since = Since,
            Until = Until,
            Incident = Incident,
            Assignee = Assignee == Nobody ? "" : Assignee,
            Text = Text,
            Report = Report is { } slug ? KeyOf(store, slug) : null,
            Order = ClaimOrder.Queue,
            After = after,
            Limit = limit,
        };

    private static string KeyOf(RecordStore store, string slug) =>
        ReportSlug.Find(store, slug) is { } record
            ? Corroboration.ReportKey.Of(record.Report)
            : throw DeskProblem.NotFound("This store holds no report of that name.", "Leave the report out.");

    private static string? Value(IQueryCollection query, string name) =>
        query[name].ToString().Trim() is { Length: > 0 } value ? value : null;

    private static DateOnly? Day(IQueryCollection query, string name) =>
        Value(query, name) is not { } value ? null
        : DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
        : throw DeskProblem.BadRequest($"'{value}' is no day.", "Write it as 2030-03-05, or leave it out.");

    private static T? Named<T>(IQueryCollection query, string name)
        where T : struct, Enum =>
        Value(query, name) is not { } value ? null
        : RecordNames.TryParse(value, out T found) ? found
        : throw DeskProblem.BadRequest(
            string.Create(CultureInfo.InvariantCulture, $"'{value}' is no {name}."),
            $"Use one of {string.Join(", ", RecordNames.All<T>())}, or leave it out."
        );
}
