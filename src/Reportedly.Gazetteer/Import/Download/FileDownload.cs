using System.Net;

namespace Reportedly.Gazetteer.Import.Download;

/// <summary>Downloads one file, and goes on where an earlier try ended.</summary>
/// <param name="network">The way into the network; it follows no redirects by itself.</param>
/// <param name="limits">How much and how long.</param>
/// <param name="clock">Tells how long it takes.</param>
internal sealed class FileDownload(HttpMessageInvoker network, DownloadLimits limits, TimeProvider clock)
{
    private const int MostRedirects = 5;
    private const int BufferLength = 1 << 16;

    /// <summary>Downloads.</summary>
    /// <param name="address">Where the file is.</param>
    /// <param name="path">Where it goes; what is not finished lies beside it.</param>
    /// <param name="progress">Told the bytes so far, and in all where the server says.</param>
    /// <param name="stop">Breaks off; what is there stays.</param>
    /// <exception cref="DownloadException">It cannot be had.</exception>
    public async Task RunAsync(Uri address, string path, Action<long, long?> progress, CancellationToken stop)
    {
        using CancellationTokenSource ended = new(limits.File, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(stop, ended.Token);
        for (int resumptions = 0; ; resumptions++)
        {
            long before = new PartialFile(path).Length;
            try
            {
                await TryAsync(address, path, progress, either.Token);
                return;
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                throw new DownloadException(
                    FormattableString.Invariant(
                        $"{address}: was not there after {limits.File.TotalMinutes:0.##} minutes"
                    ),
                    mayPass: true
                );
            }
            catch (DownloadException fault)
                when (fault.MayPass && resumptions < limits.Resumptions && new PartialFile(path).Length > before)
            {
                // The connection was cut, but something came: ask for the rest.
            }
        }
    }

    private async Task TryAsync(Uri address, string path, Action<long, long?> progress, CancellationToken stop)
    {
        PartialFile part = new(path);
        using CancellationTokenSource silence = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using ITimer watch = clock.CreateTimer(_ => silence.Cancel(), null, limits.Silence, Timeout.InfiniteTimeSpan);
        try
        {
            using HttpResponseMessage response = await AskAsync(address, part, silence.Token);
            bool goesOn = response.StatusCode == HttpStatusCode.PartialContent;
            if (goesOn && response.Content.Headers.ContentRange?.From != part.Length)
            {
                part.Forget();
                throw new DownloadException(
                    $"{address}: the server sent another part than it was asked for",
                    mayPass: true
                );
            }
            long begin = goesOn ? part.Length : 0;
            long? total = response.Content.Headers.ContentLength + begin;
            if (total > limits.FileBytes)
            {
                throw TooLong(address);
            }
            await using FileStream file = goesOn ? part.Append() : part.Begin(response);
            await using Stream body = await response.Content.ReadAsStreamAsync(silence.Token);
            byte[] buffer = new byte[BufferLength];
            long done = begin;
            progress(done, total);
            int read;
            while ((read = await body.ReadAsync(buffer, silence.Token)) > 0)
            {
                watch.Change(limits.Silence, Timeout.InfiniteTimeSpan);
                done += read;
                if (done > limits.FileBytes)
                {
                    part.Forget();
                    throw TooLong(address);
                }
                await file.WriteAsync(buffer.AsMemory(0, read), silence.Token);
                progress(done, total);
            }
            if (total is { } promised && done != promised)
            {
                throw new DownloadException($"{address}: ended after {done} of {promised} bytes", mayPass: true);
            }
            file.Flush(flushToDisk: true);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new DownloadException(
                FormattableString.Invariant(
                    $"{address}: the server sent nothing for {limits.Silence.TotalSeconds:0.##} seconds"
                ),
                mayPass: true
            );
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            throw Unreachable(address, fault);
        }
        part.Finish();
    }

    /// <summary>Asks, and follows redirects to encrypted public addresses.</summary>
    private async Task<HttpResponseMessage> AskAsync(Uri address, PartialFile part, CancellationToken stop)
    {
        Uri at = address;
        for (int redirects = 0; redirects <= MostRedirects; redirects++)
        {
            CheckAddress(at);
            using HttpRequestMessage request = new(HttpMethod.Get, at);
            part.AskForRest(request);
            HttpResponseMessage response = await network.SendAsync(request, stop);
            switch (response.StatusCode)
            {
                case HttpStatusCode.OK or HttpStatusCode.PartialContent:
                    return response;
                case HttpStatusCode.RequestedRangeNotSatisfiable:
                    response.Dispose();
                    part.Forget();
                    break;
                case >= HttpStatusCode.MultipleChoices
                and < HttpStatusCode.BadRequest when response.Headers.Location is { } next:
                    response.Dispose();
                    at = new Uri(at, next);
                    break;
                default:
                    int code = (int)response.StatusCode;
                    response.Dispose();
                    throw new DownloadException(
                        $"{at}: the server answers {code}" + (code == 404 ? ", it has no such file" : ""),
                        mayPass: code is 408 or 429 or >= 500
                    );
            }
        }
        throw new DownloadException($"{address}: leads on to other addresses without end");
    }

    /// <summary>What a proxy would connect to goes past the network's own look at addresses, so numbers are looked at here too.</summary>
    private void CheckAddress(Uri address)
    {
        if (limits.AllowsLoopback && address.IsLoopback && address.Scheme == Uri.UriSchemeHttp)
        {
            return;
        }
        if (address.Scheme != Uri.UriSchemeHttps)
        {
            throw new DownloadException($"{address}: is no https address; name one that begins with https://");
        }
        if (
            address.IsLoopback
            || (IPAddress.TryParse(address.IdnHost, out IPAddress? number) && !PublicNetwork.IsPublic(number))
        )
        {
            throw new DownloadException($"{address}: leads to a machine of a private network");
        }
    }

    private DownloadException TooLong(Uri address) =>
        new(
            FormattableString.Invariant(
                $"{address}: is longer than the {limits.FileBytes:N0} bytes that a file may have"
            )
        );

    private static DownloadException Unreachable(Uri address, Exception fault)
    {
        // What the network says stands innermost.
        Exception cause = fault;
        while (cause is not PrivateAddressException && cause.InnerException is { } inner)
        {
            cause = inner;
        }
        return new DownloadException(
            $"{address}: {cause.Message.TrimEnd('.')}",
            mayPass: cause is not PrivateAddressException,
            fault
        );
    }
}
