using Reportedly.Reading.Rules;
using Reportedly.Records;

namespace Reportedly.Reading;

/// <summary>What reading one report gave: its record, and how each thing in it was derived.</summary>
/// <param name="Record">The record.</param>
/// <param name="Derivations">How each thing in the record was read, by its id.</param>
public sealed record ReportReading(ReportRecord Record, DerivationBook Derivations);
