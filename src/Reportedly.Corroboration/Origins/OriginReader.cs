using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Corroboration.Origins;

/// <summary>
/// Says of every claim of a record whose words it is in the end: a spokesman, a statement or an official without a name is the body, a
/// minister is himself and of his ministry, a witness nobody but himself.
/// </summary>
internal sealed class OriginReader
{
    private readonly string? country;
    private readonly Dictionary<string, Actor> actors;
    private readonly ReportMentions mentions;
    private readonly BodyResolver bodies;
    private readonly PersonReader persons;
    private readonly OwnVoice voice;

    private OriginReader(ReportRecord record)
    {
        actors = record.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        mentions = new ReportMentions(record);
        country = ReportCountry.Of(record);
        bodies = new BodyResolver(mentions, country);
        persons = new PersonReader(mentions, bodies);
        voice = OwnVoice.Of(record.Report);
    }

    /// <summary>One origin for each claim, in the order of the claims.</summary>
    public static ImmutableArray<ClaimOrigin> Of(ReportRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        OriginReader reader = new(record);
        return [.. record.Claims.Select(reader.Origin)];
    }

    private ClaimOrigin Origin(Claim claim)
    {
        if (claim.Source.Kind == SourceKind.Report || claim.Source.Span is null)
        {
            return voice.Origin with { Via = Carriers(claim.Via, voice.Origin) };
        }
        (Words source, ImmutableArray<Words> via) = Order(claim);
        ClaimOrigin origin = Origin(source);
        return origin with { Via = Carriers(via, origin) };
    }

    /// <summary>Source and carriers; a paper that quotes somebody is the carrier, whichever of the two was read as the source.</summary>
    private (Words Source, ImmutableArray<Words> Via) Order(Claim claim)
    {
        Words source = new(Actor(claim.Source.Actor), claim.Source.Span!, claim.Source.Kind);
        ImmutableArray<Words> via = [.. claim.Via.Select(Carrier)];
        bool cites = OriginWords.Default.Has(FoldedWords.Of(claim.Cue?.Quote ?? ""), OriginRole.Citing);
        Words? other = source.Kind switch
        {
            SourceKind.Media when !cites => via.FirstOrDefault(words => words.Kind != SourceKind.Media),
            SourceKind.Document => via.FirstOrDefault(words => words.Kind == SourceKind.Organisation),
            _ => null,
        };
        return other is null ? (source, via)
            : source.Kind == SourceKind.Document ? (other, via.Remove(other))
            : (other, via.Replace(other, source));
    }

    private Words Carrier(Carrier carrier)
    {
        Actor? actor = Actor(carrier.Actor);
        SourceKind kind = actor switch
        {
            { Kind: ActorKind.Media } => SourceKind.Media,
            { Kind: ActorKind.Civilians } => SourceKind.Witness,
            not null when OfficePhrase.Of(actor.Name) is not null => SourceKind.Role,
            not null when OfficePhrase.Of(carrier.Span.Quote) is not null && actor.Name != carrier.Span.Quote =>
                SourceKind.NamedPerson,
            null => SourceKind.Anonymous,
            _ => SourceKind.Organisation,
        };
        return new Words(actor, carrier.Span, kind);
    }

    private ClaimOrigin Origin(Words source) =>
        (source.Actor, source.Kind) switch
        {
            (null, _) when mentions.Antecedent(source.Span) is { } meant => Origin(Meant(source, meant)),
            (null, SourceKind.Media or SourceKind.NamedPerson) => Origin(source with { Actor = Named(source.Span) }),
            (null, SourceKind.Organisation) when persons.IsPerson(Named(source.Span)) => persons.Named(
                Named(source.Span),
                source.Span
            ),
            ({ } actor, SourceKind.Media) => Medium(actor, source.Span),
            ({ } actor, SourceKind.NamedPerson) => persons.Named(actor, source.Span),
            ({ } actor, SourceKind.Organisation) => Organisation(actor, source.Span),
            (_, SourceKind.Document) => persons.Document(source.Span, source.Actor),
            _ => persons.Unnamed(source.Span, source.Actor, source.Kind),
        };

    /// <summary>Whom a name names that the record has no actor for.</summary>
    private static Actor Named(QuotedSpan span) =>
        new()
        {
            Id = "",
            Name = span.Quote,
            Kind = ActorKind.Unknown,
            Mentions = [span],
        };

    private static Words Meant(Words source, Actor meant) =>
        source with
        {
            Actor = meant,
            Kind = meant.Kind switch
            {
                ActorKind.Media => SourceKind.Media,
                ActorKind.Person or ActorKind.Civilians or ActorKind.Unknown => SourceKind.Role,
                _ => SourceKind.Organisation,
            },
        };

    private ClaimOrigin Organisation(Actor actor, QuotedSpan span)
    {
        if (persons.IsPerson(actor))
        {
            return persons.Named(actor, span);
        }
        // "Sons of Amu" are called so, "sons of a farmer" are that.
        bool isName =
            actor.Name.Contains(' ', StringComparison.Ordinal) && char.IsUpper(actor.Name[0])
                ? OfficePhrase.Of(actor.Name)
                    is null
                        or { Role: OriginRole.Bystander or OriginRole.Staff or OriginRole.Rank }
                    && char.IsUpper(actor.Name[actor.Name.LastIndexOf(' ') + 1])
                : actor.Name.Any(char.IsUpper) && OfficePhrase.Of(actor.Name) is null;
        if (!isName && OfficePhrase.Of(mentions.Phrase(span)) is { Role: not OriginRole.Document })
        {
            return persons.Unnamed(span, actor, SourceKind.Role);
        }
        BodyMeant body = bodies.Of(actor, span.Start);
        return PersonReader.Body(body);
    }

    /// <summary>A paper or broadcaster: with a name its family, a state's that of the state, any other nobody who can be told from others.</summary>
    private ClaimOrigin Medium(Actor actor, QuotedSpan span)
    {
        bool isName = actor.Name.Any(char.IsUpper);
        string[] words = [.. FoldedWords.List(actor.Name)];
        string? state =
            !isName || PublisherFamilies.Default.Named(actor.Name) is null
                ? words.Contains("state", StringComparer.Ordinal)
                    ? CountryWords.Default.AtStart(words, out _) ?? country
                    : null
                : null;
        if (!isName && state is null && !words.Contains("state", StringComparer.Ordinal))
        {
            return persons.Unnamed(span, actor, SourceKind.Anonymous) with { Kind = SourceKind.Media };
        }
        string family =
            (state is null ? null : PublisherFamilies.Default.OfState(state) ?? $"statemedia@{state}")
            ?? PublisherFamilies.Default.Of(actor.Name, null)
            ?? FoldedWords.Of(actor.Name);
        return new ClaimOrigin
        {
            Key = OwnVoice.Prefix + family,
            Name = actor.Name,
            Kind = SourceKind.Media,
            Body = OwnVoice.Prefix + family,
            BodyName = actor.Name,
        };
    }

    private Actor? Actor(string? id) => id is not null && actors.TryGetValue(id, out Actor? actor) ? actor : null;

    private ImmutableArray<string> Carriers(ImmutableArray<Carrier> via, ClaimOrigin origin) =>
        Carriers([.. via.Select(Carrier)], origin);

    private static ImmutableArray<string> Carriers(ImmutableArray<Words> via, ClaimOrigin origin) =>
        [
            .. via.Select(words => words.Actor?.Name ?? words.Span.Quote)
                .Where(name => name != origin.Name && name != origin.BodyName)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Words that name whose words are told.</summary>
    private sealed record Words(Actor? Actor, QuotedSpan Span, SourceKind Kind);
}
