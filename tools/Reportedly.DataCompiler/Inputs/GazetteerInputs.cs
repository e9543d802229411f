namespace Reportedly.DataCompiler.Inputs;

/// <summary>Everything that the gazetteer is made of.</summary>
/// <param name="Cities">See <see cref="Package.Cities"/>.</param>
/// <param name="Towns">See <see cref="Package.Towns"/>.</param>
/// <param name="Divisions">See <see cref="Package.Divisions"/>.</param>
/// <param name="Codes">See <see cref="Package.Codes"/>.</param>
/// <param name="Tables">See <see cref="Package.Tables"/>.</param>
internal sealed record GazetteerInputs(
    InputFolder Cities,
    InputFolder Towns,
    InputFolder Divisions,
    InputFolder Codes,
    InputFolder Tables
)
{
    /// <summary>Name and digest of each file that was read.</summary>
    public IEnumerable<(string Name, string Digest)> Read =>
        ((InputFolder[])[Cities, Towns, Divisions, Codes, Tables]).SelectMany(folder => folder.Read);
}
