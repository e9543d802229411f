using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;

namespace Reportedly.Reading.Actors;

/// <summary>Finds the other name that a report gives right behind a name: in brackets, or behind "or", "known as" and "calling itself".</summary>
internal sealed class AliasReader(Analysis text)
{
    /// <summary>The stretch of the alias; null where none follows.</summary>
    public TokenRange? Behind(Mention mention)
    {
        int at = mention.Name.Past;
        if (at + 2 < text.Count && text.Word(at) == "(" && text.IsCapitalised(at + 1))
        {
            int close = at + 1;
            while (close < text.Count && close < at + 6 && text.Word(close) != ")")
            {
                close++;
            }
            if (close < text.Count && text.Word(close) == ")" && close - at <= 4 && IsShortForm(mention, at + 1, close))
            {
                return new TokenRange(at + 1, close);
            }
        }
        if (at + 2 < text.Count && text.Word(at) == ",")
        {
            int name = text.Word(at + 1) switch
            {
                "or" => at + 2,
                "known" or "called" or "dubbed" => text.Word(at + 2) is "as" or "by" ? at + 3 : at + 2,
                _ => -1,
            };
            if (name > 0 && name < text.Count && text.Word(name) == "the")
            {
                name++;
            }
            if (name > 0 && name < text.Count && text.Class(name) == WordClass.Propn)
            {
                int past = name + 1;
                while (past < text.Count && past < name + 5 && text.Class(past) == WordClass.Propn)
                {
                    past++;
                }
                return past < text.Count && text.Word(past) is "," or "." ? new TokenRange(name, past) : null;
            }
        }
        return OwnName(at);
    }

    /// <summary>"an armed group calling itself the Black Spring Brigade", "a gang known as the Reds".</summary>
    private TokenRange? OwnName(int at)
    {
        bool names =
            at + 2 < text.Count
            && (
                text.Word(at) == "calling" && text.Word(at + 1) is "itself" or "themselves"
                || text.Word(at) == "known" && text.Word(at + 1) == "as"
            );
        int name = names && text.Word(at + 2) == "the" ? at + 3 : at + 2;
        int past = name;
        while (names && past < text.Count && past < name + 6 && text.IsCapitalised(past))
        {
            past++;
        }
        return past > name ? new TokenRange(name, past) : null;
    }

    /// <summary>Letters of the name in capitals, or a bracket after a proper name: "(PKK)", "(ISIS)", but not "(Reuters)" after a town.</summary>
    private bool IsShortForm(Mention mention, int first, int past) =>
        mention.IsNamed && !mention.IsPlace && !mention.IsPerson
        || past == first + 1
            && text.Quote(new TokenRange(first, past)) is var bracket
            && bracket.Length is > 1 and < 8
            && bracket.All(char.IsUpper);
}
