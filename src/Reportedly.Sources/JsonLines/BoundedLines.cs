using System.Buffers;

namespace Reportedly.Sources.JsonLines;

/// <summary>One line of a stream.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Bytes">How long it is, the line end left out.</param>
/// <param name="Content">Its bytes; null where it is longer than was allowed.</param>
internal readonly record struct BoundedLine(int Number, long Bytes, byte[]? Content);

/// <summary>Splits a stream into lines, and passes over those that are too long without holding them.</summary>
internal static class BoundedLines
{
    public static IEnumerable<BoundedLine> Of(Stream stream, int longest)
    {
        byte[] buffer = new byte[64 * 1024];
        ArrayBufferWriter<byte> line = new();
        long length = 0;
        int number = 1;
        int count;
        while ((count = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            int start = 0;
            while (start < count)
            {
                int end = Array.IndexOf(buffer, (byte)'\n', start, count - start);
                int stop = end < 0 ? count : end;
                length += stop - start;
                if (length <= longest)
                {
                    line.Write(buffer.AsSpan(start, stop - start));
                }
                start = stop + 1;
                if (end >= 0)
                {
                    yield return Take(number++, length, longest, line);
                    // A long line's memory is given back; a short one's serves the next.
                    line = line.Capacity > 1024 * 1024 ? new ArrayBufferWriter<byte>() : line;
                    line.ResetWrittenCount();
                    length = 0;
                }
            }
        }
        if (length > 0)
        {
            yield return Take(number, length, longest, line);
        }
    }

    private static BoundedLine Take(int number, long length, int longest, ArrayBufferWriter<byte> line) =>
        new(number, length, length > longest ? null : line.WrittenSpan.ToArray());
}
