using Reportedly.Text;

namespace Reportedly.Sources.Files;

/// <summary>Takes a plain text as one report: its first line is the title where a blank line follows.</summary>
internal static class TextFile
{
    /// <summary>A first paragraph this long is a paragraph, though a blank line follows.</summary>
    private const int LongestTitle = 250;

    public static SourceItem Read(Stream stream, string where)
    {
        byte[] bytes = ReadUpTo(stream, SourceLimits.Text + 1);
        return Read(bytes, where, bytes.Length);
    }

    public static SourceItem Read(ReadOnlySpan<byte> bytes, string where, long taken)
    {
        if (bytes.Length > SourceLimits.Text)
        {
            return new SourceItem.Refused(where, taken, SourceLimits.TextTooLong);
        }
        if (bytes.StartsWith("%PDF-"u8))
        {
            return new SourceItem.Refused(
                where,
                taken,
                "this is a PDF, which is not read; copy its words, and save or paste them as text."
            );
        }
        if (bytes[..Math.Min(bytes.Length, SourceLimits.BinaryProbe)].Contains((byte)0))
        {
            return new SourceItem.Refused(
                where,
                taken,
                "this is a binary file (it holds NUL bytes); save the report as UTF-8 text."
            );
        }
        try
        {
            SourceText source = SourceText.FromUtf8(bytes);
            return string.IsNullOrWhiteSpace(source.Text)
                ? new SourceItem.Refused(where, taken, "this is empty; give the report's text.")
                : new SourceItem.Found(where, taken, new SourceReport(source) { Title = TitleOf(source.Text) });
        }
        catch (InvalidTextException broken)
        {
            return new SourceItem.Refused(where, taken, $"{broken.Message}; save the report as UTF-8.");
        }
    }

    /// <summary>The first line where a blank line follows it.</summary>
    public static string? TitleOf(string text)
    {
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end <= 0)
        {
            return null;
        }
        int next = text.IndexOf('\n', end + 1);
        ReadOnlySpan<char> second = next < 0 ? text.AsSpan(end + 1) : text.AsSpan(end + 1, next - end - 1);
        string first = text[..end].Trim();
        return next >= 0 && second.IsWhiteSpace() && first.Length is > 0 and <= LongestTitle ? first : null;
    }

    /// <summary>All bytes of a stream, but no more than so many.</summary>
    public static byte[] ReadUpTo(Stream stream, int most)
    {
        using MemoryStream read = new();
        byte[] buffer = new byte[64 * 1024];
        while (read.Length < most)
        {
            int count = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, most - read.Length));
            if (count == 0)
            {
                break;
            }
            read.Write(buffer, 0, count);
        }
        return read.ToArray();
    }
}
