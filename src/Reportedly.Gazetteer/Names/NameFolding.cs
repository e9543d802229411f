using System.Runtime.InteropServices;

namespace Reportedly.Gazetteer.Names;

/// <summary>
/// Makes one form of the ways to write a name that no reader tells apart: case, diacritics, apostrophes and signs for
/// ayn and hamza fall away, hyphens, points and runs of white space become one space. Letters of other scripts keep
/// what tells them apart. Folding what is folded changes nothing.
/// </summary>
public static class NameFolding
{
    /// <summary>The longest name that is looked up, in UTF-16 units; a longer one is in no gazetteer.</summary>
    public const int LongestName = 200;

    /// <summary>How many units folding may write for a name of the given length.</summary>
    public static int MostFor(int length) => (length * LetterTable.MostParts) + 1;

    /// <summary>Folds a name.</summary>
    /// <param name="name">Any text.</param>
    /// <param name="folded">Where the form goes; room for <see cref="MostFor"/> units.</param>
    /// <returns>How many units were written; 0 where nothing of the name is a letter or a digit.</returns>
    public static int Fold(ReadOnlySpan<char> name, Span<char> folded)
    {
        LetterTable table = LetterTable.Default;
        int count = 0;
        bool gap = false;
        foreach (char letter in name)
        {
            char one = table.Fold(letter);
            switch (one)
            {
                case LetterTable.Nothing:
                    break;
                case LetterTable.Space:
                    gap = count > 0;
                    break;
                case LetterTable.Several:
                    count = Gap(folded, count, ref gap);
                    string parts = table.Parts(letter);
                    parts.CopyTo(folded[count..]);
                    count += parts.Length;
                    break;
                default:
                    count = Gap(folded, count, ref gap);
                    folded[count++] = one;
                    break;
            }
        }
        return count;
    }

    /// <summary>Folds a name into a string of its own; for what is not asked often.</summary>
    public static string Fold(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        char[] folded = new char[MostFor(name.Length)];
        return new string(folded, 0, Fold(name.AsSpan(), folded));
    }

    /// <summary>
    /// A number of 64 bits that stands for a folded name; the same on every machine. Two names share one by chance in
    /// 1 of 10^19 pairs.
    /// </summary>
    internal static ulong Hash(ReadOnlySpan<char> folded)
    {
        const ulong Odd = 0x9E37_79B9_7F4A_7C15;
        ulong hash = 0xCBF2_9CE4_8422_2325 ^ ((ulong)folded.Length * Odd);
        ReadOnlySpan<ulong> words = BitConverter.IsLittleEndian ? MemoryMarshal.Cast<char, ulong>(folded) : default;
        foreach (ulong word in words)
        {
            hash = Mix(hash ^ word);
        }
        ulong rest = 0;
        for (int i = words.Length * 4; i < folded.Length; i++)
        {
            rest |= (ulong)folded[i] << (16 * (i & 3));
            if ((i & 3) == 3)
            {
                hash = Mix(hash ^ rest);
                rest = 0;
            }
        }
        return Mix(hash ^ rest ^ Odd);
    }

    private static ulong Mix(ulong value)
    {
        value ^= value >> 32;
        value *= 0xD6E8_FEB8_6659_FD93;
        value ^= value >> 32;
        value *= 0xD6E8_FEB8_6659_FD93;
        return value ^ (value >> 32);
    }

    private static int Gap(Span<char> folded, int count, ref bool gap)
    {
        if (gap)
        {
            folded[count++] = ' ';
            gap = false;
        }
        return count;
    }
}
