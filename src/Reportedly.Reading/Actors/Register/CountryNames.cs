using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;

namespace Reportedly.Reading.Actors.Register;

/// <summary>Finds countries and their peoples in words: <c>Burkina Faso</c>, <c>South Korean</c>.</summary>
internal sealed class CountryNames(ReadingLexicon lexicon)
{
    private readonly PhraseIndex<string> index = PhraseIndex<string>.Of(
        lexicon
            .Countries.Concat(lexicon.Demonyms)
            .Select(name => (name.Key.Split(' '), name.Value.Code))
            // "us" and "chad" in small letters are no countries; the words before a token are looked at with their capitals.
            .OrderBy(name => name.Item1.Length)
    );

    /// <summary>The country whose name begins at a token.</summary>
    /// <param name="text">The report.</param>
    /// <param name="at">The token.</param>
    /// <param name="past">Index behind the last token that may be used.</param>
    /// <param name="code">Its ISO 3166-1 alpha-2 code.</param>
    /// <param name="length">How many tokens it takes.</param>
    public bool TryAt(Analysis text, int at, int past, out string code, out int length)
    {
        code = "";
        length = 0;
        return text.IsCapitalised(at) && index.TryLongest(text.Words, at, past, out code, out length);
    }

    /// <summary>The first country in a stretch; null where there is none.</summary>
    /// <param name="text">The report.</param>
    /// <param name="range">The stretch.</param>
    /// <param name="rest">The stretch behind the country where it stands first, else the stretch.</param>
    public string? First(Analysis text, TokenRange range, out TokenRange rest)
    {
        rest = range;
        for (int i = range.First; i < range.Past; i++)
        {
            if (TryAt(text, i, range.Past, out string code, out int length))
            {
                rest = i == range.First && i + length < range.Past ? new TokenRange(i + length, range.Past) : range;
                return code;
            }
        }
        return null;
    }
}
