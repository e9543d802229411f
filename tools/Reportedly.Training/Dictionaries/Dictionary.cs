using System.Globalization;
using Reportedly.Language.Networks;
using Reportedly.Text;

namespace Reportedly.Training.Dictionaries;

/// <summary>Gathers what the tables of <c>data/</c> know of words into the dictionary that a model carries.</summary>
internal sealed class Dictionary
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private int lists;

    /// <summary>The entries as a model carries them.</summary>
    public LexicalTable ToTable() =>
        LexicalTable.Build(
            entries.ToDictionary(entry => entry.Key, entry => entry.Value.Finish(), StringComparer.Ordinal)
        );

    /// <summary>Takes the table of senses.</summary>
    /// <exception cref="InvalidDataException">It is malformed; the message names file, line and remedy.</exception>
    public void AddSenses(WordTable table)
    {
        foreach (TableRow row in table.Rows)
        {
            string lemma = row["lemma"];
            Entry entry = EntryOf(lemma);
            string[] uses = row["uses"].Split('|');
            string[] parts = ["noun", "verb", "adjective", "adverb"];
            for (int part = 0; part < parts.Length; part++)
            {
                if (row.Find(parts[part]) is not { } fields)
                {
                    continue;
                }
                string[] names = fields.Split('|');
                entry.First[part] = NumberOf(row, names[0]);
                entry.Second[part] = names.Length > 1 ? NumberOf(row, names[1]) : (byte)0;
                entry.Uses[part] = ushort.TryParse(uses[part], CultureInfo.InvariantCulture, out ushort count)
                    ? count
                    : ushort.MaxValue;
            }
        }
    }

    /// <summary>Takes a list of words and names: one mark for what is a name by itself, one for words within longer names.</summary>
    public void AddList(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            string[] words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
            foreach (string word in words)
            {
                int list = words.Length == 1 ? lists : lists + 1;
                Mark(word, list);
                if (PlainLetters.Of(word) is { } plain)
                {
                    Mark(plain, list);
                }
            }
        }
        lists += 2;
        if (lists > 32)
        {
            throw new InvalidOperationException("A dictionary has room for 16 lists; take one out.");
        }
    }

    private void Mark(string word, int list)
    {
        Span<char> buffer = stackalloc char[word.Length];
        string key = WordFeatures.Normalise(word, buffer).ToString();
        EntryOf(key).Lists |= 1u << list;
    }

    private Entry EntryOf(string key)
    {
        if (!entries.TryGetValue(key, out Entry? entry))
        {
            entries.Add(key, entry = new Entry());
        }
        return entry;
    }

    private static byte NumberOf(TableRow row, string field)
    {
        int number = Array.IndexOf(SenseFields.Names, field);
        return number < 0
            ? throw row.Bad($"'{field}' is no field of senses; make the table anew with the verb senses.")
            : (byte)(number + 1);
    }

    /// <summary>What is known of a lemma while tables are being read.</summary>
    private sealed class Entry
    {
        public byte[] First { get; } = new byte[LexicalEntry.Parts];

        public byte[] Second { get; } = new byte[LexicalEntry.Parts];

        public ushort[] Uses { get; } = new ushort[LexicalEntry.Parts];

        public uint Lists { get; set; }

        public LexicalEntry Finish() => new(First, Second, Uses, Lists);
    }
}
