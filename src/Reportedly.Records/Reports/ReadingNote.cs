using System.Collections.Immutable;

namespace Reportedly.Records;

/// <summary>What read the report: engine, models and data, so that a figure can be traced to the version that made it.</summary>
/// <param name="Engine">Name and version of the engine.</param>
/// <param name="Data">Digest of each data set and model used, by its name.</param>
/// <param name="Diagnostics">What the reader noticed and could not settle.</param>
public sealed record ReadingNote(
    string Engine,
    ImmutableSortedDictionary<string, string> Data,
    ImmutableArray<Diagnostic> Diagnostics
);

/// <summary>Something that the reader noticed and could not settle.</summary>
/// <param name="Code">Stable code, lower-case with hyphens: <c>text-not-nfc</c>.</param>
/// <param name="Message">What it means, in a sentence.</param>
/// <param name="Span">The words, where there are some.</param>
public sealed record Diagnostic(string Code, string Message, QuotedSpan? Span)
{
    /// <summary>The code of a report in a language that cannot be read, which is kept without rows.</summary>
    public const string LanguageNotRead = "language-not-read";
}
