using System.Globalization;
using System.Text;

namespace Reportedly.Server.Access.Accounts;

/// <summary>What an account may be called, and which names are one.</summary>
public static class AccountNames
{
    /// <summary>The most characters of a name.</summary>
    public const int Longest = 60;

    /// <summary>The name without blanks around it.</summary>
    /// <exception cref="AccountProblemException">It will not do.</exception>
    public static string Checked(string? name)
    {
        string trimmed = (name ?? "").Trim();
        if (trimmed.Length is 0 or > Longest)
        {
            throw new AccountProblemException($"A name has 1 to {Longest} characters.");
        }
        if (!trimmed.EnumerateRunes().All(IsFit))
        {
            throw new AccountProblemException("A name has letters, digits, blanks and . - _ ' @ alone.");
        }
        return trimmed;
    }

    /// <summary>The form in which names are compared: Mira Okonjo is mira okonjo.</summary>
    public static string Key(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
    }

    private static bool IsFit(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || rune.Value is ' ' or '.' or '-' or '_' or '\'' or '@'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
