namespace Reportedly.Storage.Judgements;

/// <summary>A judgement cannot be taken: the message says what is wrong with it and what to do. Nothing was written.</summary>
public sealed class InvalidJudgementException : Exception
{
    /// <summary>An exception without a message of its own.</summary>
    public InvalidJudgementException() { }

    /// <summary>Says what is wrong, and what to do.</summary>
    public InvalidJudgementException(string message)
        : base(message) { }

    /// <summary>Says what is wrong, what to do, and what the reader below said.</summary>
    public InvalidJudgementException(string message, Exception innerException)
        : base(message, innerException) { }
}
