using System.Collections.Immutable;
using Reportedly.Corroboration;

namespace Reportedly.Storage.Views;

/// <summary>Lets tellings that say the same share one object of it: the names of a war's places and parties stand in most of its reports.</summary>
internal sealed class SharedParts
{
    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly HashSet<TellingPlace> places = [];
    private readonly HashSet<TellingParty> parties = [];

    /// <summary>The same telling, made of shared parts.</summary>
    public Telling In(Telling telling) =>
        telling with
        {
            Report = One(words, telling.Report),
            Event = One(words, telling.Event),
            Places = All(places, telling.Places),
            Agents = All(parties, telling.Agents),
            Targets = All(parties, telling.Targets),
        };

    private static ImmutableArray<T> All<T>(HashSet<T> known, ImmutableArray<T> parts) =>
        parts.IsEmpty ? [] : [.. parts.Select(part => One(known, part))];

    private static T One<T>(HashSet<T> known, T part)
    {
        if (known.TryGetValue(part, out T? same))
        {
            return same;
        }
        known.Add(part);
        return part;
    }
}
