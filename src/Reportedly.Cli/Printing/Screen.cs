using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Reportedly.Cli.Printing;

/// <summary>What output is laid out for.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Colour">Whether colour may be used; never the only sign of anything.</param>
internal sealed record Screen(int Width, bool Colour)
{
    /// <summary>What is laid out for where there is no terminal: a pipe or a file.</summary>
    public static readonly Screen Plain = new(120, Colour: false);

    /// <summary>A console that takes nothing from its surroundings.</summary>
    public static IAnsiConsole Console(TextWriter writer, Screen screen, bool interactive = false)
    {
        IAnsiConsole console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = screen.Colour || interactive ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = screen.Colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = interactive ? InteractionSupport.Yes : InteractionSupport.No,
                Out = new AnsiConsoleOutput(writer),
                Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            }
        );
        console.Profile.Width = screen.Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>What was drawn, as UTF-8, without blanks at the ends of lines.</summary>
    /// <param name="screen">What it is drawn for.</param>
    /// <param name="draw">Draws it.</param>
    public static byte[] Draw(Screen screen, Action<IAnsiConsole> draw)
    {
        StringWriter text = new(CultureInfo.InvariantCulture);
        draw(Console(text, screen));
        IEnumerable<string> lines = text.ToString()
            .ReplaceLineEndings("\n")
            .Split('\n')
            .Select(line => line.TrimEnd(' '));
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }
}
