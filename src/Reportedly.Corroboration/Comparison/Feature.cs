namespace Reportedly.Corroboration.Comparison;

/// <summary>What can speak for or against two tellings being of one incident; <c>data/corroboration/weights.tsv</c> says what each means.</summary>
public enum Feature
{
    /// <summary>Before anything is known.</summary>
    Bias,

    /// <summary>The same sort of event.</summary>
    SameType,

    /// <summary>Sorts that say the same of an incident, one of them less.</summary>
    AlikeType,

    /// <summary>Sorts that are often words for one incident.</summary>
    NearType,

    /// <summary>Sorts that seldom are.</summary>
    FarType,

    /// <summary>One happened, the other was foiled, planned or threatened.</summary>
    OtherStage,

    /// <summary>The same town, village, quarter or spot.</summary>
    SamePlace,

    /// <summary>Not the same place, but close by.</summary>
    NearPlace,

    /// <summary>One lies in the other, which is a province or a country.</summary>
    PlaceWithin,

    /// <summary>One of the two has no place.</summary>
    NoPlace,

    /// <summary>Two places that are neither near nor within each other.</summary>
    OtherPlace,

    /// <summary>Both give the same day.</summary>
    SameDay,

    /// <summary>Their times overlap.</summary>
    SameTime,

    /// <summary>One day apart, where both give a day.</summary>
    NextDay,

    /// <summary>One day apart, where one follows from publication alone.</summary>
    NearDay,

    /// <summary>Two days apart or more.</summary>
    OtherDay,

    /// <summary>One of the two has no time.</summary>
    NoDay,

    /// <summary>The same named doer.</summary>
    SameAgent,

    /// <summary>Two named doers, not the same.</summary>
    OtherAgent,

    /// <summary>The same named target.</summary>
    SameTarget,

    /// <summary>Targets of one kind without a name.</summary>
    SameTargetKind,

    /// <summary>The same number of the same, three or more.</summary>
    SameFigure,

    /// <summary>The same number of the same, one or two.</summary>
    SameSmallFigure,

    /// <summary>Bounds that hold each other.</summary>
    NearFigure,

    /// <summary>Numbers of the same that differ, neither twice the other.</summary>
    OtherFigure,

    /// <summary>Numbers of the same, one at least twice the other.</summary>
    FarFigure,

    /// <summary>Two sorts of numbers or more, and no two of them meet.</summary>
    OtherFigures,

    /// <summary>Numbers of other people, which do not meet either; no number is of the same.</summary>
    OtherGroup,

    /// <summary>The reader of one report kept them apart.</summary>
    SameReport,

    /// <summary>One source in one report gives two numbers of the same.</summary>
    OtherFigureWithin,

    /// <summary>Copied word for word.</summary>
    SameSentence,

    /// <summary>Share of the words around them that both have.</summary>
    SharedWords,
}
