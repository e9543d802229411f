using Reportedly.Records;

namespace Reportedly.Corroboration.Origins;

/// <summary>What a report's own voice is as an origin: its publisher's family, or the agency whose text it is.</summary>
internal sealed class OwnVoice
{
    /// <summary>Begins keys of papers, broadcasters and agencies.</summary>
    public const string Prefix = "media:";

    private OwnVoice(ClaimOrigin origin) => Origin = origin;

    /// <summary>The voice as an origin.</summary>
    public ClaimOrigin Origin { get; }

    /// <summary>The voice of a report.</summary>
    public static OwnVoice Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string? family = PublisherFamilies.Default.Of(report.Publisher, report.Url);
        string key = family is null ? $"report:{ClaimOrigin.Family}" : Prefix + family;
        string name = report.Publisher ?? family ?? report.Title ?? report.Id;
        return new OwnVoice(
            new ClaimOrigin
            {
                Key = key,
                Name = name,
                Kind = SourceKind.Report,
                Body = family is null ? null : key,
                BodyName = family is null ? null : name,
                IsOwnVoice = true,
            }
        );
    }
}
