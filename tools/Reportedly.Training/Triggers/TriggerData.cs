using System.Security.Cryptography;
using Reportedly.Reading;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Events;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Stages;
using Reportedly.Text;
using Reportedly.Training.Gradients;

namespace Reportedly.Training.Triggers;

/// <summary>Reads the sentences under <c>training/en/triggers</c> and finds the marked words in them.</summary>
internal sealed class TriggerData
{
    /// <summary>How many sentences are made of one pattern.</summary>
    private const int PerTemplate = 6;

    private const string Folder = "training/en/triggers";

    private readonly ReadingLexicon lexicon = ReadingLexicon.Load();
    private readonly ReportReader reader = ReportReader.Create(new ReadingParts { Senses = TriggerModel.Empty });
    private readonly SortedDictionary<string, string> digests = new(StringComparer.Ordinal);
    private readonly string data;

    /// <param name="data">The folder data of the repository.</param>
    /// <param name="seed">Where the words that fill patterns come from.</param>
    /// <exception cref="InvalidDataException">A file is missing or malformed, or a sense is none that the lexicon has for its word.</exception>
    public TriggerData(string data, ulong seed)
    {
        this.data = data;
        TriggerTemplates templates = new(Table("slots.tsv", "slot", "values"));
        Chance chance = Chance.For(seed, 1);
        foreach (TableRow row in Table("templates.tsv", "sense", "section", "sentence").Rows)
        {
            for (int i = 0; i < PerTemplate; i++)
            {
                Add(Training, row, templates.Fill(row, chance));
            }
        }
        FromTemplates = Training.Count;
        foreach (TableRow row in Table("sentences.tsv", "sense", "section", "sentence").Rows)
        {
            Add(Training, row, row["sentence"]);
        }
        foreach (TableRow row in Table("held-out.tsv", "sense", "section", "sentence").Rows)
        {
            Add(HeldOut, row, row["sentence"]);
        }
    }

    /// <summary>What is learned from.</summary>
    public List<TriggerExample> Training { get; } = [];

    /// <summary>What is measured on.</summary>
    public List<TriggerExample> HeldOut { get; } = [];

    /// <summary>How many of <see cref="Training"/> were made of patterns.</summary>
    public int FromTemplates { get; }

    /// <summary>Marked words that were not read as a word of the lexicon with that class: their sentences teach nothing.</summary>
    public List<string> Unread { get; } = [];

    /// <summary>What features are made with.</summary>
    public TriggerFeatures Features => new(lexicon);

    /// <summary>For each file that was read its digest.</summary>
    public IReadOnlyDictionary<string, string> Digests => digests;

    private WordTable Table(string name, params ReadOnlySpan<string> columns)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(data, Folder, name));
        digests[$"{Folder}/{name}"] = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
        return WordTable.Parse($"{Folder}/{name}", bytes, columns);
    }

    private void Add(List<TriggerExample> examples, TableRow row, string marked)
    {
        string plain = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        Document document = reader.Analyse(new ReportInput(SourceText.FromString(plain)));
        Analysis text = document.Read(ReadingLayers.Words);
        MentionIndex mentions = document.Read(ReadingLayers.Mentions);
        ReportTopics topics = ReportTopics.Of(text, lexicon);
        int marks = 0;
        for (int open = marked.IndexOf('['); open >= 0; open = marked.IndexOf('[', open + 1))
        {
            int token = text.Tokens.IndexAt(open - (2 * marks++));
            if (FindWord(text, token, row) is not { } word)
            {
                Unread.Add($"{text.Lemma(token)} {text.Class(token)}: {marked}");
                continue;
            }
            EntryClass part = TriggerSenses.PartOf(word);
            examples.Add(
                new TriggerExample(
                    word.Words,
                    part,
                    row["sense"],
                    TriggerSenses.ByRule(lexicon, text, mentions, word.Words, part, token),
                    row["section"],
                    text,
                    mentions,
                    token,
                    topics,
                    marked
                )
            );
        }
        if (marks == 0)
        {
            throw row.Bad("no word is marked; put the trigger between [ and ]");
        }
    }

    private EventWord? FindWord(Analysis text, int token, TableRow row)
    {
        if (!lexicon.SingleEvents.TryGetValue(text.Lemma(token), out var entries))
        {
            return null;
        }
        EventWord? word = entries.FirstOrDefault(entry => TriggerSenses.HasClass(text, entry, token, 1));
        string sense = row["sense"];
        bool has =
            word is null
            || sense == TriggerModel.NoEvent
            || entries.Any(entry =>
                TriggerSenses.PartOf(entry) == TriggerSenses.PartOf(word)
                && string.Equals(TriggerSenses.LabelOf(entry), sense, StringComparison.Ordinal)
            );
        if (!has)
        {
            Unread.Add($"events.tsv has no {word!.Class} {word.Words} of the type {sense}: {row["sentence"]}");
            return null;
        }
        return word;
    }
}
