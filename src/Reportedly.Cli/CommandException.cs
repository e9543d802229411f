namespace Reportedly.Cli;

/// <summary>A verb cannot do what was asked: the message says what, why and what to do, and the process ends with its code.</summary>
internal sealed class CommandException(string message, int exitCode = ExitCode.Error) : Exception(message)
{
    public int ExitCode => exitCode;
}
