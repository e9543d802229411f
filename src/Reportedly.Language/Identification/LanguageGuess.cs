namespace Reportedly.Language.Identification;

/// <summary>Which language a text is in, as far as its words and letters tell.</summary>
/// <param name="Code">ISO 639-1, or 639-2 where there is none; <c>und</c> where the text is too short to tell.</param>
/// <param name="Sureness">From 0 to 1: how far the next likely language is behind.</param>
/// <param name="IsSurelyNotEnglish">True where the text is in another language than English, though it may be unsure in which.</param>
public readonly record struct LanguageGuess(string Code, double Sureness, bool IsSurelyNotEnglish)
{
    /// <summary>What is said of a text that does not tell.</summary>
    public const string Undetermined = "und";
}
