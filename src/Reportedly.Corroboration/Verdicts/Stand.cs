using Reportedly.Corroboration.Comparison;
using Reportedly.Corroboration.Testimonies;

namespace Reportedly.Corroboration.Verdicts;

/// <summary>One position while its facet is put together: what a voice says, with every statement that says so.</summary>
internal sealed class Stand(Told first)
{
    private readonly List<Told> told = [first];

    /// <summary>The statement that is told first; what it says, all say.</summary>
    public Statement Says => first.Statement;

    public Voice Voice => first.Voice;

    /// <summary>All statements, in order.</summary>
    public IReadOnlyList<Told> All => told;

    /// <summary>The last day on which it was said.</summary>
    public int Last { get; private set; } = first.Statement.Made ?? 0;

    /// <summary>The first day on which it was said.</summary>
    public int First { get; private set; } = first.Statement.Made ?? 0;

    /// <summary>True where somebody later said something else that stands for it.</summary>
    public bool Superseded { get; set; }

    /// <summary>True where it says that it is so.</summary>
    public bool IsFor => Stances.SaysSo(Says.Stance);

    /// <summary>True where it says that it is not so, or not in this way.</summary>
    public bool IsAgainst => Stances.SaysNot(Says.Stance);

    /// <summary>Least number with the room that "about" leaves.</summary>
    public double Least => FigureRoom.Least(Says.Low, Says.Qualifier);

    /// <summary>Greatest number with the room that "about" leaves.</summary>
    public double Greatest => FigureRoom.Greatest(Says.High, Says.Qualifier);

    /// <summary>True where both can be so.</summary>
    public bool AgreesWith(Stand other) =>
        Says.Subject.Question switch
        {
            FacetQuestion.Figure => Least <= other.Greatest && other.Least <= Greatest,
            FacetQuestion.Time => Says.Subject.Period!.Value.Gap(other.Says.Subject.Period!.Value) == 0,
            FacetQuestion.Place => PlaceComparison.Of(first.Telling.Places, other.All[0].Telling.Places)
                != Feature.OtherPlace,
            _ => true,
        };

    /// <summary>True where both say the very same.</summary>
    public bool SaysTheSameAs(Statement other) =>
        Says.Low == other.Low
        && Says.High == other.High
        && Says.Subject.Period == other.Subject.Period
        && Says.Subject.Place == other.Subject.Place;

    /// <summary>Takes in another statement that says so.</summary>
    public void Add(Told other)
    {
        told.Add(other);
        Last = Math.Max(Last, other.Statement.Made ?? 0);
        First = Math.Min(First, other.Statement.Made ?? 0);
    }

    /// <summary>Takes in a report that repeats it without naming the voice: the voice itself said it no later for that.</summary>
    public void AddCarried(Told other) => told.Add(other);

    /// <summary>The finished position.</summary>
    public Position Finish() =>
        new()
        {
            Origin = Voice.Id,
            Stance = Says.Stance,
            Low = Says.Low,
            High = Says.High,
            Qualifier = Says.Qualifier,
            Value = Says.Value,
            Certainty = Says.Certainty,
            Made = told.Min(t => t.Statement.Made) is { } day ? DateOnly.FromDayNumber(day) : null,
            Superseded = Superseded,
            Via = [.. told.SelectMany(t => t.Via).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Claims =
            [
                .. told.Select(t => new ClaimWords(t.Testimony.Key, t.Statement.Claim, t.Statement.Words)).Distinct(),
            ],
            Reports = [.. told.Select(t => t.Testimony.Key).Distinct(StringComparer.Ordinal)],
        };
}
