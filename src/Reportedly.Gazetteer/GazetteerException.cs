namespace Reportedly.Gazetteer;

/// <summary>A gazetteer's file cannot be read or written; the message names the file and the remedy.</summary>
public sealed class GazetteerException : Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="message">File, fault and remedy.</param>
    /// <param name="inner">What was behind it, or null.</param>
    public GazetteerException(string message, Exception? inner = null)
        : base(message, inner) { }
}
