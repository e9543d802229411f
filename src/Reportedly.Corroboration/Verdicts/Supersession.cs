namespace Reportedly.Corroboration.Verdicts;

/// <summary>Which positions stand no more, because something later was said in their place. They are kept, and leave the verdict.</summary>
internal static class Supersession
{
    /// <summary>Marks them.</summary>
    public static void Mark(List<Stand> stands)
    {
        foreach (Stand older in stands)
        {
            older.Superseded = stands.Exists(newer => newer != older && Replaces(newer, older, stands));
        }
    }

    /// <summary>
    /// A voice's newer word stands for its older one. A number that is told as changed ("rose to 19") stands for the older ones of others
    /// too, as far as these agreed with what it changes: where they differed before, they still do.
    /// </summary>
    private static bool Replaces(Stand newer, Stand older, List<Stand> stands)
    {
        if (!(newer.IsFor || newer.IsAgainst))
        {
            return false;
        }
        if (newer.Voice == older.Voice)
        {
            return IsLater(newer, older);
        }
        if (newer.Last <= older.Last || !newer.Says.IsUpdate || !newer.IsFor || !older.IsFor || newer.AgreesWith(older))
        {
            return false;
        }
        Stand[] before = [.. stands.Where(s => s.IsFor && s.Last < newer.Last)];
        return before.All(one => before.All(one.AgreesWith))
            || before.Any(own => own.Voice.Group == newer.Voice.Group && own.AgreesWith(older));
    }

    /// <summary>Papers go on printing an old toll when there is a new one; the words "rose to" tell the two apart where days do not.</summary>
    private static bool IsLater(Stand newer, Stand older) =>
        newer.Last > older.Last || (newer.First > older.First && newer.Says.IsUpdate && !older.Says.IsUpdate);
}
