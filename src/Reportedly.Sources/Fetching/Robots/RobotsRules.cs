using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Reportedly.Sources.Fetching.Robots;

/// <summary>What a robots.txt asks of one visitor (RFC 9309).</summary>
internal sealed class RobotsRules
{
    private readonly ImmutableArray<RobotsRule> _rules;

    private RobotsRules(ImmutableArray<RobotsRule> rules, TimeSpan? crawlDelay)
    {
        _rules = rules;
        CrawlDelay = crawlDelay;
    }

    /// <summary>Nothing is asked.</summary>
    public static RobotsRules AllowAll { get; } = new([], null);

    /// <summary>How long a visitor should wait between two requests; null where it does not say.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <summary>Reads it. Whatever cannot be read is passed over.</summary>
    /// <param name="bytes">The file, UTF-8.</param>
    /// <param name="visitor">The visitor's name: <c>reportedly</c>.</param>
    public static RobotsRules Read(ReadOnlySpan<byte> bytes, string visitor)
    {
        List<RobotsRule> own = [];
        List<RobotsRule> others = [];
        TimeSpan? ownDelay = null;
        TimeSpan? othersDelay = null;
        bool isNamed = false;
        bool isOwn = false;
        bool isOthers = false;
        bool isInRules = true;
        foreach (string line in Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split('\n', '\r'))
        {
            if (Field(line) is not (var name, var value))
            {
                continue;
            }
            switch (name)
            {
                case "user-agent":
                    // Lines that name visitors one after another begin one group.
                    (isOwn, isOthers) = isInRules ? (false, false) : (isOwn, isOthers);
                    isInRules = false;
                    isOwn |= IsVisitor(value, visitor);
                    isOthers |= value == "*";
                    isNamed |= isOwn;
                    break;
                case "allow" or "disallow":
                    isInRules = true;
                    if (value.Length > 0)
                    {
                        RobotsRule rule = new(value, name == "allow");
                        (
                            isOwn ? own
                            : isOthers ? others
                            : null
                        )?.Add(rule);
                    }
                    break;
                case "crawl-delay":
                    isInRules = true;
                    (ownDelay, othersDelay) =
                        isOwn ? (Seconds(value) ?? ownDelay, othersDelay)
                        : isOthers ? (ownDelay, Seconds(value) ?? othersDelay)
                        : (ownDelay, othersDelay);
                    break;
            }
        }
        return isNamed ? new([.. own], ownDelay) : new([.. others], othersDelay);
    }

    /// <summary>True where it does not ask to leave an address alone. The longest rule that fits counts; of two as long, the one that allows.</summary>
    /// <param name="address">The address.</param>
    public bool Allows(Uri address)
    {
        string path = address.GetComponents(UriComponents.PathAndQuery, UriFormat.UriEscaped);
        path = RobotsRule.Normal(path.Length == 0 ? "/" : path);
        if (path == "/robots.txt")
        {
            return true;
        }
        RobotsRule? best = null;
        foreach (RobotsRule rule in _rules)
        {
            bool isBetter =
                best is null
                || rule.Length > best.Length
                || (rule.Length == best.Length && rule.IsAllowed && !best.IsAllowed);
            if (isBetter && rule.Fits(path))
            {
                best = rule;
            }
        }
        return best is null || best.IsAllowed;
    }

    private static (string Name, string Value)? Field(string line)
    {
        int comment = line.IndexOf('#', StringComparison.Ordinal);
        string words = comment < 0 ? line : line[..comment];
        int colon = words.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : (words[..colon].Trim().ToLowerInvariant(), words[(colon + 1)..].Trim());
    }

    /// <summary>Only the letters, - and _ at the start of a line's name count: <c>Reportedly/1.0</c> names reportedly.</summary>
    private static bool IsVisitor(string named, string visitor)
    {
        int end = 0;
        while (end < named.Length && (char.IsAsciiLetter(named[end]) || named[end] is '-' or '_'))
        {
            end++;
        }
        return named[..end].Equals(visitor, StringComparison.OrdinalIgnoreCase);
    }

    private static TimeSpan? Seconds(string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
        && seconds is >= 0 and < 1e6
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
