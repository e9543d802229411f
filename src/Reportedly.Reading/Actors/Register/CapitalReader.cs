using Reportedly.Language.Parsing;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Records;

namespace Reportedly.Reading.Actors.Register;

/// <summary>"Kyiv denied the strike": a capital that says something stands for the government that sits there.</summary>
internal sealed class CapitalReader(ReadingLexicon lexicon)
{
    /// <summary>Gives each capital that speaks an actor, its government.</summary>
    public void Read(ActorDrafts drafts)
    {
        Dictionary<string, ActorDraft> governments = new(StringComparer.Ordinal);
        foreach (Mention mention in drafts.Mentions)
        {
            if (
                mention is not { IsActor: false, Place: { Country: { } country } place }
                || !lexicon.Capitals.Contains((place.Name, country))
                || !Speaks(drafts.Text, mention)
            )
            {
                continue;
            }
            if (governments.TryGetValue(country, out ActorDraft? government))
            {
                drafts.Join(government, mention);
                continue;
            }
            government = drafts.Start(
                mention with
                {
                    IsActor = true,
                    Kind = ActorKind.Government,
                    Country = country,
                    Number = ActorNumber.Group,
                    SpeaksAs = SourceKind.Organisation,
                }
            );
            government.Link = new RegisterLink(
                null,
                ActorKind.Government,
                country,
                ActorRules.Capital,
                "a capital that speaks is its government",
                []
            );
            governments.Add(country, government);
        }
    }

    private bool Speaks(Analysis text, Mention mention)
    {
        int verb = text.Trees.Head(mention.Head);
        return verb >= 0
            && text.Trees.Relation(mention.Head) == Relation.Nsubj
            && text.IsVerb(verb)
            && lexicon.Cues.TryLongest(
                text.Lemmas,
                verb,
                Math.Min(verb + 4, text.Count),
                static (cue, _) => cue.Class == EntryClass.Verb,
                out _,
                out _
            );
    }
}
