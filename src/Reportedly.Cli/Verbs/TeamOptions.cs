using System.CommandLine;
using System.Net;
using Reportedly.Server.Hosting;

namespace Reportedly.Cli.Verbs;

/// <summary>The options of <c>reportedly serve</c> that open the desk to a team.</summary>
internal sealed class TeamOptions
{
    private const string SecretVariable = "REPORTEDLY_OPENID_SECRET";

    private readonly Option<bool> team = new("--team")
    {
        Description = "Opens the desk to people with accounts, and to other machines with --listen.",
    };

    private readonly Option<Uri?> publicUrl = new("--public-url")
    {
        Description = "The address that the team types: https://desk.example.org.",
        HelpName = "URL",
        CustomParser = result => Address("--public-url", result.Tokens[0].Value, result.AddError),
    };

    private readonly Option<IPAddress?> listen = new("--listen")
    {
        Description =
            "The address of this machine to listen on. Where not said: 127.0.0.1, for a proxy on this machine.",
        HelpName = "ADDRESS",
        CustomParser = result =>
        {
            if (IPAddress.TryParse(result.Tokens[0].Value, out IPAddress? address))
            {
                return address;
            }
            result.AddError($"--listen: '{result.Tokens[0].Value}' is no address; write one as 127.0.0.1 or ::1.");
            return null;
        },
    };

    private readonly Option<bool> behindProxy = new("--behind-proxy")
    {
        Description = "Believes a proxy on this machine that says for whom it asks (X-Forwarded-For).",
    };

    private readonly Option<Uri?> authority = new("--openid-authority")
    {
        Description = "The OpenID Connect provider that people may sign in with.",
        HelpName = "URL",
        CustomParser = result => Address("--openid-authority", result.Tokens[0].Value, result.AddError),
    };

    private readonly Option<string?> client = new("--openid-client")
    {
        Description =
            $"What the provider knows this desk as. The secret is read from {SecretVariable}, or from the file that {SecretVariable}_FILE names.",
        HelpName = "ID",
    };

    /// <summary>Adds them to a command.</summary>
    public TeamOptions(Command command)
    {
        command.Add(team);
        command.Add(publicUrl);
        command.Add(listen);
        command.Add(behindProxy);
        command.Add(authority);
        command.Add(client);
        command.Validators.Add(result =>
        {
            bool isTeam = result.GetValue(team);
            Option[] needTeam = [publicUrl, listen, behindProxy, authority, client];
            foreach (
                Option option in needTeam.Where(option => !isTeam && result.GetResult(option) is { Implicit: false })
            )
            {
                result.AddError($"{option.Name} needs --team: without accounts a desk answers to this machine alone.");
            }
            if (isTeam && result.GetResult(publicUrl) is null)
            {
                result.AddError(
                    "--team needs --public-url: the address that the team types, as https://desk.example.org."
                );
            }
            if ((result.GetResult(authority) is null) != (result.GetResult(client) is null))
            {
                result.AddError("--openid-authority and --openid-client go together.");
            }
        });
    }

    /// <summary>The setup with what was said of a team.</summary>
    /// <exception cref="CommandException">The secret's file cannot be read.</exception>
    public DeskSetup Apply(DeskSetup setup, ParseResult parsed, Host host)
    {
        if (!parsed.GetValue(team))
        {
            return setup;
        }
        return setup with
        {
            Address = parsed.GetValue(listen) ?? IPAddress.Loopback,
            Team = new TeamSetup(parsed.GetValue(publicUrl)!)
            {
                BehindProxy = parsed.GetValue(behindProxy),
                OpenId = parsed.GetValue(authority) is { } provider
                    ? new OpenIdSetup(provider, parsed.GetValue(client)!, Secret(host))
                    : null,
            },
        };
    }

    /// <summary>Reads an address of the web.</summary>
    public static Uri? Address(string option, string text, Action<string> fault)
    {
        if (
            Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        )
        {
            return address;
        }
        fault($"{option}: '{text}' will not do; write an address that begins with https://.");
        return null;
    }

    private static string? Secret(Host host)
    {
        if (host.Environment(SecretVariable) is { Length: > 0 } secret)
        {
            return secret;
        }
        if (host.Environment($"{SecretVariable}_FILE") is not { Length: > 0 } file)
        {
            return null;
        }
        try
        {
            return File.ReadAllText(host.PathOf(file)).Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{SecretVariable}_FILE: {file} cannot be read: {failure.Message}");
        }
    }
}
