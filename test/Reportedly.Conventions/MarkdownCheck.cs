using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Reportedly.Conventions;

/// <summary>Looks whether what a page says can be followed: its links, and its commands.</summary>
internal static partial class MarkdownCheck
{
    private static readonly string[] DotnetVerbs =
    [
        "build",
        "clean",
        "format",
        "pack",
        "publish",
        "restore",
        "run",
        "test",
        "tool",
    ];

    /// <summary>Links that lead nowhere.</summary>
    /// <param name="file">The page, from the root.</param>
    /// <param name="text">Its text.</param>
    public static IEnumerable<string> DeadLinks(string file, string text)
    {
        string folder = Path.GetDirectoryName(Repository.At(file))!;
        foreach (Match link in Link().Matches(Fence().Replace(text, "")))
        {
            string target = Uri.UnescapeDataString(link.Groups["target"].Value);
            bool elsewhere =
                target.Contains("://", StringComparison.Ordinal)
                || target.StartsWith("mailto:", StringComparison.Ordinal);
            if (!elsewhere && !Path.Exists(Path.Combine(folder, target)))
            {
                yield return $"{file}: the link to '{target}' leads nowhere; mend or remove it.";
            }
        }
    }

    /// <summary>Commands that cannot work: a project, a verb or a tool that is not there.</summary>
    public static IEnumerable<string> DeadCommands(string file, string text) =>
        Commands(text).SelectMany(command => Faults(command)).Select(fault => $"{file}: {fault}");

    /// <summary>Commands in fenced blocks, and in code within a line, that begin with <c>dotnet</c> or <c>reportedly</c>.</summary>
    public static ImmutableArray<string> Commands(string text)
    {
        IEnumerable<string> blocks = Fence()
            .Matches(text)
            .SelectMany(block => block.Groups["code"].Value.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n'));
        IEnumerable<string> spans = Code().Matches(Fence().Replace(text, "")).Select(span => span.Groups["code"].Value);
        return
        [
            .. blocks
                .Concat(spans)
                .Select(line => line.Trim().TrimStart('$', '>').Trim())
                .Where(line => Command().IsMatch(line)),
        ];
    }

    private static IEnumerable<string> Faults(string command)
    {
        // What follows a pipe or a semicolon is a command of its own.
        foreach (string part in Separator().Split(command))
        {
            string[] words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            IEnumerable<string> faults = words switch
            {
                ["dotnet", ..] => DotnetFaults(words, command),
                ["reportedly", .. var rest] => VerbFaults(rest, command),
                _ => [],
            };
            foreach (string fault in faults)
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> DotnetFaults(string[] words, string command)
    {
        if (words.Length < 2 || words[1].StartsWith('-') || words[1].EndsWith(".dll", StringComparison.Ordinal))
        {
            yield break;
        }
        if (
            !DotnetVerbs.Contains(words[1])
            && !Repository.Read(".config/dotnet-tools.json").Contains($"\"{words[1]}\"", StringComparison.Ordinal)
        )
        {
            yield return $"'{command}': no dotnet command or tool of the repository is called '{words[1]}'.";
        }
        int end = Array.IndexOf(words, "--") is >= 0 and int at ? at : words.Length;
        foreach (string word in words[2..end].Where(IsRepositoryPath))
        {
            if (!Repository.Has(word))
            {
                yield return $"'{command}': '{word}' is not there.";
            }
        }
        if (words[1] == "run" && words[..end].Any(word => word.Contains("Reportedly.Cli", StringComparison.Ordinal)))
        {
            foreach (string fault in VerbFaults(end < words.Length ? words[(end + 1)..] : [], command))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> VerbFaults(string[] rest, string command)
    {
        if (rest.Length > 0 && VerbName().IsMatch(rest[0]) && !Verbs().Contains(rest[0]))
        {
            yield return $"'{command}': reportedly has no verb '{rest[0]}'; it has {string.Join(", ", Verbs())}.";
        }
    }

    /// <summary>The verbs of the command line: one file each.</summary>
    private static ImmutableArray<string> Verbs() =>
        [
            .. Repository
                .Files("src/Reportedly.Cli/Verbs", "Verb.cs")
                .Select(file => Path.GetFileName(file)[..^"Verb.cs".Length].ToLowerInvariant()),
        ];

    private static bool IsRepositoryPath(string word) =>
        PathInRepository().IsMatch(word)
        || word.EndsWith(".csproj", StringComparison.Ordinal)
        || word.EndsWith(".slnx", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<!\\)\]\((?<target>[^)#\s]+)(#[^)\s]*)?(\s+""[^""]*"")?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^ *```[^\n]*\n(?<code>.*?)^ *```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`(?<code>[^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("^(dotnet|reportedly) ")]
    private static partial Regex Command();

    [GeneratedRegex(@"\s*(?:\|\|?|;|&&)\s*")]
    private static partial Regex Separator();

    [GeneratedRegex("^[a-z][a-z-]*$")]
    private static partial Regex VerbName();

    [GeneratedRegex("^(src|test|tools|bench)/")]
    private static partial Regex PathInRepository();
}
