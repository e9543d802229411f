using Reportedly.Storage.Tests.Killing;

namespace Reportedly.Storage.Tests;

/// <summary>Runs the tests; or, started by one of them, the writer that is killed in the middle of its work.</summary>
public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (args is [Writer.Verb, var store, var from])
        {
            return Writer.Run(store, from, Console.Out);
        }
        return args.Contains("--server") || args.Contains("--internal-msbuild-node")
            ? await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(
                args,
                SelfRegisteredExtensions.AddSelfRegisteredExtensions
            )
            : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
    }
}
