using Reportedly.Records;

namespace Reportedly.Reading.Numbers;

/// <summary>A number as its own words say it, before the words around it bound it.</summary>
/// <param name="First">Index of its first piece.</param>
/// <param name="Past">Index just behind its last piece.</param>
/// <param name="Low">Least number; null for parts of a unit ("2.5") and where nothing is said ("many").</param>
/// <param name="High">Greatest number; null where open.</param>
/// <param name="Qualifier"><see cref="Qualifier.Exact"/> or <see cref="Qualifier.Vague"/>.</param>
/// <param name="Rule">The rule that read it.</param>
internal readonly record struct NumberValue(
    int First,
    int Past,
    long? Low,
    long? High,
    Qualifier Qualifier,
    string Rule
)
{
    /// <summary>A whole number that is told exactly.</summary>
    public static NumberValue Exact(int first, int past, long value, string rule) =>
        new(first, past, value, value, Qualifier.Exact, rule);

    /// <summary>A number of which only the least is known.</summary>
    public static NumberValue Vague(int first, int past, long? low, string rule) =>
        new(first, past, low, null, Qualifier.Vague, rule);

    /// <summary>A number that is read, but is no whole one.</summary>
    public static NumberValue Broken(int first, int past, string rule) =>
        new(first, past, null, null, Qualifier.Exact, rule);

    /// <summary>True where it is one whole number.</summary>
    public bool IsWhole => Low is not null && Low == High;
}
