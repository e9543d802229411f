using System.Security.Cryptography;
using Reportedly.Language;
using Reportedly.Language.Networks;
using Reportedly.Language.Tokens;
using Reportedly.Text;
using Reportedly.Training.Dictionaries;
using Reportedly.Training.Lessons;
using Reportedly.Training.Reports;
using Reportedly.Training.Treebanks;

namespace Reportedly.Training;

/// <summary>Everything that is learned from, with the digest of each file.</summary>
internal sealed class TrainingData
{
    /// <summary>Rarer words have no embedding of their own.</summary>
    private const int LeastCount = 2;

    private readonly SortedDictionary<string, string> digests = new(StringComparer.Ordinal);

    /// <summary>Reads all data.</summary>
    /// <param name="treebanks">The folder with <c>en_ewt-train.conllu</c> and <c>en_gum-train.conllu</c>.</param>
    /// <param name="data">The folder <c>data</c> of the repository.</param>
    /// <exception cref="InvalidDataException">A file is missing or malformed; the message names it.</exception>
    public TrainingData(string treebanks, string data)
    {
        Web = ConlluReader.Read(Noted(treebanks, "en_ewt-train.conllu"));
        Georgetown = ConlluReader.Read(Noted(treebanks, "en_gum-train.conllu"));
        Own = [.. Files(data, "training/en/trees", "*.conllu").SelectMany(ConlluReader.Read)];
        Inventory = new Inventory(Web.Concat(Georgetown));
        Dictionary dictionary = new();
        Senses = Table(data, "training/en/senses.tsv", "lemma", "noun", "verb", "adjective", "adverb", "uses");
        dictionary.AddSenses(Senses);
        foreach ((string name, string[] columns) in NameLists.All)
        {
            WordTable table = Table(data, $"lexicons/en/{name}.tsv", columns);
            dictionary.AddList(NameLists.NamesIn(table));
        }
        WordTable towns = Table(data, "training/en/towns.tsv", "name", "size");
        foreach (string size in NameLists.TownSizes)
        {
            dictionary.AddList(towns.Rows.Where(row => row["size"] == size).Select(row => row["name"]));
        }
        Lexicon = dictionary.ToTable();
        HashSet<string> demonyms = new(
            Table(data, "lexicons/en/demonyms.tsv", "form").Rows.Select(row => row["form"]),
            StringComparer.Ordinal
        );
        List<MarkedReport> reports = [.. Files(data, "training/en/reports", "*.txt").SelectMany(MarkedReports.Read)];
        Tokeniser tokeniser = LanguageAnalyser.CreateTokeniser();
        WebLessons = LessonMaker.OfTreebank(Web, Inventory, hasEntities: false, demonyms);
        GeorgetownLessons = LessonMaker.OfTreebank(Georgetown, Inventory, hasEntities: true, demonyms);
        OwnLessons =
        [
            .. Own.SelectMany(sentence => LessonMaker.OfTreebank([sentence], Inventory, hasEntities: false, demonyms)),
        ];
        DrillLessons =
        [
            .. Files(data, "training/en/drills", "*.conllu")
                .SelectMany(ConlluReader.Read)
                .SelectMany(sentence => LessonMaker.OfDrill(sentence, Inventory, demonyms)),
        ];
        ReportLessons = [.. reports.SelectMany(report => LessonMaker.OfReport(report, tokeniser))];
        List<Lesson> all = [.. WebLessons, .. GeorgetownLessons, .. OwnLessons, .. ReportLessons];
        Counts = CountWords(all, Normalised);
        Forms = CountWords(all, form => form);
        Vocabulary =
        [
            .. Counts.Where(word => word.Value >= LeastCount).Select(word => word.Key).Order(StringComparer.Ordinal),
        ];
        Features = new WordFeatures(Vocabulary, Lexicon);
        Demonyms = demonyms;
    }

    /// <summary>The English Web Treebank.</summary>
    public IReadOnlyList<TreebankSentence> Web { get; }

    /// <summary>The Georgetown University Multilayer corpus, its free genres.</summary>
    public IReadOnlyList<TreebankSentence> Georgetown { get; }

    /// <summary>The sentences of <c>training/en/trees</c>.</summary>
    public IReadOnlyList<TreebankSentence> Own { get; }

    /// <summary>Tags and relations.</summary>
    public Inventory Inventory { get; }

    /// <summary>What dictionaries know.</summary>
    public LexicalTable Lexicon { get; }

    /// <summary>The table of senses.</summary>
    public WordTable Senses { get; }

    /// <summary>Words that name a people or faith.</summary>
    public IReadOnlySet<string> Demonyms { get; }

    /// <summary>Paragraphs of the web treebank: trees, no names.</summary>
    public IReadOnlyList<Lesson> WebLessons { get; }

    /// <summary>Paragraphs of GUM: trees and names.</summary>
    public IReadOnlyList<Lesson> GeorgetownLessons { get; }

    /// <summary>The sentences of our own treebank, each a paragraph: trees, no names.</summary>
    public IReadOnlyList<Lesson> OwnLessons { get; }

    /// <summary>
    /// The sentences of <c>training/en/drills</c>, each a paragraph: trees, no names. Only the model learns from them, not its teachers, and their words
    /// are not counted.
    /// </summary>
    public IReadOnlyList<Lesson> DrillLessons { get; }

    /// <summary>Paragraphs of the marked reports: names.</summary>
    public IReadOnlyList<Lesson> ReportLessons { get; }

    /// <summary>How often each normalised word stands in the lessons.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; }

    /// <summary>How often each form stands in the lessons.</summary>
    public IReadOnlyDictionary<string, int> Forms { get; }

    /// <summary>The words with an embedding of their own, in the order of their rows.</summary>
    public IReadOnlyList<string> Vocabulary { get; }

    /// <summary>Turns words into rows of embeddings.</summary>
    public WordFeatures Features { get; }

    /// <summary>For each file that was read its digest.</summary>
    public IReadOnlyDictionary<string, string> Digests => digests;

    private static Dictionary<string, int> CountWords(IEnumerable<Lesson> lessons, Func<string, string> key)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string form in lessons.SelectMany(lesson => lesson.Forms))
        {
            string word = key(form);
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }
        return counts;
    }

    private static string Normalised(string form)
    {
        Span<char> buffer = stackalloc char[form.Length];
        return WordFeatures.Normalise(form, buffer).ToString();
    }

    /// <summary>Reads a table of <c>data/</c>.</summary>
    public WordTable Table(string data, string name, params ReadOnlySpan<string> columns) =>
        WordTable.Parse(name, File.ReadAllBytes(Noted(data, name)), columns);

    private List<string> Files(string data, string folder, string pattern) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(data, folder), pattern)
                .Select(file => folder + "/" + Path.GetFileName(file))
                .Order(StringComparer.Ordinal)
                .Select(name => Noted(data, name)),
        ];

    private string Noted(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path} is not there; the folder must hold {Path.GetFileName(name)}.");
        }
        digests[name] = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        return path;
    }
}
