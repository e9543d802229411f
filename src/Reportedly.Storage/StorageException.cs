namespace Reportedly.Storage;

/// <summary>The store cannot be used: the message names the file, says why, and what to do.</summary>
public sealed class StorageException : Exception
{
    /// <summary>An exception without a message of its own.</summary>
    public StorageException() { }

    /// <summary>Says which file, why, and what to do.</summary>
    public StorageException(string message)
        : base(message) { }

    /// <summary>Says which file, why, and what to do, and what the database said.</summary>
    public StorageException(string message, Exception innerException)
        : base(message, innerException) { }
}
