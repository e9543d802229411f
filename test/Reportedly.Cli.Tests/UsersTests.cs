namespace Reportedly.Cli.Tests;

/// <summary><c>users</c>, and what <c>serve</c> asks of a team.</summary>
public sealed class UsersTests : IDisposable
{
    private const string Desk = "https://desk.example.org";

    private readonly Shell shell = new();

    [Fact]
    public void The_first_admin_is_invited_before_there_is_a_single_report()
    {
        Said added = shell.Run("users", "add", "Mira Okonjo", "--role", "admin", "--public-url", Desk);

        added.Code.Should().Be(0, added.Error);
        added.Output.Should().MatchRegex("^https://desk\\.example\\.org/join\\?invitation=[A-Za-z0-9_-]{43}\n$");
        shell.Run("users", "list").Output.Should().Be("Mira Okonjo: admin, invited\n");
        shell.Run("db", "verify").Lines[0].Should().EndWith("1 act");
    }

    [Fact]
    public void Roles_change_and_accounts_close_and_open_again()
    {
        shell.Run("users", "add", "Mira Okonjo", "--role", "admin", "--public-url", Desk);
        shell.Run("users", "add", "Tomas Veld", "--role", "reader", "--public-url", Desk);

        shell.Run("users", "role", "tomas veld", "reviewer").Output.Should().Be("Tomas Veld is reviewer now.\n");
        shell.Run("users", "deactivate", "Tomas Veld").Output.Should().Be("Tomas Veld: closed\n");
        shell
            .Run("users", "invite", "Tomas Veld", "--public-url", Desk)
            .Error.Should()
            .Contain("closed; open it again first");
        shell.Run("users", "activate", "Tomas Veld").Output.Should().Be("Tomas Veld: open\n");
        shell.Run("users", "invite", "Tomas Veld", "--public-url", Desk).Output.Should().StartWith($"{Desk}/join?");
        shell.Run("users", "list").Output.Should().Be("Mira Okonjo: admin, invited\nTomas Veld: reviewer, invited\n");
    }

    [Theory]
    [InlineData(1, "last admin", "users", "deactivate", "Mira Okonjo")]
    [InlineData(1, "last admin", "users", "role", "Mira Okonjo", "reader")]
    [InlineData(1, "users list", "users", "role", "Nobody", "reader")]
    [InlineData(2, "no role", "users", "role", "Mira Okonjo", "owner")]
    [InlineData(1, "already", "users", "add", "MIRA OKONJO", "--role", "reader", "--public-url", Desk)]
    [InlineData(2, "--public-url", "users", "add", "Tomas Veld", "--role", "reader")]
    [InlineData(
        2,
        "https://",
        "users",
        "add",
        "Tomas Veld",
        "--role",
        "reader",
        "--public-url",
        "http://desk.example.org"
    )]
    [InlineData(2, "--team needs --public-url", "serve", "--team")]
    [InlineData(2, "--listen needs --team", "serve", "--listen", "0.0.0.0")]
    [InlineData(2, "no address", "serve", "--team", "--public-url", Desk, "--listen", "everywhere")]
    [InlineData(2, "go together", "serve", "--team", "--public-url", Desk, "--openid-client", "desk")]
    [InlineData(2, "without a path", "serve", "--team", "--public-url", "https://desk.example.org/news")]
    public void What_cannot_be_done_is_said_with_what_to_do(int code, string says, params string[] arguments)
    {
        shell.Run("users", "add", "Mira Okonjo", "--role", "admin", "--public-url", Desk);

        Said said = shell.Run(arguments);

        said.Code.Should().Be(code, said.Error);
        said.Error.Should().Contain(says);
        shell.Run("users", "list").Output.Should().Be("Mira Okonjo: admin, invited\n");
    }

    public void Dispose() => shell.Dispose();
}
