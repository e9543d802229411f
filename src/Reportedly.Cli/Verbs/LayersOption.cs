using System.CommandLine;
using Reportedly.Language;
using Reportedly.Language.Formats;

namespace Reportedly.Cli.Verbs;

/// <summary>The option <c>--layers</c>: names of layers with commas between them.</summary>
internal static class LayersOption
{
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
            Description = "Which layers to print, with commas between them; tokens always are.",
            HelpName = "LAYER,...",
            DefaultValueFactory = _ => Named(","),
        };
        layers.Validators.Add(result =>
        {
            foreach (string name in result.Tokens.SelectMany(token => token.Value.Split(',')))
            {
                if (!Known.Any(layer => layer.Name == name))
                {
                    result.AddError(
                        $"--layers: there is no layer '{name}'; give any of {Named(", ")}, with commas and no spaces between them."
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

    private static string Named(string between) => string.Join(between, Known.Select(layer => layer.Name));
}
