namespace Reportedly.Language.Tagging;

/// <summary>How a sentence is written, and so what a capital in it means.</summary>
internal enum Casing : byte
{
    /// <summary>A capital inside the sentence marks a name.</summary>
    Sentence,

    /// <summary>Most words have a capital: a headline. Words of the lexicon are read in small letters.</summary>
    Title,

    /// <summary>Capitals throughout: read as small letters, names are guessed.</summary>
    Capitals,
}
