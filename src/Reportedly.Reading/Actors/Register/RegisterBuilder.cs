using System.Collections.Immutable;

namespace Reportedly.Reading.Actors.Register;

/// <summary>Gathers the files of a register, lets later ones stand over earlier ones, and checks the whole.</summary>
internal sealed class RegisterBuilder(ActorCodes codes)
{
    private readonly List<string> faults = [];
    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
    private readonly List<RegisterEntry> entries = [];
    private readonly List<StateOrgan> organs = [];
    private bool isOfUser;

    /// <summary>Knows the codes of countries.</summary>
    public ActorCodes Codes => codes;

    /// <summary>Tells of a fault.</summary>
    public void Fault(string line) => faults.Add(line);

    /// <summary>Adds a file.</summary>
    /// <param name="file">What it is called in faults.</param>
    /// <param name="text">Its YAML.</param>
    public void Add(string file, TextReader text) =>
        Add(file, RegisterFile.Read(file, text, codes.IsCountry, faults), isShipped: false);

    /// <summary>Adds a file that ships with the product.</summary>
    /// <param name="file">What it is called in faults.</param>
    /// <param name="text">Its lines.</param>
    public void AddShipped(string file, TextReader text) =>
        Add(file, RegisterFile.ReadPlain(file, text, codes.IsCountry, faults), isShipped: true);

    private void Add(string file, RegisterFile read, bool isShipped)
    {
        isOfUser |= !isShipped;
        HashSet<string> own = new(StringComparer.Ordinal);
        foreach (RegisterEntry entry in read.Entries)
        {
            if (!own.Add(entry.Id))
            {
                faults.Add($"{entry.Place}: the id '{entry.Id}' is in this file already; give it another.");
            }
            else if (!byId.TryGetValue(entry.Id, out int at))
            {
                byId.Add(entry.Id, entries.Count);
                entries.Add(entry);
            }
            else if (isShipped)
            {
                faults.Add(
                    $"{entry.Place}: the id '{entry.Id}' stands at {entries[at].Place} already; give it another."
                );
            }
            else
            {
                entries[at] = entry;
            }
        }
        organs.AddRange(read.Organs);
    }

    /// <summary>Everything that was added.</summary>
    /// <exception cref="RegisterException">Something is wrong; it names every fault.</exception>
    public (ImmutableArray<RegisterEntry> Entries, ImmutableArray<StateOrgan> Organs) Finish()
    {
        HashSet<string> arms = [.. organs.Select(organ => organ.Id)];
        foreach (RegisterEntry entry in entries)
        {
            if (entry.Organ is { } organ && !arms.Contains(organ))
            {
                faults.Add(
                    $"{entry.Place}: there is no arm of a state '{organ}'; they stand in data/actors/organs.yaml."
                );
            }
            foreach (string? other in (ReadOnlySpan<string?>)[entry.PartOf, entry.SuccessorOf])
            {
                if (other is not null && !byId.ContainsKey(other))
                {
                    faults.Add(
                        $"{entry.Place}: there is no actor '{other}'; write the id of one, or leave the field out."
                    );
                }
            }
        }
        if (isOfUser)
        {
            // Tests check the names that ship.
            CheckNames();
        }
        return faults.Count == 0 ? ([.. entries], [.. organs]) : throw new RegisterException([.. faults]);
    }

    /// <summary>Two actors may share a name only where a country can tell them apart.</summary>
    private void CheckNames()
    {
        Dictionary<string, List<(RegisterEntry Entry, string Name)>> bearers = new(StringComparer.Ordinal);
        foreach (RegisterEntry entry in entries)
        {
            foreach (string name in entry.Aliases.Prepend(entry.Name).Concat(entry.Acronyms))
            {
                string key = ActorRegister.IsShortForm(name) ? ActorNames.Undotted(name) : ActorNames.Fold(name);
                if (!bearers.TryGetValue(key, out List<(RegisterEntry Entry, string Name)>? others))
                {
                    bearers[key] = others = [];
                }
                foreach ((RegisterEntry other, _) in others)
                {
                    if (
                        !ReferenceEquals(other, entry)
                        && string.Equals(other.Country, entry.Country, StringComparison.Ordinal)
                    )
                    {
                        faults.Add(
                            $"{entry.Place}: the name '{name}' is that of '{other.Id}' at {other.Place} too, and no country tells them apart; "
                                + "put it under 'contextual' in one of them, or take it out."
                        );
                    }
                }
                others.Add((entry, name));
            }
        }
    }
}
