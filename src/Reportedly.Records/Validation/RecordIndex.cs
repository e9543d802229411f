using System.Collections.Immutable;

namespace Reportedly.Records;

/// <summary>Sorts of parts that have an id.</summary>
internal enum PartSort
{
    Actor,
    Place,
    Event,
    Figure,
    Claim,
}

/// <summary>The ids of a record, with the sort of part that each stands for.</summary>
/// <param name="Sorts">Sort by id; the first part wins where two share one.</param>
/// <param name="Faults">Ids that are malformed, or there twice.</param>
internal sealed record RecordIndex(ImmutableDictionary<string, PartSort> Sorts, ImmutableArray<RecordFault> Faults)
{
    public static RecordIndex Of(ReportRecord record)
    {
        var sorts = ImmutableDictionary.CreateBuilder<string, PartSort>(StringComparer.Ordinal);
        List<RecordFault> faults = [];
        Add(PartSort.Actor, 'a', record.Actors.Select(actor => actor.Id));
        Add(PartSort.Place, 'p', record.Places.Select(place => place.Id));
        Add(PartSort.Event, 'e', record.Events.Select(happening => happening.Id));
        Add(PartSort.Figure, 'f', record.Figures.Select(figure => figure.Id));
        Add(PartSort.Claim, 'c', record.Claims.Select(claim => claim.Id));
        return new RecordIndex(sorts.ToImmutable(), [.. faults]);

        void Add(PartSort sort, char letter, IEnumerable<string> ids)
        {
            foreach (string id in ids)
            {
                if (!IsWellFormed(id, letter))
                {
                    faults.Add(
                        new RecordFault(
                            "id-form",
                            id,
                            $"the id of {Named(sort)} is '{letter}' and a number from 1: {letter}1."
                        )
                    );
                }
                if (!sorts.TryAdd(id, sort))
                {
                    faults.Add(
                        new RecordFault("id-twice", id, $"{Named(sort)} has an id that another part has already.")
                    );
                }
            }
        }
    }

    /// <summary>The sort with its article, for messages: "an actor".</summary>
    public static string Named(PartSort sort) =>
        sort switch
        {
            PartSort.Actor => "an actor",
            PartSort.Place => "a place",
            PartSort.Event => "an event",
            PartSort.Figure => "a figure",
            PartSort.Claim => "a claim",
            _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "No such sort of part."),
        };

    private static bool IsWellFormed(string id, char letter) =>
        id.Length >= 2 && id[0] == letter && id[1] != '0' && !id.AsSpan(1).ContainsAnyExceptInRange('0', '9');
}
