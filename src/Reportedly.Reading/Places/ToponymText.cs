using Reportedly.Language;
using Reportedly.Language.Names;
using Reportedly.Language.Parsing;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Reading.Places;

/// <summary>The tokens of a text as the search for toponyms sees them: their words, neighbours and names.</summary>
internal sealed class ToponymText
{
    private readonly ToponymLexicon lexicon;
    private readonly NameSequence names;
    private readonly int[] nameAt;
    private readonly bool[] opens;
    private readonly ToponymWord[] words;

    /// <param name="document">Holds the layers of Language.</param>
    /// <param name="lexicon">Says what words tell.</param>
    public ToponymText(Document document, ToponymLexicon lexicon)
    {
        this.lexicon = lexicon;
        Source = document.Source;
        Tokens = document.Read(Layers.Tokens);
        Tags = document.Read(Layers.Tags);
        Trees = document.Read(Layers.Trees);
        names = document.Read(Layers.Names);
        nameAt = new int[Tokens.Count];
        Array.Fill(nameAt, -1);
        for (int n = 0; n < names.Count; n++)
        {
            for (int i = names[n].Tokens.First; i < names[n].Tokens.Past; i++)
            {
                nameAt[i] = n;
            }
        }
        opens = new bool[Tokens.Count];
        foreach (Sentence sentence in document.Read(Layers.Sentences).Items)
        {
            if (sentence.Tokens.Count > 0)
            {
                opens[sentence.Tokens.First] = true;
            }
        }
        words = new ToponymWord[Tokens.Count];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = lexicon.Of(Word(i));
        }
    }

    public SourceText Source { get; }

    public TokenSequence Tokens { get; }

    public TagSequence Tags { get; }

    public DependencyTrees Trees { get; }

    public NameSequence Names => names;

    public int Count => Tokens.Count;

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Word(int token) => Source.Slice(Tokens[token].Span);

    /// <summary>The characters from one token through another, as printed.</summary>
    public ReadOnlySpan<char> Slice(int first, int past) =>
        Source.Text.AsSpan(Tokens[first].Start, Tokens[past - 1].End - Tokens[first].Start);

    /// <summary>What a token's word tells.</summary>
    public ToponymWord Flags(int token) => token < 0 || token >= words.Length ? ToponymWord.None : words[token];

    /// <summary>True where a token's word tells any of the things.</summary>
    public bool Is(int token, ToponymWord any) => (Flags(token) & any) != 0;

    /// <summary>True where a sentence begins with the token.</summary>
    public bool Opens(int token) => opens[token];

    /// <summary>The number of the name that a token is part of; -1 where it is of none.</summary>
    public int NameAt(int token) => token < 0 || token >= nameAt.Length ? -1 : nameAt[token];

    /// <summary>True for a word with a capital letter, also behind a small prefix: <c>Qaim</c>, <c>d'Ivoire</c>.</summary>
    public bool IsCapital(int token)
    {
        if (token < 0 || token >= Count)
        {
            return false;
        }
        ReadOnlySpan<char> word = Word(token);
        return char.IsUpper(word[0]) || word.Length > 3 && word[1] is '\'' or '’' && char.IsUpper(word[2]);
    }

    /// <summary>True for a word of two or more letters, all capital.</summary>
    public bool IsShouted(int token)
    {
        ReadOnlySpan<char> word = Word(token);
        int letters = 0;
        foreach (char letter in word)
        {
            if (char.IsLower(letter))
            {
                return false;
            }
            letters += char.IsUpper(letter) ? 1 : 0;
        }
        return letters > 1;
    }

    /// <summary>True where nothing or one blank stands between a token and the next.</summary>
    public bool Joins(int token)
    {
        if (token < 0 || token + 1 >= Count)
        {
            return false;
        }
        int end = Tokens[token].End;
        int gap = Tokens[token + 1].Start - end;
        return gap == 0 || gap == 1 && Source.Text[end] is ' ' or '\u00a0';
    }

    /// <summary>True where the next token follows without a blank.</summary>
    public bool Touches(int token) => token >= 0 && token + 1 < Count && Tokens[token].End == Tokens[token + 1].Start;

    /// <summary>True where a token is the one character.</summary>
    public bool IsMark(int token, char mark) =>
        token >= 0 && token < Count && Tokens[token].Length == 1 && Source.Text[Tokens[token].Start] == mark;

    /// <summary>True where a token is the word, in small letters.</summary>
    public bool IsWord(int token, string word) =>
        token >= 0 && token < Count && Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a word that says which part of a place or which side of it is meant.</summary>
    public bool IsDirection(int token)
    {
        ReadOnlySpan<char> word = Word(token);
        return word.EndsWith("ern", StringComparison.OrdinalIgnoreCase)
            || word.Equals("central", StringComparison.OrdinalIgnoreCase)
            || word.Equals("downtown", StringComparison.OrdinalIgnoreCase)
            || word.Equals("nearby", StringComparison.OrdinalIgnoreCase)
            || word.Equals("neighbouring", StringComparison.OrdinalIgnoreCase)
            || word.Equals("neighboring", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("north", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("south", StringComparison.OrdinalIgnoreCase)
            || word.Equals("east", StringComparison.OrdinalIgnoreCase)
            || word.Equals("west", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True for a direction in full or in letters: <c>N.W.</c>.</summary>
    public bool IsSide(int token) =>
        IsDirection(token)
        || Word(token)
            is "N."
                or "S."
                or "E."
                or "W."
                or "N.W."
                or "N.E."
                or "S.W."
                or "S.E."
                or "NW"
                or "NE"
                or "SW"
                or "SE";

    /// <summary>True where the lemma of a token is a verb for what somebody does.</summary>
    public bool IsSaying(int token) =>
        token >= 0 && Tags.Class(token) is WordClass.Verb && (lexicon.Of(Tags.Lemma(token)) & ToponymWord.Saying) != 0;
}
