using System.Collections.Immutable;
using Reportedly.Text;

namespace Reportedly.Reading.Rules;

/// <summary>One step from words to a thing in the record: the rule, the words, and the steps it rests on.</summary>
/// <param name="Rule">Name and version of the rule: <c>attribution/verb-that@1</c>.</param>
/// <param name="Span">The words it fired on.</param>
/// <param name="Says">What the step concluded, in a short phrase for people: <c>cue "told", asserts</c>.</param>
/// <param name="Parts">The steps that it rests on, in the order of the text.</param>
public sealed record Derivation(string Rule, TextSpan Span, string Says, ImmutableArray<Derivation> Parts)
{
    /// <summary>A step that rests on the words alone.</summary>
    public Derivation(string rule, TextSpan span, string says)
        : this(rule, span, says, []) { }

    /// <summary>This step and all below it, from the top down.</summary>
    public IEnumerable<Derivation> All()
    {
        yield return this;
        foreach (Derivation part in Parts)
        {
            foreach (Derivation step in part.All())
            {
                yield return step;
            }
        }
    }
}

/// <summary>The derivation of each thing in a record, by its id (<c>c1</c>, <c>e3</c>, <c>f2</c>, <c>a1</c>, <c>p4</c>).</summary>
/// <param name="Entries">One derivation an id.</param>
public sealed record DerivationBook(ImmutableSortedDictionary<string, Derivation> Entries);
