using Reportedly.Gazetteer;
using Reportedly.Gazetteer.Files;
using Reportedly.Gazetteer.Names;

namespace Reportedly.DataCompiler.Places;

/// <summary>A place while it is put together.</summary>
internal sealed class CompiledPlace
{
    private readonly Dictionary<string, NameRank> names = new(StringComparer.Ordinal);

    /// <summary>What goes into the file; what it lies in comes from <see cref="Within"/>.</summary>
    public required NewPlace Data { get; set; }

    /// <summary>The place around it, or null: its division.</summary>
    public CompiledPlace? Within { get; set; }

    /// <summary>Its names beside its own, as they were written.</summary>
    public IEnumerable<(string Name, NameRank Rank)> Names => names.Select(name => (name.Key, name.Value));

    /// <summary>Its own name, folded.</summary>
    public string Folded => NameFolding.Fold(Data.Name);

    /// <summary>Adds a name, unless it is there with the same or a better rank.</summary>
    public void Add(string name, NameRank rank)
    {
        if (name != Data.Name && (!names.TryGetValue(name, out NameRank before) || rank < before))
        {
            names[name] = rank;
        }
    }

    /// <summary>Gives it another name as its own; the one before stays as an alias.</summary>
    public void Rename(string name)
    {
        string before = Data.Name;
        Data = Data with { Name = name };
        names.Remove(name);
        Add(before, NameRank.Alias);
    }

    /// <summary>True where one of its names folds to this; a variant is no name here.</summary>
    public bool IsCalled(string folded) =>
        Folded == folded || names.Any(name => name.Value < NameRank.Variant && NameFolding.Fold(name.Key) == folded);
}
