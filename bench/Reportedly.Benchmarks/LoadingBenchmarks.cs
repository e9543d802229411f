using BenchmarkDotNet.Attributes;
using Reportedly.Language;
using Reportedly.Language.Models;

namespace Reportedly.Benchmarks;

/// <summary>What is loaded once a process, with warm code; what a first load costs is in the throughput program's <c>start</c>.</summary>
public class LoadingBenchmarks
{
    /// <summary>Reads the model and computes what it keeps.</summary>
    [Benchmark]
    public object Model() => ShippedModels.Load(ShippedModels.English);

    /// <summary>Reads the lexicons and makes a tokeniser.</summary>
    [Benchmark]
    public object Tokeniser() => LanguageAnalyser.CreateTokeniser();

    /// <summary>Reads model and lexicons.</summary>
    [Benchmark]
    public object Analyser() => LanguageAnalyser.CreateDefault();
}
