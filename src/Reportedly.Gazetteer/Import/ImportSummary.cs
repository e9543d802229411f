using System.Collections.Immutable;

namespace Reportedly.Gazetteer.Import;

/// <summary>What an import took in and what it left out.</summary>
public sealed record ImportSummary
{
    /// <summary>Rows read, of all files.</summary>
    public long Rows { get; init; }

    /// <summary>Places kept.</summary>
    public long Places { get; init; }

    /// <summary>Names kept beside the places' own.</summary>
    public long Names { get; init; }

    /// <summary>Places left out, because no report names such things.</summary>
    public long LeftOut { get; init; }

    /// <summary>Rows whose place stood in an earlier file already.</summary>
    public long Repeated { get; init; }

    /// <summary>Alternate names that are addresses, codes, or names of places that were left out.</summary>
    public long NamesLeftOut { get; init; }

    /// <summary>Rows that could not be read.</summary>
    public long Faults { get; init; }

    /// <summary>The first of these: file, line, what is wrong and what to do.</summary>
    public ImmutableArray<string> FaultLines { get; init; } = [];

    /// <summary>True where the import went on from where an earlier one was stopped.</summary>
    public bool WasResumed { get; init; }
}
