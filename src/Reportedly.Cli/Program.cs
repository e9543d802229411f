using Microsoft.Win32.SafeHandles;
using Reportedly.Cli;
using Reportedly.Cli.Printing;
using Reportedly.Language;
using Reportedly.Reading;
using Reportedly.Server.Intake;
using Reportedly.Text;

Console.OutputEncoding = System.Text.Encoding.UTF8;
bool hasTerminal = !Console.IsOutputRedirected;

// https://no-color.org: any value but an empty one.
bool colour =
    hasTerminal
    && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
    && Environment.GetEnvironmentVariable("TERM") != "dumb";
Host host = new()
{
    CreateReader = data => ReportReader.Create(data).Read,
    CreateAnalyser = Analyser,
    CreateWeb = WebAccess.Open,
    Input = Console.OpenStandardInput(),
    InputIsTerminal = !Console.IsInputRedirected,
    Output = StandardOutput(),
    Screen = hasTerminal ? new Screen(TerminalWidth(), colour) : Screen.Plain,
    Error = Console.Error,
    // Where results scroll over the same terminal, a progress bar would run through them.
    ShowsProgress = !Console.IsErrorRedirected && Console.IsOutputRedirected,
    ErrorIsTerminal = !Console.IsErrorRedirected,
    Environment = Environment.GetEnvironmentVariable,
    WorkingDirectory = Directory.GetCurrentDirectory(),
};
return await CommandLine.RunAsync(args, host);

static Func<SourceText, Document> Analyser()
{
    LanguageAnalyser analyser = LanguageAnalyser.CreateDefault();
    return source =>
    {
        Document document = new(source);
        analyser.Analyse(document);
        return document;
    };
}

// The console's own stream swallows EPIPE, and a run behind "| head" would read on to the end for nobody.
static Stream StandardOutput()
{
    if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
    {
        return Console.OpenStandardOutput();
    }
    FileStream direct = new(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
    // A file's place is shared with stderr, which only the console's stream respects.
    return direct.CanSeek ? Console.OpenStandardOutput() : direct;
}

static int TerminalWidth()
{
    try
    {
        return Console.WindowWidth > 0 ? Console.WindowWidth : Screen.Plain.Width;
    }
    catch (IOException)
    {
        return Screen.Plain.Width;
    }
}
