using System.Collections.Immutable;
using Reportedly.Language.Lexicons;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Language.Tagging;

/// <summary>
/// Gives every token its word class, form and lemma, by lexicon and by rules over its neighbours. Each token is decided
/// once, from left to right, and no rule looks further than a few tokens: time is linear.
/// </summary>
internal sealed class Tagger
{
    private readonly WordLexicon lexicon;
    private readonly AbbreviationLexicon abbreviations;
    private readonly HyphenRules hyphens;
    private readonly NameRules names;
    private readonly SuffixRules suffixes;

    public Tagger(EnglishLexicons lexicons)
    {
        lexicon = lexicons.Words;
        abbreviations = lexicons.Abbreviations;
        hyphens = new HyphenRules(lexicons.Words, lexicons.HyphenParts);
        names = new NameRules(lexicons.Calendar, hyphens);
        suffixes = new SuffixRules(lexicons.Endings);
    }

    /// <summary>The tags of a text.</summary>
    public TagSequence Tag(string text, TokenSequence tokens, SentenceSequence sentences)
    {
        TagDraft draft = new(text, tokens, lexicon);
        foreach (Sentence sentence in sentences.Items)
        {
            draft.Sentence = sentence.Tokens;
            Casing casing = NameRules.CasingOf(draft);
            VerbRules verbs = new(draft);
            for (int i = sentence.Tokens.First; i < sentence.Tokens.Past; i++)
            {
                verbs.Pass(i);
                Decide(draft, verbs, casing, i);
            }
            for (int i = sentence.Tokens.First; i < sentence.Tokens.Past; i++)
            {
                Review(draft, i);
            }
        }
        ImmutableArray<string>.Builder lemmas = ImmutableArray.CreateBuilder<string>(tokens.Count);
        for (int i = 0; i < tokens.Count; i++)
        {
            lemmas.Add(Lemmas.Of(draft, i));
        }
        return new TagSequence([.. draft.Classes], [.. draft.Forms], lemmas.DrainToImmutable());
    }

    private void Decide(TagDraft draft, VerbRules verbs, Casing casing, int at)
    {
        if (DecideByLook(draft, at))
        {
            return;
        }
        ReadOnlySpan<char> word = draft.Word(at);
        bool name = names.IsName(draft, casing, at);
        if (!name && draft.Entries[at].Closed.Length > 0 && FunctionWordRules.Decide(draft, at))
        {
            return;
        }
        if (name)
        {
            draft.Set(at, WordClass.Propn, NameRules.FormOf(draft, at));
            return;
        }
        if (draft.May(at, Readings.Demonym) && (draft.IsCapitalised(at) || casing == Casing.Capitals))
        {
            bool adjective = draft.Inside(at + 1) && draft.Kind(at + 1) == TokenKind.Word && NounFollows(draft, at);
            draft.Set(at, adjective ? WordClass.Adj : WordClass.Propn, adjective ? WordForm.None : WordForm.Singular);
            return;
        }
        if (word.IndexOf('-') > 0 && !draft.IsKnown(at))
        {
            hyphens.Decide(draft, at);
            return;
        }
        if (!draft.IsKnown(at))
        {
            suffixes.Decide(draft, verbs, at);
            return;
        }
        OpenClassRules.Decide(draft, verbs, at);
    }

    /// <summary>True where what comes behind a demonym can be the noun that it describes.</summary>
    private static bool NounFollows(TagDraft draft, int at) =>
        !draft.DividesClauses(at + 1)
        && draft.Entries[at + 1].Closed.Length == 0
        && (
            draft.IsCapitalised(at + 1)
            || !draft.IsKnown(at + 1)
            || draft.May(at + 1, Readings.Noun | Readings.Adjective | Readings.Gerund)
        )
        && draft.Entries[at + 1].Readings != Readings.Adverb
        && !draft.MustBeAdverb(at + 1);

    /// <summary>Tokens whose class shows in their characters.</summary>
    private bool DecideByLook(TagDraft draft, int at)
    {
        ReadOnlySpan<char> word = draft.Word(at);
        switch (draft.Kind(at))
        {
            case TokenKind.Number:
                char last = word[^1];
                WordClass number =
                    last == 's' ? WordClass.Noun
                    : char.IsLetter(last) && word.Length > 2 && EndsOrdinal(word) ? WordClass.Adj
                    : WordClass.Num;
                draft.Set(at, number, number == WordClass.Noun ? WordForm.Plural : WordForm.None);
                return true;
            case TokenKind.Punctuation:
                bool possessive =
                    word is "'" or "\u2019"
                    && at > draft.Sentence.First
                    && draft.Tokens[at - 1].End == draft.Tokens[at].Start
                    && draft.Word(at - 1)[^1] is 's' or 'S' or 'x' or 'z'
                    && draft.Classes[at - 1] is WordClass.Noun or WordClass.Propn
                    && !QuoteIsOpen(draft, at);
                draft.Set(at, possessive ? WordClass.Part : WordClass.Punct);
                return true;
            case TokenKind.Symbol:
                draft.Set(
                    at,
                    word is "&" ? WordClass.Cconj
                        : word is "*" ? WordClass.Punct
                        : WordClass.Sym
                );
                return true;
            case TokenKind.Address:
                draft.Set(at, word[0] == '@' ? WordClass.Propn : WordClass.X);
                return true;
            default:
                if (
                    word[^1] == '.'
                    && abbreviations.TryFind(word, out Abbreviation found)
                    && (found.Class != WordClass.Adp || word[0] == 'v')
                )
                {
                    draft.Set(
                        at,
                        found.Class,
                        found.Class is WordClass.Noun or WordClass.Propn ? WordForm.Singular : WordForm.None
                    );
                    return true;
                }
                if (
                    abbreviations.TryFind(word, out found)
                    && at > 0
                    && draft.Tokens[at - 1].End == draft.Tokens[at].Start
                )
                {
                    draft.Set(at, found.Class, WordForm.Singular);
                    return true;
                }
                return false;
        }
    }

    private static bool QuoteIsOpen(TagDraft draft, int at)
    {
        bool open = false;
        for (int i = Math.Max(draft.Sentence.First, at - 40); i < at; i++)
        {
            ReadOnlySpan<char> word = draft.Word(i);
            bool apart = i == draft.Sentence.First || draft.Tokens[i - 1].End < draft.Tokens[i].Start;
            if (word is "'" or "\u2018")
            {
                open = apart;
            }
        }
        return open;
    }

    private static bool EndsOrdinal(ReadOnlySpan<char> word) =>
        word.EndsWith("th", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("st", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("nd", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("rd", StringComparison.OrdinalIgnoreCase);

    /// <summary>What only shows once the right neighbour is decided.</summary>
    private static void Review(TagDraft draft, int at)
    {
        if (
            draft.Classes[at] == WordClass.Adp
            && draft.Was(at + 1, WordClass.Verb)
            && draft.Forms[at + 1] == WordForm.Gerund
            && !draft.Was(at + 2, WordClass.Noun)
        )
        {
            draft.Set(at, WordClass.Sconj);
        }
        if (
            draft.Classes[at] == WordClass.Adj
            && draft.Was(at - 1, WordClass.Det)
            && !draft.Reads(at - 1, "all")
            && draft.May(at, Readings.Noun)
            && !(
                draft.Was(at + 1, WordClass.Noun)
                || draft.Was(at + 1, WordClass.Propn)
                || draft.Was(at + 1, WordClass.Adj)
                || draft.Was(at + 1, WordClass.Num)
                || draft.Was(at + 1, WordClass.Cconj)
                || draft.IsPunctuation(at + 1)
                || draft.Was(at + 1, WordClass.Verb)
            )
        )
        {
            draft.Set(at, WordClass.Noun, WordForm.Singular);
        }
    }
}
