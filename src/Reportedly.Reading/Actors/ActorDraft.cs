using Reportedly.Records;

namespace Reportedly.Reading.Actors;

/// <summary>An actor while its mentions are gathered.</summary>
internal sealed class ActorDraft
{
    public ActorDraft(Mention first)
    {
        Best = first;
        Kind = first.Kind;
        First = first.Index;
        Last = first.Index;
        Members.Add(first.Index);
    }

    public Mention Best { get; private set; }

    public ActorKind Kind { get; private set; }

    public bool Named => Best.IsNamed;

    public int First { get; private set; }

    public int Last { get; private set; }

    public bool IsGone { get; set; }

    public List<int> Members { get; } = [];

    public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Aliases { get; } = new(StringComparer.Ordinal);

    public void Add(Mention mention)
    {
        if (!Members.Contains(mention.Index))
        {
            Members.Add(mention.Index);
        }
        First = Math.Min(First, mention.Index);
        Last = Math.Max(Last, mention.Index);
        if (mention.IsNamed && (!Best.IsNamed || mention.Name.Count > Best.Name.Count))
        {
            Best = mention;
        }
        if (
            Kind is ActorKind.Unknown or ActorKind.Person
            && mention.Kind is not (ActorKind.Unknown or ActorKind.Person)
        )
        {
            Kind = mention.Kind;
        }
    }
}
