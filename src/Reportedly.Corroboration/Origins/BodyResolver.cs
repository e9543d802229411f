using Reportedly.Records;

namespace Reportedly.Corroboration.Origins;

/// <summary>A body that words name.</summary>
/// <param name="Key">What tells it from others across reports.</param>
/// <param name="Name">Its name as the report has it.</param>
/// <param name="IsOfficial">True where it is an authority.</param>
internal sealed record BodyMeant(string Key, string Name, bool IsOfficial);

/// <summary>Tells which body words of one report name: "the ministry" is the one that the report names in full.</summary>
internal sealed class BodyResolver
{
    private readonly ReportMentions mentions;
    private readonly string? country;

    /// <summary>Takes who is named in the report and the country that it is about.</summary>
    public BodyResolver(ReportMentions mentions, string? country)
    {
        this.mentions = mentions;
        this.country = country;
    }

    /// <summary>True where an actor is a body rather than somebody.</summary>
    public static bool IsBody(Actor actor) =>
        actor.Kind is not (ActorKind.Person or ActorKind.Civilians or ActorKind.Community or ActorKind.Unknown);

    /// <summary>True where an actor of a kind is an authority.</summary>
    public static bool IsOfficial(ActorKind kind) =>
        kind is ActorKind.Government or ActorKind.Military or ActorKind.Police or ActorKind.Intelligence;

    /// <summary>The body that an actor is.</summary>
    /// <param name="actor">A body.</param>
    /// <param name="at">Where it is spoken of, in code points.</param>
    public BodyMeant Of(Actor actor, int at)
    {
        BodyName? name = BodyName.Of(actor.Name);
        if (name is { IsBare: true } or null || IsTeam(name))
        {
            if (name is not null && Fuller(name, at) is { } fuller)
            {
                return fuller;
            }
        }
        return Itself(actor, name);
    }

    /// <summary>The body that words name; null where they name none.</summary>
    /// <param name="words">Words as written: "front", "Dervan police", "Turkish".</param>
    /// <param name="at">Where they stand, in code points.</param>
    public BodyMeant? Of(string words, int at)
    {
        if (BodyName.Of(words) is not { } name)
        {
            return null;
        }
        if (Named(FoldedWords.Of(words), at) is { } actor)
        {
            return Of(actor, at);
        }
        if (name.IsBare || IsTeam(name))
        {
            if (Fuller(name, at) is { } fuller)
            {
                return fuller;
            }
        }
        if (name.Noun is not null)
        {
            // "Security officials" are of the security forces: the noun says more than the words.
            bool isShort =
                !words.Contains(' ', StringComparison.Ordinal) && name.Words.Contains(' ', StringComparison.Ordinal);
            return new BodyMeant(name.Key(country), isShort ? name.Words : Shown(words), true);
        }
        return IsName(words) && !IsTeam(name) && name.Words.Contains(' ', StringComparison.Ordinal)
            ? new BodyMeant(name.Key(null), Shown(words), false)
            : null;
    }

    private BodyMeant Itself(Actor actor, BodyName? name)
    {
        bool official = IsOfficial(actor.Kind);
        bool isKnown = actor.Links.TryGetValue("register", out string? known);
        if (name?.Noun is not null)
        {
            return new BodyMeant(name.Key(isKnown ? actor.Country ?? country : country), actor.Name, official);
        }
        return isKnown
            ? new BodyMeant($"actor:{known}", actor.Name, official)
            : new BodyMeant(name?.Key(null) ?? BodyName.Prefix, actor.Name, official);
    }

    /// <summary>The body with a longer name that a bare noun stands for: the one named last before it, or else first.</summary>
    private BodyMeant? Fuller(BodyName bare, int at)
    {
        Mention? best = null;
        foreach (Mention mention in mentions.All)
        {
            if (best is not null && mention.Span.Start >= at)
            {
                break;
            }
            if (
                IsBody(mention.Actor)
                && IsName(mention.Actor.Name)
                && BodyName.Of(mention.Actor.Name) is { } name
                && EndsIn(name, bare)
            )
            {
                best = mention;
            }
        }
        return best is null ? null : Itself(best.Actor, BodyName.Of(best.Actor.Name));
    }

    private static bool EndsIn(BodyName name, BodyName bare) =>
        bare.Noun is { } noun && OriginWords.Default.Has(noun, OriginRole.Only)
            ? name.Words == bare.Words && !name.IsBare
            : (bare.Noun is not null && name.Noun == bare.Noun && !name.IsBare)
                || (
                    name.Words.Length > bare.Words.Length
                    && name.Words.EndsWith(bare.Words, StringComparison.Ordinal)
                    && name.Words[^(bare.Words.Length + 1)] == ' '
                );

    private Actor? Named(string folded, int at)
    {
        Mention? best = null;
        foreach (Mention mention in mentions.All)
        {
            if (best is not null && mention.Span.Start >= at)
            {
                break;
            }
            if (IsBody(mention.Actor) && FoldedWords.Of(mention.Span.Quote) == folded)
            {
                best = mention;
            }
        }
        return best?.Actor;
    }

    private static bool IsTeam(BodyName name) =>
        name.Noun is null && OriginWords.Default.Has(name.Words, OriginRole.Team);

    private static bool IsName(string words) => words.Split(' ').Any(word => word.Length > 1 && char.IsUpper(word[0]));

    private static string Shown(string words) =>
        words.EndsWith("'s", StringComparison.Ordinal) || words.EndsWith("’s", StringComparison.Ordinal)
            ? words[..^2]
            : words;
}
