using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Reportedly.Sources.Fetching.Addresses;

namespace Reportedly.Sources.Fetching;

/// <summary>
/// Sends messages to addresses that users name. The same rules hold as for fetching: public addresses alone, looked at when they are connected
/// to, no redirects, no cookies, no proxy.
/// </summary>
public sealed class MessagePost
{
    /// <summary>The header that says who sent a message.</summary>
    public const string SignatureHeader = "X-Reportedly-Signature";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly AddressRules rules;
    private readonly GuardedConnection connection;
    private readonly TimeProvider clock;
    private readonly string userAgent;

    /// <param name="rules">Which addresses may be reached.</param>
    /// <param name="clock">The time.</param>
    /// <param name="userAgent">Who sends.</param>
    /// <param name="resolve">Looks names up; null to ask the machine.</param>
    public MessagePost(AddressRules rules, TimeProvider clock, string userAgent, HostResolver? resolve = null)
    {
        this.rules = rules;
        this.clock = clock;
        this.userAgent = userAgent;
        connection = new GuardedConnection(rules, resolve ?? Dns.GetHostAddressesAsync, clock);
    }

    /// <summary>Sends a message of JSON.</summary>
    /// <param name="to">Where; http or https.</param>
    /// <param name="body">The message.</param>
    /// <param name="signature">What proves who sent it.</param>
    /// <param name="stop">Breaks off.</param>
    /// <returns>Null where the server took it (a status of 200 to 299); else why not, in a sentence.</returns>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public async Task<string?> SendAsync(Uri to, ReadOnlyMemory<byte> body, string signature, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(to);
        if (rules.WhyNot(to) is { } why)
        {
            return why;
        }
        using CancellationTokenSource patience = new(Longest, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        using SocketsHttpHandler handler = Handler();
        using HttpMessageInvoker client = new(handler, disposeHandler: false);
        using HttpRequestMessage request = new(HttpMethod.Post, to) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        request.Headers.TryAddWithoutValidation(SignatureHeader, signature);
        try
        {
            using HttpResponseMessage response = await client.SendAsync(request, either.Token);
            return response.IsSuccessStatusCode
                ? null
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"the server answered {(int)response.StatusCode}; a message counts as taken with 200 to 299."
                );
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"the server did not answer within {Longest.TotalSeconds:F0} seconds."
            );
        }
        catch (HttpRequestException failure) when (failure.InnerException is AddressRefusedException refused)
        {
            return refused.Message;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or SocketException)
        {
            return $"the server cannot be reached ({failure.Message}).";
        }
    }

    private SocketsHttpHandler Handler() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            Credentials = null,
            ActivityHeadersPropagator = null,
            ResponseDrainTimeout = TimeSpan.Zero,
            PooledConnectionLifetime = TimeSpan.Zero,
            ConnectCallback = (context, stop) => connection.OpenAsync(context.DnsEndPoint, stop),
        };
}
