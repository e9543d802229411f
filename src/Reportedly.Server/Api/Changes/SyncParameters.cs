using Reportedly.Server.Api.Contract;
using Reportedly.Server.Api.Requests;

namespace Reportedly.Server.Api.Changes;

/// <summary>The parameters by which somebody keeps a copy up to date.</summary>
internal static class SyncParameters
{
    /// <summary>For lists: what changed.</summary>
    public static ApiParameter UpdatedSince { get; } =
        new(
            "updated_since",
            ParameterSort.Moment,
            "It changed then or later. To keep a copy, give `as_of` of the walk before, and ask `deleted` with the same moment, too."
        )
        {
            Example = "2031-05-04T10:00:00Z",
        };

    /// <summary>For lists of what is gone, and of changes.</summary>
    public static ApiParameter Since { get; } =
        new(
            "since",
            ParameterSort.Moment,
            "It was then or later: `as_of` of the walk before. Everything where it is left out."
        )
        {
            Example = "2031-05-04T10:00:00Z",
        };

    /// <summary>For lists: in which order they are.</summary>
    public static ApiParameter Order<T>()
        where T : struct, Enum =>
        ApiParameter.Named<T>("order", "Which comes first. Only `stable` is fit for keeping a copy.") with
        {
            Usual = "stable",
        };

    /// <summary>What was given as <see cref="Since"/>.</summary>
    public static DateTimeOffset SinceOf(ApiCall call) => call.Moment(Since.Name) ?? DateTimeOffset.MinValue;
}
