namespace Reportedly.Storage.Judgements;

/// <summary>How reliable a source is: the letter of the Admiralty code. It is never averaged, and says nothing of one piece of information.</summary>
public enum SourceGrade
{
    /// <summary>Completely reliable.</summary>
    A,

    /// <summary>Usually reliable.</summary>
    B,

    /// <summary>Fairly reliable.</summary>
    C,

    /// <summary>Not usually reliable.</summary>
    D,

    /// <summary>Unreliable.</summary>
    E,

    /// <summary>Cannot be judged: which is not the middle.</summary>
    F,
}

/// <summary>
/// How credible a piece of information is: the digit of the Admiralty code. It is never averaged, and says nothing of who said it.
/// </summary>
public enum InformationGrade
{
    /// <summary>Confirmed by other, independent sources; a reprint is none.</summary>
    Confirmed = 1,

    /// <summary>Probably true.</summary>
    ProbablyTrue = 2,

    /// <summary>Possibly true.</summary>
    PossiblyTrue = 3,

    /// <summary>Doubtful.</summary>
    Doubtful = 4,

    /// <summary>Improbable.</summary>
    Improbable = 5,

    /// <summary>Cannot be judged: which is not the middle.</summary>
    CannotBeJudged = 6,
}
