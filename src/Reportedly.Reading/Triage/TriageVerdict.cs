namespace Reportedly.Reading.Triage;

/// <summary>Whether a report is worth a full reading.</summary>
/// <param name="IsKept">False: a full reading would find no claim, no event and no figure.</param>
internal sealed record TriageVerdict(bool IsKept);
