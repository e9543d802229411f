namespace Reportedly.Evaluation.Muc4;

/// <summary>One message of the conference: who sent it, from where and when, and what it says.</summary>
/// <param name="Id">Its id: <c>TST2-MUC4-0001</c>.</param>
/// <param name="City">The place of the dateline, upper case; empty where it names none.</param>
/// <param name="Country">The country in brackets behind it, if any.</param>
/// <param name="Date">The day of the dateline; null where there is none.</param>
/// <param name="Body">The text behind the header: paragraphs on lines of their own, blank lines between.</param>
public sealed record MucText(string Id, string City, string? Country, DateOnly? Date, string Body)
{
    /// <summary>What it is, as its header says: <c>EDITORIAL</c>, <c>SPEECH</c>; empty for news.</summary>
    public string Genre { get; init; } = "";
}
