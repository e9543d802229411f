using System.Collections.Immutable;
using System.Text.Json;

namespace Reportedly.Evaluation.MadeReports;

/// <summary>What is true of a made incident, in the words of the key.</summary>
/// <param name="Incident">Its id.</param>
/// <param name="Type">What sort of event, by the generator's name.</param>
/// <param name="Place">The town.</param>
/// <param name="Day">When it happened.</param>
/// <param name="Mentions">Which reports tell of it, with which words.</param>
/// <param name="Origins">Who the words come from in the end.</param>
/// <param name="Facets">What is asked, and what follows from who says what.</param>
internal sealed record KeyIncident(
    string Incident,
    string Type,
    string Place,
    DateOnly Day,
    ImmutableArray<KeyMention> Mentions,
    ImmutableArray<KeyOrigin> Origins,
    ImmutableArray<KeyFacet> Facets
);

/// <summary>A report that tells of the incident.</summary>
/// <param name="Report">Its id.</param>
/// <param name="IsMain">False where it only recalls the incident.</param>
/// <param name="Anchors">The words that name the incident.</param>
internal sealed record KeyMention(string Report, bool IsMain, ImmutableArray<KeyAnchor> Anchors);

/// <summary>Words of a report, counted in code points.</summary>
/// <param name="Start">First.</param>
/// <param name="End">Behind the last.</param>
/// <param name="Quote">The words.</param>
internal sealed record KeyAnchor(int Start, int End, string Quote);

/// <summary>Who words come from in the end.</summary>
/// <param name="Name">The name in the end.</param>
/// <param name="Names">Names under which it may be known: its own, and that of whoever speaks for it.</param>
/// <param name="Reports">The reports that carry its words.</param>
internal sealed record KeyOrigin(string Name, ImmutableArray<string> Names, ImmutableArray<string> Reports);

/// <summary>One question about the incident.</summary>
/// <param name="Question"><c>happened</c>, <c>agent</c> or <c>figure</c>.</param>
/// <param name="Measure">What is counted, by the record's name.</param>
/// <param name="Of">Who or what is counted.</param>
/// <param name="Party">Who is said to have done it.</param>
/// <param name="Verdict">What follows, by the record's name.</param>
/// <param name="Positions">Who says what.</param>
internal sealed record KeyFacet(
    string Question,
    string? Measure,
    string? Of,
    string? Party,
    string Verdict,
    ImmutableArray<KeyPosition> Positions
);

/// <summary>What one origin says to one question.</summary>
/// <param name="Origin">Its name.</param>
/// <param name="Stance">How it stands to it, by the record's name.</param>
/// <param name="Low">Least number.</param>
/// <param name="High">Greatest number.</param>
/// <param name="Superseded">True where the origin later said something else.</param>
/// <param name="Reports">The reports that carry it.</param>
internal sealed record KeyPosition(
    string Origin,
    string Stance,
    long? Low,
    long? High,
    bool Superseded,
    ImmutableArray<string> Reports
);

/// <summary>The file of the key: one incident a line.</summary>
internal static class KeyFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A line of the file.</summary>
    public static string Line(KeyIncident incident) => JsonSerializer.Serialize(incident, Options);

    /// <summary>Every incident of a file.</summary>
    /// <exception cref="InvalidDataException">A line is no incident; the message names it.</exception>
    public static IEnumerable<KeyIncident> Read(string path)
    {
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            KeyIncident? incident;
            try
            {
                incident = JsonSerializer.Deserialize<KeyIncident>(line, Options);
            }
            catch (JsonException fault)
            {
                throw new InvalidDataException(
                    $"{path}:{number}: {fault.Message} Make the key again with made-reports.",
                    fault
                );
            }
            yield return incident ?? throw new InvalidDataException($"{path}:{number}: there is no incident.");
        }
    }
}
