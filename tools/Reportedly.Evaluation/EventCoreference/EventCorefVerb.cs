using System.Collections.Immutable;
using System.Text.Json;
using Reportedly.Corroboration.Mentions;
using Reportedly.Language;

namespace Reportedly.Evaluation.EventCoreference;

/// <summary>
/// The verb <c>coref DOCUMENTS --out CHAINS</c>: finds which of the given mentions name one event, over all documents, and writes the chains for a scorer.
/// </summary>
internal static class EventCorefVerb
{
    /// <summary>Reads the documents and writes the chains.</summary>
    /// <param name="path">JSON Lines, plain or packed. Topics and marked chains in it are not looked at.</param>
    /// <param name="output">The file to write: a line <c>{"chains": [[[ID, START, END], ...], ...]}</c>.</param>
    /// <param name="log">Where a line of counts goes.</param>
    public static int Run(string path, string output, TextWriter log)
    {
        GivenDocument[] documents = [.. GivenDocument.Read(path)];
        Dictionary<string, GivenDocument> byId = new(StringComparer.Ordinal);
        foreach (GivenDocument document in documents)
        {
            if (!byId.TryAdd(document.Id, document))
            {
                throw new InvalidDataException(
                    $"{path}: two documents have the id \"{document.Id}\"; give each its own."
                );
            }
        }
        ImmutableArray<ImmutableArray<ChainedMention>> chains = EventChains
            .CreateDefault()
            .Find(MentionReportMaker.MakeAll(LanguageAnalyser.CreateDefault(), documents));
        using (FileStream file = File.Create(output))
        using (Utf8JsonWriter json = new(file))
        {
            json.WriteStartObject();
            json.WriteStartArray("chains");
            foreach (ImmutableArray<ChainedMention> chain in chains)
            {
                json.WriteStartArray();
                foreach (ChainedMention mention in chain)
                {
                    Write(json, mention.Report, byId[mention.Report].Mentions[mention.Mention]);
                }
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        log.WriteLine(
            FormattableString.Invariant(
                $"{documents.Length} documents, {chains.Sum(chain => chain.Length)} mentions, {chains.Length} chains"
            )
        );
        return 0;
    }

    private static void Write(Utf8JsonWriter json, string document, GivenMention mention)
    {
        json.WriteStartArray();
        json.WriteStringValue(document);
        json.WriteNumberValue(mention.Start);
        json.WriteNumberValue(mention.End);
        json.WriteEndArray();
    }
}
