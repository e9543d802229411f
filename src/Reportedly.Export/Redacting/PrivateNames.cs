using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Export.Redacting;

/// <summary>
/// The names in a record that are private persons'. A person who was read as one of a force, a government or another body, or who is in a
/// register of known actors, is public; every other one is private.
/// </summary>
/// <param name="Whole">Names of several words; they are erased in the whole dataset.</param>
/// <param name="Parts">Single words of them; they are erased in this report and its incidents.</param>
internal sealed record PrivateNames(ImmutableArray<ImmutableArray<string>> Whole, ImmutableArray<string> Parts)
{
    /// <summary>A lower-case word of more letters is no particle of a name.</summary>
    private const int LongestParticle = 4;

    /// <summary>The private names of a record.</summary>
    public static PrivateNames Of(ReportRecord record)
    {
        HashSet<string> speakers = record
            .Claims.Where(claim => claim.Source.Kind == SourceKind.NamedPerson)
            .Select(claim => claim.Source.Actor)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        IEnumerable<string> names = record
            .Actors.Where(actor => IsPrivate(actor, speakers))
            .SelectMany(NamesOf)
            .Concat(
                record
                    .Claims.Where(claim => claim.Source is { Kind: SourceKind.NamedPerson, Actor: null })
                    .Select(claim => claim.Source.Span?.Quote ?? "")
            );
        HashSet<string> places = record
            .Places.SelectMany(place => NameWords.Of(place.Name))
            .ToHashSet(StringComparer.Ordinal);
        ImmutableArray<string>[] worded =
        [
            .. names.Select(NameWords.Of).Where(words => words.Any(NameWords.IsCapital)),
            .. Authors(record.Report.Byline),
        ];
        return new PrivateNames(
            [
                .. worded
                    .Where(words => words.Length > 1)
                    .DistinctBy(words => string.Join(' ', words), StringComparer.Ordinal),
            ],
            [
                .. worded
                    .Where(words => words.Length == 1 || !words.Any(IsDescriptive))
                    .SelectMany(words => words)
                    .Where(word => word.Length > 1 && NameWords.IsCapital(word) && !places.Contains(word))
                    .Distinct(StringComparer.Ordinal),
            ]
        );
    }

    private static bool IsPrivate(Actor actor, HashSet<string> speakers) =>
        actor.Links.IsEmpty
        && actor.Kind switch
        {
            ActorKind.Person => true,
            ActorKind.Unknown or ActorKind.Civilians => speakers.Contains(actor.Id) || LooksLikeName(actor.Name),
            _ => false,
        };

    private static bool LooksLikeName(string name) =>
        NameWords.Of(name) is { Length: > 1 } words && words.All(NameWords.IsCapital);

    /// <summary>Mentions are pronouns and descriptions, too: of them, those count that are written as names.</summary>
    private static IEnumerable<string> NamesOf(Actor actor) =>
        actor.Aliases.Concat(actor.Mentions.Select(mention => mention.Quote).Where(LooksLikeName)).Prepend(actor.Name);

    /// <summary>"By Lena Okar and Tam Vesh": runs of capital words, with what opens the line left out.</summary>
    private static IEnumerable<ImmutableArray<string>> Authors(string? byline)
    {
        List<string> run = [];
        foreach (string word in NameWords.Of(byline ?? "").Append(""))
        {
            if (word.Length > 0 && NameWords.IsCapital(word) && !word.Equals("By", StringComparison.OrdinalIgnoreCase))
            {
                run.Add(word);
                continue;
            }
            if (run.Count > 1)
            {
                yield return [.. run];
            }
            run.Clear();
        }
    }

    private static bool IsDescriptive(string word) => word.Length > LongestParticle && !NameWords.IsCapital(word);
}
