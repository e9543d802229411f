namespace Reportedly.Storage.Judgements;

/// <summary>What a person can say of what was read. In JSON in snake_case: <c>accept</c>.</summary>
public enum JudgementKind
{
    /// <summary>It is right as it stands. Takes back a rejection.</summary>
    Accept,

    /// <summary>Some fields of it are to be others. Takes back a rejection.</summary>
    Correct,

    /// <summary>It is wrong: it goes out, with what only it held.</summary>
    Reject,

    /// <summary>Two or more events, as reports tell them, are of one incident.</summary>
    Same,

    /// <summary>Events, as reports tell them, are not of the incident that others are of.</summary>
    Different,

    /// <summary>Somebody is to look at it; without a name, nobody any more.</summary>
    Assign,

    /// <summary>A remark about it.</summary>
    Note,

    /// <summary>How far a source and its information can be trusted, in the two parts of the Admiralty code.</summary>
    Grade,

    /// <summary>An earlier judgement does not hold. An undo can be undone, too.</summary>
    Undo,
}
