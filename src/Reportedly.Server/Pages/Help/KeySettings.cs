using System.Collections.Immutable;

namespace Reportedly.Server.Pages.Help;

/// <summary>What somebody changed about keys, as their browser keeps it: words with blanks between, <c>off</c> and <c>review.a=q</c>.</summary>
/// <param name="IsOff">True where no key does anything.</param>
/// <param name="Changes">The key that stands in the place of another, by <see cref="DeskKey.Name"/>.</param>
public sealed record KeySettings(bool IsOff, ImmutableSortedDictionary<string, string> Changes)
{
    /// <summary>The cookie that holds them; scripts read it, too.</summary>
    public const string Cookie = "desk-keys";

    private const string Off = "off";

    /// <summary>Keys as they are where nobody changed them.</summary>
    public static KeySettings Usual { get; } =
        new(IsOff: false, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>Reads a cookie. What it cannot mean is left out.</summary>
    public static KeySettings Of(string? cookie)
    {
        KeySettings settings = Usual;
        foreach (string part in (cookie ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int at = part.IndexOf('=', StringComparison.Ordinal);
            DeskKey? key = at < 0 ? null : KeyList.All.FirstOrDefault(one => one.Name == part[..at]);
            settings =
                part == Off ? settings with { IsOff = true }
                : key is not null && Read(part[(at + 1)..]) is { } changed ? settings.With(key, changed)
                : settings;
        }
        return settings;
    }

    /// <summary>The key that works in the place of one.</summary>
    public string KeyOf(DeskKey key) => Changes.GetValueOrDefault(key.Name, key.Key);

    /// <summary>The settings with another key in the place of one.</summary>
    public KeySettings With(DeskKey key, string changed) =>
        this with
        {
            Changes = changed == key.Key ? Changes.Remove(key.Name) : Changes.SetItem(key.Name, changed),
        };

    /// <summary>A key as somebody types it into a field; null where it can be none.</summary>
    public static string? Read(string typed) =>
        typed.Trim() switch
        {
            [var one] when one is > ' ' and <= '~' and not '=' => char.ToLowerInvariant(one).ToString(),
            var name when name.Equals("space", StringComparison.OrdinalIgnoreCase) => "Space",
            var name when name.Equals("backspace", StringComparison.OrdinalIgnoreCase) => "Backspace",
            _ => null,
        };

    /// <summary>Two keys that would be one on the same page, in a sentence; null where none are.</summary>
    public string? Collision()
    {
        foreach (DeskKey key in KeyList.All)
        {
            DeskKey? other = KeyList
                .All.TakeWhile(one => one != key)
                .FirstOrDefault(one =>
                    KeyOf(one) == KeyOf(key) && (one.Page == key.Page || one.Page == KeyList.Everywhere)
                );
            if (other is not null)
            {
                return $"“{KeyList.Written(KeyOf(key))}” cannot be both “{other.Says}” and “{key.Says}”: they work on the same page.";
            }
        }
        return null;
    }

    /// <summary>The cookie's value.</summary>
    public override string ToString() =>
        string.Join(
            ' ',
            (IsOff ? [Off] : Array.Empty<string>()).Concat(Changes.Select(change => $"{change.Key}={change.Value}"))
        );
}
