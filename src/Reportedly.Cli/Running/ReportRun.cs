using Reportedly.Cli.Input;
using Reportedly.Reading;
using Reportedly.Server.Intake;
using Reportedly.Sources.Fetching;
using Reportedly.Sources.Fetching.Addresses;

namespace Reportedly.Cli.Running;

/// <summary>
/// A run over the reports that the arguments name: takes them in, has several worked on at once, hands on the results in the order of the
/// input, and lists what failed. One report at fault costs itself alone.
/// </summary>
/// <param name="host">What stdin is, and where it is told what failed.</param>
/// <param name="worker">Who works, for the line that says that it failed: <c>reader</c>.</param>
internal sealed class ReportRun(Host host, string worker)
{
    /// <summary>What is passed over is counted by what it is; names of attachments may be of any number.</summary>
    private const int MostKinds = 1000;

    private readonly Dictionary<string, int> passedOver = new(StringComparer.Ordinal);
    private int done;
    private int failed;

    /// <summary>What to run over.</summary>
    /// <param name="Files">Files and folders, or <c>-</c> for stdin.</param>
    /// <param name="Workers">How many reports are worked on at once.</param>
    /// <param name="Published">The day for reports that bring none of their own.</param>
    /// <param name="LeaveOut">A path that is not read though a folder holds it.</param>
    internal sealed record Request(string[] Files, int Workers, DateOnly? Published = null, string? LeaveOut = null)
    {
        /// <summary>Which addresses may be fetched.</summary>
        public AddressRules Addresses { get; init; } = AddressRules.PublicOnly;

        /// <summary>The folder that keeps what was fetched, byte for byte; null where nothing is kept.</summary>
        public string? Raw { get; init; }
    }

    /// <summary>Runs.</summary>
    /// <param name="request">What to run over.</param>
    /// <param name="work">Called for each report, from several threads.</param>
    /// <param name="take">Called for each result in turn; false where nobody wants more, which ends the run.</param>
    /// <param name="stop">Ends the run after the result in hand.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> ended the run.</exception>
    public Task RunAsync<T>(Request request, Func<ReportInput, T> work, Func<T, bool> take, CancellationToken stop)
    {
        InputFiles files = new(request.LeaveOut);
        ReportSource source = new(
            host.Input,
            request.Published,
            new WebPages(
                () => new Fetcher(new FetchLimits(), request.Addresses, host.Clock, WebAccess.UserAgent).FetchAsync,
                request.Raw,
                request.Published,
                stop
            )
        );
        return ProgressLine.WatchAsync(
            host,
            host.ShowsProgress ? files.Size(request.Files) : null,
            (advance, say) =>
                OrderedPipeline.RunAsync(
                    source.Read(files.Of(request.Files)),
                    item => InputWork.Do(item, work, worker),
                    outcome =>
                    {
                        advance(outcome.Bytes);
                        return Take(outcome, take, say);
                    },
                    request.Workers,
                    stop
                )
        );
    }

    /// <summary>How many could not be read so far.</summary>
    public int Failed => failed;

    /// <summary>Runs over what is there already; may be called again and again.</summary>
    /// <param name="items">What to run over.</param>
    /// <param name="workers">How many reports are worked on at once.</param>
    /// <param name="work">Called for each report, from several threads.</param>
    /// <param name="take">Called for each result in turn; false where nobody wants more, which ends the run.</param>
    /// <param name="stop">Ends the run after the result in hand.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> ended the run.</exception>
    public Task RunAsync<T>(
        IEnumerable<InputItem> items,
        int workers,
        Func<ReportInput, T> work,
        Func<T, bool> take,
        CancellationToken stop
    ) =>
        OrderedPipeline.RunAsync(
            items,
            item => InputWork.Do(item, work, worker),
            outcome => Take(outcome, take, host.Error.WriteLine),
            workers,
            stop
        );

    /// <summary>Sums up what failed, and gives the exit code.</summary>
    public int Close()
    {
        if (passedOver.Count > 0)
        {
            const int Named = 3;
            IEnumerable<string> most = passedOver
                .OrderByDescending(each => each.Value)
                .ThenBy(each => each.Key, StringComparer.Ordinal)
                .Take(Named)
                .Select(each => $"{each.Value} × {each.Key}");
            host.Error.WriteLine(
                $"{passedOver.Values.Sum()} passed over, which are no reports: {string.Join(", ", most)}"
                    + (passedOver.Count > Named ? " and others." : ".")
            );
        }
        if (failed == 0)
        {
            return ExitCode.Ok;
        }
        host.Error.WriteLine($"{failed} of {failed + done} could not be read; they are listed above.");
        return ExitCode.SomeReportsFailed;
    }

    private bool Take<T>(Outcome<T> outcome, Func<T, bool> take, Action<string> say)
    {
        switch (outcome)
        {
            case Outcome<T>.Done result:
                done++;
                return take(result.Result);
            case Outcome<T>.PassedOver passed:
                string what = passedOver.Count < MostKinds ? passed.Why.TrimEnd('.') : "something else";
                passedOver[what] = passedOver.GetValueOrDefault(what) + 1;
                return true;
            case Outcome<T>.Failed failure:
                failed++;
                say($"{failure.Where}: {failure.Why}");
                return true;
            default:
                throw new ArgumentException($"A run takes no {outcome.GetType().Name}.", nameof(outcome));
        }
    }
}
