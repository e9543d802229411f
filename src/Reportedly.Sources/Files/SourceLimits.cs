namespace Reportedly.Sources.Files;

/// <summary>What no news report exceeds; beyond it the input is something else, and reading it would only cost memory.</summary>
internal static class SourceLimits
{
    /// <summary>Bytes of a report's text.</summary>
    public const int Text = 2 * 1024 * 1024;

    /// <summary>Bytes of one line of JSON Lines.</summary>
    public const int Line = 16 * 1024 * 1024;

    /// <summary>Bytes of a page or a message.</summary>
    public const int Page = 15 * 1024 * 1024;

    /// <summary>How far a file is searched for NUL bytes, which no text has.</summary>
    public const int BinaryProbe = 8 * 1024;

    public const string TextTooLong = "more than 2 MB of text is not a news report; split it into one text a report.";
}
