using Reportedly.Language.Lexicons;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;

namespace Reportedly.Language.Parsing;

/// <summary>The trees of a document while they grow, sentence by sentence.</summary>
internal sealed class TreeDraft(string text, TokenSequence tokens, TagSequence tags, EnglishLexicons lexicons)
{
    /// <summary>The head of a token that hangs nowhere yet.</summary>
    public const int Open = -2;

    public int[] Heads { get; } = Filled(tokens.Count);

    public Relation[] Relations { get; } = new Relation[tokens.Count];

    /// <summary>For each token the head of its base noun phrase, or -1.</summary>
    public int[] ChunkHead { get; } = FilledWith(tokens.Count, -1);

    /// <summary>For each head of a base noun phrase, its first token and the one behind its last.</summary>
    public TokenRange[] ChunkRange { get; } = new TokenRange[tokens.Count];

    /// <summary>The sentence at hand.</summary>
    public TokenRange Sentence { get; set; }

    public bool Inside(int at) => at >= Sentence.First && at < Sentence.Past;

    public ReadOnlySpan<char> Word(int at) => text.AsSpan(tokens[at].Start, tokens[at].Length);

    public bool Is(int at, WordClass wordClass) => Inside(at) && tags.Class(at) == wordClass;

    public bool IsAny(int at, WordClass one, WordClass other) => Is(at, one) || Is(at, other);

    public bool HasForm(int at, WordForm form) => Inside(at) && tags.Form(at) == form;

    public WordClass Class(int at) => tags.Class(at);

    public bool LemmaIs(int at, string lemma) =>
        Inside(at) && string.Equals(tags.Lemma(at), lemma, StringComparison.Ordinal);

    public bool Reads(int at, string lower) => Inside(at) && Word(at).Equals(lower, StringComparison.OrdinalIgnoreCase);

    public VerbUses UsesOf(int at) => lexicons.Words.UsesOf(tags.Lemma(at));

    /// <summary>True for a noun that says when without a preposition: <c>left Monday</c>.</summary>
    public bool IsTimeNoun(int at) => lexicons.TimeNouns.Contains(Word(at));

    /// <summary>True for a noun of deeds that takes an object of its own: <c>raid on</c>.</summary>
    public bool IsDeedNoun(int at) => Is(at, WordClass.Noun) && lexicons.DeedNouns.Contains(tags.Lemma(at));

    /// <summary>True where the lexicons hold the word in small letters as an open-class word.</summary>
    public bool IsLexical(int at)
    {
        Span<char> lowered = stackalloc char[48];
        ReadOnlySpan<char> word = Word(at);
        return word.Length <= 48
            && lexicons.Words.Find(lowered[..word.ToLowerInvariant(lowered)]) is WordEntry entry
            && entry.Is(Readings.Noun | Readings.Adjective | Readings.Demonym | Readings.Verb);
    }

    /// <summary>True where white space, or nothing more, stands behind the token.</summary>
    public bool HasSpaceBehind(int at) => at + 1 >= tokens.Count || tokens[at + 1].Start > tokens[at].End;

    public bool IsOpen(int at) => Heads[at] == Open;

    public void Hang(int at, int head, Relation relation)
    {
        if (at != head)
        {
            Heads[at] = head;
            Relations[at] = relation;
        }
    }

    /// <summary>Hangs the token unless it hangs already.</summary>
    public void HangOpen(int at, int head, Relation relation)
    {
        if (IsOpen(at))
        {
            Hang(at, head, relation);
        }
    }

    public bool IsComma(int at) => Is(at, WordClass.Punct) && Word(at) is ",";

    public bool IsQuote(int at) => Is(at, WordClass.Punct) && Characters.IsQuote(Word(at)[0]);

    private static int[] Filled(int count) => FilledWith(count, Open);

    private static int[] FilledWith(int count, int value)
    {
        int[] array = new int[count];
        Array.Fill(array, value);
        return array;
    }
}
