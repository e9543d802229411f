using System.Globalization;

namespace Reportedly.Server.Pages.Parts;

/// <summary>Moments as pages show them.</summary>
public static class TimeWords
{
    /// <summary>Day and minute in UTC: <c>2030-03-05 14:02 UTC</c>.</summary>
    public static string Of(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
