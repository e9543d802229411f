using System.Diagnostics;
using System.Text;

namespace Reportedly.Cli.Tests;

/// <summary>How a run ends before its time, and what the shell is told.</summary>
public sealed class EndingTests : IDisposable
{
    private readonly Shell shell = new();

    [Fact]
    public void When_nobody_reads_the_output_any_more_the_run_ends_quietly_and_soon()
    {
        int read = 0;
        shell.Reader = input =>
        {
            Interlocked.Increment(ref read);
            return HandRead.Read(input);
        };
        shell.Output = new ClosingStream(closesAfter: 3);

        Said said = shell.Run("read", Feed(500), "--format", "jsonl", "--workers", "2");

        said.Code.Should().Be(0);
        said.Error.Should().BeEmpty();
        read.Should().BeLessThan(30);
    }

    [Fact]
    public void An_analysis_that_nobody_reads_any_more_ends_quietly_and_soon()
    {
        int analysed = 0;
        shell.Analyser = source =>
        {
            Interlocked.Increment(ref analysed);
            return HandAnalysed.Analyse(source);
        };
        shell.Output = new ClosingStream(closesAfter: 3);

        Said said = shell.Run("analyse", Feed(500), "--workers", "2");

        said.Code.Should().Be(0);
        said.Error.Should().BeEmpty();
        analysed.Should().BeLessThan(30);
    }

    [Fact]
    public void A_store_is_filled_to_the_end_though_nobody_reads_the_output()
    {
        shell.Output = new ClosingStream(closesAfter: 3);

        shell.Run("read", Feed(50), "--format", "jsonl", "--db", "reportedly.db").Error.Should().Contain("50 added");
    }

    [Fact]
    public async Task Ctrl_C_ends_the_run_and_what_was_read_is_kept()
    {
        using CancellationTokenSource stop = new();
        int read = 0;
        shell.Reader = input =>
        {
            if (Interlocked.Increment(ref read) == 10)
            {
                stop.Cancel();
            }
            return HandRead.Read(input);
        };

        Said said = await shell.RunAsync(
            ["read", Feed(500), "--format", "jsonl", "--workers", "2", "--db", "reportedly.db"],
            stop.Token
        );

        said.Code.Should().Be(130);
        said.Error.Should().Be("reportedly: stopped.\n");
        read.Should().BeLessThan(40);
        shell.Run("show", "r0").Code.Should().Be(0);
    }

    [Fact]
    public async Task Ctrl_C_ends_an_analysis_with_whole_lines()
    {
        using CancellationTokenSource stop = new();
        int analysed = 0;
        shell.Analyser = source =>
        {
            if (Interlocked.Increment(ref analysed) == 10)
            {
                stop.Cancel();
            }
            return HandAnalysed.Analyse(source);
        };

        Said said = await shell.RunAsync(["analyse", Feed(500), "--format", "jsonl", "--workers", "2"], stop.Token);

        said.Code.Should().Be(130);
        said.Error.Should().Be("reportedly: stopped.\n");
        analysed.Should().BeLessThan(40);
        said.Lines.Should().NotBeEmpty().And.OnlyContain(line => line.StartsWith('{') && line.EndsWith('}'));
    }

    [Fact]
    public void Help_has_examples_and_the_exit_codes()
    {
        foreach (string verb in (string[])["read", "analyse", "show", "explain", "gazetteer", "doctor"])
        {
            Said said = shell.Run(verb, "--help");
            said.Code.Should().Be(0);
            said.Output.Should().Contain($"reportedly {verb}").And.Contain("Examples:").And.Contain("Exit codes: 0 ok");
        }
        shell.Run().Code.Should().Be(2);
    }

    [Fact]
    public void The_doctor_finds_everything_in_place()
    {
        Said said = shell.Run("doctor");

        said.Lines.Should().OnlyContain(line => line.StartsWith("ok  ", StringComparison.Ordinal));
        said.Lines.Should().Contain(line => line.Contains("SQLite 3."));
        said.Lines.Should().Contain(line => line.Contains("lexicon 0123456789ab"));
        said.Lines.Should().Contain(line => line.StartsWith("ok    gazetteer  built-in ", StringComparison.Ordinal));
        said.Code.Should().Be(0);
    }

    [Fact]
    public void The_doctor_says_what_is_not_in_place()
    {
        shell.Reader = _ => throw new InvalidDataException("the lexicon is damaged; install again.");

        Said said = shell.Run("doctor");

        said.Code.Should().Be(1);
        said.Lines.Should().Contain("FAIL  sample     the lexicon is damaged; install again.");
    }

    [Fact]
    public void The_program_itself_tells_the_shell_how_it_went()
    {
        Start("--version").Should().Be(0);
        Start("no-such-verb").Should().Be(2);
        Start("show", "x", "--db", shell.PathOf("none.db")).Should().Be(1);
        Start("read", shell.PathOf("missing.txt")).Should().Be(3);
        Start("analyse", "--layers", "syllables", "x").Should().Be(2);
    }

    public void Dispose() => shell.Dispose();

    private static int Start(params string[] arguments)
    {
        ProcessStartInfo start = new(Path.Combine(AppContext.BaseDirectory, "reportedly"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        error.Result.Should().NotContain("Unhandled exception");
        process.WaitForExit();
        return process.ExitCode;
    }

    private string Feed(int count)
    {
        StringBuilder lines = new();
        for (int i = 0; i < count; i++)
        {
            lines.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{{\"id\":\"r{i}\",\"text\":\"Report {i}.\"}}\n"
            );
        }
        return shell.Write("feed.jsonl", lines.ToString());
    }

    /// <summary>An output whose reader goes away.</summary>
    private sealed class ClosingStream(int closesAfter) : MemoryStream
    {
        private const int BrokenPipe = 32;
        private int writes;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (writes++ >= closesAfter)
            {
                throw new IOException("Broken pipe", BrokenPipe);
            }
            base.Write(buffer);
        }
    }
}
