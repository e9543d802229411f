using System.Collections.Immutable;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Events;
using Reportedly.Reading.Figures;
using Reportedly.Reading.Lexicons;
using Reportedly.Records;

namespace Reportedly.Reading.Attribution;

/// <summary>
/// Hangs every event and figure on whoever says it: the innermost attribution around it is the source, those around that one carried
/// the words, and where there is none the report itself speaks.
/// </summary>
internal sealed class ClaimReader
{
    private readonly Analysis text;
    private readonly ActorChains chains;
    private readonly Asides asides;
    private readonly ImmutableArray<AttributedSpan> attributions;
    private readonly ImmutableArray<FigureMention> figures;
    private readonly ImmutableArray<TokenRange> quotes;
    private readonly Dictionary<Key, ClaimDraft> drafts = [];
    private readonly List<Key> order = [];

    private ClaimReader(
        Analysis text,
        ReadingLexicon lexicon,
        ActorChains chains,
        ImmutableArray<AttributedSpan> attributions,
        ImmutableArray<FigureMention> figures,
        ImmutableArray<TokenRange> quotes
    )
    {
        this.text = text;
        this.chains = chains;
        asides = new Asides(lexicon, text);
        this.attributions = [.. attributions.Select(Within)];
        this.figures = figures;
        this.quotes = quotes;
    }

    /// <summary>A cue that closes the text ("... blamed") has nothing behind it: what is said is the cue itself.</summary>
    private AttributedSpan Within(AttributedSpan span) =>
        span.Cue is { } cue && span.Content.Any(c => c.Past > text.Count) ? span with { Content = [cue] } : span;

    public static ImmutableArray<ClaimDraft> Read(
        Analysis text,
        ReadingLexicon lexicon,
        ActorChains chains,
        ImmutableArray<EventMention> events,
        ImmutableArray<FigureMention> figures,
        ImmutableArray<AttributedSpan> attributions,
        ImmutableArray<TokenRange> quotes
    )
    {
        ClaimReader reader = new(text, lexicon, chains, attributions, figures, quotes);
        ImmutableArray<EventMention> accused = new AccusedEvents(text, lexicon).Read(attributions, events);
        foreach (EventMention telling in reader.Kept(accused))
        {
            reader.Hang(telling);
        }
        foreach (FigureMention figure in figures.Where(f => f.Event is null))
        {
            reader.HangStrength(figure);
        }
        reader.StancesAlone(accused, lexicon);
        return
        [
            .. reader.order.Select(k => reader.drafts[k]).OrderBy(d => d.Content.First).ThenBy(d => d.Content.Past),
        ];
    }

    /// <summary>The attributions around a token, innermost first. Those whose content the token does not stand in are none of its.</summary>
    private ImmutableArray<AttributedSpan> Around(int token) =>
        [.. attributions.Where(a => a.Tells(token)).OrderBy(a => a.Size)];

    private void Hang(EventMention telling)
    {
        ImmutableArray<AttributedSpan> around = Around(telling.Trigger.Token);
        ImmutableArray<FigureMention> own = [.. figures.Where(f => f.Event == telling.Index)];
        bool none = own.Any(f => f is { Low: 0, High: 0 });
        if (around is [{ Stance: Stance.DeclinesToComment or Stance.DoesNotConfirm }, ..] && !telling.Trigger.IsVerb)
        {
            // A stance alone: nothing is told here, and the claim speaks of what was told elsewhere.
            return;
        }
        if (telling.IsNegated && !none)
        {
            if (around.All(a => a.Source is null))
            {
                return;
            }
        }
        telling = telling with { Agents = Spoken(telling.Agents, around), Targets = Spoken(telling.Targets, around) };
        Add(
            around,
            telling.Trigger.Token,
            telling.Certainty,
            telling.IsNegated && !none,
            OwnsUp(telling, around),
            draft => draft with { Events = draft.Events.Add(telling), Figures = draft.Figures.AddRange(own) }
        );
    }

    /// <summary>"The front said in a statement that it was behind the attack": an armed group says that it did what was told.</summary>
    private bool OwnsUp(EventMention telling, ImmutableArray<AttributedSpan> around) =>
        around is [{ Stance: Stance.Asserts, Source: { } speaker }, ..]
        && !telling.Trigger.IsVerb
        && telling.Stage == EventStage.Accomplished
        && EventFamilies.Hurts(telling.Type)
        && telling.Type != EventType.MilitaryOperation
        && chains.Best(chains.Mentions[speaker])
            is { Kind: ActorKind.RebelGroup or ActorKind.Militia or ActorKind.CriminalGroup or ActorKind.Unknown }
        && telling.Trigger.Agents.Any(a => chains.Same(chains.Mentions[a], chains.Mentions[speaker]));

    /// <summary>"we" in somebody's words is whoever says them.</summary>
    private ImmutableArray<int> Spoken(ImmutableArray<int> fillers, ImmutableArray<AttributedSpan> around)
    {
        int? source = around.FirstOrDefault(a => a.Source is not null)?.Source;
        return source is null
            ? fillers
            :
            [
                .. fillers.Select(f =>
                    chains.Mentions[f] is { IsPronoun: true } m && text.Word(m.Head) is "we" or "i" or "us" or "me"
                        ? source.Value
                        : f
                ),
            ];
    }

    private void HangStrength(FigureMention figure) =>
        Add(
            Around(figure.Number.First),
            figure.Number.First,
            Certainty.Certain,
            false,
            false,
            draft => draft with { Figures = draft.Figures.Add(figure) }
        );

    private void Add(
        ImmutableArray<AttributedSpan> around,
        int token,
        Certainty certainty,
        bool negated,
        bool ownsUp,
        Func<ClaimDraft, ClaimDraft> fill
    )
    {
        AttributedSpan? inner = around.FirstOrDefault();
        AttributedSpan? origin = around.FirstOrDefault(a => a.Source is not null);
        Stance stance = inner?.Stance ?? Stance.Asserts;
        if (negated && stance == Stance.Asserts)
        {
            stance = Stance.Denies;
        }
        else if (ownsUp && stance == Stance.Asserts)
        {
            stance = Stance.ClaimsResponsibility;
        }
        Certainty weaker = inner?.Certainty is { } cued ? StageReader.Weaker(certainty, cued) : certainty;
        int index = inner is null ? -1 - text.Sentences.IndexOfToken(token) : attributions.IndexOf(inner);
        Key key = new(index, stance, weaker);
        if (!drafts.TryGetValue(key, out ClaimDraft? draft))
        {
            draft = inner is null ? Own(token, weaker) : Attributed(around, inner, origin, stance, weaker);
            order.Add(key);
        }
        drafts[key] = fill(draft);
    }

    private ClaimDraft Own(int token, Certainty certainty) =>
        new()
        {
            Source = null,
            Kind = SourceKind.Report,
            Via = [],
            Cue = null,
            Content = text.SentenceOf(token).Tokens,
            Stance = Stance.Asserts,
            Certainty = certainty,
            Quotation = Quotation.None,
            Rules = [AttributionRules.ReportVoice],
        };

    private ClaimDraft Attributed(
        ImmutableArray<AttributedSpan> around,
        AttributedSpan inner,
        AttributedSpan? origin,
        Stance stance,
        Certainty certainty
    )
    {
        ImmutableArray<int> via =
            origin is null ? []
            : asides.IsBesideClaim(inner) ? inner.Via
            : CarriersOf(around, origin);
        TokenRange content = new(inner.Content.Min(c => c.First), inner.Content.Max(c => c.Past));
        return new ClaimDraft
        {
            Source = origin?.Source,
            Kind = origin?.Kind ?? SourceKind.Report,
            Via = via,
            Cue = inner.Cue,
            Content = Trimmed(content),
            Stance = stance,
            Certainty = certainty,
            Quotation = origin is null ? Quotation.None : QuotationOf(inner),
            Made = inner.Made,
            Rules =
                around.Length > 1 && via.Length > inner.Via.Length
                    ? [inner.Rule, AttributionRules.Nested]
                    : [inner.Rule],
        };
    }

    /// <summary>The source's own carriers first, then whoever tells that the source said so.</summary>
    private ImmutableArray<int> CarriersOf(ImmutableArray<AttributedSpan> around, AttributedSpan origin)
    {
        ImmutableArray<int>.Builder via = ImmutableArray.CreateBuilder<int>();
        Mention source = chains.Mentions[origin.Source!.Value];
        foreach (AttributedSpan span in around)
        {
            // "The army denied it, a day after residents said ...": whoever denies carries nothing.
            bool carries =
                span.Stance
                is not (Stance.Denies or Stance.Disputes or Stance.DoesNotConfirm or Stance.DeclinesToComment);
            if (span != origin && carries && span.Source is { } teller)
            {
                Consider(teller);
            }
            foreach (int carrier in span.Via)
            {
                Consider(carrier);
            }
        }
        return via.ToImmutable();

        void Consider(int carrier)
        {
            Mention mention = chains.Mentions[carrier];
            if (!chains.Same(mention, source) && !via.Any(v => chains.Same(chains.Mentions[v], mention)))
            {
                via.Add(carrier);
            }
        }
    }

    private Quotation QuotationOf(AttributedSpan span)
    {
        bool whole = span.Content.All(c => quotes.Any(q => q.First <= c.First + 1 && q.Past >= c.Past - 2));
        return whole ? Quotation.Direct
            : quotes.Any(q => span.Content.Any(c => c.Overlaps(q))) ? Quotation.Partial
            : Quotation.Indirect;
    }

    /// <summary>Without the commas, stops and quotation marks at its ends.</summary>
    private TokenRange Trimmed(TokenRange range)
    {
        int first = range.First;
        int past = range.Past;
        while (
            past - 1 > first
            && text.Class(past - 1) == Language.Tagging.WordClass.Punct
            && text.Word(past - 1) is not ")"
        )
        {
            past--;
        }
        while (first < past - 1 && text.Class(first) == Language.Tagging.WordClass.Punct && text.Word(first) is not "(")
        {
            first++;
        }
        return new TokenRange(first, past);
    }

    /// <summary>
    /// Tellings worth a row: a headline's only where the body does not repeat it, a bare second mention by the same source not at all.
    /// </summary>
    private IEnumerable<EventMention> Kept(ImmutableArray<EventMention> events)
    {
        HashSet<(int Incident, EventStage Stage, string Source)> told = [];
        foreach (EventMention telling in events)
        {
            if (telling.IsTitle && events.Any(e => !e.IsTitle && Repeats(telling, e)))
            {
                continue;
            }
            bool counts = figures.Any(f => f.Event == telling.Index);
            (int, EventStage, string) by = (telling.Incident, telling.Stage, SourceKey(telling));
            if ((!told.Add(by) || telling.IsOnlyMentioned) && !telling.SaysMore && !counts && !IsSpokenOf(telling))
            {
                continue;
            }
            yield return telling;
        }
    }

    /// <summary>"denied the attack", "confirmed the raid": the words name it only to take a side, and the side is news.</summary>
    private bool IsSpokenOf(EventMention telling)
    {
        ImmutableArray<AttributedSpan> around = Around(telling.Trigger.Token);
        return around
                is [
                    {
                        Source: not null,
                        Stance: Stance.Denies
                            or Stance.Disputes
                            or Stance.Confirms
                            or Stance.Accuses
                            or Stance.ClaimsResponsibility
                    },
                    ..,
                ]
            || OwnsUp(telling, around);
    }

    private bool Repeats(EventMention title, EventMention body)
    {
        bool same =
            body.Incident == title.Incident
            || EventFamilies.CanTakeUp(title.Type, body.Type)
            || EventFamilies.CanTakeUp(body.Type, title.Type);
        return same
            && figures
                .Where(f => f.Event == title.Index)
                .All(t => figures.Any(f => f.Event != title.Index && f.Measure == t.Measure && f.Low == t.Low));
    }

    private string SourceKey(EventMention telling)
    {
        AttributedSpan? origin = Around(telling.Trigger.Token).FirstOrDefault(a => a.Source is not null);
        return origin is null ? "" : text.Quote(chains.Best(chains.Mentions[origin.Source!.Value]).Name);
    }

    /// <summary>"declined to comment", "did not confirm the figures", "denied it": a stance on what others said, with nothing told.</summary>
    private void StancesAlone(ImmutableArray<EventMention> events, ReadingLexicon lexicon)
    {
        for (int i = 0; i < attributions.Length; i++)
        {
            AttributedSpan span = attributions[i];
            int index = i;
            if (
                span.Stance == Stance.Asserts
                || span.Source is null && span.Stance != Stance.DoesNotConfirm
                || order.Exists(k => k.Attribution == index)
            )
            {
                continue;
            }
            if (span.Stance is Stance.Accuses or Stance.Threatens)
            {
                continue;
            }
            Certainty certainty = span.Stance is Stance.DeclinesToComment or Stance.DoesNotConfirm
                ? Certainty.Unspecified
                : span.Certainty ?? Certainty.Certain;
            Key key = new(index, span.Stance, certainty);
            ImmutableArray<AttributedSpan> around = asides.IsAside(span)
                ? [span]
                :
                [
                    span,
                    .. attributions.Where(a =>
                        a != span && span.Cue is { } c && a.Covers(c.First) && a.Size > span.Size
                    ),
                ];
            ClaimDraft alone = Attributed(around, span, span.Source is null ? null : span, span.Stance, certainty) with
            {
                About = [.. events.Where(e => span.Covers(e.Trigger.Token))],
            };
            ClaimDraft complete = new SpokenOf(text, lexicon).Complete(span, alone, order.Select(k => drafts[k]));
            if (span.Stance == Stance.ClaimsResponsibility && complete.About.IsEmpty)
            {
                continue;
            }
            drafts.Add(key, complete);
            order.Add(key);
        }
    }

    /// <param name="Attribution">Number of the attribution, or -1 minus the sentence for the report's own voice.</param>
    /// <param name="Stance">The stance.</param>
    /// <param name="Certainty">The certainty.</param>
    private readonly record struct Key(int Attribution, Stance Stance, Certainty Certainty);
}
