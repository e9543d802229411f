using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Reportedly.Text;

namespace Reportedly.Language.Identification;

/// <summary>
/// Tells which language a text is in: by its script, then by the small words that no text of the language can do without and by the letters that
/// its neighbours lack. It looks at the beginning of a text alone. Safe from any thread.
/// </summary>
public sealed class LanguageIdentifier
{
    /// <summary>How many characters are looked at.</summary>
    private const int Looked = 2000;

    private const int LongestWord = 24;

    /// <summary>Fewer words tell nothing: names are alike in all languages.</summary>
    private const int FewestWords = 4;

    private readonly Script scripts;
    private readonly ImmutableArray<string> codes;
    private readonly FrozenDictionary<string, Evidence>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly FrozenDictionary<char, Evidence> letters;
    private readonly int english;

    private LanguageIdentifier(WordTable scriptTable, WordTable wordTable, WordTable letterTable)
    {
        Digest =
            "sha256:"
            + Convert.ToHexStringLower(
                SHA256.HashData(Encoding.ASCII.GetBytes(scriptTable.Digest + wordTable.Digest + letterTable.Digest))
            );
        scripts = Script.Load(scriptTable);
        codes = [.. wordTable.Rows.Select(row => row["code"])];
        english = codes.IndexOf("en");
        Names = wordTable.Rows.ToFrozenDictionary(row => row["code"], row => row["name"], StringComparer.Ordinal);
        words = Gather(wordTable.Rows.SelectMany(row => row.List("words").Select(word => (word, row["code"]))))
            .ToFrozenDictionary(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        letters = Gather(letterTable.Rows.SelectMany(row => row["letters"].Select(letter => (letter, row["code"]))))
            .ToFrozenDictionary();
    }

    /// <summary><c>sha256:</c> and 64 lower-case hex digits over the tables.</summary>
    public string Digest { get; }

    /// <summary>The English name of each language that is told by its words.</summary>
    public FrozenDictionary<string, string> Names { get; }

    /// <summary>The identifier with the tables that ship with the product.</summary>
    /// <exception cref="InvalidDataException">One is missing or malformed; the message names file, line and remedy.</exception>
    public static LanguageIdentifier CreateDefault() =>
        new(
            Table("scripts", "script", "from", "to", "language"),
            Table("words", "code", "name", "words"),
            Table("letters", "code", "letters")
        );

    /// <summary>Tells which language a text is in.</summary>
    public LanguageGuess Identify(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Looked)];
        Span<int> ofScript = stackalloc int[scripts.Names.Count];
        ofScript.Clear();
        Span<double> scores = stackalloc double[codes.Length];
        scores.Clear();
        int count = Weigh(text, ofScript, scores);
        int script = ScriptOf(ofScript);
        if (script == Script.None)
        {
            return new LanguageGuess(LanguageGuess.Undetermined, 0, false);
        }
        string usual = scripts.Languages[script];
        bool isLatin = usual == "en";
        if (isLatin && count < FewestWords)
        {
            return new LanguageGuess(LanguageGuess.Undetermined, 0, false);
        }
        (int best, double next) = Best(scores);
        if (best < 0)
        {
            return isLatin
                ? new LanguageGuess(LanguageGuess.Undetermined, 0, false)
                : new LanguageGuess(usual, 1, true);
        }
        double sureness = 1 - (next / scores[best]);
        return isLatin ? Latin(scores, best, sureness, count) : new LanguageGuess(codes[best], sureness, true);
    }

    private LanguageGuess Latin(ReadOnlySpan<double> scores, int best, double sureness, int count)
    {
        const double LeastShare = 0.1;
        const double LeastScore = 3;
        const double TimesEnglish = 1.5;
        if (scores[best] < LeastShare * count)
        {
            return new LanguageGuess(LanguageGuess.Undetermined, 0, false);
        }
        // Names and quotes bring foreign words into every English text, so another language must outweigh it.
        bool isOther = best != english && scores[best] >= LeastScore && scores[best] >= TimesEnglish * scores[english];
        return best == english || isOther
            ? new LanguageGuess(codes[best], sureness, isOther)
            : new LanguageGuess(LanguageGuess.Undetermined, 0, false);
    }

    private int Weigh(ReadOnlySpan<char> text, Span<int> ofScript, Span<double> scores)
    {
        Span<char> word = stackalloc char[LongestWord];
        int length = 0;
        int count = 0;
        foreach (char raw in text)
        {
            byte script = scripts.Of(raw);
            if (script != Script.None)
            {
                ofScript[script]++;
                char letter = char.ToLowerInvariant(raw);
                if (length < LongestWord)
                {
                    word[length] = letter;
                }
                length++;
                if (letter > 'z' && letters.TryGetValue(letter, out Evidence? telling))
                {
                    telling.AddTo(scores);
                }
            }
            else if (length > 0)
            {
                count += Count(word, ref length, scores);
            }
        }
        // A word at the end may be cut off.
        return text.Length < Looked && length > 0 ? count + Count(word, ref length, scores) : count;
    }

    private int Count(ReadOnlySpan<char> word, ref int length, Span<double> scores)
    {
        if (length <= LongestWord && words.TryGetValue(word[..length], out Evidence? evidence))
        {
            evidence.AddTo(scores);
        }
        length = 0;
        return 1;
    }

    /// <summary>The script of most letters. Kana stand among Chinese characters wherever Japanese is written.</summary>
    private int ScriptOf(ReadOnlySpan<int> counts)
    {
        int best = 0;
        for (int script = 1; script < counts.Length; script++)
        {
            best = counts[script] > counts[best] ? script : best;
        }
        if (scripts.Names[best] == "han")
        {
            for (int script = 1; script < counts.Length; script++)
            {
                if (scripts.Names[script] == "kana" && counts[script] * 20 > counts[best])
                {
                    return script;
                }
            }
        }
        return best;
    }

    private static (int Best, double Next) Best(ReadOnlySpan<double> scores)
    {
        int best = -1;
        double next = 0;
        for (int language = 0; language < scores.Length; language++)
        {
            if (best < 0 ? scores[language] > 0 : scores[language] > scores[best])
            {
                next = best < 0 ? 0 : scores[best];
                best = language;
            }
            else
            {
                next = Math.Max(next, scores[language]);
            }
        }
        return (best, next);
    }

    private Dictionary<T, Evidence> Gather<T>(IEnumerable<(T Sign, string Code)> signs)
        where T : notnull =>
        signs
            .GroupBy(sign => sign.Sign, sign => sign.Code)
            .ToDictionary(
                group => group.Key,
                group => new Evidence([.. group.Distinct(StringComparer.Ordinal).Select(code => codes.IndexOf(code))])
            );

    private static WordTable Table(string name, params ReadOnlySpan<string> columns) =>
        WordTable.Load(typeof(LanguageIdentifier).Assembly, $"lexicons/languages/{name}.tsv", columns);

    /// <summary>A word or a letter: the more languages have it, the less it tells.</summary>
    private sealed class Evidence(ImmutableArray<int> languages)
    {
        private readonly double weight = 1.0 / Math.Sqrt(languages.Length);

        public void AddTo(Span<double> scores)
        {
            foreach (int language in languages)
            {
                scores[language] += weight;
            }
        }
    }
}
