using System.Collections.Immutable;

namespace Reportedly.Evaluation.MadeReports;

/// <summary>A sentence of a made report. Square brackets around words mark that they name the incident; they are not printed.</summary>
/// <param name="Marked">The sentence with its marks.</param>
/// <param name="About">The incident that it is about; null for what is not in the key.</param>
/// <param name="Says">What is said in it; null where the report itself only mentions the incident.</param>
internal sealed record MadeSentence(string Marked, MadeIncident? About, MadeStatement? Says);

/// <summary>A paragraph of a made report.</summary>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Introduces">True where a source or place is named here at first, so that an editor cannot cut it.</param>
internal sealed record MadeParagraph(ImmutableArray<MadeSentence> Sentences, bool Introduces);

/// <summary>A made report as it is printed.</summary>
internal sealed record MadeReport
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its headline.</summary>
    public required string Title { get; init; }

    /// <summary>Who prints it.</summary>
    public required MadePublisher Publisher { get; init; }

    /// <summary>When.</summary>
    public required DateOnly Published { get; init; }

    /// <summary>What stands before the first words: <c>GAO, March 6 – </c>.</summary>
    public required string Dateline { get; init; }

    /// <summary>What it says.</summary>
    public required ImmutableArray<MadeParagraph> Paragraphs { get; init; }

    /// <summary>What stands at the end: who the text is from; empty where nothing does.</summary>
    public string Credit { get; init; } = "";

    /// <summary>The report whose text it repeats; null where it is its own.</summary>
    public MadeReport? CopyOf { get; init; }
}
