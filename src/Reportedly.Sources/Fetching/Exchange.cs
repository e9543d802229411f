using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Reportedly.Sources.Fetching.Addresses;
using Reportedly.Sources.Fetching.Encodings;
using Reportedly.Sources.Fetching.Politeness;

namespace Reportedly.Sources.Fetching;

/// <summary>
/// One request and one answer over a connection of its own. Nothing is kept from one to the next: no cookies, no credentials, no connection, and
/// no proxy that the machine's surroundings name.
/// </summary>
/// <param name="connection">Connects to allowed addresses alone.</param>
/// <param name="limits">How much of anything.</param>
/// <param name="clock">The time.</param>
/// <param name="userAgent">Who asks.</param>
internal sealed class Exchange(GuardedConnection connection, FetchLimits limits, TimeProvider clock, string userAgent)
{
    private const int BufferLength = 1 << 16;

    /// <summary>How long is listened for bytes beyond the end.</summary>
    private static readonly TimeSpan LastLook = TimeSpan.FromMilliseconds(200);

    /// <summary>Asks.</summary>
    /// <param name="at">Where.</param>
    /// <param name="asked">What is asked, with the version that is there already.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<ServerAnswer> AskAsync(Uri at, FetchRequest asked, CancellationToken stop)
    {
        Stream? transport = null;
        ReceivedBytes? received = null;
        using SocketsHttpHandler handler = Handler();
        handler.ConnectCallback = async (context, _) =>
            transport = await connection.OpenAsync(context.DnsEndPoint, stop);
        handler.PlaintextStreamFilter = (context, _) =>
            ValueTask.FromResult<Stream>(received = new ReceivedBytes(context.PlaintextStream));
        // HTTP ends its reading by disposing of the stream that it was given, which is ReceivedBytes and stays open for a last look.
        await using CancellationTokenRegistration ending = stop.Register(() => transport?.Dispose());
        try
        {
            using HttpMessageInvoker client = new(handler, disposeHandler: false);
            using HttpRequestMessage request = Request(at, asked);
            using HttpResponseMessage response = await client.SendAsync(request, stop);
            return await AnswerAsync(response, at, asked, () => received, stop);
        }
        catch (Exception fault) when (stop.IsCancellationRequested && fault is not OperationCanceledException)
        {
            throw new OperationCanceledException(fault.Message, fault, stop);
        }
        finally
        {
            if (transport is not null)
            {
                await transport.DisposeAsync();
            }
        }
    }

    private SocketsHttpHandler Handler() =>
        new()
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false,
            Credentials = null,
            PreAuthenticate = false,
            ActivityHeadersPropagator = null,
            MaxResponseHeadersLength = limits.HeaderKibibytes,
            ResponseDrainTimeout = TimeSpan.Zero,
            PooledConnectionLifetime = TimeSpan.Zero,
            SslOptions = new SslClientAuthenticationOptions
            {
                // A certificate can name addresses of further certificates, which would be connections past the rules.
                CertificateChainPolicy = new X509ChainPolicy
                {
                    DisableCertificateDownloads = true,
                    RevocationMode = X509RevocationMode.NoCheck,
                },
            },
        };

    private HttpRequestMessage Request(Uri at, FetchRequest asked)
    {
        HttpRequestMessage request = new(HttpMethod.Get, at)
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Headers.ConnectionClose = true;
        Add("User-Agent", userAgent);
        Add("Accept-Encoding", ContentCoding.Accepted);
        Add(
            "Accept",
            asked.Purpose == FetchPurpose.Feed
                ? "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5"
                : "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.5"
        );
        Add("If-None-Match", asked.ETag);
        Add("If-Modified-Since", asked.LastModified);
        return request;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }

    private async Task<ServerAnswer> AnswerAsync(
        HttpResponseMessage response,
        Uri at,
        FetchRequest asked,
        Func<ReceivedBytes?> received,
        CancellationToken stop
    )
    {
        int status = (int)response.StatusCode;
        TimeSpan? retry = RetryAfter.Read(Header(response, "Retry-After"), clock.GetUtcNow());
        switch (status)
        {
            case 200 or 203:
                ReadOnlyMemory<byte> sent = await ReadAsync(response, received, stop);
                return new ServerAnswer.Final(Found(response, at, asked, sent));
            case 304 when asked.ETag is not null || asked.LastModified is not null:
                return new ServerAnswer.Final(new FetchResult.NotModified(asked.Address));
            case 301 or 302 or 303 or 307 or 308 when Header(response, "Location") is { Length: > 0 } location:
                return new ServerAnswer.Redirect(location, status);
            case 429:
            case 503 when retry is not null:
                return Refused(FetchProblem.Busy, "the server asks to be asked less often; it will be asked later.");
            default:
                return Refused(
                    FetchProblem.Status,
                    FormattableString.Invariant($"the server answers {status}{Meaning(status)}.")
                );
        }

        ServerAnswer.Final Refused(FetchProblem problem, string why) =>
            new(new FetchResult.Refused(asked.Address, problem, why, status, retry));
    }

    private FetchResult.Fetched Found(
        HttpResponseMessage response,
        Uri at,
        FetchRequest asked,
        ReadOnlyMemory<byte> sent
    )
    {
        ContentKind kind = ContentKind.Read(Header(response, "Content-Type"));
        ReadOnlyMemory<byte> body = ContentCoding.Undo(sent, Header(response, "Content-Encoding"), limits);
        return new FetchResult.Fetched(asked.Address, at, body, kind.MediaType, kind.Charset, clock.GetUtcNow())
        {
            ETag = Header(response, "ETag"),
            LastModified = Header(response, "Last-Modified"),
        };
    }

    private async Task<ReadOnlyMemory<byte>> ReadAsync(
        HttpResponseMessage response,
        Func<ReceivedBytes?> received,
        CancellationToken stop
    )
    {
        long? promised = response.Content.Headers.ContentLength;
        if (promised > limits.BodyBytes)
        {
            throw TooLarge();
        }
        await using Stream body = await response.Content.ReadAsStreamAsync(stop);
        using MemoryStream kept = new();
        byte[] buffer = new byte[BufferLength];
        int read;
        while ((read = await body.ReadAsync(buffer, stop)) > 0)
        {
            kept.Write(buffer, 0, read);
            if (kept.Length > limits.BodyBytes)
            {
                throw TooLarge();
            }
        }
        if (promised is not null && received() is { } bytes)
        {
            using CancellationTokenSource enough = new(LastLook, clock);
            using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(stop, enough.Token);
            await bytes.WaitForMoreAsync(either.Token);
            if (bytes.BodyBytes > promised)
            {
                throw new EncodingException(
                    FetchProblem.Broken,
                    FormattableString.Invariant(
                        $"the server sent more than the {promised} bytes that it named, so that the end is missing."
                    )
                );
            }
        }
        return kept.GetBuffer().AsMemory(0, (int)kept.Length);
    }

    private EncodingException TooLarge() =>
        new(
            FetchProblem.TooLarge,
            FormattableString.Invariant($"the answer is larger than {limits.BodyBytes >> 20} MiB.")
        );

    private static string Meaning(int status) =>
        status switch
        {
            401 or 402 or 403 or 407 => ", it does not let everybody in",
            404 or 410 => ", there is no such page",
            >= 500 => ", it is in trouble; try again later",
            _ => "",
        };

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values)
        || response.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? string.Join(", ", values)
            : null;
}
