using Reportedly.Language.Identification;

namespace Reportedly.Reading.Languages;

/// <summary>Decides in which language a report is: by its words where they tell, else by what its source says.</summary>
/// <remarks>Sources come second since feeds of many languages carry the setting of the program that makes them.</remarks>
internal sealed class ReportLanguages(LanguageIdentifier identifier)
{
    private const string English = "en";

    public ReportLanguage Look(ReportInput input)
    {
        LanguageGuess guess = identifier.Identify(input.Source.Text);
        string? said = CodeOf(input.Language);
        if (guess.IsSurelyNotEnglish)
        {
            // Neighbours such as Malay and Indonesian are told better by their source.
            bool isAsSaid = said is not null && said != English && guess.Sureness < 0.2;
            return new ReportLanguage(isAsSaid ? said! : guess.Code, IsRead: false);
        }
        return guess.Code == LanguageGuess.Undetermined && said is not null && identifier.Names.ContainsKey(said)
            ? new ReportLanguage(said, said == English)
            : new ReportLanguage(English, IsRead: true);
    }

    /// <summary>The language of a tag: <c>pt</c> of <c>pt-BR</c>; null where it is none.</summary>
    private static string? CodeOf(string? tag)
    {
        string code = (tag ?? "").Split('-', '_')[0].Trim().ToLowerInvariant();
        return code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower) ? code : null;
    }
}
