namespace Reportedly.Sources.Feeds.Markup;

/// <summary>A piece of markup.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the source.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct MarkupToken(MarkupKind Kind, int Start, int End)
{
    /// <summary>Where the name, the text or the CDATA's content begins.</summary>
    public int ContentStart { get; init; }

    /// <summary>Where it ends.</summary>
    public int ContentEnd { get; init; }

    /// <summary>True for <c>&lt;a/&gt;</c>.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>True where the source ends before it does.</summary>
    public bool IsCut { get; init; }
}

/// <summary>Sorts of pieces.</summary>
internal enum MarkupKind
{
    /// <summary>Nothing more comes.</summary>
    End,

    /// <summary>A start tag.</summary>
    StartTag,

    /// <summary>An end tag.</summary>
    EndTag,

    /// <summary>Text in which entities count.</summary>
    Text,

    /// <summary>The content of a CDATA section, in which they do not.</summary>
    CData,

    /// <summary>A comment, a processing instruction or a declaration.</summary>
    Aside,
}
