namespace Reportedly.Gazetteer.Files;

/// <summary>A radius in a byte: 0 for none, else half a kilometre and 4 % more for each step, up to 11,000 km.</summary>
internal static class Radius
{
    private const double Least = 0.5;
    private const double Step = 1.04;

    private static readonly double[] Kilometres = Table();

    /// <summary>The nearest step.</summary>
    public static byte Pack(double kilometres) =>
        kilometres <= 0
            ? (byte)0
            : (byte)Math.Clamp(Math.Round(Math.Log(kilometres / Least) / Math.Log(Step)) + 1, 1, byte.MaxValue);

    /// <summary>Kilometres, to three digits.</summary>
    public static double Unpack(byte packed) => Kilometres[packed];

    /// <summary>About the radius of a town by the people that live in it: 1.5 km for 10,000, 11 km for a million.</summary>
    public static double OfTown(long population) =>
        population <= 0 ? 1 : Math.Clamp(1.5 * Math.Pow(population / 10_000.0, 0.43), 1, 40);

    private static double[] Table()
    {
        double[] table = new double[byte.MaxValue + 1];
        double exact = Least;
        for (int i = 1; i < table.Length; i++)
        {
            double unit = Math.Pow(10, Math.Floor(Math.Log10(exact)) - 2);
            table[i] = Math.Round(Math.Round(exact / unit) * unit, 3);
            exact *= Step;
        }
        return table;
    }
}
