using System.Collections.Immutable;
using System.Text.Json;
using Reportedly.Records;
using Reportedly.Server.Api.Requests;
using Reportedly.Server.Judging;
using Reportedly.Server.Pages.Problems;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Api.Judging;

/// <summary>Makes a decision of what a program sent.</summary>
/// <param name="things">Finds what is named.</param>
internal sealed class DecisionReader(JudgedThings things)
{
    private static readonly string[] Fields =
    [
        "kind",
        "things",
        "from",
        "changes",
        "assignee",
        "note",
        "source_grade",
        "information_grade",
        "why",
        "known",
    ];

    /// <summary>The decision.</summary>
    /// <param name="json">What was sent.</param>
    /// <exception cref="DeskProblem">It is none.</exception>
    public Decision Read(JsonElement json)
    {
        FieldReader fields = new(json, "", Fields);
        JudgementKind kind = Kind(fields.Needed("kind"));
        ImmutableArray<WordsRef> subjects = things.Of(fields.Texts("things"));
        ImmutableArray<JsonElement> changes = fields.Objects("changes");
        return !changes.IsEmpty && subjects.Length != 1
            ? throw JsonBody.Unfit("A correction is about one thing.", "Make one judgement for each.")
            : new Decision(kind)
            {
                Subjects = subjects,
                From = things.RestOf(fields.Texts("from"), subjects),
                Changes = [.. changes.Select(change => Change(change, subjects[0]))],
                Assignee = fields.Text("assignee"),
                Note = fields.Text("note"),
                SourceGrade = Source(fields.Text("source_grade")),
                InformationGrade = (InformationGrade?)fields.Number("information_grade"),
                Why = fields.Text("why"),
                Known = fields.Number("known"),
            };
    }

    /// <summary>The decision that takes another back.</summary>
    /// <param name="json">What was sent.</param>
    /// <param name="undone">Id of the other.</param>
    /// <exception cref="DeskProblem">It does not say why.</exception>
    public static Decision ReadUndo(JsonElement json, string undone) =>
        new(JudgementKind.Undo) { Undoes = undone, Why = new FieldReader(json, "", "why").Needed("why") };

    private static JudgementKind Kind(string name) =>
        RecordNames.TryParse(name, out JudgementKind kind) && kind != JudgementKind.Undo
            ? kind
            : throw JsonBody.Unfit(
                $"There is no judgement '{name}'.",
                $"Known are: {string.Join(", ", RecordNames.All<JudgementKind>().Where(one => one != "undo"))}; to undo one, post to "
                    + "/judgements/ID/undo."
            );

    private FieldChange Change(JsonElement json, WordsRef subject)
    {
        FieldReader fields = new(json, "changes.", "field", "value", "things");
        string field = fields.Needed("field");
        ImmutableArray<WordsRef> named = [.. fields.Texts("things").Select(id => things.Beside(subject, id))];
        return new FieldChange(field, fields.Text("value"), named);
    }

    private static SourceGrade? Source(string? letter) =>
        letter switch
        {
            null => null,
            [>= 'A' and <= 'F'] => (SourceGrade)(letter[0] - 'A'),
            _ => throw JsonBody.Unfit($"'source_grade' cannot be '{letter}'.", "It takes A, B, C, D, E, F."),
        };
}
