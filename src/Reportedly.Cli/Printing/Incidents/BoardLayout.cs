namespace Reportedly.Cli.Printing.Incidents;

/// <summary>How wide the columns of a board are, and how many questions stand side by side; the others follow below.</summary>
/// <param name="Origin">Width of the origins on the left.</param>
/// <param name="Facet">Width of each question.</param>
/// <param name="Questions">How many questions stand side by side.</param>
internal sealed record BoardLayout(int Origin, int Facet, int Questions)
{
    public const int Gutter = 2;

    private const int Narrowest = 40;

    /// <summary>Beyond this the eye loses the line.</summary>
    private const int Widest = 180;

    private const int LeastFacet = 16;
    private const int MostFacet = 30;

    /// <summary>Columns of the whole board.</summary>
    public int Width => Origin + (Questions * (Facet + Gutter));

    /// <summary>The layout of so many questions for a screen of <paramref name="width"/> columns.</summary>
    public static BoardLayout For(int width, int questions)
    {
        int whole = Math.Clamp(width, Narrowest, Widest);
        int origin = whole < 60 ? 16 : 26;
        int room = whole - origin;
        int side = Math.Clamp(room / (LeastFacet + Gutter), 1, Math.Max(1, questions));
        return new BoardLayout(origin, Math.Min(MostFacet, (room / side) - Gutter), side);
    }
}
