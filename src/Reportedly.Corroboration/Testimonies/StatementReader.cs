using System.Collections.Immutable;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Corroboration.Testimonies;

/// <summary>Takes a record's claims apart: what each says to which question about which event.</summary>
internal sealed class StatementReader
{
    private readonly ReportRecord record;
    private readonly CodePointMap map;
    private readonly TellingReader parts;
    private readonly ImmutableArray<StatementSource> sources;
    private readonly Dictionary<string, (ReportedEvent Told, Telling Telling)> events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Figure> figures;
    private readonly Dictionary<string, Claim> claims;
    private readonly ImmutableArray<Statement>.Builder statements = ImmutableArray.CreateBuilder<Statement>();

    /// <summary>Reads with what the other readers made of the record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="map">Its text's code points.</param>
    /// <param name="parts">Places and parties.</param>
    /// <param name="tellings">Its events, in order.</param>
    /// <param name="sources">Whose words its claims are, in order, and behind them the report's own voice.</param>
    public StatementReader(
        ReportRecord record,
        CodePointMap map,
        TellingReader parts,
        ImmutableArray<Telling> tellings,
        ImmutableArray<StatementSource> sources
    )
    {
        this.record = record;
        this.map = map;
        this.parts = parts;
        this.sources = sources;
        figures = record.Figures.ToDictionary(f => f.Id, StringComparer.Ordinal);
        claims = record.Claims.ToDictionary(c => c.Id, StringComparer.Ordinal);
        for (int i = 0; i < tellings.Length; i++)
        {
            events[record.Events[i].Id] = (record.Events[i], tellings[i]);
        }
    }

    /// <summary>Every statement, by claim.</summary>
    public ImmutableArray<Statement> Read()
    {
        for (int i = 0; i < record.Claims.Length; i++)
        {
            Read(record.Claims[i], i);
        }
        return statements.ToImmutable();
    }

    private void Read(Claim claim, int index)
    {
        foreach (string id in claim.Events)
        {
            AboutEvent(claim, index, id);
        }
        foreach (string id in claim.Figures)
        {
            AboutFigure(claim, index, id);
        }
        foreach (string id in claim.About)
        {
            if (claims.TryGetValue(id, out Claim? other))
            {
                AboutClaim(claim, index, other);
            }
            else if (figures.ContainsKey(id))
            {
                AboutFigure(claim, index, id);
            }
            else
            {
                AboutEvent(claim, index, id);
            }
        }
    }

    /// <summary>Who speaks of another's accusation speaks of who did it; who speaks of another's numbers, of these.</summary>
    private void AboutClaim(Claim claim, int index, Claim other)
    {
        foreach (string id in other.Figures)
        {
            AboutFigure(claim, index, id);
        }
        foreach (string id in other.Events)
        {
            if (other.Figures.IsEmpty || other.Stance is Stance.Accuses or Stance.ClaimsResponsibility)
            {
                AboutEvent(claim, index, id);
            }
        }
    }

    private void AboutFigure(Claim claim, int index, string id)
    {
        if (
            !figures.TryGetValue(id, out Figure? figure)
            || figure.Event is null
            || !events.TryGetValue(figure.Event, out var told)
        )
        {
            return;
        }
        if (claim.Stance == Stance.Denies && !claim.Events.IsEmpty && !claim.About.Contains(id))
        {
            // "Denied killing six civilians": the number is not what is denied, nor who denies it gives it.
            return;
        }
        bool gives = Stances.SaysSo(claim.Stance);
        TextSpan number = TextSpan.FromBounds(map.ToUtf16(figure.Span.Start), map.ToUtf16(figure.Span.End));
        Add(
            claim,
            index,
            told.Telling,
            Subject(figure, told.Told, told.Telling),
            gives || claim.Figures.Contains(id) ? figure.Span : claim.Content,
            statement =>
                statement with
                {
                    // "Claimed the bombing that killed twelve": the report counts, not who claims it.
                    Source = claim.Stance == Stance.ClaimsResponsibility ? sources.Length - 1 : index,
                    Stance = claim.Stance == Stance.ClaimsResponsibility ? Stance.Asserts : claim.Stance,
                    Low = figure.Low,
                    High = figure.High,
                    Qualifier = figure.Qualifier,
                    IsUpdate = UpdateWords.StandAt(record.Report.Text, number),
                }
        );
    }

    private StatementSubject Subject(Figure figure, ReportedEvent told, Telling telling)
    {
        // The place of the whole event is no place of the figure's own.
        bool own = figure.Place is not null && (told.Places.Length > 1 || !told.Places.Contains(figure.Place));
        TellingPlace? place = own ? parts.Place(figure.Place) : null;
        DaySpan? period = parts.Days(figure.Time);
        bool sameTime = period is { } days && telling.Days is { } whole && days.Gap(whole) == 0 && days.Length <= 31;
        return new StatementSubject(
            FacetQuestion.Figure,
            figure.Measure,
            Counted(figure),
            place?.Name,
            place?.Shown,
            sameTime ? null : period
        );
    }

    /// <summary>"Two of the wounded" are a part: they are no other count of the whole.</summary>
    private string Counted(Figure figure)
    {
        string group = CountedGroups.Of(figure.Of?.Quote);
        ReadOnlySpan<char> behind = record.Report.Text.AsSpan(map.ToUtf16(figure.Span.End));
        return
            behind.StartsWith(" of the ", StringComparison.Ordinal)
            || behind.StartsWith(" of them", StringComparison.Ordinal)
            || behind.StartsWith(" of those ", StringComparison.Ordinal)
            || behind.StartsWith(" of whom", StringComparison.Ordinal)
            ? "part of " + group
            : group;
    }

    private void AboutEvent(Claim claim, int index, string id)
    {
        if (!events.TryGetValue(id, out var told))
        {
            return;
        }
        bool blames = claim.Stance is Stance.Accuses or Stance.ClaimsResponsibility;
        // Who does not speak of an event speaks of all of it, unless it stands in the report as an accusation.
        bool leavesOpen = !Stances.SaysSo(claim.Stance) && !Stances.SaysNot(claim.Stance);
        ImmutableArray<TellingParty> agents =
            leavesOpen && !IsLaidOnSomebody(id) ? [] : Agents(claim, told.Told, told.Telling, index);
        // Who denies what is laid on somebody speaks of who did it, not of whether it happened.
        bool onlyAgents = !Stances.SaysSo(claim.Stance) && !agents.IsEmpty;
        if (!onlyAgents)
        {
            Add(claim, index, told.Telling, new StatementSubject(FacetQuestion.Happened), claim.Content, s => s);
        }
        foreach (TellingParty agent in agents)
        {
            Add(
                claim,
                index,
                told.Telling,
                new StatementSubject(FacetQuestion.Agent, Party: agent.Key, PartyShown: agent.Shown),
                claim.Content,
                s => s with { Value = agent.Shown }
            );
        }
        if (Stances.SaysSo(claim.Stance) && !blames)
        {
            AddWhenAndWhere(claim, index, told.Told, told.Telling);
        }
    }

    private bool IsLaidOnSomebody(string id) =>
        record.Claims.Any(other =>
            other.Stance is Stance.Accuses or Stance.ClaimsResponsibility && other.Events.Contains(id)
        );

    /// <summary>A time or place that the report carries over from elsewhere is not in this claim's words.</summary>
    private static bool Holds(Claim claim, QuotedSpan words) =>
        words.Start >= claim.Content.Start && words.End <= claim.Content.End;

    private bool Names(Claim claim, string place) =>
        record.Places.FirstOrDefault(p => p.Id == place) is { } named
        && named.Mentions.Any(mention => Holds(claim, mention));

    private void AddWhenAndWhere(Claim claim, int index, ReportedEvent told, Telling telling)
    {
        if (telling is { IsDated: true, Days: { } days } && told.Time is { Span: { } words } && Holds(claim, words))
        {
            Add(
                claim,
                index,
                telling,
                new StatementSubject(FacetQuestion.Time, Period: days),
                words,
                s => s with { Value = Written(days) }
            );
        }
        if (!telling.Places.IsEmpty && told.Places.Any(p => Names(claim, p)))
        {
            Add(
                claim,
                index,
                telling,
                new StatementSubject(FacetQuestion.Place, Place: telling.Places[0].Name),
                claim.Content,
                s => s with { Value = telling.Places[0].Shown }
            );
        }
    }

    /// <summary>Those on whom it can be laid: a denial of "its fighters" is of the group that denies.</summary>
    private ImmutableArray<TellingParty> Agents(Claim claim, ReportedEvent told, Telling telling, int index)
    {
        StatementSource source = sources[index];
        // "We do not bomb markets", says a spokesman: it is his group that does not.
        TellingParty? speaker = parts.Party(claim.Source.Actor);
        if (claim.Stance == Stance.Denies && source.Body is not null && telling.Agents.Any(a => a == speaker))
        {
            return [Speaker(claim, source)];
        }
        bool anyNamed = telling.Agents.Any(a => a.IsNamed);
        bool oneself =
            claim.Stance == Stance.ClaimsResponsibility
            || (claim.Stance == Stance.Denies && !anyNamed && SpeaksOfItself(claim, told));
        if (oneself && !source.IsOwnVoice)
        {
            return [Speaker(claim, source)];
        }
        return claim.Stance switch
        {
            Stance.Accuses => telling.Agents,
            // Whoever denies an arrest by the police denies the arrest.
            Stance.Denies => [.. telling.Agents.Where(a => a.IsNamed)],
            _ =>
            [
                .. telling.Agents.Where(a =>
                    (a.IsNamed || IsForce(a.Kind)) && (!Stances.SaysSo(claim.Stance) || Names(claim, told, a))
                ),
            ],
        };
    }

    /// <summary>An armed group that denies an attack denies that it was its own; so does whose words say it: "denied any role in it".</summary>
    private bool SpeaksOfItself(Claim claim, ReportedEvent told) =>
        KindOf(claim) is ActorKind.RebelGroup or ActorKind.Militia or ActorKind.CriminalGroup
        || DisowningWords.StandIn(WordsOf(claim))
        // "A spokeswoman denied that it had carried out the raid": whom the words name by nothing of his own is the speaker.
        || told.Agents.Any(part => part.Actor is null && Holds(claim, part.Span));

    /// <summary>From the verb to the end of what is said.</summary>
    private ReadOnlySpan<char> WordsOf(Claim claim)
    {
        int from = map.ToUtf16(Math.Min(claim.Cue?.Start ?? claim.Content.Start, claim.Content.Start));
        int to = map.ToUtf16(Math.Max(claim.Cue?.End ?? claim.Content.End, claim.Content.End));
        return record.Report.Text.AsSpan(from, to - from);
    }

    private TellingParty Speaker(Claim claim, StatementSource source) =>
        new(source.Body ?? source.Key, source.BodyName ?? source.Name, KindOf(claim), null, IsNamed: true);

    /// <summary>Whom only the rest of the report names, the speaker does not: who counts the dead blames nobody.</summary>
    private bool Names(Claim claim, ReportedEvent told, TellingParty agent) =>
        told.Agents.Any(part =>
            part.Span.Start >= claim.Content.Start
            && part.Span.End <= claim.Content.End
            && parts.Party(part.Actor) == agent
        );

    private ActorKind KindOf(Claim claim) =>
        record.Actors.FirstOrDefault(a => a.Id == claim.Source.Actor)?.Kind ?? ActorKind.Unknown;

    private static bool IsForce(ActorKind kind) =>
        kind is ActorKind.Military or ActorKind.Police or ActorKind.Intelligence or ActorKind.Coalition;

    private static string Written(DaySpan days) =>
        days.From == days.To ? Day(days.From) : $"{Day(days.From)}/{Day(days.To)}";

    private static string Day(int day) =>
        DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private void Add(
        Claim claim,
        int index,
        Telling telling,
        StatementSubject subject,
        QuotedSpan words,
        Func<Statement, Statement> with
    ) =>
        statements.Add(
            with(
                new Statement
                {
                    Telling = telling.Id,
                    Subject = subject,
                    Claim = claim.Id,
                    Words = words,
                    Source = index,
                    Stance = claim.Stance,
                    Certainty = claim.Certainty,
                    Made = (claim.Made?.From ?? record.Report.Published.From)?.DayNumber,
                }
            )
        );
}
