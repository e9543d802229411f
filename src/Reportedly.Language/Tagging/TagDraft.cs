using Reportedly.Language.Lexicons;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Language.Tagging;

/// <summary>The tags of a document while they are being decided, sentence by sentence, from left to right.</summary>
internal sealed class TagDraft
{
    /// <summary>Longer words are no words of the lexicon.</summary>
    private const int LongestWord = 48;

    /// <summary>How far a rule looks ahead, so that the work stays linear.</summary>
    private const int Reach = 14;

    private static readonly WordEntry Unknown = new();

    private readonly string text;

    public TagDraft(string text, TokenSequence tokens, WordLexicon lexicon)
    {
        this.text = text;
        Tokens = tokens;
        Entries = new WordEntry[tokens.Count];
        Classes = new WordClass[tokens.Count];
        Forms = new WordForm[tokens.Count];
        Lemmas = new string?[tokens.Count];
        Span<char> lowered = stackalloc char[LongestWord];
        for (int i = 0; i < tokens.Count; i++)
        {
            ReadOnlySpan<char> word = Word(i);
            WordEntry? entry = null;
            if (word.Length <= LongestWord)
            {
                int length = word.ToLowerInvariant(lowered);
                entry = lexicon.Find(lowered[..length]);
            }
            Entries[i] = entry ?? Unknown;
        }
    }

    public TokenSequence Tokens { get; }

    public WordEntry[] Entries { get; }

    public WordClass[] Classes { get; }

    public WordForm[] Forms { get; }

    /// <summary>A lemma decided early; null: it follows from class and form.</summary>
    public string?[] Lemmas { get; }

    /// <summary>The sentence at hand.</summary>
    public TokenRange Sentence { get; set; }

    public ReadOnlySpan<char> Word(int at) => text.AsSpan(Tokens[at].Start, Tokens[at].Length);

    public TokenKind Kind(int at) => Tokens[at].Kind;

    public bool IsKnown(int at) => Entries[at] != Unknown;

    public bool Inside(int at) => at >= Sentence.First && at < Sentence.Past;

    /// <summary>True where the token stands in the sentence and may be one of the readings.</summary>
    public bool May(int at, Readings readings) => Inside(at) && Entries[at].Is(readings);

    /// <summary>True where the token stands in the sentence and its likeliest closed class is this one.</summary>
    public bool Opens(int at, WordClass closed) =>
        Inside(at) && Entries[at].Closed is { Length: > 0 } classes && classes[0] == closed;

    /// <summary>True where the token stands in the sentence, is decided, and has the class.</summary>
    public bool Was(int at, WordClass wordClass) =>
        at >= Sentence.First && at < Sentence.Past && Classes[at] == wordClass;

    /// <summary>True where the token stands in the sentence and reads so, whatever its case.</summary>
    public bool Reads(int at, string lower) => Inside(at) && Word(at).Equals(lower, StringComparison.OrdinalIgnoreCase);

    public bool IsCapitalised(int at) => Inside(at) && char.IsUpper(Word(at)[0]);

    public bool IsPunctuation(int at) => Inside(at) && Kind(at) == TokenKind.Punctuation;

    public void Set(int at, WordClass wordClass, WordForm form = WordForm.None)
    {
        Classes[at] = wordClass;
        Forms[at] = form;
    }

    /// <summary>The nearest token before <paramref name="at"/> that is no adverb or negation; before the sentence if none.</summary>
    public int BeforeAdverbs(int at)
    {
        int back = at - 1;
        while (back >= Sentence.First && at - back < Reach && (Was(back, WordClass.Adv) || IsNegation(back)))
        {
            back--;
        }
        return back;
    }

    /// <summary>The nearest token behind <paramref name="at"/> that can only be something else than an adverb or negation.</summary>
    public int PastAdverbs(int at)
    {
        int ahead = at + 1;
        while (ahead < Sentence.Past && ahead - at < Reach && (MustBeAdverb(ahead) || IsNegation(ahead)))
        {
            ahead++;
        }
        return ahead;
    }

    public bool IsNegation(int at) => Reads(at, "not") || Reads(at, "n't") || Reads(at, "n’t") || Reads(at, "never");

    /// <summary>True where what follows may begin a noun phrase: an object, or the subject of a clause.</summary>
    public bool MayStartNominal(int at)
    {
        if (!Inside(at))
        {
            return false;
        }
        WordEntry entry = Entries[at];
        if (entry.Closed.Length > 0)
        {
            return entry.Closed[0] is WordClass.Det or WordClass.Pron or WordClass.Num
                || (
                    entry.Closed[0] is WordClass.Adj or WordClass.Sconj
                    && (Reads(at, "that") || entry.Closed[0] == WordClass.Adj)
                );
        }
        return Kind(at) is TokenKind.Number or TokenKind.Word
                && !MustBeAdverb(at)
                && !entry.Is(Readings.Past | Readings.Participle)
            || Reads(at, "$");
    }

    /// <summary>True where a determiner or pronoun stands, which no compound goes on with.</summary>
    public bool MayStartClause(int at) => Opens(at, WordClass.Det) || Opens(at, WordClass.Pron);

    /// <summary>True where the token can be nothing but an adverb.</summary>
    public bool MustBeAdverb(int at) =>
        Inside(at)
        && (
            Entries[at].Readings == Readings.Adverb
            || (
                !IsKnown(at)
                && !IsCapitalised(at)
                && Word(at).Length > 4
                && Word(at).EndsWith("ly", StringComparison.Ordinal)
            )
        );

    /// <summary>True where the token divides clauses: a mark, a conjunction, a relative or question word.</summary>
    public bool DividesClauses(int at)
    {
        if (IsPunctuation(at))
        {
            return Word(at)[0] is not ('-' or '\'' or '\u2019' or '(' or ')' or '"' or '\u201C' or '\u201D');
        }
        return Opens(at, WordClass.Sconj) || Opens(at, WordClass.Cconj) || IsWh(at);
    }

    public bool IsWh(int at) =>
        Reads(at, "who")
        || Reads(at, "which")
        || Reads(at, "what")
        || Reads(at, "when")
        || Reads(at, "where")
        || Reads(at, "why")
        || Reads(at, "how")
        || Reads(at, "whom")
        || Reads(at, "whose");

    /// <summary>True where a verb that can only be finite follows in the same clause.</summary>
    /// <param name="at">Where to look from; this token itself is not looked at.</param>
    /// <param name="evenDoubtful">Also counts a form that may be past or participle, unless "by" follows.</param>
    public bool FiniteFollows(int at, bool evenDoubtful)
    {
        int limit = Math.Min(Sentence.Past, at + Reach);
        for (int i = at + 1; i < limit; i++)
        {
            if (DividesClauses(i))
            {
                return false;
            }
            WordEntry entry = Entries[i];
            if (IsFiniteAuxiliary(i))
            {
                return !Reads(i - 1, "to");
            }
            if (
                entry.Readings == Readings.ThirdPerson
                || (entry.Is(Readings.Past) && !entry.Is(Readings.Participle | Readings.Base | Readings.Noun))
            )
            {
                return !IsCapitalised(i);
            }
            if (
                evenDoubtful
                && entry.Is(Readings.Past | Readings.Participle)
                && entry.Is(Readings.Past)
                && !entry.Is(Readings.Adjective)
                && !Reads(i + 1, "by")
                && !Opens(i - 1, WordClass.Det)
                && !Opens(i - 1, WordClass.Adp)
                && !IsCapitalised(i)
            )
            {
                return true;
            }
            if (
                entry.Readings == Readings.Base
                && (Opens(i - 1, WordClass.Pron) || May(i - 1, Readings.Plural))
                && !IsCapitalised(i)
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A form of be, have, do or a modal that carries tense.</summary>
    public bool IsFiniteAuxiliary(int at) =>
        Opens(at, WordClass.Aux)
        && !Reads(at, "be")
        && !Reads(at, "been")
        && !Reads(at, "being")
        && !Reads(at, "having");
}
