namespace Reportedly.Language.Formats;

/// <summary>Which layers are written. Tokens always are, and sentences with them.</summary>
[Flags]
public enum LayerChoice
{
    /// <summary>Tokens and sentences alone.</summary>
    None = 0,

    /// <summary>Word classes, Penn tags and lemmas.</summary>
    Tags = 1,

    /// <summary>Heads and relations.</summary>
    Trees = 2,

    /// <summary>Names of persons, places, organisations and others.</summary>
    Names = 4,

    /// <summary>Everything.</summary>
    All = Tags | Trees | Names,
}
