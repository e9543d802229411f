using System.Collections.Immutable;
using Reportedly.Corroboration.Testimonies;
using Reportedly.Records;

namespace Reportedly.Corroboration.Origins;

/// <summary>Whose words a record's claims are, as the record itself has it.</summary>
internal static class PlainSources
{
    public static ImmutableArray<StatementSource> Of(ReportRecord record, out StatementSource voice)
    {
        string name = record.Report.Publisher ?? ReportKey.Of(record.Report);
        StatementSource own = new(Folding.Name(name), name, SourceKind.Report, null, null, true, false, []);
        voice = own;
        Dictionary<string, Actor> actors = record.Actors.ToDictionary(a => a.Id, StringComparer.Ordinal);
        return [.. record.Claims.Select(c => Of(c, actors, own))];
    }

    private static StatementSource Of(Claim claim, Dictionary<string, Actor> actors, StatementSource voice)
    {
        if (claim.Source.Kind == SourceKind.Report)
        {
            return voice;
        }
        Actor? actor = claim.Source.Actor is null ? null : actors.GetValueOrDefault(claim.Source.Actor);
        string name = actor?.Name ?? claim.Source.Span?.Quote ?? "";
        return new StatementSource(
            actor is null ? Folding.Name(name) : PartyReader.Of(actor).Key,
            name,
            claim.Source.Kind,
            null,
            null,
            false,
            actor?.Kind is ActorKind.Government or ActorKind.Military or ActorKind.Police or ActorKind.Intelligence,
            [
                .. claim.Via.Select(v =>
                    v.Actor is not null && actors.TryGetValue(v.Actor, out Actor? via) ? via.Name : v.Span.Quote
                ),
            ]
        );
    }
}
