namespace Reportedly.Text;

/// <summary>
/// A source text and what has been read from it, in named layers. Each layer is written once and never changed.
/// A document belongs to one thread while it is being read.
/// </summary>
/// <param name="source">The text that every layer points into.</param>
public sealed class Document(SourceText source)
{
    private readonly Dictionary<string, object> layers = new(StringComparer.Ordinal);

    /// <summary>The text that every layer points into.</summary>
    public SourceText Source { get; } = source ?? throw new ArgumentNullException(nameof(source));

    /// <summary>The names of the layers written so far, in the order of writing.</summary>
    public IReadOnlyCollection<string> Layers => layers.Keys;

    /// <summary>True where the layer has been written.</summary>
    public bool Has<T>(Layer<T> layer)
        where T : class => layers.ContainsKey(layer.Name);

    /// <summary>Writes a layer.</summary>
    /// <exception cref="InvalidOperationException">The layer has been written before.</exception>
    public void Write<T>(Layer<T> layer, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(layer);
        ArgumentNullException.ThrowIfNull(value);
        if (!layers.TryAdd(layer.Name, value))
        {
            throw new InvalidOperationException(
                $"The layer '{layer.Name}' is written already; layers are written once."
            );
        }
    }

    /// <summary>Reads a layer.</summary>
    /// <exception cref="InvalidOperationException">The layer has not been written, or under another type.</exception>
    public T Read<T>(Layer<T> layer)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(layer);
        return layers.TryGetValue(layer.Name, out object? value)
            ? value as T
                ?? throw new InvalidOperationException(
                    $"The layer '{layer.Name}' holds {value.GetType().Name}, not {typeof(T).Name}."
                )
            : throw new InvalidOperationException($"The layer '{layer.Name}' has not been written yet.");
    }
}
