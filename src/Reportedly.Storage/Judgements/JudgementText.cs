using System.Buffers;
using System.Text;

namespace Reportedly.Storage.Judgements;

/// <summary>What people write: text that can be shown, on one line or on several.</summary>
internal static class JudgementText
{
    /// <summary>The most UTF-16 units of a name or value.</summary>
    public const int LongestLine = 500;

    /// <summary>The most UTF-16 units of a remark or a reason.</summary>
    public const int LongestText = 20_000;

    /// <summary>True where every character is a whole one, so that its bytes say the same.</summary>
    public static bool IsWhole(string text)
    {
        for (ReadOnlySpan<char> rest = text; !rest.IsEmpty; )
        {
            if (Rune.DecodeFromUtf16(rest, out _, out int length) != OperationStatus.Done)
            {
                return false;
            }
            rest = rest[length..];
        }
        return true;
    }

    /// <summary>Why the text cannot be taken, as half a sentence; null where it can.</summary>
    public static string? Fault(string text, int longest, bool isLine)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "is blank; write something or leave it out";
        }
        if (text.Length > longest)
        {
            return FormattableString.Invariant($"has {text.Length} characters; {longest} are the most");
        }
        if (!IsWhole(text))
        {
            return "holds half a character; write it again";
        }
        foreach (char unit in text)
        {
            if (char.IsControl(unit) && (isLine || unit is not ('\n' or '\r' or '\t')))
            {
                return FormattableString.Invariant($"holds the control character U+{(int)unit:X4}; leave it out");
            }
        }
        return null;
    }
}
