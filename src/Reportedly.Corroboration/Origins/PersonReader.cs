using Reportedly.Records;

namespace Reportedly.Corroboration.Origins;

/// <summary>Tells for whom somebody speaks: for himself, or for the body whose spokesman, official or paper he or it is.</summary>
internal sealed class PersonReader
{
    private readonly ReportMentions mentions;
    private readonly BodyResolver bodies;

    /// <summary>Takes who is named in the report, and what bodies its words name.</summary>
    public PersonReader(ReportMentions mentions, BodyResolver bodies)
    {
        this.mentions = mentions;
        this.bodies = bodies;
    }

    /// <summary>A body as an origin.</summary>
    public static ClaimOrigin Body(BodyMeant body) =>
        new()
        {
            Key = body.Key,
            Name = body.Name,
            Kind = SourceKind.Organisation,
            Body = body.Key,
            BodyName = body.Name,
            IsOfficial = body.IsOfficial,
        };

    /// <summary>Somebody with a name.</summary>
    public ClaimOrigin Named(Actor actor, QuotedSpan span)
    {
        Function? function = Functions(actor).OrderBy(found => Rank(found.Office.Role, found.Body)).FirstOrDefault();
        if (function is { Body: { } spokenFor, Office.Role: OriginRole.Speaker or OriginRole.Document })
        {
            return Body(spokenFor);
        }
        BodyMeant? body = function?.Body ?? Service(actor, span, function?.Office);
        string key = actor.Links.TryGetValue("register", out string? known)
            ? $"actor:{known}"
            : $"person:{PersonNames.Fold(actor.Name)}";
        return new ClaimOrigin
        {
            Key = key,
            Name = actor.Name,
            Kind = SourceKind.NamedPerson,
            Body = body?.Key,
            BodyName = body?.Name,
            Office = body is not null && function?.Office.Role == OriginRole.Head ? function.Office.Noun : null,
            IsOfficial = body?.IsOfficial ?? BodyResolver.IsOfficial(actor.Kind),
        };
    }

    /// <summary>
    /// True where a name that could be a person's stands with an office: "Idris Mansour, a spokesman for the Relief Society". Those who speak for
    /// organisations are sometimes read as organisations.
    /// </summary>
    public bool IsPerson(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        string[] words = actor.Name.Split(' ');
        return words.Length is >= 2 and <= 4
            && words.All(word =>
                word.Length > 0 && (char.IsUpper(word[0]) || word.Contains('-', StringComparison.Ordinal))
            )
            && !words.Any(word => OriginWords.Default.Knows(FoldedWords.Of(word)))
            && Functions(actor)
                .Any(function => function is { Body: not null, Office.Role: OriginRole.Speaker or OriginRole.Head });
    }

    /// <summary>Somebody without a name: "a ministry official", "residents", "the police chief of Dervan".</summary>
    public ClaimOrigin Unnamed(QuotedSpan span, Actor? actor, SourceKind kind)
    {
        (OfficePhrase? office, string words, int at) = Phrase(span, actor);
        BodyMeant? body = office?.Body is { } named ? bodies.Of(named, at) : null;
        switch (office?.Role)
        {
            case OriginRole.Bystander:
                return Nobody(words, actor, kind);
            case OriginRole.Head when body is not null:
                return Office(office, words, body);
            case OriginRole.Authority when body is null:
                return Authority(words, at);
            case null or OriginRole.Staff when body is null && kind != SourceKind.Witness:
                body = bodies.Of(office?.Noun ?? words, at);
                break;
            case OriginRole.Rank or OriginRole.Speaker when body is null && actor is not null:
                body = Service(actor, span, office);
                break;
            default:
                break;
        }
        return body is not null ? Body(body)
            : kind is SourceKind.Witness or SourceKind.Anonymous or SourceKind.Document ? Nobody(words, actor, kind)
            : new ClaimOrigin
            {
                Key = $"role:{Bare(words)}",
                Name = words,
                Kind = SourceKind.Role,
                IsOfficial = actor is not null && BodyResolver.IsOfficial(actor.Kind),
            };
    }

    /// <summary>A paper: the words of the body that gave it out.</summary>
    public ClaimOrigin Document(QuotedSpan span, Actor? actor)
    {
        string words = mentions.Phrase(span);
        if (OfficePhrase.Of(words)?.Body is { } named && bodies.Of(named, span.Start) is { } body)
        {
            return Body(body);
        }
        Mention? near = mentions.All.FirstOrDefault(mention =>
            BodyResolver.IsBody(mention.Actor)
            && mention.Actor.Kind != ActorKind.Media
            && OfficePhrase.Of(mention.Actor.Name) is null
            && mentions.InOneSentence(mention.Span.Start, span.Start)
        );
        return near is null ? Nobody(words, actor, SourceKind.Document) : Body(bodies.Of(near.Actor, span.Start));
    }

    private static ClaimOrigin Office(OfficePhrase office, string words, BodyMeant body) =>
        new()
        {
            Key = $"office:{office.Noun}/{body.Key}",
            Name = words,
            Kind = SourceKind.Role,
            Body = body.Key,
            BodyName = body.Name,
            Office = office.Noun,
            IsOfficial = body.IsOfficial,
        };

    private ClaimOrigin Authority(string words, int at)
    {
        BodyMeant authorities = bodies.Of("authorities", at)!;
        return Body(authorities) with { Name = words, BodyName = words };
    }

    /// <summary>Somebody without a name, who is surely the same only within one report and its copies.</summary>
    private static ClaimOrigin Nobody(string words, Actor? actor, SourceKind kind) =>
        new()
        {
            Key = $"unnamed:{Bare(words)}@{ClaimOrigin.Family}",
            Name = words,
            Kind = kind is SourceKind.Role or SourceKind.Organisation ? SourceKind.Anonymous : kind,
            IsOfficial = actor is not null && BodyResolver.IsOfficial(actor.Kind),
        };

    /// <summary>All that the report says somebody is.</summary>
    private IEnumerable<Function> Functions(Actor actor)
    {
        if (actor.Description is { } description)
        {
            yield return Read(description, actor.Mentions.IsEmpty ? 0 : actor.Mentions[0].Start);
        }
        foreach (QuotedSpan mention in actor.Mentions)
        {
            bool isName = mention.Quote == actor.Name || actor.Aliases.Contains(mention.Quote);
            if (!isName)
            {
                yield return Read(mentions.Phrase(mention), mention.Start);
                continue;
            }
            if (mentions.Apposition(mention) is { } behind)
            {
                yield return Read(behind, mention.Start);
            }
            yield return Read(mentions.Before(mention), mention.Start);
        }
    }

    private Function Read(string phrase, int at)
    {
        OfficePhrase? office = OfficePhrase.Of(phrase);
        return office is null
            ? new Function(new OfficePhrase(OriginRole.Bystander, "", null, false), null)
            : new Function(office, office.Body is { } named ? bodies.Of(named, at) : null);
    }

    private static int Rank(OriginRole role, BodyMeant? body) =>
        (role, body) switch
        {
            (OriginRole.Speaker, not null) => 0,
            (OriginRole.Head, not null) => 1,
            (OriginRole.Staff, not null) => 2,
            (OriginRole.Authority, not null) => 3,
            (OriginRole.Rank, not null) => 4,
            (OriginRole.Document, _) => 9,
            (OriginRole.Bystander, _) => 8,
            _ => 5,
        };

    /// <summary>The force that somebody belongs to by his rank, or by what sort of actor he is.</summary>
    private BodyMeant? Service(Actor actor, QuotedSpan span, OfficePhrase? office) =>
        (actor.Kind, office?.Role) switch
        {
            (ActorKind.Military, _) => bodies.Of("army", span.Start),
            (ActorKind.Police, _) => bodies.Of("police", span.Start),
            _ => null,
        };

    private (OfficePhrase? Office, string Words, int At) Phrase(QuotedSpan span, Actor? actor)
    {
        string words = mentions.Phrase(span);
        if (
            OriginWords.Default.Has(FoldedWords.Of(span.Quote), OriginRole.Pronoun)
            && actor is { Mentions: [var first, ..] }
        )
        {
            words = mentions.Phrase(first);
            return (OfficePhrase.Of(words), words, first.Start);
        }
        return (OfficePhrase.Of(words), words, span.Start);
    }

    private static string Bare(string words) =>
        string.Join(' ', FoldedWords.List(words).Where(word => !OriginWords.Default.Has(word, OriginRole.Idle)));

    private sealed record Function(OfficePhrase Office, BodyMeant? Body);
}
