using System.Text;

namespace Reportedly.Sources.Fetching.Robots;

/// <summary>One line that allows or disallows paths.</summary>
internal sealed class RobotsRule
{
    private readonly string _pattern;
    private readonly bool _isAnchored;

    /// <summary>A rule.</summary>
    /// <param name="pattern">The beginning of paths; <c>*</c> stands for anything, <c>$</c> at the end for the end of the path.</param>
    /// <param name="isAllowed">True where it allows them.</param>
    public RobotsRule(string pattern, bool isAllowed)
    {
        string normal = Normal(pattern);
        Length = Encoding.UTF8.GetByteCount(normal);
        IsAllowed = isAllowed;
        _isAnchored = normal.EndsWith('$');
        _pattern = _isAnchored ? normal[..^1] : normal;
    }

    /// <summary>How much it says, in bytes.</summary>
    public int Length { get; }

    /// <summary>True where it allows.</summary>
    public bool IsAllowed { get; }

    /// <summary>One writing of what may be written with and without percent signs: beyond ASCII escaped, letters and digits bare.</summary>
    public static string Normal(string path)
    {
        StringBuilder normal = new(path.Length);
        byte[] utf8 = Encoding.UTF8.GetBytes(path);
        for (int i = 0; i < utf8.Length; i++)
        {
            byte one = utf8[i];
            bool isEscaped = one == '%' && i + 2 < utf8.Length && IsHex(utf8[i + 1]) && IsHex(utf8[i + 2]);
            if (isEscaped)
            {
                one = Convert.FromHexString(Encoding.ASCII.GetString(utf8, i + 1, 2))[0];
                i += 2;
            }
            bool isBare = isEscaped
                ? char.IsAsciiLetterOrDigit((char)one) || one is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~'
                : one is > 0x20 and < 0x7F;
            if (isBare)
            {
                normal.Append((char)one);
            }
            else
            {
                normal.Append('%').Append(Convert.ToHexString([one]));
            }
        }
        return normal.ToString();
    }

    /// <summary>True where a path fits. Takes time in proportion to path and pattern, however many stars stand in it.</summary>
    /// <param name="path">The path with its query, as <see cref="Normal"/> writes it.</param>
    public bool Fits(string path)
    {
        string[] parts = _pattern.Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }
        int at = parts[0].Length;
        for (int i = 1; i < parts.Length; i++)
        {
            if (_isAnchored && i == parts.Length - 1)
            {
                return path.Length - at >= parts[i].Length && path.EndsWith(parts[i], StringComparison.Ordinal);
            }
            int next = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (next < 0)
            {
                return false;
            }
            at = next + parts[i].Length;
        }
        return !_isAnchored || at == path.Length;
    }

    private static bool IsHex(byte one) => char.IsAsciiHexDigit((char)one);
}
