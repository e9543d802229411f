using System.CommandLine;
using Reportedly.Language;
using Reportedly.Language.Formats;
using Reportedly.Reading;

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
            Description =
                $"Which layers to print, with commas between them: {Named(", ")}; with jsonl also {NamedOfReading}.",
            HelpName = "LAYER,...",
            DefaultValueFactory = _ => Named(","),
        };
        layers.Validators.Add(result =>
        {
            foreach (string name in result.Tokens.SelectMany(token => token.Value.Split(',')))
            {
                if (
                    !LayerReader.Names.Contains(name, StringComparer.Ordinal) && !Known.Any(layer => layer.Name == name)
                )
                {
                    result.AddError(
                        $"--layers: there is no layer '{name}'; give any of {Named(", ")}, {NamedOfReading}, with commas and no spaces between them."
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

    /// <summary>The layers of reading that a value names: they are printed only where they are named.</summary>
    public static string[] OfReading(string value) =>
        [.. value.Split(',').Where(name => LayerReader.Names.Contains(name, StringComparer.Ordinal))];

    /// <summary>True where nothing but layers of reading is named.</summary>
    public static bool HasNothingElse(string value) =>
        value.Split(',').All(name => LayerReader.Names.Contains(name, StringComparer.Ordinal));

    private static string NamedOfReading => string.Join(", ", LayerReader.Names);

    private static string Named(string between) => string.Join(between, Known.Select(layer => layer.Name));
}
