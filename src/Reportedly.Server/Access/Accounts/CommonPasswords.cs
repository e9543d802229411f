using System.Collections.Frozen;

namespace Reportedly.Server.Access.Accounts;

/// <summary>
/// Tells passwords that others would try first: those that a few of the commonest parts make up, with whatever digits and signs between, and
/// with signs for letters (<c>p@ssw0rd</c>).
/// </summary>
internal static class CommonPasswords
{
    /// <summary>The most parts that make up a common password.</summary>
    public const int MostParts = 3;

    private const string File = "access/common-password-parts.txt";

    private static readonly FrozenSet<string> Parts = Load();
    private static readonly int LongestPart = Parts.Max(part => part.Length);

    /// <summary>True where others would try it first.</summary>
    public static bool Is(string password)
    {
        string plain = password.ToLowerInvariant();
        return plain.Distinct().Count() < 4 || IsMadeUp(plain, Unmasked(plain));
    }

    // The fewest parts that make up the beginning of the password, for every beginning.
    private static bool IsMadeUp(string password, string unmasked)
    {
        int[] fewest = new int[password.Length + 1];
        Array.Fill(fewest, int.MaxValue - 1, 1, password.Length);
        for (int end = 1; end <= password.Length; end++)
        {
            if (!char.IsLetter(password[end - 1]))
            {
                fewest[end] = fewest[end - 1];
            }
            for (int length = 2; length <= Math.Min(end, LongestPart); length++)
            {
                if (
                    fewest[end - length] < MostParts
                    && fewest[end - length] + 1 < fewest[end]
                    && (
                        Parts.Contains(password.Substring(end - length, length))
                        || Parts.Contains(unmasked.Substring(end - length, length))
                    )
                )
                {
                    fewest[end] = fewest[end - length] + 1;
                }
            }
        }
        return fewest[password.Length] <= MostParts;
    }

    private static string Unmasked(string password) =>
        string.Create(
            password.Length,
            password,
            static (letters, masked) =>
            {
                for (int i = 0; i < masked.Length; i++)
                {
                    letters[i] = masked[i] switch
                    {
                        '0' => 'o',
                        '1' or '!' => 'i',
                        '3' => 'e',
                        '4' or '@' => 'a',
                        '5' or '$' => 's',
                        '7' => 't',
                        char other => other,
                    };
                }
            }
        );

    private static FrozenSet<string> Load()
    {
        using Stream stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream(File)!;
        using StreamReader reader = new(stream);
        return reader
            .ReadToEnd()
            .Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
