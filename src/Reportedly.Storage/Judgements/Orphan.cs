namespace Reportedly.Storage.Judgements;

/// <summary>
/// A judgement that stands and has no effect at present, since what it is about is not there. It is kept, and works again when that
/// comes back.
/// </summary>
/// <param name="Judgement">The judgement.</param>
/// <param name="Subject">What it points at and does not find, or cannot change.</param>
/// <param name="Reason">Why it has no effect.</param>
/// <param name="Message">The same in a sentence.</param>
public sealed record Orphan(Judgement Judgement, WordsRef Subject, OrphanReason Reason, string Message);

/// <summary>Why a judgement has no effect.</summary>
public enum OrphanReason
{
    /// <summary>The store does not hold the report.</summary>
    ReportMissing,

    /// <summary>The present reading found nothing of the sort at these words.</summary>
    WordsGone,

    /// <summary>What it says does not fit the present reading: the record would break its promises.</summary>
    Unfit,

    /// <summary>What it links was rejected.</summary>
    Rejected,
}
