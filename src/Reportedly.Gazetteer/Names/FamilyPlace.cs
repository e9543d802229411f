namespace Reportedly.Gazetteer.Names;

/// <summary>Where in a name a family's pattern must stand.</summary>
internal enum FamilyPlace
{
    /// <summary>It is a whole word.</summary>
    Word,

    /// <summary>It is a whole word, and another follows; it falls away.</summary>
    Article,

    /// <summary>It begins a word.</summary>
    Start,

    /// <summary>It ends a word.</summary>
    End,

    /// <summary>Anywhere in a word.</summary>
    Inside,

    /// <summary>Each letter of the pattern, where it stands twice: it is written once.</summary>
    Double,

    /// <summary>Between words: the pattern is <c>space</c>, and the words are joined.</summary>
    Between,
}
