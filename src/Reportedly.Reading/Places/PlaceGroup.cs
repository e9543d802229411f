namespace Reportedly.Reading.Places;

/// <summary>The mentions of one name in a text, which mean one place unless something else is said of one of them.</summary>
/// <param name="number">Its number, in the order of first mentions.</param>
/// <param name="options">The places that the name may mean, best first by prominence; empty where none is known.</param>
internal sealed class PlaceGroup(int number, PlaceOption[] options)
{
    /// <summary>Its number.</summary>
    public int Number => number;

    /// <summary>The places that the name may mean.</summary>
    public PlaceOption[] Options => options;

    /// <summary>Indexes of its toponyms, ascending.</summary>
    public List<int> Mentions { get; } = [];

    /// <summary>Numbers of the groups that are said to lie around it.</summary>
    public List<int> Around { get; } = [];

    /// <summary>Numbers of the groups that are said to lie in it.</summary>
    public List<int> Inside { get; } = [];

    /// <summary>Index of the option that leads; -1 where there is none.</summary>
    public int Best { get; private set; } = options.Length == 0 ? -1 : 0;

    /// <summary>Index of the next option that is another place; -1 where there is none.</summary>
    public int Next { get; private set; } = -1;

    /// <summary>The option that leads; null where there is none.</summary>
    public PlaceOption? Leading => Best < 0 ? null : options[Best];

    /// <summary>Points by which the leading option stands above the next other place.</summary>
    public double Margin { get; private set; } = double.PositiveInfinity;

    /// <summary>From 0 to 1: how far others may rely on the leading option.</summary>
    public double Weight => Best < 0 ? 0 : Math.Min(1, 0.15 + (Margin / 2));

    /// <summary>Orders the options by their points as they stand.</summary>
    /// <param name="same">Tells whether two options are one place for whoever reads: a town and the district of its name.</param>
    public void Rank(Func<PlaceOption, PlaceOption, bool> same)
    {
        if (options.Length == 0)
        {
            return;
        }
        int best = 0;
        for (int i = 1; i < options.Length; i++)
        {
            best = options[i].Total > options[best].Total ? i : best;
        }
        int next = -1;
        for (int i = 0; i < options.Length; i++)
        {
            if (i != best && (next < 0 || options[i].Total > options[next].Total) && !same(options[best], options[i]))
            {
                next = i;
            }
        }
        Best = best;
        Next = next;
        Margin = next < 0 ? double.PositiveInfinity : options[best].Total - options[next].Total;
    }
}
