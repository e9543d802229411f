using System.Collections.Immutable;
using System.Text;
using Reportedly.Language;
using Reportedly.Reading;
using Reportedly.Text;

namespace Reportedly.Evaluation;

/// <summary>The verb <c>places</c>: prints the places of articles, with parts of what tells them apart left out.</summary>
internal static class PlacesVerb
{
    /// <summary>Reads the file at <paramref name="path"/>.</summary>
    /// <param name="path">JSON Lines of articles.</param>
    /// <param name="options">What is left out (<see cref="LeftOut"/>).</param>
    /// <param name="output">One object a line, as <c>reportedly analyse --layers places</c> prints it, in the order of the articles.</param>
    public static int Run(string path, ImmutableArray<string> options, TextWriter output)
    {
        LanguageAnalyser language = LanguageAnalyser.CreateDefault();
        LayerReader reader = LayerReader.Create(["places"], LeftOut.Of(options));
        foreach (ReportInput article in ArticleFile.Read(path))
        {
            Document document = new(article.Source);
            language.Analyse(document);
            reader.Read(document, article);
            output.WriteLine(Encoding.UTF8.GetString(reader.ToUtf8(document, article.ExternalId ?? article.Source.Id)));
        }
        return 0;
    }
}
