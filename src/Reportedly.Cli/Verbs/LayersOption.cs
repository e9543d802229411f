using System.CommandLine;
using Reportedly.Language;
using Reportedly.Language.Formats;

namespace Reportedly.Cli.Verbs;

/// <summary>The option <c>--layers</c>: names of layers with commas between them.</summary>
internal static class LayersOption
{
    /// <summary>What is attributed to whom: a layer of reading, printed only where it is named.</summary>
    public const string Claims = "claims";

    private static readonly (string Name, LayerChoice Choice)[] Known =
    [
        (Layers.Tokens.Name, LayerChoice.None),
        (Layers.Tags.Name, LayerChoice.Tags),
        (Layers.Trees.Name, LayerChoice.Trees),
        (Layers.Names.Name, LayerChoice.Names),
    ];

    public static Option<string> Create()
    {
        Option<string> layers = new("--layers")
        {
            Description =
                "Which layers to print, with commas between them: tokens, tags, trees, names, claims (claims with jsonl only).",
            HelpName = "LAYER,...",
            DefaultValueFactory = _ => Named(","),
        };
        layers.Validators.Add(result =>
        {
            foreach (string name in result.Tokens.SelectMany(token => token.Value.Split(',')))
            {
                if (name != Claims && !Known.Any(layer => layer.Name == name))
                {
                    result.AddError(
                        $"--layers: there is no layer '{name}'; give any of {Named(", ")}, {Claims}, with commas and no spaces between them."
                    );
                }
            }
        });
        return layers;
    }

    /// <summary>The layers that a value names, which has passed as the option's.</summary>
    public static LayerChoice Read(string value)
    {
        string[] names = value.Split(',');
        return Known
            .Where(layer => names.Contains(layer.Name, StringComparer.Ordinal))
            .Aggregate(LayerChoice.None, (choice, layer) => choice | layer.Choice);
    }

    /// <summary>True where the claims are named.</summary>
    public static bool HasClaims(string value) => value.Split(',').Contains(Claims, StringComparer.Ordinal);

    /// <summary>True where nothing but the claims is named.</summary>
    public static bool HasNothingElse(string value) => value.Split(',').All(name => name == Claims);

    private static string Named(string between) => string.Join(between, Known.Select(layer => layer.Name));
}
