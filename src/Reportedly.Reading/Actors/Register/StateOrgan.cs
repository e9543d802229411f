using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Reading.Actors.Register;

/// <summary>An arm of a state that most states have: its army, its police, its foreign ministry (<c>data/actors/organs.yaml</c>).</summary>
/// <param name="Id">Its key: <c>army</c>.</param>
/// <param name="Names">What it is called beside the name of a country, lower-case.</param>
/// <param name="Kind">What sort of actor it is.</param>
internal sealed record StateOrgan(string Id, ImmutableArray<string> Names, ActorKind Kind);
