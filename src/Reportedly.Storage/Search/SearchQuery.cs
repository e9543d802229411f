using System.Collections.Immutable;
using Reportedly.Corroboration;

namespace Reportedly.Storage;

/// <summary>
/// What somebody looks for, read from one line: words that all must stand in a report, <c>"words in this order"</c>, <c>-without</c>,
/// <c>this OR that</c>, <c>begin*</c>, and <c>speaker:</c>, <c>place:</c>, <c>since:</c>, <c>until:</c>, <c>verdict:</c>.
/// </summary>
public sealed record SearchQuery
{
    /// <summary>Each must be found; of each, one alternative is enough.</summary>
    public ImmutableArray<ImmutableArray<SearchPhrase>> All { get; init; } = [];

    /// <summary>None may be found.</summary>
    public ImmutableArray<SearchPhrase> None { get; init; } = [];

    /// <summary>Who must have said it; several must all be names of the one speaker. Empty where it may stand anywhere.</summary>
    public ImmutableArray<SearchPhrase> Speakers { get; init; } = [];

    /// <summary>Where what the report tells must have happened; one for each <c>place:</c>.</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>First day of publication.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Last day of publication.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Verdicts, of which a facet of an incident that the report tells of must have one.</summary>
    public ImmutableArray<Verdict> Verdicts { get; init; } = [];

    /// <summary>Reads a line.</summary>
    /// <exception cref="SearchFormatException">The line says nothing, or a part of it means nothing; the message says what to write.</exception>
    public static SearchQuery Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return SearchQueryReader.Read(line);
    }
}

/// <summary>Words that stand one behind the other.</summary>
/// <param name="Words">Their folded forms; at least one.</param>
/// <param name="IsBeginning">True where the last need only begin so: <c>bomb*</c>.</param>
public sealed record SearchPhrase(ImmutableArray<string> Words, bool IsBeginning)
{
    /// <inheritdoc/>
    public bool Equals(SearchPhrase? other) =>
        other is not null
        && IsBeginning == other.IsBeginning
        && Words.SequenceEqual(other.Words, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Words.Length, Words[0], IsBeginning);
}

/// <summary>A line that is no query: the message says which part, why, and what to write.</summary>
public sealed class SearchFormatException : Exception
{
    /// <summary>An exception without a message of its own.</summary>
    public SearchFormatException() { }

    /// <summary>Says which part, why, and what to write.</summary>
    public SearchFormatException(string message)
        : base(message) { }

    /// <summary>Says which part, why, and what to write.</summary>
    public SearchFormatException(string message, Exception innerException)
        : base(message, innerException) { }
}
