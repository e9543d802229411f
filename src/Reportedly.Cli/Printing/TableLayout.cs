namespace Reportedly.Cli.Printing;

/// <summary>
/// How wide each column is. On a narrow screen a row is a block of lines; on a middling one where and when share a column;
/// on a wide one each has its own.
/// </summary>
/// <param name="Id">Width of the ids on the left.</param>
/// <param name="What">Width of what happened; on a narrow screen, of the whole block.</param>
/// <param name="HowMany">Width of the figures; 0 in a block.</param>
/// <param name="Where">Width of the places, and of the times too where these have no column; 0 in a block.</param>
/// <param name="When">Width of the times; 0 where they have no column.</param>
/// <param name="Quote">Width of the quoted words; 0 in a block.</param>
internal sealed record TableLayout(int Id, int What, int HowMany, int Where, int When, int Quote)
{
    public const int Gutter = 2;

    private const int IdWidth = 4;
    private const int Narrowest = 40;

    /// <summary>Beyond this the eye loses the line.</summary>
    private const int Widest = 180;

    /// <summary>True where a row is a block of lines.</summary>
    public bool IsBlock => Quote == 0;

    /// <summary>The most characters of quoted words: three lines' worth, or two of a block.</summary>
    public int LongestQuote => IsBlock ? (What * 2) - 4 : (Quote * 3) - 4;

    /// <summary>The layout for a screen of <paramref name="width"/> columns.</summary>
    public static TableLayout For(int width)
    {
        int room = Math.Clamp(width, Narrowest, Widest) - IdWidth - Gutter;
        return width switch
        {
            < 100 => new TableLayout(IdWidth, room, 0, 0, 0, 0),
            < 140 => Three(room - (3 * Gutter)),
            _ => Four(room - (4 * Gutter)),
        };
    }

    private static TableLayout Three(int room)
    {
        int what = room * 32 / 100;
        int howMany = room * 19 / 100;
        int where = room * 18 / 100;
        return new TableLayout(IdWidth, what, howMany, where, 0, room - what - howMany - where);
    }

    private static TableLayout Four(int room)
    {
        int what = room * 30 / 100;
        int howMany = room * 17 / 100;
        int where = room * 13 / 100;
        const int When = 13;
        return new TableLayout(IdWidth, what, howMany, where, When, room - what - howMany - where - When);
    }
}
