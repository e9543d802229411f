using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Parameters;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Reportedly.Benchmarks.Columns;

/// <summary>How much is done in a second: an amount that each benchmark's class knows, by the mean time.</summary>
internal sealed class RateColumn : IColumn
{
    private readonly Func<object, double?> amount;
    private readonly string format;

    private RateColumn(string name, string legend, string format, Func<object, double?> amount)
    {
        ColumnName = name;
        Legend = legend;
        this.format = format;
        this.amount = amount;
    }

    /// <summary>Words a second.</summary>
    public static RateColumn Words { get; } =
        new("words/s", "Words of the sample by the mean time", "N0", bench => (bench as IReadsWords)?.Words);

    /// <summary>Billions of multiplications and additions a second.</summary>
    public static RateColumn Operations { get; } =
        new(
            "GFLOP/s",
            "Multiplications and additions by the mean time, in billions",
            "N1",
            bench => (bench as IMultiplies)?.Operations / 1e9
        );

    /// <inheritdoc/>
    public string Id => nameof(RateColumn) + "." + ColumnName;

    /// <inheritdoc/>
    public string ColumnName { get; }

    /// <inheritdoc/>
    public string Legend { get; }

    /// <inheritdoc/>
    public bool AlwaysShow => false;

    /// <inheritdoc/>
    public ColumnCategory Category => ColumnCategory.Custom;

    /// <inheritdoc/>
    public int PriorityInCategory => 0;

    /// <inheritdoc/>
    public bool IsNumeric => true;

    /// <inheritdoc/>
    public UnitType UnitType => UnitType.Dimensionless;

    /// <inheritdoc/>
    public bool IsAvailable(Summary summary) =>
        summary.BenchmarksCases.Any(benchmark => amount(Instance(benchmark)) is not null);

    /// <inheritdoc/>
    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    /// <inheritdoc/>
    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        summary[benchmarkCase]?.ResultStatistics is { } statistics && amount(Instance(benchmarkCase)) is { } units
            ? (units / statistics.Mean * 1e9).ToString(format, CultureInfo.InvariantCulture)
            : "-";

    /// <inheritdoc/>
    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        GetValue(summary, benchmarkCase);

    /// <summary>An object of the benchmark's class with its parameters, which was not set up.</summary>
    private static object Instance(BenchmarkCase benchmark)
    {
        Type type = benchmark.Descriptor.Type;
        object instance = Activator.CreateInstance(type)!;
        foreach (ParameterInstance parameter in benchmark.Parameters.Items)
        {
            PropertyInfo? property = type.GetProperty(parameter.Name);
            property?.SetValue(instance, parameter.Value);
        }
        return instance;
    }
}
