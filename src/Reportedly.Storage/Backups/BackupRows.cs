using Reportedly.Storage.Desk;
using Reportedly.Storage.Log;
using Reportedly.Storage.Views;

namespace Reportedly.Storage.Backups;

/// <summary>Takes what a backup holds, row by row.</summary>
internal sealed record BackupRows
{
    /// <summary>Takes nothing, for who only wants to see that a backup is whole.</summary>
    public static BackupRows None { get; } =
        new()
        {
            Reading = (_, _) => { },
            Judgement = _ => { },
            Act = _ => { },
            Document = _ => { },
            Change = _ => { },
            State = _ => { },
        };

    /// <summary>Takes a reading, whose run has no number yet, and the engine that made it.</summary>
    public required Action<ReadingRow, string> Reading { get; init; }

    /// <summary>Takes a judgement.</summary>
    public required Action<JudgementRow> Judgement { get; init; }

    /// <summary>Takes an act of the audit.</summary>
    public required Action<AuditRow> Act { get; init; }

    /// <summary>Takes a document of the desk.</summary>
    public required Action<DeskDocument> Document { get; init; }

    /// <summary>Takes a change of an incident.</summary>
    public required Action<ChangeRow> Change { get; init; }

    /// <summary>Takes what a thing last was.</summary>
    public required Action<StateRow> State { get; init; }
}
