namespace Reportedly.Corroboration.Origins;

/// <summary>Which papers, broadcasters and sites belong together, so that they are one voice.</summary>
internal sealed class PublisherFamilies
{
    /// <summary>The families that ship with the product.</summary>
    public static PublisherFamilies Default { get; } = new();

    /// <summary>Key of the family of a publisher, by its name, or by the address of a report; null where neither says anything.</summary>
    public string? Of(string? publisher, string? url)
    {
        string folded = FoldedWords.Of(publisher ?? "");
        return folded.Length > 0 ? folded : url;
    }
}
