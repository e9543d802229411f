using System.Collections.Immutable;

namespace Reportedly.Corroboration.Origins;

/// <summary>
/// Which keys of origins mean one and the same in the reports of one incident: "the army" of one report and "the Syrian army" of another,
/// "Karimi" and "Rahim Karimi", "the mayor" and the mayor by name. Whatever order they come in, the same keys are one.
/// </summary>
internal sealed class OriginKinship
{
    private const string Person = "person:";
    private const string Office = "office:";

    private readonly SortedDictionary<string, string> parents = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedSet<string>> bodiesOf = new(StringComparer.Ordinal);

    /// <summary>Compares the sources of one incident.</summary>
    public OriginKinship(IEnumerable<StatementSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        SortedDictionary<string, string> byName = new(StringComparer.Ordinal);
        foreach (StatementSource source in sources.Where(source => !source.IsOwnVoice))
        {
            string key = Nameless(source.Key);
            Add(key, IsNameless(source.Key) ? "?" + Bare(source.Name) : Bare(source.Name), byName);
            if (source.Body is { } body && !IsNameless(body))
            {
                Add(body, Bare(source.BodyName ?? ""), byName);
                (
                    bodiesOf.TryGetValue(key, out SortedSet<string>? known)
                        ? known
                        : bodiesOf[key] = new(StringComparer.Ordinal)
                ).Add(body);
            }
        }
        JoinCountries();
        JoinNouns();
        JoinPersons();
        JoinOffices();
    }

    /// <summary>The one key for all that mean the same.</summary>
    public string Of(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        string bare = Nameless(key);
        return parents.ContainsKey(bare) ? Root(bare) : bare;
    }

    /// <summary>True where a source has no name: nobody can know whether the witnesses of two papers are the same ones.</summary>
    public static bool IsNameless(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Contains(ClaimOrigin.Family, StringComparison.Ordinal);
    }

    private static string Nameless(string key) => key.Replace(ClaimOrigin.Family, "", StringComparison.Ordinal);

    /// <summary>One name about one incident is one voice.</summary>
    private void Add(string key, string name, SortedDictionary<string, string> byName)
    {
        parents.TryAdd(key, key);
        if (name.Length == 0)
        {
            return;
        }
        if (byName.TryGetValue(name, out string? other))
        {
            Join(key, other);
        }
        else
        {
            byName[name] = key;
        }
    }

    /// <summary>One report knows the country of a ministry, another does not.</summary>
    private void JoinCountries()
    {
        foreach (string key in Keys(BodyName.Prefix).Where(key => !HasCountry(key)))
        {
            JoinOnly(key, Keys(key + BodyName.CountryMark));
        }
    }

    /// <summary>"The ministry" of one report is the only ministry that another names in full.</summary>
    private void JoinNouns()
    {
        foreach (string key in Keys(BodyName.Prefix))
        {
            string noun = Words(key);
            // "The army" is not the Free Hills Army, which fights it.
            if (
                !OriginWords.Default.Has(noun, OriginRole.Only)
                && (
                    OriginWords.Default.Find(noun, OriginRole.Body)?.Body == noun
                    || OriginWords.Default.Has(noun, OriginRole.Team)
                )
            )
            {
                JoinOnly(
                    key,
                    [
                        .. Keys(BodyName.Prefix)
                            .Where(other => Words(other).EndsWith(" " + noun, StringComparison.Ordinal)),
                    ]
                );
            }
        }
    }

    private void JoinPersons()
    {
        ImmutableArray<string> persons = Keys(Person);
        foreach (string key in persons)
        {
            string[] words = key[Person.Length..].Split(' ');
            JoinOnly(
                key,
                [.. persons.Where(other => other != key && IsFuller(other[Person.Length..].Split(' '), words))]
            );
        }
    }

    /// <summary>"The mayor of Kosti" is the only person who is of the mayor's office of Kosti.</summary>
    private void JoinOffices()
    {
        foreach (string key in Keys(Office))
        {
            string body = key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..];
            JoinOnly(
                key,
                [
                    .. Keys(Person)
                        .Where(person =>
                            bodiesOf.TryGetValue(person, out SortedSet<string>? known)
                            && known.Any(of => AreOne(of, body))
                        ),
                ]
            );
        }
    }

    private static bool IsFuller(string[] fuller, string[] words) =>
        words.Length == 1 ? fuller.Length > 1 && fuller[^1] == words[0]
        : words.Length == fuller.Length ? words.Zip(fuller).All(pair => IsNear(pair.First, pair.Second))
        : fuller.Length > words.Length && fuller[0] == words[0] && fuller[^1] == words[^1];

    /// <summary>True for words that differ in one letter at most, and not in short words.</summary>
    private static bool IsNear(string one, string other)
    {
        if (one == other)
        {
            return true;
        }
        if (Math.Min(one.Length, other.Length) < 5 || Math.Abs(one.Length - other.Length) > 1)
        {
            return false;
        }
        int start = one.AsSpan().CommonPrefixLength(other);
        ReadOnlySpan<char> left = one.AsSpan(start);
        ReadOnlySpan<char> right = other.AsSpan(start);
        return left.Length == right.Length ? left[1..].SequenceEqual(right[1..])
            : left.Length > right.Length ? left[1..].SequenceEqual(right)
            : left.SequenceEqual(right[1..]);
    }

    private static string Words(string body)
    {
        string words = body[BodyName.Prefix.Length..];
        int mark = words.IndexOf(BodyName.CountryMark, StringComparison.Ordinal);
        return mark < 0 ? words : words[..mark];
    }

    private static bool HasCountry(string key) => key.Contains(BodyName.CountryMark, StringComparison.Ordinal);

    private static string Bare(string name)
    {
        ImmutableArray<string> words =
        [
            .. FoldedWords
                .List(name)
                .Where((word, i) => i > 0 ? word != "the" : !OriginWords.Default.Has(word, OriginRole.Idle)),
        ];
        string bare = FoldedWords.Join(words.AsSpan());
        return bare.EndsWith('s') && !bare.EndsWith("ss", StringComparison.Ordinal) ? bare[..^1] : bare;
    }

    private ImmutableArray<string> Keys(string prefix) =>
        [.. parents.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal))];

    private bool AreOne(string one, string other) => Of(one) == Of(other);

    /// <summary>Joins a key with others if those are all one.</summary>
    private void JoinOnly(string key, ImmutableArray<string> others)
    {
        if (others.Select(Root).Distinct(StringComparer.Ordinal).Count() == 1)
        {
            Join(key, others[0]);
        }
    }

    private void Join(string one, string other)
    {
        (string first, string second) = (Root(one), Root(other));
        if (first != second)
        {
            (string low, string high) = string.CompareOrdinal(first, second) < 0 ? (first, second) : (second, first);
            parents[high] = low;
        }
    }

    private string Root(string key)
    {
        while (parents[key] != key)
        {
            key = parents[key];
        }
        return key;
    }
}
