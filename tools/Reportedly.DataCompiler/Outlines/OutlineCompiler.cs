using System.Globalization;
using System.Text;

namespace Reportedly.DataCompiler.Outlines;

/// <summary>Writes the outlines of countries, coarse and short, for a map that a server draws.</summary>
internal static class OutlineCompiler
{
    private const string Head = """
        # Outlines of countries for the map that needs no script; written by "compiler outlines", do not edit.
        # From Natural Earth 1:110m (public domain) as world-atlas has it. Tenths of a degree, north up; north is negative in paths.
        number	west	north	east	south	path

        """;

    /// <summary>How many steps a degree has.</summary>
    private const int Steps = 10;

    /// <summary>Compiles.</summary>
    /// <param name="topology">The file <c>countries-110m.json</c> of world-atlas.</param>
    /// <param name="output">The file to write.</param>
    public static void Compile(string topology, string output)
    {
        StringBuilder text = new(Head.ReplaceLineEndings("\n"));
        foreach (
            (string number, List<List<(double X, double Y)>> rings) in WorldTopology
                .Read(topology)
                .Countries()
                .OrderBy(country => country.Number, StringComparer.Ordinal)
        )
        {
            List<List<(int X, int Y)>> coarse = [.. rings.Select(Coarse).Where(ring => ring.Count > 2)];
            if (coarse.Count == 0)
            {
                continue;
            }
            text.Append(number.Length == 0 ? "-" : number);
            foreach (
                int border in (int[])
                    [
                        coarse.Min(ring => ring.Min(point => point.X)),
                        coarse.Min(ring => ring.Min(point => point.Y)),
                        coarse.Max(ring => ring.Max(point => point.X)),
                        coarse.Max(ring => ring.Max(point => point.Y)),
                    ]
            )
            {
                text.Append('\t').Append(border.ToString(CultureInfo.InvariantCulture));
            }
            text.Append('\t').AppendJoin("", coarse.Select(Path)).Append('\n');
        }
        File.WriteAllText(output, text.ToString());
    }

    private static List<(int X, int Y)> Coarse(List<(double X, double Y)> ring)
    {
        List<(int X, int Y)> coarse = [];
        foreach ((double x, double y) in ring)
        {
            (int X, int Y) point = ((int)Math.Round(x * Steps), (int)Math.Round(-y * Steps));
            if (coarse.Count == 0 || coarse[^1] != point)
            {
                coarse.Add(point);
            }
        }
        if (coarse.Count > 1 && coarse[0] == coarse[^1])
        {
            coarse.RemoveAt(coarse.Count - 1);
        }
        return coarse;
    }

    /// <summary>The ring in the words of SVG, each point as a step from the one before; a minus parts numbers as well as a comma does.</summary>
    private static string Path(List<(int X, int Y)> ring)
    {
        StringBuilder path = new(string.Create(CultureInfo.InvariantCulture, $"M{ring[0].X},{ring[0].Y}l"));
        for (int i = 1; i < ring.Count; i++)
        {
            Number(path, ring[i].X - ring[i - 1].X, isFirst: i == 1);
            Number(path, ring[i].Y - ring[i - 1].Y, isFirst: false);
        }
        return path.Append('z').ToString();
    }

    private static void Number(StringBuilder path, int number, bool isFirst) =>
        path.Append(isFirst || number < 0 ? "" : ",").Append(number.ToString(CultureInfo.InvariantCulture));
}
