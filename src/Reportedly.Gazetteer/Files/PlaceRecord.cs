using System.Runtime.InteropServices;
using System.Text;

namespace Reportedly.Gazetteer.Files;

/// <summary>A place as it waits on disk until all are there; only the machine that wrote it reads it.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct PlaceRecord
{
    /// <summary>GeoNames id, or 0.</summary>
    public int Id { get; init; }

    /// <summary>1/10,000 of a degree.</summary>
    public int Latitude { get; init; }

    /// <summary>1/10,000 of a degree.</summary>
    public int Longitude { get; init; }

    /// <summary>People.</summary>
    public uint Population { get; init; }

    /// <summary>The number of the place around it, plus one; 0: by its division.</summary>
    public int Within { get; init; }

    /// <summary>Where its name begins in the part that holds names.</summary>
    public uint NameStart { get; init; }

    /// <summary>The first eight letters of the division's code.</summary>
    public ulong CodeHead { get; init; }

    /// <summary>The last two letters of the division's code.</summary>
    public ushort CodeTail { get; init; }

    /// <summary>See <see cref="CountryCode"/>.</summary>
    public ushort Country { get; init; }

    /// <summary>See <see cref="Section.Kinds"/>.</summary>
    public byte Kind { get; init; }

    /// <summary>See <see cref="Files.Radius"/>.</summary>
    public byte Radius { get; init; }

    /// <summary>Bytes of its name.</summary>
    public byte NameLength { get; init; }

    /// <summary>What sort of thing it is.</summary>
    public FeatureKind Feature => (FeatureKind)(Kind & 0xF);

    /// <summary>Makes the record of a place.</summary>
    /// <param name="place">What was handed in.</param>
    /// <param name="nameStart">Where its name stands.</param>
    /// <param name="nameLength">Bytes of its name.</param>
    /// <exception cref="ArgumentException">Coordinates or codes are none.</exception>
    public static PlaceRecord Of(in NewPlace place, uint nameStart, int nameLength)
    {
        if (!(Math.Abs(place.Latitude) <= 90 && Math.Abs(place.Longitude) <= 180))
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"'{place.Name}' has latitude {place.Latitude} and longitude {place.Longitude}; give degrees, -90 to 90 and -180 to 180."
                ),
                nameof(place)
            );
        }
        Span<byte> code = stackalloc byte[Layout.CodeLength];
        code.Clear();
        WriteCode(place.Admin1Code, code);
        double radius =
            place.RadiusKm > 0 || place.Kind != FeatureKind.Settlement
                ? place.RadiusKm
                : Files.Radius.OfTown(place.Population);
        return new PlaceRecord
        {
            Id = place.GeonamesId,
            Latitude = (int)Math.Round(place.Latitude * 1e4),
            Longitude = (int)Math.Round(place.Longitude * 1e4),
            Population = (uint)Math.Clamp(place.Population, 0, uint.MaxValue),
            Within = place.Within,
            NameStart = nameStart,
            CodeHead = MemoryMarshal.Read<ulong>(code),
            CodeTail = MemoryMarshal.Read<ushort>(code[8..]),
            Country = CountryCode.Pack(place.Country),
            Kind = (byte)((byte)place.Kind | (place.IsCapital ? 0x10 : 0) | (place.IsSeat ? 0x20 : 0)),
            Radius = Files.Radius.Pack(radius),
            NameLength = (byte)nameLength,
        };
    }

    /// <summary>Writes a division's code as a file holds it.</summary>
    /// <exception cref="ArgumentException">It is longer than 10 ASCII letters.</exception>
    public static void WriteCode(ReadOnlySpan<char> code, Span<byte> bytes)
    {
        if (code.Length > Layout.CodeLength || !Ascii.IsValid(code))
        {
            throw new ArgumentException($"'{code}' is no code of a division; give at most 10 ASCII letters.");
        }
        Ascii.FromUtf16(code, bytes, out _);
    }
}
