using System.Collections.Immutable;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Records;

namespace Reportedly.Reading.Actors.Register;

/// <summary>Says which actors of the register a report's actors are, by name, by expansion, by country; where nothing decides, that it does not know.</summary>
internal sealed class RegisterLinker
{
    private readonly CountryNames countries;
    private readonly NameLookup lookup;
    private readonly OrganReader organs;
    private readonly ActorRegister register;

    /// <param name="lexicon">Words of the language.</param>
    /// <param name="register">Known actors.</param>
    public RegisterLinker(ReadingLexicon lexicon, ActorRegister register)
    {
        this.register = register;
        countries = new CountryNames(lexicon);
        lookup = new NameLookup(lexicon, register, countries);
        organs = new OrganReader(register, countries, lexicon);
    }

    /// <summary>Links the named actors, and makes one of those that are one in the register.</summary>
    /// <returns>What the report says of countries, for <see cref="LinkDescribed"/>.</returns>
    public CountryEvidence LinkNamed(ActorDrafts drafts, int? year)
    {
        Analysis text = drafts.Text;
        CountryEvidence evidence = new(text, drafts.Index, countries);
        List<(ActorDraft Draft, NameCandidates Found)> open = [];
        Dictionary<string, ActorDraft> byEntry = new(StringComparer.Ordinal);
        foreach (ActorDraft draft in drafts.Named())
        {
            if (draft.Best.IsPerson)
            {
                continue;
            }
            if (draft.Best.IsPlace)
            {
                draft.Link = Government(draft.Best);
                continue;
            }
            NameCandidates found = default;
            foreach (int member in draft.Members)
            {
                Mention mention = drafts.Mentions[member];
                if (!mention.IsNamed || mention.IsPronoun)
                {
                    continue;
                }
                NameCandidates candidates = lookup.Find(text, mention.Name);
                if (candidates.Entries.IsEmpty)
                {
                    continue;
                }
                candidates = candidates with
                {
                    Country = candidates.Country ?? organs.CountryBeside(drafts.Index, text, mention),
                };
                found = found.Entries.IsDefault ? candidates : found;
                if (Decided(candidates) is { } link)
                {
                    draft.Link = link;
                    break;
                }
                found = found.Country is null ? candidates : found;
            }
            if (draft.Link is { } decided)
            {
                Join(drafts, byEntry, draft, decided);
            }
            else if (!found.Entries.IsDefault)
            {
                open.Add((draft, found));
            }
            else if (organs.Read(drafts.Index, text, draft.Best, null) is { } organ)
            {
                draft.Link = organ;
                Join(drafts, byEntry, draft, organ);
            }
        }
        foreach ((ActorDraft draft, NameCandidates found) in open)
        {
            if (!draft.IsGone)
            {
                draft.Link = Weighed(text, evidence, byEntry, found, year);
                Join(drafts, byEntry, draft, draft.Link);
            }
        }
        return evidence;
    }

    /// <summary>Links actors without a name: the arms of states, and the people of a named actor.</summary>
    public void LinkDescribed(ActorDrafts drafts, CountryEvidence evidence)
    {
        Analysis text = drafts.Text;
        Dictionary<string, ActorDraft> byEntry = new(StringComparer.Ordinal);
        foreach (ActorDraft draft in drafts.Named())
        {
            if (draft.Link is { Entry: { } entry, IsName: true })
            {
                byEntry.TryAdd(entry.Id, draft);
            }
        }
        foreach (ActorDraft draft in drafts.Unnamed())
        {
            if (draft.Best.IsPronoun || draft.Best.IsNobody)
            {
                continue;
            }
            draft.Link =
                Capitalised(drafts, draft.Best)
                ?? (draft.Best.Kind == ActorKind.Unknown ? null : People(drafts, draft.Best))
                ?? organs.Read(drafts.Index, text, draft.Best, evidence.Only);
            if (
                draft
                    is {
                        Link: { Entry: { } known, IsName: true },
                        Best: { IsDefinite: true, Number: ActorNumber.Group }
                    }
                && byEntry.TryGetValue(known.Id, out ActorDraft? named)
            )
            {
                drafts.Merge(named, draft);
            }
        }
    }

    /// <summary>A name that the sentence reads as a noun: "FARC dissidents", "Doctors Without Borders".</summary>
    private RegisterLink? Capitalised(ActorDrafts drafts, Mention mention)
    {
        Analysis text = drafts.Text;
        return
            text.IsCapitalised(mention.Name.First)
            && lookup.Find(text, mention.Name) is { Entries.IsEmpty: false } found
            && (found.Name.Count > 1 || found.Country is not null)
            ? Decided(found)
            : null;
    }

    /// <summary>"Hamas fighters", "al-Shabaab gunmen": people of the actor whose name stands before them.</summary>
    private static RegisterLink? People(ActorDrafts drafts, Mention mention)
    {
        TokenRange name = mention.Name;
        for (int i = name.Past - 2; i >= name.First; i--)
        {
            if (
                drafts.Index.Headed(i) is { IsNamed: true, IsPlace: false } inner
                && inner.Index != mention.Index
                && drafts.Of(inner)?.Link is { Entry: { } entry }
            )
            {
                return RegisterLink.To(entry, ActorRules.RegisterPeople, $"people of {entry.Name}") with
                {
                    IsName = false,
                    Kind = null,
                };
            }
        }
        return null;
    }

    private static RegisterLink? Government(Mention mention) =>
        mention.Country is { } country
            ? new RegisterLink(null, ActorKind.Government, country, ActorRules.Government, "a country that acts", [])
            : null;

    /// <summary>One bearer of a name that means nothing else, or the one whose country is printed with it.</summary>
    private RegisterLink? Decided(NameCandidates found)
    {
        if (found.Country is { } country)
        {
            RegisterEntry? home = null;
            RegisterEntry? active = null;
            int homes = 0;
            int actives = 0;
            foreach (RegisterEntry entry in found.Entries)
            {
                if (string.Equals(entry.Country, country, StringComparison.Ordinal))
                {
                    home = entry;
                    homes++;
                }
                else if (entry.IsActiveIn(country))
                {
                    active = entry;
                    actives++;
                }
            }
            RegisterEntry? one =
                homes == 1 ? home
                : homes == 0 && actives == 1 ? active
                : null;
            if (one is not null)
            {
                return RegisterLink.To(one, ActorRules.RegisterCountry, $"{country} is printed with the name");
            }
        }
        return
            found.Entries is [var only]
            && !register.IsContextual(only, found.Key)
            && (found.Country is null || only.Country is null || only.Kind is ActorKind.Media or ActorKind.Ngo)
            ? RegisterLink.To(only, ActorRules.RegisterName, "nobody else bears the name")
            : null;
    }

    /// <summary>By a fuller name elsewhere in the report, by the countries of the sentence, of the report; by the years when it was there.</summary>
    private static RegisterLink Weighed(
        Analysis text,
        CountryEvidence evidence,
        Dictionary<string, ActorDraft> named,
        NameCandidates found,
        int? year
    )
    {
        ImmutableArray<RegisterEntry> candidates = found.Entries;
        if (candidates.Length > 1 && year is { } then)
        {
            ImmutableArray<RegisterEntry> living = [.. candidates.Where(entry => entry.FitsYear(then))];
            candidates = living.IsEmpty ? candidates : living;
        }
        RegisterEntry[] expanded = [.. candidates.Where(entry => named.ContainsKey(entry.Id))];
        if (expanded is [var told])
        {
            return RegisterLink.To(told, ActorRules.RegisterExpansion, $"the report also names {told.Name}");
        }
        if (found.Country is null)
        {
            TokenRange sentence = text.SentenceOf(found.Name.First).Tokens;
            if (
                Best(candidates, entry => evidence.Support(entry, sentence, found.Name)) is { } near
                && evidence.Support(near, sentence, found.Name) > 0
            )
            {
                return RegisterLink.To(near, ActorRules.RegisterCountry, "its country stands in the sentence");
            }
            if (Best(candidates, evidence.Support) is { } best && evidence.Support(best) > 0)
            {
                return RegisterLink.To(best, ActorRules.RegisterCountry, "the report speaks of its country");
            }
        }
        bool alike = candidates.All(entry => entry.Kind == candidates[0].Kind);
        return new RegisterLink(
            null,
            alike ? candidates[0].Kind : ActorKind.Unknown,
            null,
            ActorRules.RegisterAmbiguous,
            candidates.Length == 1
                ? $"the name means other things than {candidates[0].Name} too"
                : "nothing in the report decides between " + string.Join(", ", candidates.Select(entry => entry.Name)),
            [.. candidates.Select(entry => entry.Id)]
        );
    }

    /// <summary>The one with all the support, or with four times that of any other.</summary>
    private static RegisterEntry? Best(ImmutableArray<RegisterEntry> candidates, Func<RegisterEntry, int> support)
    {
        RegisterEntry? best = null;
        int most = 0;
        int next = 0;
        foreach (RegisterEntry entry in candidates)
        {
            int count = support(entry);
            if (count > most)
            {
                next = most;
                most = count;
                best = entry;
            }
            else
            {
                next = Math.Max(next, count);
            }
        }
        return most >= 4 * next ? best : null;
    }

    /// <summary>Two actors that are one in the register are one in the report.</summary>
    private static void Join(
        ActorDrafts drafts,
        Dictionary<string, ActorDraft> byEntry,
        ActorDraft draft,
        RegisterLink? link
    )
    {
        if (link is not { Entry: { } entry, IsName: true })
        {
            return;
        }
        if (!byEntry.TryGetValue(entry.Id, out ActorDraft? other))
        {
            byEntry.Add(entry.Id, draft);
        }
        else if (!other.IsGone && other != draft)
        {
            drafts.Merge(other, draft);
        }
    }
}
