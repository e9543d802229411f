using Reportedly.Sources.Watching;
using Reportedly.Sources.Watching.States;

namespace Reportedly.Server.Intake.Watching;

/// <summary>How a source stands, for its row.</summary>
/// <param name="Source">The source.</param>
/// <param name="State">What is remembered of it.</param>
/// <param name="History">What came of looks; null where there were none.</param>
/// <param name="Rests">True where it is not looked at just now.</param>
public sealed record SourceStanding(WatchedSource Source, SourceState State, SourceHistory? History, bool Rests)
{
    private const int FewFailures = 3;
    private const int ManyLooks = 10;

    private static readonly TimeSpan LongSilence = TimeSpan.FromDays(7);
    private static readonly TimeSpan LongFailure = TimeSpan.FromDays(1);

    /// <summary>Its name in addresses of pages.</summary>
    public string Id => SourceHistories.IdOf(Source.Address.AbsoluteUri);

    /// <summary>What should worry whoever relies on it, as a sentence; null where nothing should.</summary>
    /// <param name="now">The time.</param>
    public string? Alert(DateTimeOffset now)
    {
        if (Rests || History is null)
        {
            return null;
        }
        DateTimeOffset well = State.LastSuccess ?? History.Since;
        if (State.Failures >= FewFailures && now - well > Longer(LongFailure))
        {
            return State.LastSuccess is null
                ? $"Has failed at every look {Since(now - well)}."
                : $"Has failed {Since(now - well)}.";
        }
        DateTimeOffset heard = History.LastNew ?? History.Since;
        return now - heard > Longer(LongSilence) ? $"Nothing new {Since(now - heard)}." : null;
    }

    private static string Since(TimeSpan time) =>
        FormattableString.Invariant($"for {(int)time.TotalDays} day{((int)time.TotalDays == 1 ? "" : "s")}");

    /// <summary>A source that is looked at once a month may be silent for longer.</summary>
    private TimeSpan Longer(TimeSpan usual) => Source.Every * ManyLooks > usual ? Source.Every * ManyLooks : usual;
}
