using Reportedly.Reading.Lexicons;
using Reportedly.Records;

namespace Reportedly.Reading.Actors;

/// <summary>An actor while its mentions are gathered.</summary>
internal sealed class ActorDraft
{
    public ActorDraft(int number, Mention first, Gender gender)
    {
        Number = number;
        Best = first;
        Kind = first.Kind;
        First = first.Index;
        Gender = gender;
        Members.Add(first.Index);
    }

    /// <summary>Its number among the drafts.</summary>
    public int Number { get; }

    public Mention Best { get; private set; }

    public ActorKind Kind { get; private set; }

    public Gender Gender { get; private set; }

    public bool Named => Best.IsNamed;

    public int First { get; private set; }

    /// <summary>True where another draft took its mentions over.</summary>
    public bool IsGone { get; set; }

    /// <summary>Numbers of its mentions, in the order in which they were gathered.</summary>
    public List<int> Members { get; } = [];

    /// <summary>What it is in the register; null where it is nothing there.</summary>
    public Register.RegisterLink? Link { get; set; }

    /// <summary>What those were in the register whose mentions it took over.</summary>
    public List<Register.RegisterLink> Joined { get; } = [];

    public HashSet<string> Aliases { get; } = new(StringComparer.Ordinal);

    public void Add(Mention mention, Gender gender)
    {
        Members.Add(mention.Index);
        First = Math.Min(First, mention.Index);
        Gender = Gender == Gender.Unknown ? gender : Gender;
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
