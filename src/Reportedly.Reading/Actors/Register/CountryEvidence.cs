using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;

namespace Reportedly.Reading.Actors.Register;

/// <summary>Which countries a report speaks of, and where: their names, their peoples, places known to lie in them.</summary>
internal sealed class CountryEvidence
{
    private readonly List<(int Token, string Code)> found = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <param name="text">The report.</param>
    /// <param name="mentions">Its mentions, of which the places count.</param>
    /// <param name="names">Finds countries.</param>
    public CountryEvidence(Analysis text, MentionIndex mentions, CountryNames names)
    {
        for (int i = 0; i < text.Count; i++)
        {
            if (names.TryAt(text, i, text.Count, out string code, out int length))
            {
                Add(i, code);
                i += length - 1;
            }
        }
        foreach (Mention mention in mentions.All)
        {
            if (mention.Place is { Country: { } country, Precision: not Records.PlacePrecision.Country })
            {
                Add(mention.Name.First, country);
            }
        }
        found.Sort((a, b) => a.Token.CompareTo(b.Token));
    }

    /// <summary>The only country that the report speaks of; null where it speaks of none or of several.</summary>
    public string? Only => counts.Count == 1 ? counts.Keys.First() : null;

    /// <summary>How often a country is spoken of.</summary>
    public int Count(string code) => counts.TryGetValue(code, out int count) ? count : 0;

    /// <summary>How often an actor's home and areas are spoken of, those in a stretch left out.</summary>
    /// <param name="entry">The actor.</param>
    /// <param name="within">Where to look.</param>
    /// <param name="but">Where not to look: the name itself says nothing of whose it is.</param>
    public int Support(RegisterEntry entry, TokenRange within, TokenRange but)
    {
        int count = 0;
        for (int i = FirstAt(within.First); i < found.Count && found[i].Token < within.Past; i++)
        {
            if (!but.Contains(found[i].Token) && entry.IsActiveIn(found[i].Code))
            {
                count++;
            }
        }
        return count;
    }

    /// <summary>How often an actor's home and areas are spoken of in the whole report.</summary>
    public int Support(RegisterEntry entry)
    {
        int count = entry.Country is { } home ? Count(home) : 0;
        foreach (string area in entry.Areas)
        {
            count += Count(area);
        }
        return count;
    }

    private void Add(int token, string code)
    {
        found.Add((token, code));
        counts[code] = Count(code) + 1;
    }

    private int FirstAt(int token)
    {
        int low = 0;
        int high = found.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (found[middle].Token < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
