namespace Reportedly.Reading.Attribution;

/// <summary>Names of the rules that find who says so; <c>data/rules/attribution/en/rules.yaml</c> says what each does.</summary>
internal static class AttributionRules
{
    public const string ContentAfter = "attribution/content-after@1";
    public const string ContentBefore = "attribution/content-before@1";
    public const string ContentAround = "attribution/content-around@1";
    public const string Told = "attribution/told@1";
    public const string Cited = "attribution/cited@1";
    public const string AccordingTo = "attribution/according-to@1";
    public const string Statement = "attribution/statement@1";
    public const string HeadlineColon = "attribution/headline-colon@1";
    public const string QuoteCarried = "attribution/quote-carried@1";
    public const string StanceAlone = "attribution/stance-alone@1";
    public const string NotConfirmed = "attribution/not-confirmed@1";
    public const string Accused = "attribution/accused@1";
    public const string Nested = "attribution/nested@1";
    public const string Found = "attribution/found@1";
    public const string ReportVoice = "attribution/report-voice@1";
}
