namespace Reportedly.Reading.Times;

/// <summary>A distance from what the words behind it name: "two days after the attack".</summary>
/// <param name="Unit">The unit, as <c>times.tsv</c> numbers them.</param>
/// <param name="Count">How many units; negative before the anchor.</param>
/// <param name="AnchorToken">The first token of the words that name the anchor.</param>
public sealed record TimeOffset(int Unit, int Count, int AnchorToken);
