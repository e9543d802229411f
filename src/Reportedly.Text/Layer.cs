namespace Reportedly.Text;

/// <summary>
/// The name and type of one layer of a <see cref="Document"/>. Layers are declared once, as static fields by the
/// room that writes them.
/// </summary>
/// <typeparam name="T">What the layer holds.</typeparam>
/// <param name="Name">Lower-case name, the same for as long as the layer exists: <c>tokens</c>, <c>trees</c>.</param>
public sealed record Layer<T>(string Name)
    where T : class
{
    /// <summary>The layer's name.</summary>
    public override string ToString() => Name;
}
