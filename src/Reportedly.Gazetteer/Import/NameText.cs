using System.Text;
using Reportedly.Gazetteer.Files;

namespace Reportedly.Gazetteer.Import;

/// <summary>Turns names from UTF-8 into text in one buffer, and hands them to the writer.</summary>
internal sealed class NameText(GazetteerWriter writer)
{
    /// <summary>Beyond this a name has more than 200 letters, and no text would find it.</summary>
    private const int LongestBytes = 800;

    private readonly char[] letters = new char[LongestBytes];

    /// <summary>The name as text of its own.</summary>
    public static string Whole(ReadOnlySpan<byte> name) => Encoding.UTF8.GetString(name);

    /// <summary>Adds a name; false where it is too long.</summary>
    public bool TryAdd(int place, ReadOnlySpan<byte> name, NameRank rank)
    {
        if (name.Length > LongestBytes)
        {
            return false;
        }
        int length = Encoding.UTF8.GetChars(name, letters);
        writer.AddName(place, letters.AsSpan(0, length), rank);
        return true;
    }
}
