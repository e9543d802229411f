namespace Reportedly.Language.Lexicons;

/// <summary>A lexicon cannot be read: the message names the file, the line and what to do about it.</summary>
public sealed class LexiconException : Exception
{
    /// <summary>An exception without a message of its own.</summary>
    public LexiconException() { }

    /// <summary>Says where, why and what to do.</summary>
    public LexiconException(string message)
        : base(message) { }

    /// <summary>Says where, why and what to do, and what lay below.</summary>
    public LexiconException(string message, Exception innerException)
        : base(message, innerException) { }
}
