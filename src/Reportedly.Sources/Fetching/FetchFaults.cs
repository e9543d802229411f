using System.Net.Sockets;
using System.Security.Authentication;
using Reportedly.Sources.Fetching.Addresses;
using Reportedly.Sources.Fetching.Encodings;

namespace Reportedly.Sources.Fetching;

/// <summary>Says in words what went wrong on the way.</summary>
internal static class FetchFaults
{
    /// <summary>True for what servers and networks can cause.</summary>
    /// <param name="fault">What was thrown.</param>
    public static bool IsFault(Exception fault) =>
        fault is HttpRequestException or IOException or SocketException or AuthenticationException or FormatException;

    /// <summary>What comes of it.</summary>
    /// <param name="address">The address that was asked for.</param>
    /// <param name="fault">What was thrown.</param>
    public static FetchResult.Refused Refusal(Uri address, Exception fault)
    {
        (FetchProblem problem, string why) = Explain(fault);
        return new FetchResult.Refused(address, problem, why);
    }

    private static (FetchProblem Problem, string Why) Explain(Exception fault)
    {
        for (Exception? cause = fault; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case AddressRefusedException refused:
                    return (FetchProblem.AddressRefused, refused.Message);
                case EncodingException encoding:
                    return (encoding.Problem, encoding.Message);
                case AuthenticationException:
                    return (FetchProblem.Connection, "the server's certificate or encryption cannot be trusted.");
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData }:
                    return (FetchProblem.Connection, "the name of the host is not known; look at its spelling.");
                case SocketException { SocketErrorCode: SocketError.ConnectionRefused }:
                    return (FetchProblem.Connection, "the host does not take connections; try again later.");
                case SocketException:
                    return (FetchProblem.Connection, "the connection broke or could not be made; try again later.");
            }
        }
        HttpRequestError? error = fault switch
        {
            HttpRequestException request => request.HttpRequestError,
            HttpIOException body => body.HttpRequestError,
            _ => null,
        };
        return error switch
        {
            HttpRequestError.ConfigurationLimitExceeded => (
                FetchProblem.TooLarge,
                "the head of the answer is too long."
            ),
            HttpRequestError.ResponseEnded => (FetchProblem.Broken, "the answer ended before all of it had come."),
            HttpRequestError.InvalidResponse => (FetchProblem.Broken, "the answer breaks the rules of HTTP."),
            HttpRequestError.SecureConnectionError => (FetchProblem.Connection, "no secure connection could be made."),
            HttpRequestError.NameResolutionError => (
                FetchProblem.Connection,
                "the name of the host is not known; look at its spelling."
            ),
            HttpRequestError.ConnectionError => (
                FetchProblem.Connection,
                "no connection could be made; try again later."
            ),
            _ => (FetchProblem.Broken, "the answer could not be read."),
        };
    }
}
