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
        PublisherFamilies families = PublisherFamilies.Default;
        AgencyCredit? credit = AgencyCredit.Of(report.Byline, report.Text);
        string? credited = credit is null ? null : families.Of(credit.Agency, null);
        bool isAgencys = credit is { IsWhole: true } && credited is not null;
        string? family = isAgencys ? credited : families.Of(report.Publisher, report.Url);
        string key = family is null ? $"report:{ClaimOrigin.Family}" : Prefix + family;
        string name = isAgencys
            ? credit!.Agency
            : report.Publisher ?? SiteHost.Of(report.Url) ?? report.Title ?? report.Id;
        // What draws on an agency does not stand independent beside it.
        string? leansOn = !isAgencys && credited is not null ? credited : family;
        return new OwnVoice(
            new ClaimOrigin
            {
                Key = key,
                Name = name,
                Kind = SourceKind.Report,
                Body = leansOn is null ? null : Prefix + leansOn,
                BodyName =
                    leansOn is null ? null
                    : leansOn == family ? name
                    : credit!.Agency,
                IsOwnVoice = true,
            }
        );
    }
}
