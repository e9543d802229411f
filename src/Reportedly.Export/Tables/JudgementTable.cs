namespace Reportedly.Export.Tables;

/// <summary>One row a judgement.</summary>
internal static class JudgementTable
{
    public static DatasetTable Table { get; } =
        new(
            "judgements",
            "One row a judgement: what persons decided, the oldest first.",
            [
                new("judgement_id", CellType.Text, "Its id: j12."),
                new("kind", CellType.Text, "What sort: accept, correct, reject, same, different, ..."),
                new("who", CellType.Text, "Who gave it."),
                new("when", CellType.Moment, "When."),
                new("why", CellType.Text, "The reason given."),
                new("undone_by", CellType.Text, "Id of the judgement that takes it back; empty while it stands."),
                new("hash", CellType.Text, "Its SHA-256 in the chain of all judgements."),
                new("judgement", CellType.Text, "The whole judgement as JSON."),
            ]
        )
        {
            OfJudgement = one =>
                [
                    [one.Id, one.Kind, one.Who, one.When, one.Why, one.Undone, one.Hash, one.Json],
                ],
        };
}
