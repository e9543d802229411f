using System.Runtime.CompilerServices;

namespace Reportedly.Language.Networks;

/// <summary>A value for each part of speech, in the order noun, verb, adjective, adverb.</summary>
[InlineArray(LexicalEntry.Parts)]
internal struct PerPart<T>
    where T : unmanaged
{
    private T first;
}
