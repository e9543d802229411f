using System.Collections.Immutable;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Records;

namespace Reportedly.Reading.Attribution;

/// <summary>Finds whom the source told, and whether that carried the words.</summary>
internal sealed class HearerReader(Analysis text, Speakers speakers, ActorChains chains)
{
    /// <summary>"told Vesna", "declined to comment to the agency": a paper or body that was told carried the words.</summary>
    public (ImmutableArray<int> Via, int Behind) Of(int verb, TokenRange cue, CueWord word)
    {
        int at = cue.Past;
        bool told = word.Frames.Contains(CueFrame.To);
        if (!told)
        {
            int to = at;
            while (to < Math.Min(text.Count, at + 3) && text.Word(to) != "to")
            {
                if (text.Class(to) is WordClass.Verb or WordClass.Punct)
                {
                    return ([], at);
                }
                to++;
            }
            if (to >= text.Count || text.Word(to) != "to" || speakers.Behind(to + 1) is not { } asked)
            {
                return ([], at);
            }
            return Carries(asked) ? ([asked.Index], asked.Phrase.Past) : ([], at);
        }
        if (speakers.Behind(at) is not { } hearer)
        {
            return ([], at);
        }
        return (Carries(hearer) ? [hearer.Index] : [], hearer.Phrase.Past);
    }

    /// <summary>True for a paper, an agency or a body with a name.</summary>
    public bool Carries(Mention hearer)
    {
        Mention best = chains.Best(hearer);
        return best.IsNamed && best.Kind is ActorKind.Media or ActorKind.Ngo or ActorKind.Organisation
            || best is { IsNamed: true, Kind: ActorKind.Unknown, IsPerson: false, IsPlace: false };
    }
}
