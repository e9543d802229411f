using System.Text;
using Reportedly.Reading.Rules;
using Reportedly.Server.Phrasing;
using Reportedly.Text;
using Spectre.Console;

namespace Reportedly.Cli.Printing;

/// <summary>
/// Draws a derivation as a tree that grows from the words up: each step stands below the steps that it rests on, and the
/// last line is what was concluded.
/// </summary>
internal static class DerivationTree
{
    private const int LongestWords = 60;

    public static byte[] Render(Derivation root, SourceText source, Screen screen)
    {
        List<string> lines = [];
        Draw(root, source, "", "", lines);
        // Drawn from the top down with the last part first, and then turned over: so the parts keep the order of the text.
        lines.Reverse();
        StringWriter text = new();
        IAnsiConsole console = Screen.Console(text, screen with { Width = int.MaxValue / 2 });
        foreach (string line in lines)
        {
            console.MarkupLine(line);
        }
        return Encoding.UTF8.GetBytes(text.ToString().ReplaceLineEndings("\n"));
    }

    private static void Draw(Derivation step, SourceText source, string branch, string trunk, List<string> lines)
    {
        string words = Words.Elide(Words.Clean(source.Quote(step.Span)), LongestWords);
        lines.Add(
            $"[dim]{branch}[/]{Markup.Escape($"“{words}”")}  [bold]{Markup.Escape(Words.Clean(step.Says))}[/]  "
                + $"[dim]{Markup.Escape($"[{Words.Clean(step.Rule)}]")}[/]"
        );
        for (int i = step.Parts.Length - 1; i >= 0; i--)
        {
            bool isLast = i == 0;
            Draw(step.Parts[i], source, trunk + (isLast ? "┌─ " : "├─ "), trunk + (isLast ? "   " : "│  "), lines);
        }
    }
}
