namespace Reportedly.Language.Models;

/// <summary>A model file cannot be read: it is of another version, cut short, or no model at all. The message says what to do.</summary>
public sealed class ModelFormatException : Exception
{
    /// <summary>Says what is wrong.</summary>
    public ModelFormatException(string message)
        : base(message) { }

    /// <summary>Says what is wrong, and what it came from.</summary>
    public ModelFormatException(string message, Exception inner)
        : base(message, inner) { }

    /// <summary>Says nothing more than that the model cannot be read.</summary>
    public ModelFormatException()
        : base("The model cannot be read.") { }
}
