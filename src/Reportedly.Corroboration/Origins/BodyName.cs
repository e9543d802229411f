using System.Collections.Immutable;

namespace Reportedly.Corroboration.Origins;

/// <summary>
/// A body's name in the one way in which names of it are compared: "the Ministry of Interior of Iraq", "Iraqi Interior Ministry" and
/// "Iraq's interior ministry" are one.
/// </summary>
/// <param name="Words">Folded words without articles, legal forms and countries.</param>
/// <param name="Noun">The word for what every country has one of, in its one form: "police"; null where the name is a body's own.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of the country that the words name; null for none.</param>
internal sealed record BodyName(string Words, string? Noun, string? Country)
{
    /// <summary>Begins keys of bodies.</summary>
    public const string Prefix = "body:";

    /// <summary>Parts the words of a key from the country.</summary>
    public const char CountryMark = '@';

    /// <summary>True where the words are the noun alone: "the police".</summary>
    public bool IsBare => Noun == Words && Country is null;

    /// <summary>The key, with the country that the report is about for a body that every country has.</summary>
    /// <param name="hint">That country; null for none.</param>
    public string Key(string? hint)
    {
        string? country = Noun is null ? null : Country ?? hint;
        return country is null ? Prefix + Words : Prefix + Words + CountryMark + country;
    }

    /// <summary>Reads a name; null where it holds no word.</summary>
    public static BodyName? Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        int bracket = name.IndexOf('(', StringComparison.Ordinal);
        ImmutableArray<string> words = FoldedWords.List(bracket > 0 ? name[..bracket] : name);
        OriginWords lexicon = OriginWords.Default;
        while (words.Length > 1 && words[0] is "the" or "a" or "an")
        {
            words = words.RemoveAt(0);
        }
        while (words.Length > 1 && lexicon.Has(words[^1], OriginRole.Form))
        {
            words = words.RemoveAt(words.Length - 1);
        }
        return words.IsEmpty ? null : OfWords(OneSpelling(words, lexicon), lexicon);
    }

    private static BodyName OfWords(ImmutableArray<string> words, OriginWords lexicon)
    {
        CountryWords countries = CountryWords.Default;
        string whole = FoldedWords.Join(words.AsSpan());
        if (
            lexicon.Find(whole, OriginRole.Spelling)?.Body is { } other
            && other.Split(CountryMark) is [var one, var of]
        )
        {
            return new BodyName(one, one, of);
        }
        if (countries.Of(words.AsSpan()) is { } itself)
        {
            return new BodyName("government", "government", itself);
        }
        string? country = CountryAtEnd(ref words, countries);
        words = InFront(words, lexicon);
        if (countries.AtStart(words.AsSpan(), out int length) is { } first)
        {
            words = words.RemoveRange(0, length);
            country ??= first;
        }
        if (TryNoun(words, lexicon, out string noun, out ImmutableArray<string> before))
        {
            before = before.RemoveAll(word => lexicon.Has(word, OriginRole.Idle) || word == "of");
            return new BodyName(FoldedWords.Join(before.Add(noun).AsSpan()), noun, country);
        }
        return new BodyName(whole, null, null);
    }

    /// <summary>Takes "of Iraq" off the end.</summary>
    private static string? CountryAtEnd(ref ImmutableArray<string> words, CountryWords countries)
    {
        for (int at = words.Length - 2; at > 0; at--)
        {
            if (words[at] is "of" or "in" && countries.Of(words.AsSpan()[Object(words, at)..]) is { } country)
            {
                words = words[..at];
                return country;
            }
        }
        return null;
    }

    /// <summary>"Ministry of the interior" becomes "interior ministry", and "police in Orsal" "Orsal police".</summary>
    private static ImmutableArray<string> InFront(ImmutableArray<string> words, OriginWords lexicon)
    {
        for (int at = 1; at < words.Length - 1; at++)
        {
            bool joins =
                words[at] is "of" or "for" && at == 1 && words[0] is "ministry" or "department"
                || (words[at] is "of" or "in" or "at" && TryNoun(words[..at], lexicon, out _, out _));
            if (joins)
            {
                return [.. words[Object(words, at)..], .. words[..at]];
            }
        }
        return words;
    }

    /// <summary>Where the words behind a preposition begin, past an article.</summary>
    private static int Object(ImmutableArray<string> words, int preposition) =>
        words[preposition + 1] == "the" && preposition + 2 < words.Length ? preposition + 2 : preposition + 1;

    private static bool TryNoun(
        ImmutableArray<string> words,
        OriginWords lexicon,
        out string noun,
        out ImmutableArray<string> before
    )
    {
        for (int length = Math.Min(OriginWords.Longest, words.Length); length > 0; length--)
        {
            string ending = FoldedWords.Join(words.AsSpan()[^length..]);
            if (lexicon.Find(ending, OriginRole.Body)?.Body is { } body)
            {
                (noun, before) = (body, words[..^length]);
                return true;
            }
        }
        (noun, before) = ("", words);
        return false;
    }

    private static ImmutableArray<string> OneSpelling(ImmutableArray<string> words, OriginWords lexicon)
    {
        ImmutableArray<string>.Builder written = ImmutableArray.CreateBuilder<string>(words.Length);
        foreach (string word in words)
        {
            string? one = lexicon.Find(word, OriginRole.Spelling)?.Body;
            written.AddRange(
                one is null || one.Contains(CountryMark, StringComparison.Ordinal) ? [word] : one.Split(' ')
            );
        }
        return written.DrainToImmutable();
    }
}
