using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Reportedly.Server.Pages.Problems;

namespace Reportedly.Server.Api.Requests;

/// <summary>
/// Where a page of a list ended, as letters that mean nothing to whoever hands them back. It knows which list it is of: handed to another, it
/// would skip things without a word.
/// </summary>
internal static class ListCursor
{
    private const byte Version = 1;
    private const int MarkBytes = 8;
    private const int HeadBytes = 1 + MarkBytes + sizeof(long);

    /// <summary>The cursor as letters, digits, hyphens and underscores.</summary>
    /// <param name="sought">What the list is of.</param>
    /// <param name="asOf">When the walk through the list began.</param>
    /// <param name="after">The place in the list.</param>
    public static string Write(string sought, DateTimeOffset asOf, string after)
    {
        byte[] bytes = new byte[HeadBytes + Encoding.UTF8.GetByteCount(after)];
        bytes[0] = Version;
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(1 + MarkBytes), asOf.UtcTicks);
        Encoding.UTF8.GetBytes(after, bytes.AsSpan(HeadBytes));
        Mark(sought, bytes.AsSpan(1 + MarkBytes)).CopyTo(bytes.AsSpan(1));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads what <see cref="Write"/> gave.</summary>
    /// <exception cref="DeskProblem">It is no cursor, or one of another list.</exception>
    public static (DateTimeOffset AsOf, string After) Read(string cursor, string sought)
    {
        byte[] bytes;
        try
        {
            bytes = Base64Url.DecodeFromChars(cursor);
        }
        catch (FormatException)
        {
            bytes = [];
        }
        if (bytes.Length < HeadBytes || bytes[0] != Version)
        {
            throw DeskProblem.BadRequest(
                $"'{cursor}' is no cursor.",
                "Hand back what the page before gave as next, or leave it out to begin anew."
            );
        }
        if (!Mark(sought, bytes.AsSpan(1 + MarkBytes)).SequenceEqual(bytes.AsSpan(1, MarkBytes)))
        {
            throw DeskProblem.BadRequest(
                "This cursor belongs to another list.",
                "Ask with the same parameters as for the page before (limit and fields may differ), or leave the cursor out to begin anew."
            );
        }
        return (
            new DateTimeOffset(BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(1 + MarkBytes)), TimeSpan.Zero),
            Encoding.UTF8.GetString(bytes.AsSpan(HeadBytes))
        );
    }

    /// <summary>What ties a place to its list, and finds letters that were changed on the way.</summary>
    private static ReadOnlySpan<byte> Mark(string sought, ReadOnlySpan<byte> place) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(sought), 0, .. place]).AsSpan(0, MarkBytes);
}
