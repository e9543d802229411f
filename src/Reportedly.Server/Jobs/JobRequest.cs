using System.Collections.Immutable;

namespace Reportedly.Server.Jobs;

/// <summary>What somebody hands in.</summary>
public abstract record JobRequest
{
    /// <summary>A report as text.</summary>
    /// <param name="Text">Its words; the first line is the title where a blank line follows and no title is given.</param>
    public sealed record PastedText(string Text) : JobRequest
    {
        /// <summary>Its headline; null where the text has it, or has none.</summary>
        public string? Title { get; init; }

        /// <summary>Who published it.</summary>
        public string? Publisher { get; init; }

        /// <summary>Where it was published.</summary>
        public string? Url { get; init; }

        /// <summary>When it was published.</summary>
        public DateOnly? Published { get; init; }
    }

    /// <summary>Pages to be fetched.</summary>
    /// <param name="Of">Their addresses.</param>
    public sealed record Addresses(ImmutableArray<string> Of) : JobRequest
    {
        /// <summary>The day for pages that bring none of their own.</summary>
        public DateOnly? Published { get; init; }
    }

    /// <summary>Files of any kind that the sources know; they are put on the disk as they come.</summary>
    /// <param name="Content">The files, each read to its end before the next is asked for.</param>
    public sealed record Files(IAsyncEnumerable<ArrivingFile> Content) : JobRequest
    {
        /// <summary>The day for reports that bring none of their own.</summary>
        public DateOnly? Published { get; init; }
    }
}

/// <summary>A file on its way in.</summary>
/// <param name="Name">The name that it came with; shown, and never a path.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ArrivingFile(string Name, Stream Content);
