using System.CommandLine;
using Reportedly.Sources.Fetching.Addresses;

namespace Reportedly.Cli.Verbs;

/// <summary>The option that lets in machines of one's own network, which are not fetched from otherwise.</summary>
internal static class AllowedHosts
{
    /// <summary>The hosts as they were written, for who opens the web himself.</summary>
    public static Option<string[]> Names()
    {
        Option<string[]> option = new("--allow-host")
        {
            Description =
                "A host, address or network (10.0.0.0/8) of your own that may be fetched from; may be given several times. "
                + "Without it only public addresses are fetched.",
            HelpName = "HOST",
            Arity = ArgumentArity.ZeroOrMore,
        };
        option.Validators.Add(result =>
        {
            try
            {
                _ = AddressRules.Allowing(result.Tokens.Select(token => token.Value));
            }
            catch (FormatException fault)
            {
                result.AddError($"--allow-host: {fault.Message}");
            }
        });
        return option;
    }

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
