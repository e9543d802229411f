using System.Collections.Immutable;

namespace Reportedly.Evaluation.MadeReports;

/// <summary>What somebody does with words about an incident.</summary>
internal enum Saying
{
    /// <summary>Says that it happened, and how many.</summary>
    Tell,

    /// <summary>Gives a newer number.</summary>
    Update,

    /// <summary>Says that another did it.</summary>
    Blame,

    /// <summary>Says that he did it himself.</summary>
    Claim,

    /// <summary>Says that he did not do it.</summary>
    Disown,

    /// <summary>Says that it did not happen.</summary>
    Deny,

    /// <summary>Speaks, and does not confirm it.</summary>
    NotConfirm,

    /// <summary>Was asked and says nothing.</summary>
    NoComment,
}

/// <summary>One source says one thing about one incident on one day, however many papers print it.</summary>
/// <param name="Source">Who says it.</param>
/// <param name="Saying">What is done with the words.</param>
/// <param name="Day">When it is said.</param>
/// <param name="Counts">The numbers given.</param>
/// <param name="Party">Who is said to have done it, or not.</param>
internal sealed record MadeStatement(
    MadeSource Source,
    Saying Saying,
    DateOnly Day,
    ImmutableArray<MadeCount> Counts,
    string? Party = null
)
{
    /// <summary>The letters of its numbers, as the tables have them: <c>K I</c>.</summary>
    public string Numbers => string.Join(' ', Counts.Select(count => count.Of.Letter));
}
