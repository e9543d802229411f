using System.Collections.Immutable;
using Reportedly.Reading;
using Reportedly.Text;

namespace Reportedly.Evaluation.Muc4;

/// <summary><c>muc4 TEXTS [TEXTS...] --out RESPONSE [LEFT OUT]</c>: reads messages and writes their incident templates.</summary>
internal static class Muc4Verb
{
    /// <summary>Reads the texts on every core and writes the response in their order.</summary>
    /// <param name="paths">Files of messages.</param>
    /// <param name="response">The file to write.</param>
    /// <param name="options">What is left out of reading (<see cref="LeftOut"/>).</param>
    public static int Run(IReadOnlyList<string> paths, string response, ImmutableArray<string> options)
    {
        MucText[] texts = [.. paths.SelectMany(MucTextFile.Read)];
        ReportReader reader = ReportReader.Create(LeftOut.Of(options));
        TemplateBuilder builder = new(MucLexicon.Load());
        IReadOnlyList<IncidentTemplate>[] found = new IReadOnlyList<IncidentTemplate>[texts.Length];
        Parallel.For(0, texts.Length, i => found[i] = Templates(texts[i], reader, builder));
        using StreamWriter output = new(response);
        ResponseWriter writer = new(output);
        for (int i = 0; i < texts.Length; i++)
        {
            writer.Write(texts[i].Id, found[i]);
        }
        return 0;
    }

    private static IReadOnlyList<IncidentTemplate> Templates(MucText text, ReportReader reader, TemplateBuilder builder)
    {
        ReportInput input = new(SourceText.FromString(text.Body)) { ExternalId = text.Id, Published = text.Date };
        return builder.Build(text, reader.Read(input).Record);
    }
}
