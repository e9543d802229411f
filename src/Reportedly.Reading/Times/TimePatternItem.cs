namespace Reportedly.Reading.Times;

/// <summary>One step of a flat pattern.</summary>
/// <param name="Kind">A class of <see cref="TimePatternClasses"/>, a literal word, or the mark where the span begins.</param>
/// <param name="Text">The literal word, or the name of the class.</param>
/// <param name="Slot">Where a class puts what it captures.</param>
internal readonly record struct TimePatternItem(TimePatternItemKind Kind, string Text, TimeSlot Slot);

/// <summary>Sorts of steps.</summary>
internal enum TimePatternItemKind : byte
{
    /// <summary>A word or mark as printed, in any case.</summary>
    Literal,

    /// <summary>A class of words or numbers.</summary>
    Class,

    /// <summary>The expression itself begins here; what stands before is only looked at.</summary>
    Begin,

    /// <summary>The expression ends here; what stands behind is only looked at.</summary>
    End,
}

/// <summary>A pattern without options: its steps follow each other.</summary>
/// <param name="Rule">The rule that it belongs to.</param>
/// <param name="Meaning">How its captures make a time.</param>
/// <param name="Items">Its steps.</param>
internal sealed record TimePattern(string Rule, string Meaning, TimePatternItem[] Items);
