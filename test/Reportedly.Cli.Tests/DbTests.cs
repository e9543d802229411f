namespace Reportedly.Cli.Tests;

/// <summary><c>db</c>: what keeps a store safe over the years.</summary>
public sealed class DbTests : IDisposable
{
    private readonly Shell shell = new();

    public DbTests() => shell.ReadTwice();

    [Fact]
    public void A_backup_restores_to_a_store_that_says_the_same()
    {
        string before = shell.Run("incidents", "--format", "jsonl").Output;

        Said backup = shell.Run("db", "backup", "reports.backup");
        Said restored = shell.Run("db", "restore", "reports.backup", "--db", "new.db");

        backup.Output.Should().StartWith("reports.backup: 2 readings, 0 judgements, sha256:");
        restored.Output.Should().Be(backup.Output.Replace("reports.backup", "new.db"));
        shell.Run("incidents", "--format", "jsonl", "--db", "new.db").Output.Should().Be(before);
    }

    [Fact]
    public void Nothing_is_ever_overwritten()
    {
        shell.Run("db", "backup", "reports.backup").Code.Should().Be(0);

        shell.Run("db", "backup", "reports.backup").Code.Should().Be(1);
        shell.Run("db", "restore", "reports.backup", "--db", "reportedly.db").Code.Should().Be(1);
        shell.Run("show", "herald-1").Code.Should().Be(0);
    }

    [Fact]
    public void A_sound_store_verifies_and_says_what_it_holds()
    {
        Said said = shell.Run("db", "verify");

        said.Code.Should().Be(0);
        said.Lines[0].Should().Be("2 reports, 2 readings, 0 judgements, 0 acts");
        said.Lines[^1].Should().StartWith("sound");
        said.Error.Should().BeEmpty();
    }

    [Fact]
    public void A_store_of_this_version_has_nothing_to_migrate() =>
        shell.Run("db", "migrate").Output.Should().EndWith("nothing to do\n");

    [Theory]
    [InlineData("verify")]
    [InlineData("migrate")]
    public void A_store_that_is_not_there_is_not_made(string verb)
    {
        Said said = shell.Run("db", verb, "--db", "nowhere.db");

        said.Code.Should().Be(1);
        said.ErrorLines.Single().Should().Contain("nowhere.db: there is no store here");
        File.Exists(shell.PathOf("nowhere.db")).Should().BeFalse();
    }

    [Fact]
    public void A_server_is_asked_by_its_address_and_no_password_is_printed()
    {
        Said said = shell.Run(
            "incidents",
            "--db",
            "Host=127.0.0.1;Port=1;Database=x;Username=u;Password=hushed;Timeout=2"
        );

        said.Code.Should().Be(1);
        said.ErrorLines.Should().NotBeEmpty();
        said.Error.Should().NotContain("hushed").And.NotContain("there is no store here");
    }

    [Fact]
    public void A_mistake_below_a_verb_is_answered_with_the_help_of_that_command() =>
        shell.Run("db", "backup").ErrorLines[^1].Should().Be("reportedly db backup --help says how it is used.");

    public void Dispose() => shell.Dispose();
}
