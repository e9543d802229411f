using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Reportedly.Sources.Tests.Servers;

/// <summary>What a server does with one request, byte by byte: it may say anything, as slowly as it likes, and may stop at any point.</summary>
internal sealed class Scenario
{
    private readonly ImmutableArray<Step> _steps;

    private Scenario(ImmutableArray<Step> steps)
    {
        _steps = steps;
    }

    /// <summary>A server that hangs up without a word.</summary>
    public static Scenario Silent { get; } = new([]);

    /// <summary>One thing that a server does.</summary>
    internal abstract record Step
    {
        internal sealed record Bytes(ReadOnlyMemory<byte> Content) : Step;

        internal sealed record Pause(TimeSpan Length) : Step;

        internal sealed record Forever(ReadOnlyMemory<byte> Content, TimeSpan Between) : Step;

        internal sealed record Hang : Step;

        internal sealed record Reset : Step;
    }

    /// <summary>The steps in order; after the last the server closes.</summary>
    public ImmutableArray<Step> Steps => _steps;

    /// <summary>A well-made answer with its length.</summary>
    /// <param name="body">The body.</param>
    /// <param name="mediaType">Its media type, with a charset if there is one.</param>
    /// <param name="headers">Further header lines, without line ends.</param>
    public static Scenario Page(string body, string mediaType = "text/html; charset=utf-8", params string[] headers) =>
        Answer("200 OK", Encoding.UTF8.GetBytes(body), [$"Content-Type: {mediaType}", .. headers]);

    /// <summary>A well-made answer with its length.</summary>
    /// <param name="status">Status and reason: <c>404 Not Found</c>.</param>
    /// <param name="body">The body.</param>
    /// <param name="headers">Further header lines, without line ends.</param>
    public static Scenario Answer(string status, ReadOnlyMemory<byte> body, params string[] headers) =>
        Head(status, [$"Content-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}", .. headers]).Send(body);

    /// <summary>A redirect.</summary>
    /// <param name="to">What stands as Location.</param>
    /// <param name="status">Status and reason.</param>
    public static Scenario Redirect(string to, string status = "302 Found") =>
        Answer(status, ReadOnlyMemory<byte>.Empty, $"Location: {to}");

    /// <summary>Status line and headers alone; what follows is up to the test.</summary>
    /// <param name="status">Status and reason.</param>
    /// <param name="headers">Header lines, without line ends.</param>
    public static Scenario Head(string status, params string[] headers) =>
        Silent.Send($"HTTP/1.1 {status}\r\n{string.Concat(headers.Select(line => line + "\r\n"))}\r\n");

    /// <summary>Then sends text as UTF-8.</summary>
    public Scenario Send(string text) => Send(Encoding.UTF8.GetBytes(text));

    /// <summary>Then sends bytes.</summary>
    public Scenario Send(ReadOnlyMemory<byte> bytes) => With(new Step.Bytes(bytes));

    /// <summary>Then waits.</summary>
    public Scenario Pause(TimeSpan length) => With(new Step.Pause(length));

    /// <summary>Then sends the same again and again until the client leaves.</summary>
    public Scenario Forever(string text, TimeSpan between = default) =>
        With(new Step.Forever(Encoding.UTF8.GetBytes(text), between));

    /// <summary>Then says nothing more and stays connected until the client leaves.</summary>
    public Scenario Hang() => With(new Step.Hang());

    /// <summary>Then breaks the connection off.</summary>
    public Scenario Reset() => With(new Step.Reset());

    private Scenario With(Step step) => new(_steps.Add(step));
}
