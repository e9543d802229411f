using System.Collections.Immutable;
using Reportedly.Records;
using Reportedly.Server.Phrasing;

namespace Reportedly.Server.Pages.Reader;

/// <summary>The way of a claim's words to the reader: who said them, who carried them, and this report.</summary>
internal static class ClaimChain
{
    /// <summary>Each on the way: the name, and what is known of it.</summary>
    public static ImmutableArray<(string Name, string? Note)> Of(ReportRecord record, Claim claim)
    {
        ThingText names = new(record);
        string here = record.Report.Publisher is { } publisher ? Words.Clean(publisher) : "this report";
        ImmutableArray<(string, string?)>.Builder chain = ImmutableArray.CreateBuilder<(string, string?)>();
        if (claim.Source.Kind != SourceKind.Report)
        {
            chain.Add((names.Name(claim.Source.Actor, claim.Source.Span), Kind(claim.Source.Kind)));
        }
        chain.AddRange(claim.Via.Select(carrier => (names.Name(carrier.Actor, carrier.Span), (string?)null)));
        chain.Add((here, claim.Source.Kind == SourceKind.Report ? "its own words" : null));
        return chain.ToImmutable();
    }

    /// <summary>The claim in a line for those who hear the page: who, how and how sure.</summary>
    public static string Summary(ReportRecord record, Claim claim)
    {
        string certainty = claim.Certainty is Certainty.Certain or Certainty.Unspecified
            ? ""
            : $", {Wording.Label(claim.Certainty)}";
        return $"{claim.Id}: {new ThingText(record).Source(claim)} {Wording.Label(claim.Stance)}{certainty}";
    }

    private static string Kind(SourceKind kind) =>
        kind switch
        {
            SourceKind.NamedPerson => "a person, named",
            SourceKind.Role => "an office, no name",
            SourceKind.Anonymous => "anonymous",
            SourceKind.Organisation => "an organisation",
            SourceKind.Media => "press",
            SourceKind.Document => "a paper",
            SourceKind.Witness => "a witness",
            _ => Wording.Label(kind),
        };
}
