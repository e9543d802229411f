using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Evaluation.MadeRecords;

/// <summary>One sentence of a made record before it has words: who says what about which event.</summary>
/// <param name="Source">Who says it; null for the report's own voice.</param>
/// <param name="Stance">How the source stands to it.</param>
/// <param name="Happening">What it tells of; null for a sentence about nothing that is coded.</param>
internal sealed record MadeSentence(MadeSource? Source, Stance Stance, MadeHappening? Happening)
{
    private const int WordsOfTalk = 14;

    private static readonly string[] Cues = ["said", "told reporters", "announced", "reported", "stated"];
    private static readonly string[] Weekdays =
    [
        "Sunday",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
    ];

    /// <summary>Writes the sentence into a record.</summary>
    public void WriteTo(RecordDraft draft, Random chance)
    {
        int start = draft.Position;
        string? actor = null;
        QuotedSpan? source = null;
        QuotedSpan? cue = null;
        if (Source is not null)
        {
            source = draft.Write(Source.Name);
            actor = draft.Actor(Source.Name, Source.ActorKind, source);
            draft.Write(" ");
            cue = draft.Write(CueOf(chance));
            draft.Write(Happening is null || Stance == Stance.DeclinesToComment ? " on the matter: " : " that ");
        }
        int content = draft.Position;
        ImmutableArray<string> events = [];
        ImmutableArray<string> figures = [];
        if (Happening is null || Stance == Stance.DeclinesToComment)
        {
            draft.Write(
                string.Join(
                    ' ',
                    Enumerable.Range(0, WordsOfTalk).Select(_ => MadeWorld.Word(chance, 2).ToLowerInvariant())
                )
            );
        }
        else
        {
            (ReportedEvent told, ImmutableArray<Figure> counted) = Tell(draft, Happening);
            events = [told.Id];
            figures = [.. counted.Select(figure => figure.Id)];
        }
        QuotedSpan said = draft.Since(content);
        draft.Write(".");
        draft.Claim(
            new Claim
            {
                Id = "c",
                Source = new ClaimSource(actor, source, Source?.Kind ?? SourceKind.Report),
                Cue = cue,
                Content = Source is null ? draft.Since(start) : said,
                Stance = Stance,
                Certainty = Certainty.Certain,
                Quotation = Source is null ? Quotation.None : Quotation.Indirect,
                Events = events,
                Figures = figures,
            }
        );
    }

    private string CueOf(Random chance) =>
        Stance switch
        {
            Stance.Denies => "denied",
            Stance.Accuses => "alleged",
            Stance.ClaimsResponsibility => "claimed responsibility, saying",
            Stance.DoesNotConfirm => "could not confirm",
            Stance.DeclinesToComment => "declined to comment",
            _ => MadeWorld.Of(Cues, chance),
        };

    private (ReportedEvent Event, ImmutableArray<Figure> Figures) Tell(RecordDraft draft, MadeHappening told)
    {
        draft.Write(Source is null ? "The " : "the ");
        QuotedSpan anchor = draft.Write(told.Anchor);
        ImmutableArray<Participant> agents = [];
        if (told.Agent is not null)
        {
            draft.Write(" by ");
            QuotedSpan agent = draft.Write(told.Agent);
            agents = [new Participant(draft.Actor(told.Agent, ActorKind.RebelGroup, agent), agent)];
        }
        draft.Write(" in ");
        string place = draft.Place(told.Town, draft.Write(told.Town.Name));
        draft.Write(" on ");
        QuotedSpan day = draft.Write(
            FormattableString.Invariant($"{Weekdays[(int)told.Day.DayOfWeek]}, {told.Day:MMMM d}")
        );
        List<Figure> figures = [];
        foreach ((Measure measure, long count) in told.Counts)
        {
            draft.Write(figures.Count == 0 ? " left " : " and ");
            QuotedSpan number = draft.Write(FormattableString.Invariant($"{count}"));
            draft.Write(" ");
            QuotedSpan people = draft.Write("people");
            draft.Write(FormattableString.Invariant($" {RecordNames.Of(measure)}"));
            figures.Add(
                new Figure
                {
                    Id = "f",
                    Measure = measure,
                    Low = count,
                    High = count,
                    Qualifier = Qualifier.Exact,
                    Span = number,
                    Of = people,
                }
            );
        }
        return draft.Event(
            new ReportedEvent
            {
                Id = "e",
                Type = told.Type,
                Stage = EventStage.Accomplished,
                Anchor = anchor,
                Agents = agents,
                Places = [place],
                Time = new TimeInterval(told.Day, told.Day, TimePrecision.Day, day),
            },
            figures
        );
    }
}

/// <summary>Somebody who says something.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What sort of source.</param>
/// <param name="ActorKind">What sort of actor.</param>
internal sealed record MadeSource(string Name, SourceKind Kind, ActorKind ActorKind);

/// <summary>An event as one sentence tells it.</summary>
/// <param name="Type">What sort of event.</param>
/// <param name="Anchor">The word that names it.</param>
/// <param name="Agent">Who did it.</param>
/// <param name="Town">Where.</param>
/// <param name="Day">When.</param>
/// <param name="Counts">How many.</param>
internal sealed record MadeHappening(
    EventType Type,
    string Anchor,
    string? Agent,
    Place Town,
    DateOnly Day,
    ImmutableArray<(Measure Measure, long Count)> Counts
);
