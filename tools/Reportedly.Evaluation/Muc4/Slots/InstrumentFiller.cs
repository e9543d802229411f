using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Reportedly.Evaluation.Muc4;

/// <summary>Says with what it was done.</summary>
public sealed partial class InstrumentFiller(WordStream words, MucLexicon lexicon)
{
    /// <summary>The instruments of an incident in the order of the text.</summary>
    public ImmutableArray<Instrument> Of(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        List<Instrument> found = [];
        HashSet<string> heads = new(StringComparer.Ordinal);
        HashSet<int> sentences = [.. incident.Sentences];
        for (int i = 0; i < words.Count; )
        {
            int length = sentences.Contains(words.Sentences[i])
                ? lexicon.Instruments.Find(words, i, out string kind)
                : Nothing(out kind);
            if (length > 0 && Fits(incident.Type, kind) && heads.Add(words.Words[i + length - 1].TrimEnd('S')))
            {
                int head = i + length - 1;
                found.Add(new Instrument(words.Slice(i, head + 1), kind));
            }
            i += Math.Max(1, length);
        }
        if (
            found.Count == 0
            && incident.Type == IncidentType.Attack
            && incident.Tellings.Any(t => Shooting().IsMatch(t.Event.Anchor.Quote))
        )
        {
            return [new Instrument(null, "GUN")];
        }
        if (found.Count == 0 && incident.Type == IncidentType.Bombing)
        {
            return [new Instrument(null, "BOMB")];
        }
        return [.. found];
    }

    private static int Nothing(out string kind)
    {
        kind = "";
        return 0;
    }

    private static bool Fits(IncidentType type, string kind) =>
        type switch
        {
            IncidentType.Bombing => kind
                is "BOMB"
                    or "VEHICLE BOMB"
                    or "DYNAMITE"
                    or "EXPLOSIVE"
                    or "MINE"
                    or "GRENADE"
                    or "ROCKET"
                    or "MOLOTOV COCKTAIL"
                    or "MISSILE",
            IncidentType.Attack => kind is not ("BOMB" or "DYNAMITE" or "EXPLOSIVE" or "STONE" or "VEHICLE BOMB"),
            _ => true,
        };

    [GeneratedRegex("SHOT|SHOOT|GUNNED|RIDDLED|MACHINE-?GUN|STRAF|FIRED", RegexOptions.IgnoreCase)]
    private static partial Regex Shooting();
}
