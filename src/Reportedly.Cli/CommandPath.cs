using System.CommandLine;

namespace Reportedly.Cli;

/// <summary>The words behind <c>reportedly</c> that name a verb: <c>judge accept</c>.</summary>
internal static class CommandPath
{
    /// <summary>The path of a command; empty for the root.</summary>
    public static string Of(Command command)
    {
        if (command is RootCommand)
        {
            return "";
        }
        string above = command.Parents.OfType<Command>().Select(Of).FirstOrDefault() ?? "";
        return above.Length == 0 ? command.Name : $"{above} {command.Name}";
    }
}
