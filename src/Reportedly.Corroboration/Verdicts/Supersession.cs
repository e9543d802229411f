namespace Reportedly.Corroboration.Verdicts;

/// <summary>Which positions stand no more, because something later was said in their place. They are kept, and leave the verdict.</summary>
internal static class Supersession
{
    /// <summary>Marks them.</summary>
    public static void Mark(List<Stand> stands)
    {
        foreach (Stand older in stands)
        {
            older.Superseded = stands.Exists(newer => newer != older && Replaces(newer, older));
        }
    }

    /// <summary>
    /// A voice's newer word stands for its older one. A number that is told as changed ("rose to 19") stands for all older ones that differ
    /// from it, whoever gave them.
    /// </summary>
    private static bool Replaces(Stand newer, Stand older)
    {
        if (newer.Voice == older.Voice)
        {
            return newer.Last > older.Last && (newer.IsFor || newer.IsAgainst);
        }
        return newer.Says.IsUpdate && newer.IsFor && older.IsFor && newer.Last > older.Last && !newer.AgreesWith(older);
    }
}
