namespace Reportedly.Language.Tagging;

/// <summary>What a lemma does with the capitals of its form.</summary>
internal enum LemmaCase : byte
{
    /// <summary>All small: <c>Attacks</c> is of <c>attack</c>.</summary>
    Small,

    /// <summary>As printed: <c>NATO</c>, <c>McCoy</c>.</summary>
    Printed,

    /// <summary>The first letter a capital, whatever was printed: <c>i</c> is of <c>I</c>, <c>french</c> of <c>French</c>.</summary>
    Capital,
}
