using System.Collections.Immutable;

namespace Reportedly.Storage.Views;

/// <summary>Numbers texts that are said again and again, from 1 up in the order in which they come; 0 is none.</summary>
internal sealed class NameList
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> all = [];

    /// <summary>All texts, by number.</summary>
    public ImmutableArray<string> All => [.. all];

    /// <summary>The number of a text.</summary>
    public int Of(string? text)
    {
        if (text is null)
        {
            return 0;
        }
        if (!numbers.TryGetValue(text, out int number))
        {
            all.Add(text);
            numbers[text] = number = all.Count;
        }
        return number;
    }
}
