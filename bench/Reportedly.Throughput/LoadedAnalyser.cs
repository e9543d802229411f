using System.Diagnostics;
using Reportedly.Language;
using Reportedly.Language.Models;

namespace Reportedly.Throughput;

/// <summary>An analyser, and how long it took to load.</summary>
/// <param name="Analyser">The analyser with the model that is part of the product.</param>
/// <param name="Model">Reading the model and computing what it keeps.</param>
/// <param name="Lexicons">Reading the lexicons of the tokeniser.</param>
internal sealed record LoadedAnalyser(LanguageAnalyser Analyser, TimeSpan Model, TimeSpan Lexicons)
{
    /// <summary>Loads the analyser.</summary>
    /// <exception cref="ModelFormatException">The model is missing or of another version; the message names the remedy.</exception>
    public static LoadedAnalyser Load()
    {
        long start = Stopwatch.GetTimestamp();
        LanguageModel model = ShippedModels.Load(ShippedModels.English);
        TimeSpan ofModel = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        LanguageAnalyser analyser = LanguageAnalyser.Create(model);
        return new LoadedAnalyser(analyser, ofModel, Stopwatch.GetElapsedTime(start));
    }
}
