using System.Collections.Immutable;
using System.Text.Json;
using Reportedly.Reading.Actors.Register;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Stages;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading.Actors;

/// <summary>Prints who is in a text: each actor with its kind, country, ids in registers and mentions.</summary>
internal sealed class ActorsLayer : ILayerWriter
{
    /// <inheritdoc/>
    public string Name => "actors";

    /// <inheritdoc/>
    public ImmutableArray<string> Needs =>
        [ReadingLayers.Words.Name, ReadingLayers.Mentions.Name, ReadingLayers.Chains.Name];

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter json, Document document)
    {
        Analysis text = document.Read(ReadingLayers.Words);
        ActorChains chains = document.Read(ReadingLayers.Chains);
        MentionIndex mentions = document.Read(ReadingLayers.Mentions);
        json.WriteStartArray(Name);
        foreach (ActorChain chain in chains.Chains)
        {
            // "March 6": a month is nobody.
            if (mentions.IsTime(chain.Best))
            {
                continue;
            }
            json.WriteStartObject();
            json.WriteString("name", text.Quote(chain.Best.Name));
            json.WriteString("kind", RecordNames.Of(chain.Kind));
            ActorTerms terms = ActorTerms.Of(chains, chain);
            json.WriteString("country", terms.Country);
            json.WriteStartObject("links");
            foreach ((string register, string id) in terms.Links)
            {
                json.WriteString(register, id);
            }
            json.WriteEndObject();
            if (chain.Link is { Candidates: { IsEmpty: false } candidates })
            {
                json.WriteStartArray("candidates");
                foreach (string candidate in candidates)
                {
                    json.WriteStringValue(candidate);
                }
                json.WriteEndArray();
            }
            json.WriteStartArray("mentions");
            foreach (int mention in chain.Mentions)
            {
                json.WriteStartObject();
                LayerJson.WriteSpan(json, text.Source, text.Span(chains.Mentions[mention].Name));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
