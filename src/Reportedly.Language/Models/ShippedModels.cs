using System.Reflection;

namespace Reportedly.Language.Models;

/// <summary>The models that are part of the product, inside its assembly.</summary>
internal static class ShippedModels
{
    /// <summary>The model of English.</summary>
    public const string English = "models/en.model";

    /// <summary>Reads a model of the product.</summary>
    /// <exception cref="ModelFormatException">It is missing, damaged or of another version.</exception>
    public static LanguageModel Load(string name)
    {
        Assembly assembly = typeof(ShippedModels).Assembly;
        using Stream stream =
            assembly.GetManifestResourceStream(name)
            ?? throw new ModelFormatException(
                $"{assembly.GetName().Name} does not hold {name}; train it, or take it from the repository, and build again."
            );
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new LanguageModel(ModelFile.Parse(name, bytes));
    }
}
