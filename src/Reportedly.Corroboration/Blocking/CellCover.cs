using Reportedly.Records;

namespace Reportedly.Corroboration.Blocking;

/// <summary>
/// Which cells of place and time a telling lies in, and which it looks into for others. Two tellings meet where one looks into a cell
/// of the other; it never depends on which of them asks.
/// </summary>
internal static class CellCover
{
    /// <summary>Side of a cell on the map, in degrees.</summary>
    private const double CellDegrees = 0.25;

    /// <summary>A telling of more days than this is told by the month.</summary>
    private const int LongestByDay = 10;

    /// <summary>A telling of more days than this, a year or more, meets others only by its words.</summary>
    private const int LongestByMonth = 100;

    private const int MostCoarse = 3;

    /// <summary>Adds the cells in which the telling lies.</summary>
    public static void Stored(Telling telling, ICollection<long> cells) => Cover(telling, cells, probing: false);

    /// <summary>Adds the cells in which others lie that may tell of the same.</summary>
    public static void Probed(Telling telling, ICollection<long> cells) => Cover(telling, cells, probing: true);

    private static void Cover(Telling telling, ICollection<long> cells, bool probing)
    {
        int group = EventGroups.Default.Of(telling.Type);
        cells.Add(Cell(group, 'S', "", (long)telling.Sentence));
        if (telling.Days is not { } days || days.Length > LongestByMonth)
        {
            return;
        }
        bool byDay = days.Length <= LongestByDay;
        bool placed = false;
        int coarse = 0;
        foreach (TellingPlace place in telling.Places)
        {
            if (IsCoarse(place) && coarse++ >= MostCoarse)
            {
                continue;
            }
            placed = true;
            if (byDay)
            {
                ByDay(group, place, days, cells, probing);
            }
            ByMonth(group, place, days, byDay, cells, probing);
        }
        if (byDay)
        {
            Parties(group, telling, days, placed, cells, probing);
        }
    }

    /// <summary>True where a place is an area in which much may happen on one day.</summary>
    public static bool IsCoarse(TellingPlace place) =>
        place.Precision is PlacePrecision.Admin1 or PlacePrecision.Country or PlacePrecision.Region;

    private static void ByDay(int group, TellingPlace place, DaySpan days, ICollection<long> cells, bool probing)
    {
        int reach = probing ? 1 : 0;
        string country = place.Country ?? "";
        string province = place.Admin1 is null ? "" : $"{country}.{place.Admin1}";
        bool isCoarse = IsCoarse(place);
        for (int day = days.From - reach; day <= days.To + reach; day++)
        {
            cells.Add(Cell(group, 'N', place.Name, day));
            if (!isCoarse)
            {
                if (place is { Latitude: { } north, Longitude: { } east })
                {
                    OnMap(group, north, east, day, reach, cells);
                }
                Area(group, probing ? 'A' : 'a', province, day, cells);
                Area(group, probing ? 'C' : 'c', country, day, cells);
            }
            else if (place.Precision == PlacePrecision.Country)
            {
                Area(group, 'C', country, day, cells);
                if (probing)
                {
                    Area(group, 'c', country, day, cells);
                }
            }
            else if (place.Precision == PlacePrecision.Admin1)
            {
                Area(group, 'A', province, day, cells);
                if (probing)
                {
                    Area(group, 'a', province, day, cells);
                }
            }
        }
    }

    /// <summary>What is told by the month meets what is told by the day where both name one place.</summary>
    private static void ByMonth(
        int group,
        TellingPlace place,
        DaySpan days,
        bool byDay,
        ICollection<long> cells,
        bool probing
    )
    {
        int last = Month(days.To);
        for (int month = Month(days.From); month <= last; month++)
        {
            // Both kinds lie in cells of their own: what is told by the day does not look for its like here.
            cells.Add(Cell(group, probing == byDay ? 'M' : 'm', place.Name, month));
            if (!byDay && probing)
            {
                cells.Add(Cell(group, 'M', place.Name, month));
            }
        }
    }

    private static void Parties(
        int group,
        Telling telling,
        DaySpan days,
        bool placed,
        ICollection<long> cells,
        bool probing
    )
    {
        int reach = probing ? 1 : 0;
        foreach (TellingParty party in telling.Agents.Concat(telling.Targets))
        {
            if (!party.IsNamed)
            {
                continue;
            }
            for (int day = days.From - reach; day <= days.To + reach; day++)
            {
                // Two that both have a place meet by it, not by a party that may fight every day.
                cells.Add(Cell(group, placed != probing ? 'P' : 'p', party.Key, day));
                if (!placed && probing)
                {
                    cells.Add(Cell(group, 'p', party.Key, day));
                }
            }
        }
    }

    private static void OnMap(int group, double north, double east, int day, int reach, ICollection<long> cells)
    {
        int row = (int)Math.Floor(north / CellDegrees);
        int column = (int)Math.Floor(east / CellDegrees);
        for (int y = row - reach; y <= row + reach; y++)
        {
            for (int x = column - reach; x <= column + reach; x++)
            {
                cells.Add(Cell(group, 'G', "", ((long)y << 40) ^ ((long)x << 20) ^ day));
            }
        }
    }

    private static void Area(int group, char kind, string area, int day, ICollection<long> cells)
    {
        if (area.Length > 0)
        {
            cells.Add(Cell(group, kind, area, day));
        }
    }

    private static int Month(int day)
    {
        DateOnly date = DateOnly.FromDayNumber(day);
        return (date.Year * 12) + date.Month;
    }

    private static long Cell(int group, char kind, ReadOnlySpan<char> name, long at) =>
        unchecked((long)new CellHash().Add(group).Add(kind).Add(name).Add(at).Value);
}
