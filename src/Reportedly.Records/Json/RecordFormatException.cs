namespace Reportedly.Records;

/// <summary>Bytes that should hold a record do not: the message says where, what is wrong and what to do.</summary>
public sealed class RecordFormatException : Exception
{
    /// <summary>An exception without a message of its own.</summary>
    public RecordFormatException() { }

    /// <summary>Says what is wrong.</summary>
    public RecordFormatException(string message)
        : base(message) { }

    /// <summary>Says what is wrong, and what the reader below said.</summary>
    public RecordFormatException(string message, Exception innerException)
        : base(message, innerException) { }

    internal RecordFormatException(string path, string problem, string remedy, Exception? innerException = null)
        : base($"{path}: {problem} {remedy}", innerException) => Path = path;

    /// <summary>Where in the JSON, as a JSON path (<c>$.events[0].type</c>); <c>$</c> for the whole.</summary>
    public string Path { get; } = "$";
}
