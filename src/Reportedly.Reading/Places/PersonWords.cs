using Reportedly.Language.Names;

namespace Reportedly.Reading.Places;

/// <summary>The words by which a text's persons are taken up: the first and last of names of two or more words.</summary>
internal sealed class PersonWords
{
    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> slices;

    /// <param name="text">The text.</param>
    public PersonWords(ToponymText text)
    {
        slices = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int n = 0; n < text.Names.Count; n++)
        {
            NameSpan name = text.Names[n];
            if (name.Kind == NameKind.Person && name.Tokens.Count > 1)
            {
                slices.Add(text.Word(name.Tokens.Past - 1));
                slices.Add(text.Word(name.Tokens.First));
            }
        }
    }

    /// <summary>True where a person of the text may be called by the word alone.</summary>
    public bool Contains(ReadOnlySpan<char> word) => slices.Contains(word);
}
