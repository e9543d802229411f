using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Pages.Reader;

/// <summary>The two parts of the Admiralty code, each with what it means; they are never put into one number.</summary>
internal static class GradeWords
{
    /// <summary>Both grades, as far as they are given.</summary>
    public static string Of(ThingReview review) =>
        string.Join(
            "; ",
            new[]
            {
                review.SourceGrade is { } source ? $"source {source}, {Of(source)}" : null,
                review.InformationGrade is { } information
                    ? $"information {(int)information}, {Of(information)}"
                    : null,
            }.OfType<string>()
        );

    /// <summary>What a letter means.</summary>
    public static string Of(SourceGrade grade) =>
        grade switch
        {
            SourceGrade.A => "completely reliable",
            SourceGrade.B => "usually reliable",
            SourceGrade.C => "fairly reliable",
            SourceGrade.D => "not usually reliable",
            SourceGrade.E => "unreliable",
            _ => "cannot be judged",
        };

    /// <summary>What a digit means.</summary>
    public static string Of(InformationGrade grade) =>
        grade switch
        {
            InformationGrade.Confirmed => "confirmed by independent sources",
            InformationGrade.ProbablyTrue => "probably true",
            InformationGrade.PossiblyTrue => "possibly true",
            InformationGrade.Doubtful => "doubtful",
            InformationGrade.Improbable => "improbable",
            _ => "cannot be judged",
        };
}
