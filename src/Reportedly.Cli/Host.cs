using System.Collections.Immutable;
using Reportedly.Cli.Printing;
using Reportedly.Gazetteer.Import.Download;
using Reportedly.Reading;
using Reportedly.Server.Intake;
using Reportedly.Text;

namespace Reportedly.Cli;

/// <summary>Everything that a verb takes from outside, passed in so that nothing is ambient and tests can stand in.</summary>
internal sealed record Host
{
    /// <summary>Makes the reader; called by verbs that read, since loading its data takes a while.</summary>
    public required Func<ReadingData, Func<ReportInput, ReportReading>> CreateReader { get; init; }

    /// <summary>Makes the analyser, which puts the layers of language over a text; called by verbs that want these alone.</summary>
    public required Func<Func<SourceText, Document>> CreateAnalyser { get; init; }

    /// <summary>Gives access to the web, and to these hosts of private networks; called by verbs that fetch.</summary>
    public required Func<ImmutableArray<string>, WebAccess> CreateWeb { get; init; }

    public required Stream Input { get; init; }

    public required bool InputIsTerminal { get; init; }

    /// <summary>Where results go, and nothing else.</summary>
    public required Stream Output { get; init; }

    public required Screen Screen { get; init; }

    /// <summary>Where everything goes that is no result.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>True where progress may be drawn on <see cref="Error"/> without running into results.</summary>
    public required bool ShowsProgress { get; init; }

    /// <summary>True where a person sees what is written to <see cref="Error"/>.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>What a download may take.</summary>
    public DownloadLimits Downloads { get; init; } = new();

    /// <summary>Tells how long a download takes; no record knows of it.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The value of an environment variable; null where it is not set.</summary>
    public required Func<string, string?> Environment { get; init; }

    public required string WorkingDirectory { get; init; }

    /// <summary>The whole path of a file that is named from the working folder.</summary>
    public string PathOf(string path) => Path.GetFullPath(path, WorkingDirectory);
}
