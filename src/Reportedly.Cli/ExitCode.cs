namespace Reportedly.Cli;

/// <summary>What the process says to the shell when it ends.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int Error = 1;
    public const int Usage = 2;
    public const int SomeReportsFailed = 3;

    /// <summary>What a shell expects of a program that Ctrl-C ended: 128 and the signal's number.</summary>
    public const int Interrupted = 130;
}
