using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;

namespace Reportedly.Reading.Actors.Register;

/// <summary>
/// Known actors of conflicts, to be found by every name that they bear. The built-in ones stand in <c>data/actors/*.yaml</c>, which ships inside the
/// assembly; files of users add to them, or stand over them by id.
/// </summary>
internal sealed class ActorRegister
{
    private const string Prefix = "actors/";

    private static readonly Lazy<ActorRegister> Shipped = new(() => Open([]));

    // Plain dictionaries: frozen ones take longer to build at every start than they save.
    private readonly Dictionary<string, ImmutableArray<RegisterEntry>> byName;
    private readonly Dictionary<string, ImmutableArray<RegisterEntry>>.AlternateLookup<ReadOnlySpan<char>> byNameSpan;
    private readonly Dictionary<string, ImmutableArray<RegisterEntry>> byAcronym;
    private readonly Dictionary<(string Country, string Organ), RegisterEntry> byOrgan;
    private readonly HashSet<(string Id, string Name)> contextual;

    private ActorRegister(
        ImmutableArray<RegisterEntry> entries,
        ImmutableArray<StateOrgan> organs,
        ActorCodes codes,
        string? userDigest
    )
    {
        Entries = entries;
        Organs = organs;
        Codes = codes;
        UserDigest = userDigest;
        byName = Index(entries, e => NamesOf(e).Where(name => !IsShortForm(name)).Select(ActorNames.Fold));
        byNameSpan = byName.GetAlternateLookup<ReadOnlySpan<char>>();
        byAcronym = Index(entries, e => e.Acronyms.Concat(NamesOf(e).Where(IsShortForm)).Select(ActorNames.Undotted));
        byOrgan = entries
            .Where(e => e is { Organ: not null, Country: not null })
            .DistinctBy(e => (e.Country!, e.Organ!))
            .ToDictionary(e => (e.Country!, e.Organ!));
        contextual = entries
            .SelectMany(
                e => e.Contextual,
                (e, name) => (e.Id, IsShortForm(name) ? ActorNames.Undotted(name) : ActorNames.Fold(name))
            )
            .ToHashSet();
    }

    /// <summary>The register that ships with the product.</summary>
    /// <exception cref="RegisterException">It has faults.</exception>
    public static ActorRegister BuiltIn => Shipped.Value;

    /// <summary>Every actor, in the order of the files.</summary>
    public ImmutableArray<RegisterEntry> Entries { get; }

    /// <summary>The arms that states have.</summary>
    public ImmutableArray<StateOrgan> Organs { get; }

    /// <summary>Composes codes.</summary>
    public ActorCodes Codes { get; }

    /// <summary>SHA-256 over the files of the user; null where there are none.</summary>
    public string? UserDigest { get; }

    /// <summary>The built-in register with files over it.</summary>
    /// <param name="files">Paths of YAML files; a later one stands over an earlier one.</param>
    /// <exception cref="RegisterException">A file cannot be read or used; it names every fault.</exception>
    public static ActorRegister With(ImmutableArray<string> files) => files.IsEmpty ? BuiltIn : Open(files);

    /// <summary>Makes a register of texts, for tests.</summary>
    /// <exception cref="RegisterException">They have faults.</exception>
    public static ActorRegister Of(params ReadOnlySpan<(string File, string Text)> files)
    {
        RegisterBuilder builder = new(ActorCodes.Default);
        foreach ((string file, string text) in files)
        {
            using StringReader reader = new(text);
            builder.Add(file, reader);
        }
        return Build(builder, null);
    }

    private static ActorRegister Open(ImmutableArray<string> files)
    {
        RegisterBuilder builder = new(ActorCodes.Default);
        Assembly assembly = typeof(ActorRegister).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                using StreamReader text = new(assembly.GetManifestResourceStream(name)!);
                builder.AddShipped("data/" + name, text);
            }
        }
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in files)
        {
            try
            {
                byte[] bytes = File.ReadAllBytes(file);
                hash.AppendData(SHA256.HashData(bytes));
                using StreamReader text = new(new MemoryStream(bytes));
                builder.Add(file, text);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                builder.Fault($"{file}: it cannot be read ({failure.Message}); name a YAML file of actors.");
            }
        }
        return Build(builder, files.IsEmpty ? null : "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static ActorRegister Build(RegisterBuilder builder, string? userDigest)
    {
        (ImmutableArray<RegisterEntry> entries, ImmutableArray<StateOrgan> organs) = builder.Finish();
        return new ActorRegister(entries, organs, builder.Codes, userDigest);
    }

    /// <summary>The actors that bear a name, its spelling aside; none where nobody does.</summary>
    /// <param name="folded">As <see cref="ActorNames.Fold(ReadOnlySpan{char}, Span{char})"/> gives it.</param>
    public ImmutableArray<RegisterEntry> Named(ReadOnlySpan<char> folded) =>
        byNameSpan.TryGetValue(folded, out ImmutableArray<RegisterEntry> found) ? found : [];

    /// <summary>The actors that bear a short form, in these very letters.</summary>
    public ImmutableArray<RegisterEntry> ShortNamed(string undotted) =>
        byAcronym.TryGetValue(undotted, out ImmutableArray<RegisterEntry> found) ? found : [];

    /// <summary>True where the name means other things too.</summary>
    public bool IsContextual(RegisterEntry entry, string name) => contextual.Contains((entry.Id, name));

    /// <summary>A country's arm that the register has; null where it has none. An army is its armed forces where nothing else is.</summary>
    public RegisterEntry? OrganOf(string country, string organ) =>
        byOrgan.TryGetValue((country, organ), out RegisterEntry? entry)
        || organ == "army" && byOrgan.TryGetValue((country, "armed-forces"), out entry)
            ? entry
            : null;

    /// <summary>True where some actor bears the name, in any spelling.</summary>
    public bool IsName(ReadOnlySpan<char> printed)
    {
        Span<char> folded = stackalloc char[ActorNames.Longest];
        return byNameSpan.ContainsKey(folded[..ActorNames.Fold(printed, folded)]);
    }

    /// <summary>True for short forms, which are looked up in their own letters: one word, mostly of capitals and digits.</summary>
    public static bool IsShortForm(string name)
    {
        int capitals = 0;
        int small = 0;
        foreach (char c in name)
        {
            if (c == ' ')
            {
                return false;
            }
            capitals += char.IsUpper(c) || char.IsDigit(c) ? 1 : 0;
            small += char.IsLower(c) ? 1 : 0;
        }
        return capitals >= 2 && small < capitals;
    }

    private static IEnumerable<string> NamesOf(RegisterEntry entry) =>
        entry.Aliases.Prepend(entry.Name).Concat(entry.Contextual);

    private static Dictionary<string, ImmutableArray<RegisterEntry>> Index(
        ImmutableArray<RegisterEntry> entries,
        Func<RegisterEntry, IEnumerable<string>> names
    )
    {
        Dictionary<string, ImmutableArray<RegisterEntry>> index = new(StringComparer.Ordinal);
        foreach (RegisterEntry entry in entries)
        {
            foreach (string name in names(entry))
            {
                index.TryGetValue(name, out ImmutableArray<RegisterEntry> bearers);
                index[name] =
                    bearers.IsDefault ? [entry]
                    : bearers.Contains(entry) ? bearers
                    : bearers.Add(entry);
            }
        }
        return index;
    }
}
