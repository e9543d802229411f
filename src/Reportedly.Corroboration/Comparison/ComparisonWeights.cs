using System.Globalization;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Corroboration.Comparison;

/// <summary>What each feature weighs, and how near sorts of events are, from the tables of <c>data/corroboration</c>.</summary>
internal sealed class ComparisonWeights
{
    private static readonly int Types = Enum.GetValues<EventType>().Length;

    private readonly double[] weights = new double[Enum.GetValues<Feature>().Length];
    private readonly double[] chosen = new double[Enum.GetValues<Feature>().Length];
    private readonly string[] meanings = new string[Enum.GetValues<Feature>().Length];
    private readonly Feature[] nearness = new Feature[Types * Types];

    private ComparisonWeights()
    {
        ReadWeights();
        ReadNearness();
    }

    /// <summary>The built-in tables.</summary>
    public static ComparisonWeights Default { get; } = new();

    /// <summary>What a feature adds where it is found.</summary>
    public double this[Feature feature] => weights[(int)feature];

    /// <summary>What a feature means, in words.</summary>
    public string MeaningOf(Feature feature) => meanings[(int)feature];

    /// <summary>The weights that somebody chose, by the numbers of their features: what learning begins with.</summary>
    public ReadOnlySpan<double> Chosen => chosen;

    /// <summary>How readily two sorts are words for one incident.</summary>
    public Feature Nearness(EventType one, EventType other) => nearness[((int)one * Types) + (int)other];

    private void ReadWeights()
    {
        WordTable table = WordTable.Load(
            typeof(ComparisonWeights).Assembly,
            "corroboration/weights.tsv",
            "feature",
            "weight",
            "chosen",
            "meaning"
        );
        foreach (TableRow row in table.Rows)
        {
            Feature feature = row.Choice<Feature>("feature");
            weights[(int)feature] = Number(row, "weight");
            chosen[(int)feature] = Number(row, "chosen");
            meanings[(int)feature] = row["meaning"];
        }
        if (table.Rows.Length != weights.Length)
        {
            throw new InvalidDataException(
                $"{table.Name}: there are {table.Rows.Length} rows; give one for each of {RecordNames.All<Feature>().Count} features."
            );
        }
    }

    private static double Number(TableRow row, string column) =>
        double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? number
            : throw row.Bad($"'{row[column]}' is no number; write one as -1.5.");

    private void ReadNearness()
    {
        nearness.AsSpan().Fill(Feature.FarType);
        for (int type = 0; type < Types; type++)
        {
            nearness[(type * Types) + type] = Feature.SameType;
        }
        WordTable table = WordTable.Load(
            typeof(ComparisonWeights).Assembly,
            "corroboration/event-nearness.tsv",
            "one",
            "other",
            "nearness",
            "example"
        );
        foreach (TableRow row in table.Rows)
        {
            int one = (int)row.Choice<EventType>("one");
            int other = (int)row.Choice<EventType>("other");
            Feature stated = row["nearness"] switch
            {
                "alike" => Feature.AlikeType,
                "near" => Feature.NearType,
                "far" => Feature.FarType,
                string unknown => throw row.Bad($"'{unknown}' is no nearness; write alike, near or far."),
            };
            nearness[(one * Types) + other] = stated;
            nearness[(other * Types) + one] = stated;
        }
    }
}
