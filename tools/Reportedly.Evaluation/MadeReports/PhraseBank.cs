using System.Collections.Frozen;
using System.Text;

namespace Reportedly.Evaluation.MadeReports;

/// <summary>
/// Ways to say a thing, by the kind of thing, the type of event and the numbers that are in it. <c>(a|b)</c> within one is drawn by chance.
/// </summary>
internal sealed class PhraseBank
{
    private static readonly string[] Files = ["tellings.txt", "speech.txt", "colour.txt"];

    private readonly FrozenDictionary<string, string[]> phrases;

    private PhraseBank(FrozenDictionary<string, string[]> phrases) => this.phrases = phrases;

    /// <summary>Loads the tables of the assembly.</summary>
    public static PhraseBank Load()
    {
        Dictionary<string, List<string>> phrases = new(StringComparer.Ordinal);
        foreach ((string heading, List<string> lines) in Files.SelectMany(DataFile.Blocks))
        {
            string[] parts = heading.Split(' ', 3);
            foreach (string type in parts.Length > 1 ? parts[1].Split(',') : [""])
            {
                string key = Key(parts[0], type, parts.Length > 2 ? parts[2] : "");
                phrases.TryAdd(key, []);
                phrases[key].AddRange(lines);
            }
        }
        return new PhraseBank(
            phrases.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal)
        );
    }

    /// <summary>True where there is a way to say it.</summary>
    public bool Has(string kind, string type, string numbers = "") => phrases.ContainsKey(Key(kind, type, numbers));

    /// <summary>Every way to say it, its choices still open.</summary>
    public IReadOnlyList<string> Ways(string kind, string type, string numbers = "") =>
        phrases.TryGetValue(Key(kind, type, numbers), out string[]? ways)
            ? ways
            : throw new InvalidOperationException($"The tables have no way to say '{Key(kind, type, numbers)}'.");

    /// <summary>One way to say it, its choices made.</summary>
    public string Draw(Random chance, string kind, string type, string numbers = "") =>
        Chosen(chance.OneOf(Ways(kind, type, numbers)), chance);

    /// <summary>A phrase with its choices made: <c>(a|b)</c> becomes one of them.</summary>
    public static string Chosen(string phrase, Random chance)
    {
        int close = phrase.IndexOf(')', StringComparison.Ordinal);
        while (close >= 0)
        {
            int open = phrase.LastIndexOf('(', close);
            string one = chance.OneOf(phrase[(open + 1)..close].Split('|'));
            phrase = phrase[..open] + one + phrase[(close + 1)..];
            close = phrase.IndexOf(')', StringComparison.Ordinal);
        }
        return phrase;
    }

    /// <summary>A phrase with its slots filled; a slot that has no filling is an error in the tables.</summary>
    public static string Filled(string phrase, Func<string, string> filling)
    {
        StringBuilder text = new();
        int at = 0;
        while (phrase.IndexOf('{', at) is var open and >= 0)
        {
            int close = phrase.IndexOf('}', open);
            text.Append(phrase, at, open - at);
            text.Append(filling(phrase[(open + 1)..close]));
            at = close + 1;
        }
        return text.Append(phrase, at, phrase.Length - at).ToString();
    }

    private static string Key(string kind, string type, string numbers) =>
        numbers.Length == 0 ? $"{kind} {type}" : $"{kind} {type} {numbers}";
}
