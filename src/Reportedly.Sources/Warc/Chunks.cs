using System.Buffers.Text;

namespace Reportedly.Sources.Warc;

/// <summary>Joins the chunks in which a server sent a body (RFC 9112).</summary>
internal static class Chunks
{
    /// <summary>Joins them.</summary>
    /// <param name="body">The chunked body.</param>
    /// <param name="joined">The bytes without the lengths between them.</param>
    /// <param name="began">True where at least one whole chunk stands at the beginning, so that the body is chunked indeed.</param>
    /// <returns>False where the last chunk is missing or a length is none.</returns>
    public static bool TryJoin(ReadOnlySpan<byte> body, out byte[] joined, out bool began)
    {
        began = false;
        joined = [];
        MemoryStream all = new(body.Length);
        while (true)
        {
            int line = body.IndexOf((byte)'\n');
            if (
                line < 0
                || !Utf8Parser.TryParse(body[..line], out int length, out int digits, 'x')
                || length < 0
                || body[digits..line].TrimStart(" \t"u8) is not ([] or [(byte)'\r', ..] or [(byte)';', ..])
            )
            {
                return false;
            }
            body = body[(line + 1)..];
            if (length == 0)
            {
                began = true;
                joined = all.ToArray();
                return true;
            }
            if (body.Length < length)
            {
                return false;
            }
            all.Write(body[..length]);
            body = body[length..];
            int end =
                body.StartsWith("\r\n"u8) ? 2
                : body.StartsWith("\n"u8) ? 1
                : 0;
            if (end == 0)
            {
                return false;
            }
            began = true;
            body = body[end..];
        }
    }
}
