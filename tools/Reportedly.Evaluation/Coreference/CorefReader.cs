using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Reportedly.Text;

namespace Reportedly.Evaluation.Coreference;

/// <summary>
/// Reads CoNLL-U with entities as GUM marks them: <c>Entity=(3-person-giv:act-sssss-cf1-1-coref</c> opens a mention of entity 3, <c>3)</c>
/// closes the last one opened.
/// </summary>
internal sealed class CorefReader
{
    private readonly StringBuilder text = new();
    private readonly List<Word> words = [];
    private readonly List<Open> open = [];
    private readonly List<(int First, int Past, Open Mark)> closed = [];
    private string id = "";
    private string genre = "";
    private int cursor;
    private int sentenceStart;
    private int joinedUntil;

    private sealed record Word(int Number, TextSpan Span, string Form, string Upos, int Head, int Sentence);

    private sealed record Open(string Entity, string Type, ImmutableArray<int> Least, int First);

    /// <summary>The documents of the file at <paramref name="path"/>.</summary>
    /// <exception cref="InvalidDataException">A word does not stand in its sentence's text; the message names the line.</exception>
    public static IEnumerable<CorefDocument> Read(string path)
    {
        CorefReader? reader = null;
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                if (reader is not null)
                {
                    yield return reader.Finish();
                }
                reader = new CorefReader { id = line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim() };
            }
            reader?.Take(line, number);
        }
        if (reader is not null)
        {
            yield return reader.Finish();
        }
    }

    private void Take(string line, int number)
    {
        if (line.StartsWith("# meta::genre = ", StringComparison.Ordinal))
        {
            genre = line[16..].Trim();
        }
        else if (line.StartsWith("# newpar", StringComparison.Ordinal))
        {
            if (text.Length > 0 && text[^1] != '\n')
            {
                text.Append("\n\n");
            }
        }
        else if (line.StartsWith("# text = ", StringComparison.Ordinal))
        {
            sentenceStart = words.Count;
            cursor = text.Length;
            text.Append(line.AsSpan(9)).Append(' ');
        }
        else if (line.Length > 0 && line[0] != '#')
        {
            TakeWord(line.Split('\t'), number);
        }
    }

    private void TakeWord(string[] columns, int number)
    {
        if (columns.Length != 10)
        {
            throw new InvalidDataException($"line {number}: {columns.Length} columns; CoNLL-U has ten");
        }
        if (columns[0].Contains('.', StringComparison.Ordinal))
        {
            return;
        }
        if (columns[0].Contains('-', StringComparison.Ordinal))
        {
            joinedUntil = Find(columns[1], number).End;
            return;
        }
        TextSpan span = Find(columns[1], number);
        cursor = span.End;
        words.Add(
            new Word(
                int.Parse(columns[0], CultureInfo.InvariantCulture),
                span,
                columns[1],
                columns[3],
                int.Parse(columns[6], CultureInfo.InvariantCulture),
                sentenceStart
            )
        );
        foreach (string part in columns[9].Split('|'))
        {
            if (part.StartsWith("Entity=", StringComparison.Ordinal))
            {
                TakeEntities(part[7..]);
            }
        }
    }

    /// <summary>Where a word stands; a word of a contraction that is printed otherwise gets what is left of it.</summary>
    private TextSpan Find(string form, int number)
    {
        while (cursor < text.Length && char.IsWhiteSpace(text[cursor]))
        {
            cursor++;
        }
        if (cursor + form.Length <= text.Length && text.ToString(cursor, form.Length) == form)
        {
            return new TextSpan(cursor, form.Length);
        }
        return joinedUntil > cursor
            ? TextSpan.FromBounds(cursor, joinedUntil)
            : throw new InvalidDataException($"line {number}: \"{form}\" does not stand in the text of its sentence");
    }

    private void TakeEntities(string marks)
    {
        int at = 0;
        while (at < marks.Length)
        {
            int next = marks.IndexOfAny(['(', ')'], at + 1);
            if (marks[at] == '(')
            {
                int end = next < 0 ? marks.Length : next;
                string[] fields = marks[(at + 1)..end].Split('-', 7);
                open.Add(
                    new Open(
                        fields[0],
                        fields.Length > 1 ? fields[1] : "",
                        fields.Length > 5 ? Least(fields[5]) : [1],
                        words.Count - 1
                    )
                );
                at = end;
                if (at < marks.Length && marks[at] == ')')
                {
                    Close(fields[0]);
                    at++;
                }
            }
            else
            {
                int end = marks.IndexOf(')', at);
                Close(marks[at..(end < 0 ? marks.Length : end)]);
                at = end < 0 ? marks.Length : end + 1;
            }
        }
    }

    private static ImmutableArray<int> Least(string field) =>
        [.. field.Split(',').Select(n => int.TryParse(n, CultureInfo.InvariantCulture, out int at) ? at : 1)];

    private void Close(string entity)
    {
        int at = open.FindLastIndex(o => o.Entity == entity);
        if (at >= 0)
        {
            closed.Add((open[at].First, words.Count, open[at]));
            open.RemoveAt(at);
        }
    }

    private CorefDocument Finish() =>
        new(
            id,
            genre,
            text.ToString().TrimEnd(),
            [
                .. closed
                    .OrderBy(c => words[c.First].Span.Start)
                    .ThenByDescending(c => c.Past)
                    .Select(c => Mention(c.First, c.Past, c.Mark)),
            ]
        );

    private GoldMention Mention(int first, int past, Open mark)
    {
        ImmutableArray<int> least = [.. mark.Least.Select(n => first + n - 1).Where(n => n < past)];
        least = least.IsEmpty ? [first] : least;
        // The head: the smallest word that hangs on nothing in the mention.
        int head = least.FirstOrDefault(w => IsTop(words[w], first, past), least[^1]);
        return new GoldMention(
            TextSpan.FromBounds(words[first].Span.Start, words[past - 1].Span.End),
            [.. least.Select(w => words[w].Span)],
            mark.Entity,
            mark.Type,
            MentionSorts.Of(words[head].Upos, words[head].Form)
        );
    }

    private bool IsTop(Word word, int first, int past) =>
        word.Head == 0 || word.Sentence + word.Head - 1 is var head && (head < first || head >= past);
}
