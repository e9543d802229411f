using System.Collections.Immutable;
using System.Text;
using Reportedly.Sources.Fetching.Addresses;

namespace Reportedly.Sources.Fetching;

/// <summary>The addresses that a request was led through. Each is looked at as if a person had given it.</summary>
internal sealed class RedirectTrail
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    private readonly AddressRules _rules;
    private readonly int _most;
    private readonly Uri _first;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private ImmutableArray<Uri> _passed = [];

    /// <summary>A trail that begins at an address.</summary>
    /// <param name="first">The address asked for.</param>
    /// <param name="rules">Where it may lead.</param>
    /// <param name="most">How many redirects are followed.</param>
    public RedirectTrail(Uri first, AddressRules rules, int most)
    {
        _first = first;
        _rules = rules;
        _most = most;
        At = first;
        _seen.Add(first.AbsoluteUri);
    }

    /// <summary>Where it is now.</summary>
    public Uri At { get; private set; }

    /// <summary>The addresses passed through, the present one left out.</summary>
    public ImmutableArray<Uri> Passed => _passed;

    /// <summary>True where every redirect said that the move is for good.</summary>
    public bool IsForGood { get; private set; } = true;

    /// <summary>Goes on.</summary>
    /// <param name="redirect">Where the server points.</param>
    /// <returns>Why it cannot go on; null where it did.</returns>
    public FetchResult.Refused? Follow(ServerAnswer.Redirect redirect)
    {
        if (!Uri.TryCreate(At, Words(redirect.Location), out Uri? next))
        {
            return Refused(FetchProblem.Redirects, "the server leads on to something that is no address.");
        }
        if (_rules.WhyNot(next) is { } why)
        {
            return Refused(FetchProblem.AddressRefused, $"it leads on to {next.AbsoluteUri}, and {why}");
        }
        if (At.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp)
        {
            return Refused(
                FetchProblem.AddressRefused,
                $"it leads from https to http, where anybody on the way can change the words; ask for {next.AbsoluteUri} itself if you accept that."
            );
        }
        if (!_seen.Add(next.AbsoluteUri))
        {
            return Refused(FetchProblem.Redirects, "the redirects lead in a circle.");
        }
        if (_passed.Length == _most)
        {
            return Refused(
                FetchProblem.Redirects,
                FormattableString.Invariant($"it leads on to other addresses more than {_most} times.")
            );
        }
        _passed = _passed.Add(At);
        IsForGood &= redirect.Status is 301 or 308;
        At = next;
        return null;
    }

    private FetchResult.Refused Refused(FetchProblem problem, string why) => new(_first, problem, why);

    /// <summary>Headers come as Latin-1; servers write UTF-8 into them.</summary>
    private static string Words(string location)
    {
        if (!location.Any(letter => letter > 0x7F) || location.Any(letter => letter > 0xFF))
        {
            return location;
        }
        try
        {
            return Strict.GetString(Encoding.Latin1.GetBytes(location));
        }
        catch (DecoderFallbackException)
        {
            return location;
        }
    }
}
