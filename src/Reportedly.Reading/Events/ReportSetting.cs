using System.Collections.Immutable;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Records;

namespace Reportedly.Reading.Events;

/// <summary>Where a report is set: the place that it opens with and comes back to.</summary>
/// <param name="Main">Number of the first mention of that place in the body; null where no place stands out.</param>
internal sealed record ReportSetting(int? Main)
{
    /// <summary>A place with this weight or more stands out.</summary>
    private const int Enough = 5;

    private const int InHeadline = 3;
    private const int InLead = 2;

    /// <param name="text">The layers of language.</param>
    /// <param name="mentions">Who and what is named.</param>
    /// <param name="titleEnd">Index behind the headline's last token.</param>
    public static ReportSetting Of(Analysis text, ImmutableArray<Mention> mentions, int titleEnd)
    {
        TokenRange lead = Lead(text, titleEnd);
        Dictionary<string, int> weights = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, int> first = new(StringComparer.OrdinalIgnoreCase);
        int? best = null;
        int most = Enough - 1;
        foreach (Mention mention in mentions)
        {
            if (
                mention is not { Place: { Precision: not (PlacePrecision.Country or PlacePrecision.Region) } place }
                || Circumstances.IsDescribed(text, mention)
            )
            {
                continue;
            }
            string name = place.Name;
            int weight =
                weights.GetValueOrDefault(name)
                + (
                    mention.Head < titleEnd ? InHeadline
                    : lead.Contains(mention.Head) ? InLead
                    : 1
                );
            weights[name] = weight;
            if (!first.TryGetValue(name, out int at) || mentions[at].Head < titleEnd)
            {
                first[name] = mention.Index;
            }
            if (weight > most)
            {
                most = weight;
                best = mention.Index;
            }
        }
        return new ReportSetting(best is { } found ? first[mentions[found].Place!.Name] : null);
    }

    /// <summary>The first sentence of the body.</summary>
    private static TokenRange Lead(Analysis text, int titleEnd)
    {
        for (int i = 0; i < text.Sentences.Count; i++)
        {
            if (text.Sentences[i].Tokens.First >= titleEnd)
            {
                return text.Sentences[i].Tokens;
            }
        }
        return default;
    }
}
