namespace Reportedly.Text;

/// <summary>The bytes or characters given are no text: the message says where and why.</summary>
public sealed class InvalidTextException : Exception
{
    /// <summary>An exception without a message of its own.</summary>
    public InvalidTextException() { }

    /// <summary>Says where and why.</summary>
    public InvalidTextException(string message)
        : base(message) { }

    /// <summary>Says where and why, and what the decoder said.</summary>
    public InvalidTextException(string message, Exception innerException)
        : base(message, innerException) { }
}
