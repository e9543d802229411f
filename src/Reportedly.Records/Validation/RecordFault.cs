namespace Reportedly.Records;

/// <summary>A promise that a record breaks.</summary>
/// <param name="Code">Stable code, lower-case with hyphens: <c>quote-mismatch</c>.</param>
/// <param name="Id">Id of the part that breaks it (<c>e1</c>); <c>report</c>, <c>reading</c> or <c>record</c> where it has none.</param>
/// <param name="Message">What is wrong, in a sentence that names the field.</param>
public sealed record RecordFault(string Code, string Id, string Message)
{
    /// <summary>The fault in a line: <c>e1: quote-mismatch: ...</c>.</summary>
    public override string ToString() => $"{Id}: {Code}: {Message}";
}
