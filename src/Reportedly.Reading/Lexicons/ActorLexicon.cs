using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading.Lexicons;

/// <summary>Loads the nouns, titles and names by which reports name who acts and who speaks.</summary>
internal static class ActorLexicon
{
    /// <summary>The nouns of <c>actor-heads.tsv</c>.</summary>
    public static PhraseIndex<ActorHead> Heads() =>
        LexiconFiles.Index(
            LexiconFiles.Read("actor-heads.tsv", "head", "kind", "speaks_as", "number", "example"),
            "head",
            row => new ActorHead(
                row["head"],
                row.Choice<ActorKind>("kind"),
                row.FindChoice<SourceKind>("speaks_as"),
                row.Choice<ActorNumber>("number")
            )
        );

    /// <summary>The titles of <c>titles.tsv</c>, lower-case, each with the kind of whoever bears it.</summary>
    public static PhraseIndex<ActorKind> Titles() =>
        PhraseIndex<ActorKind>.Of(
            LexiconFiles
                .Read("titles.tsv", "title", "kind")
                .Rows.Select(row => (NameWords.Of(row["title"]), row.Choice<ActorKind>("kind")))
        );

    /// <summary>The names of <c>groups.tsv</c> and <c>media.tsv</c> by every alias, lower-case.</summary>
    public static PhraseIndex<KnownActor> Known()
    {
        WordTable groups = LexiconFiles.Read("groups.tsv", "name", "aliases", "kind", "country");
        WordTable media = LexiconFiles.Read("media.tsv", "name", "aliases", "country");
        return PhraseIndex<KnownActor>.Of([
            .. groups.Rows.SelectMany(row => Names(row, row.Choice<ActorKind>("kind"))),
            .. media.Rows.SelectMany(row => Names(row, ActorKind.Media)),
        ]);
    }

    private static IEnumerable<(string[] Words, KnownActor Actor)> Names(TableRow row, ActorKind kind)
    {
        KnownActor actor = new(row["name"], kind, row.Find("country"));
        foreach (string name in row.List("aliases").Prepend(actor.Name))
        {
            yield return (NameWords.Of(name), actor);
            // "Workers' Party" is printed without its apostrophe as often as with it.
            if (name.Contains("s' ", StringComparison.Ordinal))
            {
                yield return (NameWords.Of(name.Replace("s' ", "s ", StringComparison.Ordinal)), actor);
            }
        }
    }
}
