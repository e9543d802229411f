using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Reportedly.Corroboration;
using Reportedly.Records;

namespace Reportedly.Storage.Views;

/// <summary>
/// Tellings as bytes, field by field: linking reads hundreds of them for one report, and JSON would take most of its time. Only this
/// version reads what it wrote; the format in <see cref="ViewTables"/> goes up when a field comes or goes.
/// </summary>
internal static class TellingBytes
{
    /// <summary>The telling as bytes.</summary>
    public static byte[] Of(Telling telling)
    {
        using MemoryStream stream = new(512);
        using BinaryWriter bytes = new(stream, Encoding.UTF8);
        bytes.Write(telling.Id.Value);
        bytes.Write(telling.Report);
        bytes.Write(telling.Event);
        bytes.Write7BitEncodedInt((int)telling.Type);
        bytes.Write7BitEncodedInt((int)telling.Stage);
        bytes.Write7BitEncodedInt(telling.Anchor.Start);
        bytes.Write7BitEncodedInt(telling.Anchor.End);
        bytes.Write(telling.Anchor.Quote);
        Write(bytes, telling.Days?.From);
        Write(bytes, telling.Days?.To);
        bytes.Write(telling.IsDated);
        Write(bytes, telling.Places, Write);
        Write(bytes, telling.Agents, Write);
        Write(bytes, telling.Targets, Write);
        Write(bytes, telling.Figures, Write);
        bytes.Write7BitEncodedInt(telling.Words.Length);
        bytes.Write(MemoryMarshal.AsBytes(telling.Words.AsSpan()));
        bytes.Write(telling.Sentence);
        Write(bytes, telling.Published);
        bytes.Flush();
        return stream.ToArray();
    }

    /// <summary>The telling that the bytes are of.</summary>
    public static Telling Read(byte[] body)
    {
        using BinaryReader bytes = new(new MemoryStream(body), Encoding.UTF8);
        return new Telling
        {
            Id = new TellingId(bytes.ReadUInt64()),
            Report = bytes.ReadString(),
            Event = bytes.ReadString(),
            Type = (EventType)bytes.Read7BitEncodedInt(),
            Stage = (EventStage)bytes.Read7BitEncodedInt(),
            Anchor = new QuotedSpan(bytes.Read7BitEncodedInt(), bytes.Read7BitEncodedInt(), bytes.ReadString()),
            Days = ReadDays(bytes),
            IsDated = bytes.ReadBoolean(),
            Places = ReadAll(bytes, ReadPlace),
            Agents = ReadAll(bytes, ReadParty),
            Targets = ReadAll(bytes, ReadParty),
            Figures = ReadAll(bytes, ReadFigure),
            Words = ReadWords(bytes),
            Sentence = bytes.ReadUInt64(),
            Published = ReadNumber(bytes),
        };
    }

    private static void Write(BinaryWriter bytes, TellingPlace place)
    {
        bytes.Write(place.Name);
        bytes.Write(place.Shown);
        Write(bytes, place.GeonamesId);
        Write(bytes, place.Country);
        Write(bytes, place.Admin1);
        bytes.Write(place.Latitude ?? double.NaN);
        bytes.Write(place.Longitude ?? double.NaN);
        Write(bytes, (int?)place.Precision);
    }

    private static TellingPlace ReadPlace(BinaryReader bytes) =>
        new(
            bytes.ReadString(),
            bytes.ReadString(),
            ReadNumber(bytes),
            ReadText(bytes),
            ReadText(bytes),
            ReadDegrees(bytes),
            ReadDegrees(bytes),
            (PlacePrecision?)ReadNumber(bytes)
        );

    private static void Write(BinaryWriter bytes, TellingParty party)
    {
        bytes.Write(party.Key);
        bytes.Write(party.Shown);
        bytes.Write7BitEncodedInt((int)party.Kind);
        Write(bytes, party.Country);
        bytes.Write(party.IsNamed);
    }

    private static TellingParty ReadParty(BinaryReader bytes) =>
        new(
            bytes.ReadString(),
            bytes.ReadString(),
            (ActorKind)bytes.Read7BitEncodedInt(),
            ReadText(bytes),
            bytes.ReadBoolean()
        );

    private static void Write(BinaryWriter bytes, TellingFigure figure)
    {
        bytes.Write7BitEncodedInt((int)figure.Measure);
        bytes.Write(figure.Low is not null);
        bytes.Write(figure.Low ?? 0);
        bytes.Write(figure.High is not null);
        bytes.Write(figure.High ?? 0);
        bytes.Write(figure.Of);
        bytes.Write(figure.Source);
    }

    private static TellingFigure ReadFigure(BinaryReader bytes) =>
        new(
            (Measure)bytes.Read7BitEncodedInt(),
            ReadCount(bytes),
            ReadCount(bytes),
            bytes.ReadString(),
            bytes.ReadString()
        );

    private static long? ReadCount(BinaryReader bytes)
    {
        bool isThere = bytes.ReadBoolean();
        long count = bytes.ReadInt64();
        return isThere ? count : null;
    }

    private static void Write<T>(BinaryWriter bytes, ImmutableArray<T> parts, Action<BinaryWriter, T> write)
    {
        bytes.Write7BitEncodedInt(parts.Length);
        foreach (T part in parts)
        {
            write(bytes, part);
        }
    }

    private static ImmutableArray<T> ReadAll<T>(BinaryReader bytes, Func<BinaryReader, T> read)
    {
        T[] parts = new T[bytes.Read7BitEncodedInt()];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = read(bytes);
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(parts);
    }

    private static ImmutableArray<uint> ReadWords(BinaryReader bytes)
    {
        uint[] words = new uint[bytes.Read7BitEncodedInt()];
        bytes.BaseStream.ReadExactly(MemoryMarshal.AsBytes(words.AsSpan()));
        return ImmutableCollectionsMarshal.AsImmutableArray(words);
    }

    private static DaySpan? ReadDays(BinaryReader bytes)
    {
        int? from = ReadNumber(bytes);
        int? to = ReadNumber(bytes);
        return from is { } first && to is { } last ? new DaySpan(first, last) : null;
    }

    private static void Write(BinaryWriter bytes, int? number)
    {
        bytes.Write(number is not null);
        if (number is { } some)
        {
            bytes.Write(some);
        }
    }

    private static int? ReadNumber(BinaryReader bytes) => bytes.ReadBoolean() ? bytes.ReadInt32() : null;

    private static void Write(BinaryWriter bytes, string? text)
    {
        bytes.Write(text is not null);
        if (text is not null)
        {
            bytes.Write(text);
        }
    }

    private static string? ReadText(BinaryReader bytes) => bytes.ReadBoolean() ? bytes.ReadString() : null;

    private static double? ReadDegrees(BinaryReader bytes) =>
        bytes.ReadDouble() is var degrees && double.IsNaN(degrees) ? null : degrees;
}
