using Reportedly.Language.Names;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Reading.Places;

/// <summary>Weighs what speaks for and against a candidate's naming a place. Weights are points; a candidate is taken from <see cref="Threshold"/> on.</summary>
/// <param name="text">The text.</param>
/// <param name="lexicon">Given names.</param>
/// <param name="names">What the gazetteer has.</param>
/// <param name="persons">Last words of the names of persons in the text.</param>
internal sealed class ToponymEvidence(
    ToponymText text,
    ToponymLexicon lexicon,
    PlaceNameIndex names,
    PersonWords persons
)
{
    /// <summary>Points from which on a candidate names a place.</summary>
    public const double Threshold = 2.0;

    /// <summary>A name that no gazetteer has and no generic word explains needs more than the model's word for it.</summary>
    private const double Unknown = -0.8;

    /// <summary>The candidate with its points.</summary>
    public ToponymCandidate Weighed(ToponymCandidate candidate)
    {
        TokenRange tokens = candidate.Tokens;
        if (candidate.Form == ToponymForm.Abbreviation)
        {
            return candidate with { Score = IsOtherShort(tokens) ? 0 : 4 };
        }
        if (candidate.Form == ToponymForm.Adjective)
        {
            return candidate with { Score = AdjectiveScore(tokens) };
        }
        if (IsBehindParty(tokens.First))
        {
            return candidate with { Score = KnownScore(candidate) + 2 };
        }
        bool embedded = IsEmbedded(tokens);
        double known = KnownScore(candidate);
        bool country = known >= PlaceNameWeight.Country;
        double score =
            known
            + LabelScore(candidate, embedded, country)
            + (embedded ? 0 : PrepositionScore(tokens))
            + CommaScore(tokens)
            + PersonScore(tokens, country)
            + WordScore(tokens, candidate.Known is not null)
            + GenericScore(candidate)
            + (
                embedded ? 1
                : IsBeforeNoun(tokens) ? 0.6
                : 0
            );
        return candidate with { Score = score, IsEmbedded = embedded };
    }

    /// <summary>"500 BC", "CAR BOMB KILLS": letters that are something else.</summary>
    private bool IsOtherShort(TokenRange tokens) =>
        tokens.Count == 1
        && text.Word(tokens.First).IndexOf('.') < 0
        && (
            tokens.First > 0 && text.Tokens[tokens.First - 1].Kind == TokenKind.Number
            || IsLongShout(tokens.First - 1)
            || IsLongShout(tokens.Past)
        );

    private bool IsLongShout(int token) =>
        token >= 0 && token < text.Count && text.Tokens[token].Length > 3 && text.IsShouted(token);

    /// <summary>"R-Tarm": a member of parliament's party and town.</summary>
    private bool IsBehindParty(int token) =>
        text.IsMark(token - 1, '-')
        && text.Touches(token - 1)
        && token > 1
        && text.Tokens[token - 2].Length <= 3
        && text.IsCapital(token - 2)
        && (text.Tokens[token - 2].Length == 1 || text.IsShouted(token - 2));

    private double AdjectiveScore(TokenRange tokens)
    {
        int next = tokens.Past;
        bool before =
            text.Joins(next - 1)
            && (
                text.Tags.Class(next) is WordClass.Noun or WordClass.Propn or WordClass.Adj or WordClass.Num
                || text.IsMark(next, '-')
            );
        int name = text.NameAt(tokens.First);
        bool person = name >= 0 && text.Names[name].Kind == NameKind.Person;
        return person ? -2
            : before ? 3
            : 0;
    }

    private static double KnownScore(ToponymCandidate candidate)
    {
        if (candidate.Known is not { } known)
        {
            return candidate.Generic < 0 ? Unknown : 0;
        }
        return known.Weight;
    }

    private double LabelScore(ToponymCandidate candidate, bool embedded, bool country)
    {
        int index = text.NameAt(candidate.Tokens.First);
        if (index < 0)
        {
            return -0.5;
        }
        NameSpan name = text.Names[index];
        bool whole = candidate.Tokens.Contains(name.Tokens);
        return name.Kind switch
        {
            NameKind.Location => whole ? 2.5 : 1.5,
            NameKind.Facility => whole ? 1.5
            : embedded ? 1
            : 0.5,
            NameKind.Person => !whole ? -4
            : country ? -1.5
            : -2.5,
            NameKind.Organization => whole ? -1
            : embedded || text.Is(candidate.Tokens.Past, ToponymWord.Body) ? 0
            : -1.5,
            NameKind.Misc => -1.5,
            _ => -0.5,
        };
    }

    private double PrepositionScore(TokenRange tokens)
    {
        int before = tokens.First - 1;
        while (before >= 0 && (text.IsWord(before, "the") || text.IsDirection(before)))
        {
            before--;
        }
        return before < 0 || text.IsCapital(before) && !text.Opens(before) ? 0
            : text.Is(before, ToponymWord.DirectPreposition) ? 1.5
            : text.Is(before, ToponymWord.PlacePreposition) ? 0.7
            : 0;
    }

    /// <summary>"Tarm, Ohio": a comma and what may be the place around it.</summary>
    private double CommaScore(TokenRange tokens)
    {
        double score = 0;
        if (text.IsMark(tokens.Past, ',') && text.Touches(tokens.Past - 1) && IsWide(tokens.Past + 1))
        {
            score += 2.5;
        }
        if (
            text.IsMark(tokens.First - 1, ',')
            && text.NameAt(tokens.First - 2) is >= 0 and var name
            && text.Names[name].Kind == NameKind.Location
        )
        {
            score += 0.5;
        }
        return score;
    }

    /// <summary>True where a token begins the name or abbreviation of a country or division.</summary>
    private bool IsWide(int token)
    {
        if (!text.IsCapital(token))
        {
            return false;
        }
        for (int past = Math.Min(token + 3, text.Count); past > token; past--)
        {
            ReadOnlySpan<char> slice = text.Slice(token, past);
            if (slice.Length <= 8 && lexicon.TryAbbreviation(slice, out _))
            {
                return true;
            }
            if (slice.Length > 3 && names.Find(slice) is { IsWide: true })
            {
                return true;
            }
        }
        return false;
    }

    private double PersonScore(TokenRange tokens, bool country)
    {
        int before = tokens.First - 1;
        double score = 0;
        if (text.IsMark(before, '.') && text.Touches(before - 1))
        {
            before--;
        }
        if (before >= 0 && text.Joins(tokens.First - 1) && text.IsCapital(before))
        {
            score -= text.Is(before, ToponymWord.Honour) ? 4 : 0;
            score -= lexicon.IsGivenName(text.Word(before)) ? 2.5 : 0;
        }
        if (tokens.Count == 1)
        {
            bool direct = text.Is(before, ToponymWord.DirectPreposition);
            score -= !direct && persons.Contains(text.Word(tokens.First)) ? 2.5 : 0;
            score -= !direct && !country && lexicon.IsGivenName(text.Word(tokens.First)) ? 1 : 0;
        }
        return score;
    }

    private double WordScore(TokenRange tokens, bool known)
    {
        bool ordinary = true;
        bool proper = false;
        for (int i = tokens.First; i < tokens.Past; i++)
        {
            ordinary &= text.Is(i, ToponymWord.Ordinary) || !text.IsCapital(i);
            proper |= text.Tags.Class(i) == WordClass.Propn;
        }
        double score = ordinary
            ? tokens.Count == 1
                ? -3
                : -1.5
            : 0;
        score -= proper ? 0 : 1.5;
        score -= tokens.Count == 1 && text.Opens(tokens.First) && text.NameAt(tokens.First) < 0 ? 1 : 0;
        score -= tokens.Count == 1 && IsAcronym(tokens.First, known) ? 2 : 0;
        return score;
    }

    /// <summary>A few capital letters that nothing shows to be the name of a place in capitals: no dateline, no headline.</summary>
    private bool IsAcronym(int token, bool known)
    {
        int name = text.NameAt(token);
        return text.IsShouted(token)
            && text.Tokens[token].Length <= 5
            && !(
                known
                && (
                    text.Opens(token)
                    || name >= 0 && text.Names[name].Kind == NameKind.Location
                    || IsLongShout(token - 1)
                    || IsLongShout(token + 1)
                )
            );
    }

    private double GenericScore(ToponymCandidate candidate)
    {
        if (candidate.Generic < 0)
        {
            return 0;
        }
        int next = candidate.Tokens.Past;
        if (
            text.Joins(next - 1)
            && text.IsCapital(next)
            && text.Is(next, ToponymWord.Body | ToponymWord.Press)
            && candidate.Known is null
        )
        {
            return -2;
        }
        return text.Is(candidate.Generic, ToponymWord.Area | ToponymWord.Before) ? 2.5
            : text.Is(candidate.Generic, ToponymWord.Street) ? 2
            : 1;
    }

    /// <summary>"a Tarm residence": a common noun in small letters stands behind it.</summary>
    private bool IsBeforeNoun(TokenRange tokens) =>
        text.Joins(tokens.Past - 1)
        && !text.IsCapital(tokens.Past)
        && text.Tags.Class(tokens.Past) is WordClass.Noun
        && text.Trees.Relation(tokens.Past - 1) is Relation.Compound or Relation.Amod or Relation.NmodDesc;

    /// <summary>True where the words beside it are those of a body or building that is named after the place.</summary>
    private bool IsEmbedded(TokenRange tokens)
    {
        int next = tokens.Past;
        if (text.Joins(next - 1) && text.IsCapital(next))
        {
            for (int i = next; i < Math.Min(next + 5, text.Count) && text.Joins(i - 1); i++)
            {
                if (text.Is(i, ToponymWord.Body | ToponymWord.Press | ToponymWord.Facility) && text.IsCapital(i))
                {
                    return true;
                }
                if (!text.IsCapital(i) && !text.IsWord(i, "and") && !text.IsWord(i, "of"))
                {
                    break;
                }
            }
        }
        int of = tokens.First - 1;
        return text.IsWord(of, "of") && text.IsCapital(of - 1) && text.Is(of - 1, ToponymWord.Body);
    }
}
