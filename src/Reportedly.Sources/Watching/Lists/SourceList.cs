using System.Collections.Immutable;

namespace Reportedly.Sources.Watching.Lists;

/// <summary>The sources that a file names.</summary>
/// <param name="Sources">Those that can be watched, in the order of the file.</param>
/// <param name="Faults">What is wrong with the others.</param>
public sealed record SourceList(ImmutableArray<WatchedSource> Sources, ImmutableArray<ListFault> Faults)
{
    /// <summary>Hosts in private networks that may be asked.</summary>
    public ImmutableArray<string> AllowedHosts { get; init; } = [];

    /// <summary>Reads a list: YAML, or OPML as other readers export it.</summary>
    /// <param name="text">The file's content.</param>
    /// <returns>What can be watched and what cannot; never an exception, whatever the text.</returns>
    public static SourceList Read(string text)
    {
        SourceList list = text.AsSpan().TrimStart("\uFEFF \t\r\n") is ['<', ..]
            ? OpmlList.Read(text)
            : YamlList.Read(text);
        return WithoutTwins(list);
    }

    /// <summary>An address is watched once: two states of one source would hide each other's news.</summary>
    private static SourceList WithoutTwins(SourceList list)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        List<ListFault> faults = [.. list.Faults];
        ImmutableArray<WatchedSource>.Builder sources = ImmutableArray.CreateBuilder<WatchedSource>();
        foreach (WatchedSource source in list.Sources)
        {
            if (names.TryAdd(source.Address.AbsoluteUri, source.Name))
            {
                sources.Add(source);
                continue;
            }
            faults.Add(
                new ListFault(
                    0,
                    $"{source.Name} and {names[source.Address.AbsoluteUri]} have one address, which is watched once; remove one of them."
                )
            );
        }
        return list with { Sources = sources.ToImmutable(), Faults = [.. faults] };
    }
}

/// <summary>Something wrong with a list of sources.</summary>
/// <param name="Line">The line, from 1; 0 where it is the file as a whole.</param>
/// <param name="Why">What it is and what to do, as a sentence that goes on after "sources.yaml:12: ".</param>
public sealed record ListFault(int Line, string Why);
