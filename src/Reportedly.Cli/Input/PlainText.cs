using Reportedly.Reading;
using Reportedly.Text;

namespace Reportedly.Cli.Input;

/// <summary>Takes a plain text as one report: its first line is the title where a blank line follows.</summary>
internal static class PlainText
{
    /// <summary>A first paragraph this long is a paragraph, though a blank line follows.</summary>
    private const int LongestTitle = 250;

    public static InputItem Read(Stream stream, string where, DateOnly? published)
    {
        byte[] bytes = ReadUpTo(stream, InputLimits.Text + 1);
        if (bytes.Length > InputLimits.Text)
        {
            return new InputItem.Refused(where, bytes.Length, InputLimits.TextTooLong);
        }
        if (bytes.AsSpan(0, Math.Min(bytes.Length, InputLimits.BinaryProbe)).Contains((byte)0))
        {
            return new InputItem.Refused(
                where,
                bytes.Length,
                "this is a binary file (it holds NUL bytes); save the report as UTF-8 text."
            );
        }
        try
        {
            SourceText source = SourceText.FromUtf8(bytes);
            return string.IsNullOrWhiteSpace(source.Text)
                ? new InputItem.Refused(where, bytes.Length, "this is empty; give the report's text.")
                : new InputItem.Report(
                    where,
                    bytes.Length,
                    new ReportInput(source) { Title = TitleOf(source.Text), Published = published }
                );
        }
        catch (InvalidTextException broken)
        {
            return new InputItem.Refused(where, bytes.Length, $"{broken.Message}; save the report as UTF-8.");
        }
    }

    internal static string? TitleOf(string text)
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

    private static byte[] ReadUpTo(Stream stream, int most)
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
