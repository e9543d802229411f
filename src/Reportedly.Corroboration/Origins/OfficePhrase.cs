using Reportedly.Gazetteer.Names;

namespace Reportedly.Corroboration.Origins;

/// <summary>What a noun phrase says somebody is: "a spokesman for the army", "Dervan police chief", "ministry officials".</summary>
/// <param name="Role">What the noun tells.</param>
/// <param name="Noun">The noun, folded: "police chief".</param>
/// <param name="Body">The words of the body that it names or that follows from the noun, as written; null for none.</param>
/// <param name="Place">True where the body came out of "in": rather a place than a body.</param>
internal sealed record OfficePhrase(OriginRole Role, string Noun, string? Body, bool Place)
{
    private static readonly OriginRole[] Roles =
    [
        OriginRole.Speaker,
        OriginRole.Document,
        OriginRole.Head,
        OriginRole.Rank,
        OriginRole.Authority,
        OriginRole.Staff,
        OriginRole.Bystander,
    ];

    /// <summary>Reads a phrase; null where no noun in it is in the table.</summary>
    public static OfficePhrase? Of(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        string[] written = Written(phrase);
        string[] words = [.. written.Select(FoldedWords.Of)];
        for (int end = 1; end <= words.Length; end++)
        {
            if (end < words.Length && !IsPreposition(words[end]))
            {
                continue;
            }
            for (int start = Math.Max(0, end - OriginWords.Longest); start < end; start++)
            {
                if (Row(FoldedWords.Join(words.AsSpan()[start..end])) is { } row)
                {
                    return Read(written, words, start, end, row);
                }
            }
        }
        return null;
    }

    private static OfficePhrase Read(string[] written, string[] words, int start, int end, OriginWord row)
    {
        string noun = FoldedWords.Join(words.AsSpan()[start..end]);
        string[] before = [.. Enumerable.Range(0, start).Where(i => !IsIdle(words[i])).Select(i => written[i])];
        int known = Array.FindIndex(words, end, word => word is "called" or "named" or "known");
        int from =
            known < 0 ? end + 1
            : words[known] == "known" && known + 1 < words.Length ? known + 2
            : known + 1;
        string[] after = from < written.Length ? [.. written.Skip(from)] : [];
        bool place = end < words.Length && known < 0 && words[end] == "in";
        string? body = row.Body switch
        {
            null => Either(before, after, place),
            ['*', ..] => Either(before, after, place) is { } named ? $"{named}{row.Body[1..]}" : row.Body[2..],
            _ => $"{Either(before, after, place)} {row.Body}".Trim(),
        };
        return new OfficePhrase(row.Role, noun, body, place && before.Length == 0 && row.Body is null);
    }

    /// <summary>"Army spokesman in Orsal" is of the army in Orsal; otherwise what follows says more: "official at the ministry".</summary>
    private static string? Either(string[] before, string[] after, bool place) =>
        before.Length > 0 && after.Length > 0 && place ? string.Join(' ', [.. before, "in", .. after])
        : after.Length > 0 ? string.Join(' ', after)
        : before.Length > 0 ? string.Join(' ', before)
        : null;

    private static OriginWord? Row(string words)
    {
        foreach (OriginRole role in Roles)
        {
            if (OriginWords.Default.Find(words, role) is { } row)
            {
                return row;
            }
        }
        return null;
    }

    private static bool IsIdle(string word) => OriginWords.Default.Has(word, OriginRole.Idle) || word.Length == 0;

    private static bool IsPreposition(string word) => word is "of" or "for" or "at" or "from" or "in" or "with" or "to";

    /// <summary>The words up to the first mark that ends a phrase, divided at white space and hyphens.</summary>
    private static string[] Written(string phrase)
    {
        int stop = phrase.AsSpan().IndexOfAny(",;:(\"“”");
        return
        [
            .. (stop < 0 ? phrase : phrase[..stop])
                .Split([' ', '\n', '\r', '\t', '-', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
                .Where(word => NameFolding.Fold(word).Length > 0),
        ];
    }
}
