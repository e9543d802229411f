namespace Reportedly.Language.Networks;

/// <summary>How a word looks: capitals, small letters, digits and marks, with runs of more than two cut: <c>Xxd</c>.</summary>
internal static class WordShape
{
    private const int Longest = 9;
    private const int LongestRun = 2;

    /// <summary>The hash of a word's shape.</summary>
    public static uint Hash(ReadOnlySpan<char> form)
    {
        uint hash = FeatureHash.Start(1);
        char last = '\0';
        int run = 0;
        int length = 0;
        foreach (char c in form)
        {
            char mark =
                char.IsAsciiLetterLower(c) ? 'x'
                : char.IsUpper(c) ? 'X'
                : char.IsLower(c) ? 'x'
                : char.IsDigit(c) ? 'd'
                : c;
            run = mark == last ? run + 1 : 1;
            last = mark;
            if (run > LongestRun)
            {
                continue;
            }
            hash = FeatureHash.Add(hash, mark);
            if (++length == Longest)
            {
                break;
            }
        }
        return FeatureHash.End(hash);
    }
}
