using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Reportedly.Records;
using Reportedly.Server.Pages.Problems;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Judging;

/// <summary>
/// A judgement as a form sends it:
/// <list type="bullet">
/// <item><c>kind</c>: accept, correct, reject, same, different, assign, note, grade or undo.</item>
/// <item><c>subject</c> and <c>from</c>, each as often as needed, as <see cref="JudgedWords"/> reads them.</item>
/// <item><c>why</c>, <c>note</c>, <c>assignee</c>, <c>source</c> (A to F), <c>information</c> (1 to 6), <c>undoes</c> (j12).</item>
/// <item><c>field</c>, once for each field to correct, with <c>value</c> at the same place, or <c>value.FIELD</c>; for a field that names
/// things <c>thing</c>, or <c>thing.FIELD</c>, with ids of the same report. Where <c>was.FIELD</c> is sent and is the same, the field stays
/// as it is.</item>
/// <item><c>instead</c>: a judgement of one's own in whose place this one is to stand; it is undone.</item>
/// <item><c>known</c>: how many judgements the page had seen. <c>once</c>: a random name of this judgement.</item>
/// </list>
/// </summary>
/// <param name="form">The fields.</param>
internal sealed class JudgementForm(IFormCollection form)
{
    /// <summary>What its sender calls it; null where it may be added each time.</summary>
    public string? Once => Text("once");

    /// <summary>The judgement in whose place it stands, which is undone once it is written; null for none.</summary>
    public string? Instead => Text("instead");

    /// <summary>What it says.</summary>
    /// <exception cref="DeskProblem">A field means nothing, or names what is not there.</exception>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public Decision Read(RecordStore store)
    {
        JudgementKind kind = Kind();
        ImmutableArray<WordsRef> subjects = Things(store, "subject");
        return new Decision(kind)
        {
            Subjects = subjects,
            From = Things(store, "from"),
            Changes = kind == JudgementKind.Correct && subjects is [var subject] ? Changes(store, subject) : [],
            Assignee = Text("assignee"),
            Note = Text("note"),
            SourceGrade = Text("source") is { } letter ? SourceOf(letter) : null,
            InformationGrade = Text("information") is { } digit ? InformationOf(digit) : null,
            Undoes = Text("undoes"),
            Why = Why(),
            Known = Text("known") is { } known
                ? long.TryParse(known, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
                    ? number
                    : throw DeskProblem.BadRequest(
                        "'known' is no number.",
                        "Send how many judgements the page had seen."
                    )
                : null,
        };
    }

    private JudgementKind Kind()
    {
        string name = Text("kind") ?? "";
        return RecordNames.TryParse(name, out JudgementKind kind)
            ? kind
            : throw DeskProblem.BadRequest(
                $"'{name}' is no sort of judgement.",
                $"Send one of {string.Join(", ", RecordNames.All<JudgementKind>())} as 'kind'."
            );
    }

    private ImmutableArray<WordsRef> Things(RecordStore store, string field) =>
        [.. form[field].OfType<string>().Where(name => name.Length > 0).Select(name => JudgedWords.Find(store, name))];

    private ImmutableArray<FieldChange> Changes(RecordStore store, WordsRef subject)
    {
        StringValues fields = form["field"];
        ReportRecord? record = store.NewestRecord(subject.Report);
        List<FieldChange> changes = [];
        for (int i = 0; i < fields.Count; i++)
        {
            string field = fields[i] ?? "";
            bool namesThings = CorrectableFields.Find(subject.Thing, field)?.Naming is not null;
            string[] ids = namesThings ? Ids(field, fields.Count == 1) : [];
            string? value = namesThings ? null : Value(field, i);
            string? was = form[$"was.{field}"];
            if (was is not null && Plain(was) == Plain((namesThings ? string.Join(',', ids) : value) ?? ""))
            {
                continue;
            }
            changes.Add(
                namesThings
                    ? FieldChange.Naming(field, [.. ids.Select(id => Named(record, id))])
                    : FieldChange.To(field, value)
            );
        }
        return changes.Count > 0 || fields.Count == 0
            ? [.. changes]
            : throw DeskProblem.BadRequest(
                "The correction changes nothing: every field is as it was.",
                "Change a field, or accept it as it is."
            );
    }

    private string? Value(string field, int place)
    {
        string? given =
            form.TryGetValue($"value.{field}", out StringValues own) ? own.ToString()
            : place < form["value"].Count ? form["value"][place]
            : null;
        return string.IsNullOrWhiteSpace(given) ? null : given.Trim();
    }

    private string[] Ids(string field, bool isOnly)
    {
        StringValues given = form[$"thing.{field}"];
        given = given.Count == 0 && isOnly ? form["thing"] : given;
        return
        [
            .. given
                .OfType<string>()
                .SelectMany(ids =>
                    ids.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                ),
        ];
    }

    private static WordsRef Named(ReportRecord? record, string id) =>
        (record is null ? null : WordsRef.To(record, id))
        ?? throw DeskProblem.BadRequest($"The report has no {id}.", "Name things of the same report: a1, p2, e3, f4.");

    private static SourceGrade SourceOf(string letter) =>
        letter is [>= 'A' and <= 'F'] && Enum.TryParse(letter, out SourceGrade grade)
            ? grade
            : throw DeskProblem.BadRequest(
                $"'{letter}' is no grade of a source.",
                "Send a letter from A to F as 'source'."
            );

    private static InformationGrade InformationOf(string digit) =>
        digit is [>= '1' and <= '6']
            ? (InformationGrade)(digit[0] - '0')
            : throw DeskProblem.BadRequest(
                $"'{digit}' is no grade of information.",
                "Send a digit from 1 to 6 as 'information'."
            );

    /// <summary>A reason from a list, and words of one's own behind it.</summary>
    private string? Why()
    {
        string[] parts = [.. form["why"].OfType<string>().Select(Plain).Where(part => part.Length > 0)];
        return parts.Length == 0 ? null : string.Join(": ", parts);
    }

    /// <summary>What was written in a field, without blanks around it; null for nothing.</summary>
    private string? Text(string field)
    {
        string text = Plain(form[field].ToString());
        return text.Length == 0 ? null : text;
    }

    private static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();
}
