using System.Collections.Immutable;
using Reportedly.Language.Names;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;

namespace Reportedly.Reading.Places;

/// <summary>Finds the stretches of a text that may name a place: the longest at each word.</summary>
/// <param name="text">The text.</param>
/// <param name="lexicon">Adjectives and abbreviations.</param>
/// <param name="names">What the gazetteer has.</param>
internal sealed class ToponymCandidates(ToponymText text, ToponymLexicon lexicon, PlaceNameIndex names)
{
    /// <summary>No name of a place that is looked for has more words, with hyphens and apostrophes.</summary>
    private const int LongestName = 7;

    /// <summary>The longest candidate that begins with a token; null where none does.</summary>
    public ToponymCandidate? At(int token)
    {
        bool capital = text.IsCapital(token);
        if (!capital && !OpensSmall(token) || text.Is(token, ToponymWord.Time) && !text.IsShouted(token))
        {
            return null;
        }
        if (
            text.Tags.Class(token)
            is WordClass.Det
                or WordClass.Adp
                or WordClass.Pron
                or WordClass.Cconj
                or WordClass.Sconj
                or WordClass.Aux
                or WordClass.Adv
                or WordClass.Num
        )
        {
            // "The Hague", "Los Angeles"; no name that only begins with such a word.
            return text.IsShouted(token) ? Abbreviation(token) ?? Known(token)
                : Known(token) is { Tokens.Count: > 1 } whole ? whole
                : null;
        }
        if (text.Tokens[token].Length == 1 && text.IsMark(token + 1, '-'))
        {
            // "R-Tarm": the party before the town.
            return null;
        }
        ToponymCandidate? known = Known(token);
        if (
            (known is null || known.Tokens.Count == 1)
            && text.IsSide(token)
            && text.Joins(token)
            && text.IsCapital(token + 1)
            && Longest(Longest(Abbreviation(token + 1), Adjective(token + 1)), Known(token + 1)) is not null
            && Adjective(token) is null
        )
        {
            // "Eastern Tarm", "N.W. Tarm": the name begins behind the side.
            return null;
        }
        ToponymCandidate? best = Longest(Longest(Abbreviation(token), Adjective(token)), known);
        ToponymCandidate? longest = Longest(best, Generic(token));
        longest =
            Labelled(token) is { } labelled && (longest is null || labelled.Tokens.Count > longest.Tokens.Count)
                ? labelled
                : longest;
        // "Tarm County Court", "Tarm General Hospital", "Ohio State University": the place is in the name of what is no place of the gazetteer.
        return
            best is not null
            && longest != best
            && longest!.Known is null
            && (
                best.Generic == best.Tokens.Past - 1
                || best.Form != ToponymForm.Name
                || NamesBody(best.Tokens.Past, longest.Tokens.Past)
                || text.IsCapital(longest.Tokens.Past)
                    && text.Joins(longest.Tokens.Past - 1)
                    && NamesBody(longest.Tokens.Past, longest.Tokens.Past + 1)
            )
            ? best
            : longest;
    }

    /// <summary>True where words of bodies or buildings, or a second name, stand in a stretch.</summary>
    private bool NamesBody(int first, int past)
    {
        for (int i = first; i < past; i++)
        {
            if (
                text.Is(i, ToponymWord.Body | ToponymWord.Facility | ToponymWord.Press)
                    && !text.Is(i, ToponymWord.Area | ToponymWord.Street)
                || text.IsWord(i, "or")
                || text.IsWord(i, "and")
                || text.IsMark(i, ',')
                || text.IsMark(i, '/')
                || text.IsMark(i, '-')
            )
            {
                return true;
            }
        }
        return false;
    }

    private static ToponymCandidate? Longest(ToponymCandidate? first, ToponymCandidate? second) =>
        first is null ? second
        : second is null || second.Tokens.Count <= first.Tokens.Count ? first
        : second;

    /// <summary>"al-Qaim", "ad-Dawr": an article in small letters that a hyphen ties to a capital.</summary>
    private bool OpensSmall(int token) =>
        token + 2 < text.Count
        && text.Tokens[token].Length <= 3
        && text.IsMark(token + 1, '-')
        && text.Touches(token)
        && text.Touches(token + 1)
        && text.IsCapital(token + 2);

    private ToponymCandidate? Adjective(int token)
    {
        for (int past = Math.Min(token + 3, StretchEnd(token)); past > token; past--)
        {
            if (lexicon.TryAdjective(text.Slice(token, past), out PlaceForm? place))
            {
                return new ToponymCandidate(new TokenRange(token, past), ToponymForm.Adjective, PlaceRules.Adjective)
                {
                    Stands = [place!],
                };
            }
        }
        return null;
    }

    private ToponymCandidate? Abbreviation(int token)
    {
        for (int past = Math.Min(token + 3, text.Count); past > token; past--)
        {
            int characters = text.Tokens[past - 1].End - text.Tokens[token].Start;
            if (
                characters is >= 2 and <= 8
                && lexicon.TryAbbreviation(text.Slice(token, past), out ImmutableArray<PlaceForm> places)
            )
            {
                bool behind = text.IsMark(token - 1, ',') && text.IsCapital(token - 2);
                ImmutableArray<PlaceForm> fit = behind ? places : [.. places.Where(place => !place.IsBehind)];
                return fit.IsEmpty
                    ? null
                    : new ToponymCandidate(
                        new TokenRange(token, past),
                        ToponymForm.Abbreviation,
                        PlaceRules.Abbreviation
                    )
                    {
                        Stands = fit,
                    };
            }
        }
        return null;
    }

    private ToponymCandidate? Known(int token)
    {
        for (int past = StretchEnd(token); past > token; past--)
        {
            if (
                past - token == 1
                && (
                    text.Tokens[token].Length < 3
                    || text.IsDirection(token)
                    || text.Is(token, ToponymWord.Honour) && text.Tokens[token].Length < 5
                    || IsShort(token)
                )
            )
            {
                return null;
            }
            if (
                (text.IsCapital(past - 1) || past - token > 2 && text.IsMark(past - 2, '-'))
                && names.Find(text.Slice(token, past)) is { } known
            )
            {
                return new ToponymCandidate(new TokenRange(token, past), ToponymForm.Name, PlaceRules.Named)
                {
                    Known = known,
                    Generic = GenericOf(token, past),
                };
            }
        }
        return null;
    }

    /// <summary>True for an abbreviation with its stop left out, which is a word of its own: <c>Miss</c>.</summary>
    private bool IsShort(int token)
    {
        ReadOnlySpan<char> word = text.Word(token);
        if (word.Length > 5)
        {
            return false;
        }
        Span<char> stopped = stackalloc char[word.Length + 1];
        word.CopyTo(stopped);
        stopped[^1] = '.';
        return lexicon.TryAbbreviation(word, out _) || lexicon.TryAbbreviation(stopped, out _);
    }

    /// <summary>The generic word that ends or begins a known name, or stands behind it in small letters; -1 where there is none.</summary>
    private int GenericOf(int first, int past) =>
        past - first > 1 && text.Is(past - 1, ToponymWord.Area) ? past - 1
        : past - first > 1 && text.Is(first, ToponymWord.Before) ? first
        : text.Joins(past - 1)
        && past < text.Count
        && !text.IsCapital(past)
        && text.Is(past, ToponymWord.Area)
        && text.Tags.Form(past) != WordForm.Plural
            ? past
        : -1;

    /// <summary>"Tarm County", "Lake Tarm", "Tarm province", "Mill Street": a name with a generic word.</summary>
    private ToponymCandidate? Generic(int token)
    {
        int end = StretchEnd(token);
        if (text.Is(token, ToponymWord.Before) && end > token + 1 && text.IsCapital(token + 1))
        {
            int past = token + 2;
            while (past < end && text.NameAt(past) == text.NameAt(token) && text.NameAt(token) >= 0)
            {
                past++;
            }
            return Made(new TokenRange(token, past), token);
        }
        const ToponymWord Behind = ToponymWord.Area | ToponymWord.Facility | ToponymWord.Street;
        for (int word = token + 1; word < Math.Min(end + 1, text.Count) && text.Joins(word - 1); word++)
        {
            if (text.Is(word - 1, ToponymWord.PlacePreposition) || text.IsWord(word - 1, "and"))
            {
                return null;
            }
            if (text.IsCapital(word) && text.Is(word, Behind) && !text.Is(word + 1, Behind))
            {
                return Made(new TokenRange(token, word + 1), word);
            }
            if (
                !text.IsCapital(word)
                && text.Is(word, ToponymWord.Area)
                && text.Tags.Form(word) != WordForm.Plural
                && word == token + 1
            )
            {
                // "Tarm province": the generic word in small letters is no part of the name.
                return Made(new TokenRange(token, word), word);
            }
        }
        return null;
    }

    private ToponymCandidate? Made(TokenRange tokens, int generic)
    {
        for (int i = tokens.First; i < tokens.Past; i++)
        {
            if (i != generic && text.Is(i, ToponymWord.Time) || text.Is(i, ToponymWord.Honour))
            {
                return null;
            }
        }
        int first = generic == tokens.First ? tokens.First + 1 : tokens.First;
        int past = generic == tokens.Past - 1 ? tokens.Past - 1 : tokens.Past;
        bool ordinary = true;
        for (int i = first; i < past; i++)
        {
            ordinary &= text.Is(i, ToponymWord.Ordinary) || !text.IsCapital(i);
        }
        return ordinary
            ? null
            : new ToponymCandidate(tokens, ToponymForm.Name, PlaceRules.Generic)
            {
                Generic = generic,
                Known = names.Find(text.Slice(tokens.First, tokens.Past)),
            };
    }

    /// <summary>A stretch that the model of Language takes for a place, from its first capital on.</summary>
    private ToponymCandidate? Labelled(int token)
    {
        int name = text.NameAt(token);
        if (name < 0 || text.Names[name] is not { Kind: NameKind.Location or NameKind.Facility } span)
        {
            return null;
        }
        for (int i = span.Tokens.First; i < token; i++)
        {
            if (text.IsCapital(i) && !text.IsWord(i, "the") && !text.IsDirection(i))
            {
                return null;
            }
        }
        int past = token + 1;
        while (
            past < span.Tokens.Past
            && !text.IsWord(past, "and")
            && !text.IsWord(past, "or")
            && !(text.IsMark(past, '.') && text.Tokens[past - 1].Length > 3)
        )
        {
            past++;
        }
        return new ToponymCandidate(new TokenRange(token, past), ToponymForm.Name, PlaceRules.Labelled);
    }

    /// <summary>Index behind the last capitalised word that may belong to a name that begins with a token.</summary>
    private int StretchEnd(int token)
    {
        int past = token + 1;
        int limit = Math.Min(text.Count, token + LongestName);
        bool shouted = text.IsShouted(token);
        int at = token;
        while (at + 1 < limit && text.Joins(at))
        {
            int next = at + 1;
            if (
                text.IsCapital(next)
                && (text.IsShouted(next) == shouted || text.Tokens[next].Length < 3 || text.Tokens[at].Length < 4)
            )
            {
                past = next + 1;
            }
            else if (!IsConnector(next))
            {
                break;
            }
            at = next;
        }
        return past;
    }

    private bool IsConnector(int token) =>
        text.Tokens[token].Length <= 4
        && (
            (text.IsMark(token, '-') || text.IsMark(token, '\'') || text.IsMark(token, '’'))
                && text.Touches(token - 1)
                && text.Touches(token)
            || char.IsLower(text.Word(token)[0])
                && text.Tags.Class(token)
                    is not (WordClass.Verb or WordClass.Noun or WordClass.Pron or WordClass.Adv or WordClass.Aux)
                && !text.Is(token, ToponymWord.DirectPreposition)
        );
}
