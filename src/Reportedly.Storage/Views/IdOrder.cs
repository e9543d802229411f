using System.Globalization;
using Reportedly.Corroboration;

namespace Reportedly.Storage.Views;

/// <summary>Ids of tellings and incidents as signed numbers, which databases have, in the order of their hex digits.</summary>
internal static class IdOrder
{
    /// <summary>What an incident's id begins with.</summary>
    public const char Letter = 'i';

    private const ulong Top = 1UL << 63;

    /// <summary>The number of a telling.</summary>
    public static long Of(TellingId id) => unchecked((long)(id.Value ^ Top));

    /// <summary>The number of an incident's id.</summary>
    /// <exception cref="FormatException">It is no such id.</exception>
    public static long Of(string incident) =>
        incident.Length > 0 && incident[0] == Letter && TellingId.TryParse(incident.AsSpan(1), out TellingId id)
            ? Of(id)
            : throw new FormatException($"'{incident}' is no incident's id.");

    /// <summary>The telling with a number.</summary>
    public static TellingId Telling(long number) => new(unchecked((ulong)number) ^ Top);

    /// <summary>The incident's id with a number.</summary>
    public static string Incident(long number) => Letter + Telling(number).ToString();

    /// <summary>The first and the last number of ids that begin with hex digits; at most sixteen of them.</summary>
    public static (long First, long Last) Range(ReadOnlySpan<char> digits)
    {
        ulong value = ulong.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        int free = 64 - (4 * digits.Length);
        ulong first = free == 64 ? 0 : value << free;
        ulong last = first | (free == 0 ? 0 : ulong.MaxValue >> (64 - free));
        return (Of(new TellingId(first)), Of(new TellingId(last)));
    }
}
