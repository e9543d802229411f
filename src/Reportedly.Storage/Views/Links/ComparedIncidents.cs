using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Corroboration.Comparison;

namespace Reportedly.Storage;

/// <summary>An incident that lies near another in place and time.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Mean">The mean score between the tellings of both: above 0 they would be one.</param>
/// <param name="Best">The score of the two tellings that are most alike.</param>
public sealed record NearIncident(string Id, double Mean, double Best);

/// <summary>How the tellings of two incidents compare.</summary>
/// <param name="Mean">The mean score between the tellings of both: above 0 they would be one.</param>
/// <param name="Pairs">The tellings compared, those that are most alike first.</param>
/// <param name="IsWhole">True where all were compared; false where there were too many.</param>
public sealed record ComparedIncidents(double Mean, ImmutableArray<ComparedTellings> Pairs, bool IsWhole);

/// <summary>Two tellings, and what speaks for and against their being of one incident.</summary>
/// <param name="One">The telling of the first incident.</param>
/// <param name="Other">The telling of the second.</param>
/// <param name="Comparison">What speaks for and against.</param>
public sealed record ComparedTellings(Telling One, Telling Other, PairComparison Comparison);

/// <summary>What a judgement would make of the incidents that it names, and of others that it changes.</summary>
/// <param name="Before">They as they are.</param>
/// <param name="After">What they would be.</param>
public sealed record LinkPreview(ImmutableArray<Incident> Before, ImmutableArray<Incident> After);
