using System.Collections.Immutable;
using System.Globalization;
using Reportedly.Language.Names;
using Reportedly.Language.Parsing;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Language.Formats;

/// <summary>
/// Writes documents as <see href="https://universaldependencies.org/format.html">CoNLL-U</see>: a line a word with ten columns, words that are
/// one on the page under a line of their own (<c>3-4</c>), an empty line behind each sentence. Lines end in LF.
/// </summary>
/// <remarks>
/// The last column says where a word stands (<c>Offsets=0:5</c>, code points, half-open), to which name it belongs (<c>Name=B-Person</c> for the
/// first word of a name, <c>I-Person</c> for the others), and where no white space follows (<c>SpaceAfter=No</c>).
/// </remarks>
/// <param name="output">Where to write.</param>
/// <param name="layers">The layers that are written; the columns of the others hold <c>_</c>.</param>
public sealed class ConlluWriter(TextWriter output, LayerChoice layers)
{
    private const string Nothing = "_";

    /// <summary>Writes a document; nothing where it has no sentence.</summary>
    /// <param name="document">Holds tokens and sentences, and the layers that are written.</param>
    /// <param name="id">What the document is called; it stands in <c>newdoc</c>, and each <c>sent_id</c> begins with it.</param>
    /// <exception cref="InvalidOperationException">The document lacks a layer.</exception>
    public void Write(Document document, string id)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(id);
        Columns columns = new(document, layers);
        string sentenceId = ConlluText.Joined(id);
        int paragraph = -1;
        int number = 0;
        foreach (Sentence sentence in document.Read(Layers.Sentences).Items)
        {
            if (number++ == 0)
            {
                Line("# newdoc id = " + ConlluText.Folded(id));
            }
            if (sentence.Paragraph != paragraph)
            {
                Line("# newpar");
                paragraph = sentence.Paragraph;
            }
            Line($"# sent_id = {sentenceId}-{Number(number)}");
            Line("# text = " + ConlluText.Of(document, sentence.Tokens));
            Write(columns, sentence.Tokens, MultiwordTokens.Of(document, sentence.Tokens));
            Line("");
        }
    }

    private void Write(Columns columns, TokenRange sentence, ImmutableArray<TokenRange> multiword)
    {
        int next = 0;
        TokenRange whole = default;
        for (int i = sentence.First; i < sentence.Past; i++)
        {
            if (next < multiword.Length && multiword[next].First == i)
            {
                whole = multiword[next++];
                Line(columns.Whole(whole, sentence));
            }
            Line(columns.Word(i, sentence, isPart: whole.Contains(i)));
        }
    }

    private void Line(string line)
    {
        output.Write(line);
        output.Write('\n');
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>What stands in the columns of a document's words.</summary>
    private sealed class Columns
    {
        private readonly SourceText source;
        private readonly TokenSequence tokens;
        private readonly TagSequence? tags;
        private readonly DependencyTrees? trees;

        /// <summary>For each token its part in a name, or null.</summary>
        private readonly string?[] names;

        public Columns(Document document, LayerChoice layers)
        {
            source = document.Source;
            tokens = document.Read(Layers.Tokens);
            tags = layers.HasFlag(LayerChoice.Tags) ? document.Read(Layers.Tags) : null;
            trees = layers.HasFlag(LayerChoice.Trees) ? document.Read(Layers.Trees) : null;
            names = new string?[tokens.Count];
            foreach (NameSpan name in layers.HasFlag(LayerChoice.Names) ? document.Read(Layers.Names).Items : [])
            {
                string kind = NameKindNames.NameOf(name.Kind);
                for (int i = name.Tokens.First; i < name.Tokens.Past; i++)
                {
                    names[i] = (i == name.Tokens.First ? "B-" : "I-") + kind;
                }
            }
        }

        /// <summary>The line over words that are one on the page.</summary>
        public string Whole(TokenRange range, TokenRange sentence) =>
            string.Join(
                '\t',
                $"{Number(range.First - sentence.First + 1)}-{Number(range.Past - sentence.First)}",
                ConlluText.Folded(source.Slice(tokens.SpanOf(range))),
                Nothing,
                Nothing,
                Nothing,
                Nothing,
                Nothing,
                Nothing,
                Nothing,
                ConlluText.IsSpaceBehind(source, tokens, range.Past - 1) ? Nothing : "SpaceAfter=No"
            );

        /// <summary>The line of a word.</summary>
        /// <param name="token">Its index.</param>
        /// <param name="sentence">The sentence that it stands in.</param>
        /// <param name="isPart">True where a line above says what follows it.</param>
        public string Word(int token, TokenRange sentence, bool isPart)
        {
            int head = trees?.Head(token) ?? DependencyTrees.Root;
            return string.Join(
                '\t',
                Number(token - sentence.First + 1),
                ConlluText.Folded(source.Slice(tokens[token].Span)),
                tags is null ? Nothing : ConlluText.Folded(tags.Lemma(token)),
                tags is null ? Nothing : tags.Class(token).ToString().ToUpperInvariant(),
                tags?.PennTag(token) ?? Nothing,
                Nothing,
                trees is null ? Nothing : Number(head == DependencyTrees.Root ? 0 : head - sentence.First + 1),
                trees is null ? Nothing : RelationNames.NameOf(trees.Relation(token)),
                Nothing,
                Notes(token, isPart)
            );
        }

        private string Notes(int token, bool isPart)
        {
            CodePointMap map = source.CodePoints;
            string name = names[token] is { } part ? $"Name={part}|" : "";
            string offsets =
                $"Offsets={Number(map.ToCodePoint(tokens[token].Start))}:{Number(map.ToCodePoint(tokens[token].End))}";
            bool glued = !isPart && !ConlluText.IsSpaceBehind(source, tokens, token);
            return name + offsets + (glued ? "|SpaceAfter=No" : "");
        }
    }
}
