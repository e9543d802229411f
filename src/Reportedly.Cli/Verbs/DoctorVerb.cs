using System.CommandLine;
using System.Text;
using Reportedly.Cli.Printing;
using Reportedly.Cli.Running;
using Reportedly.Server.Phrasing;

namespace Reportedly.Cli.Verbs;

/// <summary><c>reportedly doctor</c>: is everything in place that reading reports needs?</summary>
internal static class DoctorVerb
{
    public static Command Command(Host host)
    {
        Command command = new("doctor", "Checks that everything is in place, and says what to do where it is not.");
        command.SetAction(_ => Run(host));
        return command;
    }

    private static int Run(Host host)
    {
        ResultOutput output = new(host.Output);
        bool well = true;
        foreach ((string name, Func<string> check) in DoctorChecks.All(host))
        {
            bool passed;
            string detail;
            try
            {
                detail = check();
                passed = true;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // A check may fail in any way; what it says is the finding.
                detail = failure.Message;
                passed = false;
            }
            well &= passed;
            output.Write(Line(host.Screen, passed, name, detail));
        }
        if (!well)
        {
            host.Error.WriteLine("reportedly: something is not in place; the lines marked FAIL say what.");
        }
        return well ? ExitCode.Ok : ExitCode.Error;
    }

    private static byte[] Line(Screen screen, bool passed, string name, string detail)
    {
        string mark = passed ? "ok  " : "FAIL";
        if (screen.Colour)
        {
            mark = $"\u001b[{(passed ? 32 : 31)}m{mark}\u001b[0m";
        }
        return Encoding.UTF8.GetBytes($"{mark}  {name, -9}  {Words.Clean(detail)}\n");
    }
}
