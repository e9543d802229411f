namespace Reportedly.Reading.Rules;

/// <summary>One rule as the catalogue has it.</summary>
/// <param name="Id">Stage, name and version: <c>numbers/more-than@1</c>.</param>
/// <param name="Stage">The stage that it belongs to: <c>numbers</c>.</param>
/// <param name="Says">What it reads, in a sentence for people.</param>
/// <param name="Example">Words that it fires on.</param>
public sealed record RuleEntry(string Id, string Stage, string Says, string Example);
