using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Reportedly.Corroboration.Copies;

/// <summary>
/// What of a text is kept to tell copies by: for its runs of five words a sample of 64 numbers, of which two texts share about as many as
/// they share runs, and a number for each longer sentence. A few hundred bytes; the same on every machine.
/// </summary>
internal sealed class ReportSketch
{
    /// <summary>How many numbers the sample of runs has.</summary>
    public const int Slots = 64;

    /// <summary>How many words a run has.</summary>
    public const int RunLength = 5;

    /// <summary>Shorter sentences ("He did not elaborate.") stand in reports that know nothing of each other.</summary>
    public const int ShortestSentence = 8;

    private const int Header = sizeof(int);

    private static readonly uint[] Factors = Series(0x9E37_79B9, odd: true);
    private static readonly uint[] Shifts = Series(0x7F4A_7C15, odd: false);

    private readonly ushort[] slots;
    private readonly uint[] sentences;

    private ReportSketch(int runs, ushort[] slots, uint[] sentences)
    {
        Runs = runs;
        this.slots = slots;
        this.sentences = sentences;
    }

    /// <summary>How many runs of words the text has.</summary>
    public int Runs { get; }

    /// <summary>How many different longer sentences it has.</summary>
    public int Sentences => sentences.Length;

    /// <summary>Sketches a text.</summary>
    public static ReportSketch Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        uint[] least = new uint[Slots];
        Array.Fill(least, uint.MaxValue);
        HashSet<uint> sentences = [];
        Span<uint> run = stackalloc uint[RunLength];
        WordScanner words = new(text);
        (int count, int length, uint sentence) = (0, 0, 0);
        while (words.Read())
        {
            if (words.StartsSentence)
            {
                End(length, sentence, sentences);
                (length, sentence) = (0, 0);
            }
            sentence = WordScanner.Mix((sentence * 31) + words.Word);
            length++;
            run[count % RunLength] = words.Word;
            count++;
            if (count >= RunLength)
            {
                Sample(Number(run, count), least);
            }
        }
        if (count is > 0 and < RunLength)
        {
            Sample(sentence, least);
        }
        End(length, sentence, sentences);
        uint[] sorted = [.. sentences];
        Array.Sort(sorted);
        return new ReportSketch(
            count == 0 ? 0 : Math.Max(1, count - RunLength + 1),
            [.. least.Select(number => (ushort)WordScanner.Mix(number))],
            sorted
        );
    }

    /// <summary>About how great a part of the shorter text's runs stands in the longer one, from 0 to 1.</summary>
    public static double Overlap(ReportSketch a, ReportSketch b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.Runs == 0 || b.Runs == 0)
        {
            return 0;
        }
        double similarity = (double)Equal(a.slots, b.slots) / Slots;
        double both = similarity / (1 + similarity) * (a.Runs + b.Runs);
        return Math.Min(1, both / Math.Min(a.Runs, b.Runs));
    }

    /// <summary>How many longer sentences stand in both.</summary>
    public static int Shared(ReportSketch a, ReportSketch b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        (int i, int j, int shared) = (0, 0, 0);
        while (i < a.sentences.Length && j < b.sentences.Length)
        {
            int order = a.sentences[i].CompareTo(b.sentences[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /// <summary>The sketch as bytes, for <see cref="FromBytes"/>.</summary>
    public ImmutableArray<byte> ToBytes()
    {
        byte[] bytes = new byte[Header + (Slots * sizeof(ushort)) + (sentences.Length * sizeof(uint))];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Runs);
        Span<byte> rest = bytes.AsSpan(Header);
        foreach (ushort slot in slots)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(rest, slot);
            rest = rest[sizeof(ushort)..];
        }
        foreach (uint sentence in sentences)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(rest, sentence);
            rest = rest[sizeof(uint)..];
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(bytes);
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote; no bytes are the sketch of a text without words.</summary>
    /// <exception cref="InvalidDataException">The bytes are no sketch.</exception>
    public static ReportSketch FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return Of("");
        }
        int fixedPart = Header + (Slots * sizeof(ushort));
        if (bytes.Length < fixedPart || (bytes.Length - fixedPart) % sizeof(uint) != 0)
        {
            throw new InvalidDataException($"A sketch of {bytes.Length} bytes is none; build the views again.");
        }
        int runs = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        ushort[] slots = new ushort[Slots];
        for (int i = 0; i < Slots; i++)
        {
            slots[i] = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(Header + (i * sizeof(ushort)))..]);
        }
        uint[] sentences = new uint[(bytes.Length - fixedPart) / sizeof(uint)];
        for (int i = 0; i < sentences.Length; i++)
        {
            sentences[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(fixedPart + (i * sizeof(uint)))..]);
        }
        return new ReportSketch(runs, slots, sentences);
    }

    private static void End(int length, uint sentence, HashSet<uint> sentences)
    {
        if (length >= ShortestSentence)
        {
            sentences.Add(sentence);
        }
    }

    private static uint Number(ReadOnlySpan<uint> run, int next)
    {
        uint number = 0;
        for (int i = 0; i < RunLength; i++)
        {
            number = WordScanner.Mix((number * 31) + run[(next + i) % RunLength]);
        }
        return number;
    }

    /// <summary>Each slot keeps the least number that its own scattering of the runs gives.</summary>
    private static void Sample(uint number, uint[] least)
    {
        Vector<uint> spread = new(number);
        for (int i = 0; i < Slots; i += Vector<uint>.Count)
        {
            Vector<uint> scattered = (spread * new Vector<uint>(Factors, i)) + new Vector<uint>(Shifts, i);
            Vector.Min(scattered, new Vector<uint>(least, i)).CopyTo(least, i);
        }
    }

    private static int Equal(ushort[] a, ushort[] b)
    {
        Vector<ushort> equal = Vector<ushort>.Zero;
        for (int i = 0; i < Slots; i += Vector<ushort>.Count)
        {
            // A lane where both are equal has all bits, which is -1.
            equal -= Vector.Equals(new Vector<ushort>(a, i), new Vector<ushort>(b, i));
        }
        return Vector.Sum(equal);
    }

    private static uint[] Series(uint seed, bool odd)
    {
        uint[] series = new uint[Slots];
        for (int i = 0; i < Slots; i++)
        {
            seed += 0x9E37_79B9;
            series[i] = WordScanner.Mix(seed) | (odd ? 1u : 0u);
        }
        return series;
    }
}
