using System.Collections.Immutable;

namespace Reportedly.Storage.Judgements;

/// <summary>What people said of one thing of a record, as it stands now.</summary>
public sealed record ThingReview
{
    /// <summary>What sort of thing it is.</summary>
    public required ThingKind Thing { get; init; }

    /// <summary>Its id in the present record; <c>report</c> for the report.</summary>
    public required string Id { get; init; }

    /// <summary>What the last judgement on it says that it is.</summary>
    public ReviewStatus Status { get; init; }

    /// <summary>Who is to look at it; null for nobody.</summary>
    public string? Assignee { get; init; }

    /// <summary>How reliable its source is, as last graded; never mixed with the other grade.</summary>
    public SourceGrade? SourceGrade { get; init; }

    /// <summary>How credible the information is, as last graded.</summary>
    public InformationGrade? InformationGrade { get; init; }

    /// <summary>Every standing judgement on it, remarks among them, the oldest first.</summary>
    public ImmutableArray<Judgement> Judgements { get; init; } = [];

    /// <summary>The review after one more judgement.</summary>
    internal ThingReview With(Judgement next)
    {
        JudgementDraft content = next.Content;
        return this with
        {
            Status = content.Kind switch
            {
                JudgementKind.Accept => ReviewStatus.Accepted,
                JudgementKind.Correct => ReviewStatus.Corrected,
                JudgementKind.Reject => ReviewStatus.Rejected,
                _ => Status,
            },
            Assignee = content.Kind == JudgementKind.Assign ? content.Assignee : Assignee,
            SourceGrade = content.SourceGrade ?? SourceGrade,
            InformationGrade = content.InformationGrade ?? InformationGrade,
            Judgements = Judgements.Add(next),
        };
    }
}

/// <summary>Where a thing stands with those who review it.</summary>
public enum ReviewStatus
{
    /// <summary>Nobody has said whether it is right.</summary>
    Open,

    /// <summary>Somebody said that it is right as it stands.</summary>
    Accepted,

    /// <summary>Somebody corrected it.</summary>
    Corrected,

    /// <summary>Somebody said that it is wrong; it counts no more.</summary>
    Rejected,
}
