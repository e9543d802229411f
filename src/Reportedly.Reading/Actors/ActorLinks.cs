namespace Reportedly.Reading.Actors;

/// <summary>Which links between mentions are made; what a sort gives is measured by leaving it out.</summary>
[Flags]
internal enum ActorLinks
{
    /// <summary>The same name and the same words alone.</summary>
    None = 0,

    /// <summary>"he", "their", "itself".</summary>
    Pronouns = 1,

    /// <summary>Appositions, offices and definite nouns for somebody named or described before.</summary>
    Descriptions = 2,

    /// <summary>Surnames, initials, bracketed short forms and ends of names.</summary>
    ShortNames = 4,

    /// <summary>Every sort.</summary>
    All = Pronouns | Descriptions | ShortNames,
}
