using Reportedly.Records;

namespace Reportedly.Storage.Judgements;

/// <summary>Whether a reference to words can be one, whatever the records hold.</summary>
internal static class WordsRules
{
    private const string Digest = "sha256:";

    /// <summary>What is wrong with it, in a sentence; null where nothing is.</summary>
    public static string? Fault(WordsRef? thing)
    {
        if (thing is null)
        {
            return "a list of things holds a null; leave it out.";
        }
        if (!IsKey(thing.Report))
        {
            return $"'{thing.Report}' is no report's key; it is {Digest}HEX, or that with # and the id that came with it.";
        }
        if (!Enum.IsDefined(thing.Thing) || !IsId(thing))
        {
            return $"'{thing.Id}' is no id of that sort of thing: e1, c4, f2, p3, a5 or report.";
        }
        if (thing.Thing == ThingKind.Report)
        {
            return thing is { Words: null, Ordinal: 0 } ? null : "a report itself is named without words.";
        }
        if (thing.Words is not { } words)
        {
            return $"{thing.Id} has no words; name it with the words that it was read from.";
        }
        bool isSlice = words.Start >= 0 && words.Quote.EnumerateRunes().Count() == (long)words.End - words.Start;
        if (!isSlice || words.Quote.Length == 0 || !JudgementText.IsWhole(words.Quote))
        {
            return FormattableString.Invariant(
                $"{thing.Id}'s words are [{words.Start}..{words.End}), which does not fit \"{words.Quote}\"."
            );
        }
        return thing.Ordinal < 0 ? $"{thing.Id}'s ordinal is below 0; the first with its words is 0." : null;
    }

    private static bool IsKey(string key)
    {
        if (!key.StartsWith(Digest, StringComparison.Ordinal) || key.Length < Digest.Length + 64)
        {
            return false;
        }
        ReadOnlySpan<char> hex = key.AsSpan(Digest.Length, 64);
        ReadOnlySpan<char> rest = key.AsSpan(Digest.Length + 64);
        return !hex.ContainsAnyExcept("0123456789abcdef")
            && JudgementText.IsWhole(key)
            && (rest.IsEmpty || (rest.Length > 1 && rest[0] == '#'));
    }

    private static bool IsId(WordsRef thing)
    {
        if (thing.Thing == ThingKind.Report)
        {
            return thing.Id == ThingWords.ReportId;
        }
        string id = thing.Id;
        return id.Length is > 1 and < 12
            && id[0] == RecordNames.Of(thing.Thing)[0]
            && id[1] != '0'
            && !id.AsSpan(1).ContainsAnyExceptInRange('0', '9');
    }
}
