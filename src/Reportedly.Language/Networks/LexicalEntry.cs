using System.Runtime.InteropServices;

namespace Reportedly.Language.Networks;

/// <summary>
/// What a dictionary knows of a lemma: for noun, verb, adjective and adverb the fields of its first two senses and how often it is used so, and the lists
/// that hold it. Models keep it as it lies in memory.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly struct LexicalEntry
{
    /// <summary>Parts of speech: noun, verb, adjective, adverb.</summary>
    public const int Parts = 4;

    /// <summary>The hash of the lemma; 0 where the slot is free.</summary>
    public uint Key { get; }

    private readonly PerPart<byte> first;
    private readonly PerPart<byte> second;
    private readonly PerPart<ushort> uses;

    /// <summary>Takes what is known.</summary>
    /// <param name="first">Field of the first sense of each part, plus one; 0 where the lemma is no such part.</param>
    /// <param name="second">Field of the second sense of each part, plus one; 0 where there is none.</param>
    /// <param name="uses">How often the lemma is used as each part in sense-tagged text.</param>
    /// <param name="lists">The lists that hold the word, one bit each.</param>
    public LexicalEntry(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<ushort> uses, uint lists)
    {
        first[..Parts].CopyTo(this.first);
        second[..Parts].CopyTo(this.second);
        uses[..Parts].CopyTo(this.uses);
        Lists = lists;
    }

    private LexicalEntry(LexicalEntry other, uint key)
    {
        this = other;
        Key = key;
    }

    /// <summary>The lists that hold the word, one bit each.</summary>
    public uint Lists { get; }

    /// <summary>Field of the first sense as a part of speech, plus one; 0 where the lemma is no such part.</summary>
    public byte First(int part) => first[part];

    /// <summary>Field of the second sense as a part of speech, plus one; 0 where there is none.</summary>
    public byte Second(int part) => second[part];

    /// <summary>How often the lemma is used as a part of speech.</summary>
    public ushort Uses(int part) => uses[part];

    /// <summary>The entry under the hash of its lemma.</summary>
    public LexicalEntry WithKey(uint key) => new(this, key);
}
