namespace Reportedly.Storage;

/// <summary>What following the log did.</summary>
/// <param name="Reports">How many reports came into the views, new ones and those that were read or judged anew.</param>
/// <param name="Incidents">How many incidents were written.</param>
public sealed record LinkOutcome(long Reports, long Incidents);

/// <summary>A reading that the views pass over.</summary>
/// <param name="Row">Its number in the log.</param>
/// <param name="Key">Key of the report.</param>
/// <param name="Reason">Why, and what to do.</param>
public sealed record RefusedReading(long Row, string Key, string Reason);
