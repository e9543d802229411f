using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Reportedly.Storage.Views;

/// <summary>Where a page ended: letters that mean nothing to whoever hands them back.</summary>
/// <param name="Day">The day of its last row.</param>
/// <param name="Key">What tells that row from others of the day.</param>
internal readonly record struct PageCursor(long Day, string Key)
{
    /// <summary>The cursor as letters, digits, hyphens and underscores.</summary>
    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Day}/{Key}")));

    /// <summary>Reads what <see cref="ToString"/> gave.</summary>
    /// <exception cref="ArgumentException">It is no cursor.</exception>
    public static PageCursor Parse(string text)
    {
        try
        {
            string plain = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
            int at = plain.Any(char.IsControl) ? -1 : plain.IndexOf('/', StringComparison.Ordinal);
            return new PageCursor(
                long.Parse(plain.AsSpan(0, at), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
                plain[(at + 1)..]
            );
        }
        catch (Exception broken) when (broken is FormatException or ArgumentOutOfRangeException or OverflowException)
        {
            throw new ArgumentException(
                $"'{text}' does not continue any list; hand back what the page before gave, or leave it out.",
                nameof(text),
                broken
            );
        }
    }
}
