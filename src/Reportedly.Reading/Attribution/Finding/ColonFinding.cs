using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;

namespace Reportedly.Reading.Attribution.Finding;

/// <summary>Finds what a colon attributes: "Local media: blast kills ten", "MAYOR: The bridge is safe.".</summary>
internal sealed class ColonFinding(Analysis text, ContentStretches stretches)
{
    private const int LongestSource = 7;

    /// <summary>The attribution of a name with a colon behind it at a sentence's start; null where there is none.</summary>
    public FoundAttribution? Read(int colon, TokenRange sentence, TokenRange paragraph, bool title)
    {
        TokenRange source = new(sentence.First, colon);
        if (
            colon != paragraph.First && sentence.First != paragraph.First
            || source.Count is 0 or > LongestSource
            || colon + 2 >= sentence.Past
        )
        {
            return null;
        }
        bool named = false;
        for (int i = source.First; i < source.Past; i++)
        {
            if (text.Class(i) is WordClass.Verb or WordClass.Aux or WordClass.Pron or WordClass.Num)
            {
                return null;
            }
            named |= text.Class(i) is WordClass.Propn;
        }
        if (!named || text.Class(colon - 1) is not (WordClass.Propn or WordClass.Noun or WordClass.Punct))
        {
            return null;
        }
        TokenRange said = new(colon + 1, title ? sentence.Past : paragraph.Past);
        return new FoundAttribution
        {
            Source = source,
            SourceHead = colon - 1,
            Cue = new TokenRange(colon, colon + 1),
            CueHead = colon,
            Content = stretches.Without(said),
            Kind = AttitudeKind.Speech,
            Rule = FindingRules.Colon,
        };
    }
}
