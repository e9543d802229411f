using System.CommandLine;
using Reportedly.Sources.Fetching.Addresses;

namespace Reportedly.Cli.Verbs;

/// <summary>The option that lets in machines of one's own network, which are not fetched from otherwise.</summary>
internal static class AllowedHosts
{
    public static Option<AddressRules> Option() =>
        new("--allow-host")
        {
            Description =
                "A host, address or network (10.0.0.0/8) of your own that pages may be fetched from; may be given several times. "
                + "Without it only public addresses are fetched.",
            HelpName = "HOST",
            Arity = ArgumentArity.ZeroOrMore,
            DefaultValueFactory = _ => AddressRules.PublicOnly,
            CustomParser = result =>
            {
                try
                {
                    return AddressRules.Allowing(result.Tokens.Select(token => token.Value));
                }
                catch (FormatException fault)
                {
                    result.AddError($"--allow-host: {fault.Message}");
                    return AddressRules.PublicOnly;
                }
            },
        };
}
