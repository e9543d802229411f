namespace Reportedly.Corroboration.Verdicts;

/// <summary>A statement with the report that makes it and the voice whose words it is.</summary>
/// <param name="Statement">What is said.</param>
/// <param name="Testimony">The report.</param>
/// <param name="Telling">The event it speaks of.</param>
/// <param name="Voice">Whose words.</param>
/// <param name="Order">Its place among the statements of its report.</param>
internal sealed record Told(Statement Statement, Testimony Testimony, Telling Telling, Voice Voice, int Order)
{
    /// <summary>Who carried it to the report.</summary>
    public IEnumerable<string> Via => Testimony.Sources[Statement.Source].Via;
}
