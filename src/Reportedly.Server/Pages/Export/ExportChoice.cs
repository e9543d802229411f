using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Reportedly.Corroboration;
using Reportedly.Export;
using Reportedly.Records;
using Reportedly.Server.Pages.Explore;

namespace Reportedly.Server.Pages.Export;

/// <summary>What somebody wants to take away, and how.</summary>
public sealed record ExportChoice
{
    /// <summary>Which incidents.</summary>
    public required ExploreFilter Filter { get; init; }

    /// <summary>How they are written.</summary>
    public required IExportFormat Format { get; init; }

    /// <summary>How one number is chosen.</summary>
    public FigurePolicy Policy { get; init; }

    /// <summary>True to erase private persons' names and exact places. Whoever wants them says so.</summary>
    public bool Redact { get; init; }

    /// <summary>True to begin CSV files with a byte order mark.</summary>
    public bool Excel { get; init; }

    /// <summary>True to put HXL hashtags under the headers of CSV files.</summary>
    public bool Hxl { get; init; }

    /// <summary>True where all rows are to be counted, however long it takes.</summary>
    public bool CountAll { get; init; }

    /// <summary>What means nothing, a sentence each.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    /// <summary>Options of the export.</summary>
    public ExportOptions Options(DateTimeOffset made) =>
        new(made, Policy)
        {
            Redact = Redact,
            ByteOrderMark = Excel,
            Hxl = Hxl,
        };

    /// <summary>Reads an address or a form. Redacted is what is not said to be otherwise.</summary>
    public static ExportChoice Read(IEnumerable<KeyValuePair<string, StringValues>> said)
    {
        Dictionary<string, StringValues> all = new(said, StringComparer.Ordinal);
        string? One(string name) => all.TryGetValue(name, out StringValues values) ? (string?)values[^1] : null;
        ExploreFilter filter = ExploreFilter.Read(new QueryCollection(all));
        ImmutableArray<string>.Builder problems = filter.Problems.ToBuilder();
        string name = One("format") is { Length: > 0 } given ? given : "csv";
        IExportFormat? format = ExportFormats.All.FirstOrDefault(each => each.Name == name);
        if (format is null)
        {
            problems.Add(
                $"format: '{name}' is none; write {string.Join(", ", ExportFormats.All.Select(each => each.Name))}."
            );
        }
        FigurePolicy policy = FigurePolicy.RangeOnly;
        if (One("policy") is { Length: > 0 } text && !RecordNames.TryParse(text, out policy))
        {
            problems.Add($"policy: '{text}' is none; write {string.Join(", ", RecordNames.All<FigurePolicy>())}.");
        }
        return new ExportChoice
        {
            Filter = filter,
            Format = format ?? ExportFormats.All[0],
            Policy = policy,
            Redact = One("redact") != "no",
            Excel = One("excel") == "yes",
            Hxl = One("hxl") == "yes",
            CountAll = One("count") == "all",
            Problems = problems.ToImmutable(),
        };
    }

    /// <summary>The address of its preview in which everything is counted.</summary>
    public string CountAddress
    {
        get
        {
            string rest =
                $"format={Format.Name}&policy={RecordNames.Of(Policy)}&redact={(Redact ? "yes" : "no")}"
                + $"{(Excel ? "&excel=yes" : "")}{(Hxl ? "&hxl=yes" : "")}&count=all";
            string address = Filter.ExportAddress;
            return address + (address.Contains('?', StringComparison.Ordinal) ? '&' : '?') + rest;
        }
    }
}
