using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using Reportedly.Benchmarks.Columns;
using Reportedly.Throughput.Corpus;

namespace Reportedly.Benchmarks;

/// <summary>How all benchmarks are run and shown: few and short rounds, allocated memory, words or operations a second.</summary>
internal static class BenchmarkSettings
{
    /// <summary>The settings; what is measured goes to <c>artifacts/benchmarks</c>.</summary>
    public static IConfig Create() =>
        ManualConfig
            .Create(DefaultConfig.Instance)
            // The program is built without instrumentation for profile-guided optimisation.
            .AddJob(
                Job.Default.WithWarmupCount(3)
                    .WithIterationCount(8)
                    .WithEnvironmentVariable("DOTNET_TieredPGO", "0")
                    .AsDefault()
            )
            .AddDiagnoser(new MemoryDiagnoser(new MemoryDiagnoserConfig(displayGenColumns: false)))
            // The least time is what a busy machine disturbs least.
            .AddColumn(StatisticColumn.Min, RateColumn.Words, RateColumn.Operations)
            .HideColumns(Column.Error, Column.Median, Column.RatioSD, Column.EnvironmentVariables)
            .WithArtifactsPath(Path.Combine(OwnReports.Root(), "artifacts", "benchmarks"));
}
