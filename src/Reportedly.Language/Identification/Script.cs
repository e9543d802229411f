using System.Globalization;
using Reportedly.Text;

namespace Reportedly.Language.Identification;

/// <summary>The scripts of the world, as ranges of code points.</summary>
internal sealed class Script
{
    /// <summary>What stands for a character that is no letter of a known script.</summary>
    public const byte None = 0;

    private readonly byte[] ofCharacter;

    private Script(byte[] ofCharacter, string[] names, string[] languages)
    {
        this.ofCharacter = ofCharacter;
        Names = names;
        Languages = languages;
    }

    /// <summary>The name of each script; the first is none.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The language that is meant by each where nothing else tells.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>Reads the table.</summary>
    /// <exception cref="InvalidDataException">The table is malformed.</exception>
    public static Script Load(WordTable table)
    {
        byte[] characters = new byte[char.MaxValue + 1];
        List<string> names = [""];
        List<string> languages = [""];
        foreach (TableRow row in table.Rows)
        {
            int script = names.IndexOf(row["script"]);
            if (script < 0)
            {
                script = names.Count;
                names.Add(row["script"]);
                languages.Add(row["language"]);
            }
            int to = int.Parse(row["to"], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            for (int at = int.Parse(row["from"], NumberStyles.HexNumber, CultureInfo.InvariantCulture); at <= to; at++)
            {
                // Marks belong to the words in which they stand: vowels of Indian scripts, points of Hebrew.
                if (
                    char.IsLetter((char)at)
                    || char.GetUnicodeCategory((char)at)
                        is UnicodeCategory.NonSpacingMark
                            or UnicodeCategory.SpacingCombiningMark
                )
                {
                    characters[at] = (byte)script;
                }
            }
        }
        return new Script(characters, [.. names], [.. languages]);
    }

    /// <summary>The script of a letter.</summary>
    public byte Of(char letter) => ofCharacter[letter];
}
