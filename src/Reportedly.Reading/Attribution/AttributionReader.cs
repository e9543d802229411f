using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Events;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;
using Reportedly.Reading.Times;
using Reportedly.Records;

namespace Reportedly.Reading.Attribution;

/// <summary>Finds every attribution: who says it, by which cue, through whom, and which words are said.</summary>
internal sealed class AttributionReader
{
    private readonly ReadingLexicon lexicon;
    private readonly Circumstances circumstances;
    private readonly Analysis text;
    private readonly MentionIndex mentions;
    private readonly ActorChains chains;
    private readonly ImmutableArray<TimeExpression> times;
    private readonly List<AttributedSpan> found = [];

    private AttributionReader(
        ReadingLexicon lexicon,
        Analysis text,
        MentionIndex mentions,
        ActorChains chains,
        ImmutableArray<TimeExpression> times
    )
    {
        this.lexicon = lexicon;
        circumstances = new Circumstances(lexicon);
        this.text = text;
        this.mentions = mentions;
        this.chains = chains;
        this.times = times;
    }

    public static ImmutableArray<AttributedSpan> Read(
        ReadingLexicon lexicon,
        Analysis text,
        MentionIndex mentions,
        ActorChains chains,
        ImmutableArray<TimeExpression> times,
        ImmutableArray<TokenRange> quotes,
        int titleEnd
    )
    {
        AttributionReader reader = new(lexicon, text, mentions, chains, times);
        for (int sentence = 0; sentence < text.Sentences.Count; sentence++)
        {
            TokenRange range = text.Sentences[sentence].Tokens;
            reader.ReadSentence(range);
            if (range.Past <= titleEnd)
            {
                reader.ReadColon(range);
            }
        }
        reader.CarryQuotes(quotes);
        return [.. reader.found.OrderBy(a => a.Content[0].First).ThenByDescending(a => a.Size)];
    }

    private void ReadSentence(TokenRange sentence)
    {
        List<(int At, int Length, CueWord Word)> cues = [];
        for (int i = sentence.First; i < sentence.Past; )
        {
            if (CueAt(i, sentence.Past) is { } cue)
            {
                cues.Add((i, cue.Length, cue.Word));
                i += cue.Length;
                continue;
            }
            i++;
        }
        for (int c = 0; c < cues.Count; c++)
        {
            int end = sentence.Past;
            for (int later = c + 1; later < cues.Count; later++)
            {
                if (
                    cues[later].Word.Class == EntryClass.Verb
                    && Cut(cues[later].At, cues[c].At + cues[c].Length) is var cut and >= 0
                )
                {
                    end = cut;
                    break;
                }
            }
            if (
                cues[c].At > sentence.First
                && text.Word(cues[c].At - 1) == "as"
                && text.Word(cues[c].At) is "saying" or "telling" or "reporting"
            )
            {
                // "cited the ministry as saying": the cue is "cited".
                continue;
            }
            AttributedSpan? span = cues[c].Word.Class switch
            {
                EntryClass.Verb or EntryClass.Adj => FromVerb(cues[c], sentence, end),
                EntryClass.Prep => FromPreposition(cues[c], sentence),
                EntryClass.Noun => FromNoun(cues[c], sentence, end),
                _ => null,
            };
            if (span is not null)
            {
                found.Add(span);
            }
        }
    }

    private (CueWord Word, int Length)? CueAt(int token, int past)
    {
        if (
            lexicon.Cues.TryLongest(
                text.Lemmas,
                token,
                past,
                (c, n) => Fits(c, token, n),
                out CueWord byLemma,
                out int lemmas
            )
        )
        {
            if (
                !lexicon.Cues.TryLongest(
                    text.Words,
                    token,
                    past,
                    (c, n) => Fits(c, token, n) && n > lemmas,
                    out CueWord longer,
                    out int words
                )
            )
            {
                return (byLemma, lemmas);
            }
            return (longer, words);
        }
        return lexicon.Cues.TryLongest(
            text.Words,
            token,
            past,
            (c, n) => Fits(c, token, n),
            out CueWord byWord,
            out int length
        )
            ? (byWord, length)
            : null;
    }

    private bool Fits(CueWord cue, int token, int length) =>
        cue.Class switch
        {
            EntryClass.Verb => text.IsVerb(token) && (length > 1 || text.Class(token) == WordClass.Verb),
            EntryClass.Noun => text.Class(token) is WordClass.Noun or WordClass.Propn,
            EntryClass.Prep => length > 1 || text.Class(token) is WordClass.Adp or WordClass.Verb or WordClass.Sconj,
            EntryClass.Adj => length > 1,
            _ => false,
        };

    /// <summary>Where a later cue with "and" or "but" before it, or before its subject, ends the content of an earlier one; else -1.</summary>
    private int Cut(int cue, int from)
    {
        int start = cue;
        int subject = Clauses.OwnSubject(text, cue);
        if (subject >= from && subject < cue)
        {
            start = mentions.Headed(subject)?.Phrase.First ?? subject;
        }
        while (start - 1 >= from && text.Trees.Relation(start - 1) is Relation.Aux or Relation.Advmod)
        {
            start--;
        }
        return start - 1 >= from && text.Word(start - 1) is "and" or "but" or "while" or "although" or "though"
            ? start - 1
            : -1;
    }

    private AttributedSpan? FromVerb((int At, int Length, CueWord Word) cue, TokenRange sentence, int end)
    {
        int verb = VerbOf(cue.At, cue.Length);
        if (
            text.Trees.Relation(verb) == Relation.Amod
            || text.Trees.Relation(verb) == Relation.Acl
                && text.Tags.Form(verb) == WordForm.Participle
                && cue.Word.Stance != Stance.Accuses
        )
        {
            return null;
        }
        TokenRange cueRange = new(cue.At, cue.At + cue.Length);
        Stance stance = cue.Word.Stance;
        bool negated = Negated(verb, cue.At);
        string rule = "";
        if (negated)
        {
            if (stance is not (Stance.Confirms or Stance.DoesNotConfirm) || cue.Word.Stance == Stance.Asserts)
            {
                return null;
            }
            stance = Stance.DoesNotConfirm;
            rule = AttributionRules.NotConfirmed;
            cueRange = new TokenRange(WithNegation(cue.At), cueRange.Past);
        }
        bool passive = Clauses.IsPassive(text, verb);
        if (cue.Word.Frames.Contains(CueFrame.Cite))
        {
            return Cite(cueRange, verb, sentence, end, passive);
        }
        Mention? source = SourceOf(verb, cueRange, sentence, passive);
        if (cue.Word.Frames.Contains(CueFrame.Of))
        {
            return Accusation(cueRange, verb, sentence, end, passive, source, cue.Word);
        }
        if (
            source is null
            || passive
            || IsNobody(source)
            || source.IsPronoun && text.Word(source.Head) is "we" or "i" or "you" or "who"
        )
        {
            return null;
        }
        (ImmutableArray<int> via, int behind) = Hearer(verb, cueRange, cue.Word);
        (ImmutableArray<TokenRange> content, string where) = ContentOf(source, cueRange, behind, sentence, end);
        if (rule.Length == 0)
        {
            rule =
                cue.Word.Frames.Contains(CueFrame.None) ? AttributionRules.StanceAlone
                : cue.Word.Frames.Contains(CueFrame.To) && behind > cueRange.Past ? AttributionRules.Told
                : where;
        }
        return Make(cueRange, source, via, content, stance, cue.Word.Certainty, rule) with
        {
            Made = circumstances.TimeOfCue(text, times, verb),
        };
    }

    /// <summary>"did not confirm": the auxiliary and the negation before a cue.</summary>
    private int WithNegation(int verb)
    {
        int first = verb;
        while (
            first > 0
            && (
                text.Class(first - 1) is WordClass.Aux or WordClass.Adv
                || text.Word(first - 1) is "not" or "n't" or "never"
            )
        )
        {
            first--;
        }
        return first;
    }

    private int VerbOf(int at, int length)
    {
        for (int i = at; i < at + length; i++)
        {
            if (text.Class(i) == WordClass.Verb)
            {
                return i;
            }
        }
        return at;
    }

    private bool Negated(int verb, int first)
    {
        if (Clauses.IsNegated(text, verb))
        {
            return true;
        }
        for (int i = first - 1; i >= Math.Max(0, first - 3); i--)
        {
            if (text.Word(i) is "not" or "n't" or "never")
            {
                return true;
            }
            if (text.Class(i) is not (WordClass.Aux or WordClass.Adv))
            {
                return false;
            }
        }
        return false;
    }

    private Mention? SourceOf(int verb, TokenRange cue, TokenRange sentence, bool passive)
    {
        bool bare =
            text.Tags.Form(verb) == WordForm.Participle
            && text.Trees.Child(verb, Relation.Aux) < 0
            && text.Trees.Relation(verb) != Relation.Conj;
        int subject = bare ? Clauses.OwnSubject(text, verb) : Clauses.Subject(text, verb);
        if (
            subject >= 0
            && !cue.Contains(subject)
            && sentence.Contains(subject)
            && mentions.Headed(subject) is { } mention
            && CanSpeak(mention)
        )
        {
            return SourceReader.Speaker(text, mentions, mention);
        }
        // "..., said police chief X": the subject stands behind its verb.
        if (
            !passive
            && Behind(cue.Past) is { } inverted
            && CanSpeak(inverted)
            && StandsBehindContent(cue.First, sentence)
        )
        {
            return SourceReader.Speaker(text, mentions, inverted);
        }
        return null;
    }

    private bool StandsBehindContent(int cue, TokenRange sentence) =>
        cue > sentence.First
            && (text.Word(cue - 1) is "," or "-" or "–" or "—" or "--" || QuoteReader.IsMark(text.Word(cue - 1)))
        || cue == sentence.First;

    private bool CanSpeak(Mention mention) =>
        mention.IsActor && (!mention.IsPlace || mention.Country is not null) || mention.SpeaksAs is not null;

    /// <summary>"no group has claimed responsibility", "nobody admitted it": nobody says so.</summary>
    private bool IsNobody(Mention mention) =>
        text.Word(mention.Phrase.First) is "no" or "nobody" or "none" or "neither";

    /// <summary>The mention that begins at a token, an article aside.</summary>
    private Mention? Behind(int token)
    {
        // "al-Basri's statement": the widest phrase that begins here, not the possessor alone.
        if (token >= text.Count)
        {
            return null;
        }
        Mention? widest = null;
        int latest = text.Class(token) == WordClass.Det ? token + 1 : token;
        for (int i = token; i < Math.Min(text.Count, token + 10); i++)
        {
            if (
                mentions.Headed(i) is { } mention
                && mention.Phrase.First <= latest
                && mention.Phrase.First >= token
                && (widest is null || mention.Phrase.Past > widest.Phrase.Past)
            )
            {
                widest = mention;
            }
            if (text.Class(i) is WordClass.Verb or WordClass.Punct or WordClass.Adp)
            {
                break;
            }
        }
        return widest;
    }

    /// <summary>"told Assabah", "declined to comment to the agency": a paper or body that was told carried the words.</summary>
    private (ImmutableArray<int> Via, int Behind) Hearer(int verb, TokenRange cue, CueWord word)
    {
        int at = cue.Past;
        bool told = word.Frames.Contains(CueFrame.To);
        if (!told)
        {
            int to = at;
            while (to < Math.Min(text.Count, at + 3) && text.Word(to) != "to")
            {
                if (text.Class(to) is WordClass.Verb or WordClass.Punct)
                {
                    return ([], at);
                }
                to++;
            }
            if (to >= text.Count || text.Word(to) != "to" || Behind(to + 1) is not { } asked)
            {
                return ([], at);
            }
            return Carries(asked) ? ([asked.Index], asked.Phrase.Past) : ([], at);
        }
        if (Behind(at) is not { } hearer)
        {
            return ([], at);
        }
        return (Carries(hearer) ? [hearer.Index] : [], hearer.Phrase.Past);
    }

    private bool Carries(Mention hearer)
    {
        Mention best = chains.Best(hearer);
        return best.IsNamed && best.Kind is ActorKind.Media or ActorKind.Ngo or ActorKind.Organisation
            || best is { IsNamed: true, Kind: ActorKind.Unknown, IsPerson: false, IsPlace: false };
    }

    private (ImmutableArray<TokenRange>, string) ContentOf(
        Mention source,
        TokenRange cue,
        int behind,
        TokenRange sentence,
        int end
    )
    {
        int after = behind;
        while (after < end && (text.Class(after) == WordClass.Punct || text.Word(after) is "that"))
        {
            after++;
        }
        bool inverted = source.Phrase.First >= cue.Past && source.Phrase.First < cue.Past + 3;
        if (inverted)
        {
            after = Math.Max(after, source.Phrase.Past);
        }
        int groupStart =
            !inverted && source.Phrase.First < cue.First && source.Phrase.First >= sentence.First
                ? source.Phrase.First
                : cue.First;
        int beforeEnd = groupStart;
        bool parted = false;
        while (beforeEnd > sentence.First && text.Class(beforeEnd - 1) == WordClass.Punct)
        {
            parted |=
                text.Word(beforeEnd - 1) is "," or "-" or "–" or "—" or "--" or "?" or "!"
                || QuoteReader.IsMark(text.Word(beforeEnd - 1));
            beforeEnd--;
        }
        TokenRange before = new(sentence.First, beforeEnd);
        end = OwnVoice(after, end);
        TokenRange behindRange = new(Math.Min(after, end), end);
        bool saysBefore = parted && HasVerb(before);
        bool saysAfter = HasVerb(behindRange);
        if (saysBefore && !saysAfter)
        {
            return ([before], AttributionRules.ContentBefore);
        }
        bool comma = behind < end && text.Class(behind) == WordClass.Punct;
        if (saysBefore && (comma || QuoteReader.IsMark(text.Word(groupStart - 1))))
        {
            return ([before, behindRange], AttributionRules.ContentAround);
        }
        return behindRange.Count > 0
            ? ([behindRange], AttributionRules.ContentAfter)
            : ([cue], AttributionRules.ContentAfter);
    }

    /// <summary>", but the group", ", however the army": a new subject behind a contrast is the report's own voice again, quotations aside.</summary>
    private int OwnVoice(int from, int end)
    {
        for (int i = from + 1; i < end - 2; i++)
        {
            if (QuoteReader.IsMark(text.Word(i)))
            {
                return end;
            }
            if (
                text.Word(i) is "but" or "however" or "although" or "though"
                && text.Word(i - 1) is "," or ";"
                && Behind(i + 1) is { IsPronoun: false }
            )
            {
                return i;
            }
        }
        return end;
    }

    private bool HasVerb(TokenRange range)
    {
        for (int i = range.First; i < range.Past; i++)
        {
            if (text.IsVerb(i))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"Interfax cited the FSB as saying", "Al-Ahram said, citing the ministry", "was quoted by X as saying".</summary>
    private AttributedSpan? Cite(TokenRange cue, int verb, TokenRange sentence, int end, bool passive)
    {
        Mention? subject = SourceOf(verb, cue, sentence, passive);
        Mention? cited = Behind(cue.Past);
        if (passive)
        {
            int by = Clauses.Oblique(text, verb, "by", "in");
            ImmutableArray<int> carrier = mentions.Headed(by) is { } paper ? [paper.Index] : [];
            return subject is null
                ? null
                : Make(
                    cue,
                    subject,
                    carrier,
                    AfterSaying(cue.Past, sentence, end),
                    Stance.Asserts,
                    null,
                    AttributionRules.Cited
                );
        }
        if (cited is null || !CanSpeak(cited))
        {
            return null;
        }
        ImmutableArray<int> via = subject is not null && !chains.Same(subject, cited) ? [subject.Index] : [];
        ImmutableArray<TokenRange> content = AfterSaying(cited.Phrase.Past, sentence, end);
        if (content.IsEmpty || !HasVerb(content[0]))
        {
            int before = cue.First;
            while (before > sentence.First && text.Class(before - 1) == WordClass.Punct)
            {
                before--;
            }
            content = [new TokenRange(sentence.First, before)];
        }
        return Make(
            cue,
            SourceReader.Speaker(text, mentions, cited),
            via,
            content,
            Stance.Asserts,
            null,
            AttributionRules.Cited
        );
    }

    private ImmutableArray<TokenRange> AfterSaying(int from, TokenRange sentence, int end)
    {
        for (int i = from; i < Math.Min(sentence.Past, from + 12); i++)
        {
            if (text.Word(i) is "saying" or "telling" or "that" or "reporting")
            {
                return i + 1 < end ? [new TokenRange(i + 1, end)] : [];
            }
        }
        return from < end ? [new TokenRange(from, end)] : [];
    }

    /// <summary>"accused X of", "blamed X for", "accused of plotting": the object, or the subject of the passive, is the accused.</summary>
    private AttributedSpan? Accusation(
        TokenRange cue,
        int verb,
        TokenRange sentence,
        int end,
        bool passive,
        Mention? source,
        CueWord word
    )
    {
        Mention? accused = null;
        if (passive)
        {
            accused = mentions.Headed(Clauses.Subject(text, verb));
            source = mentions.Headed(text.Trees.Child(verb, Relation.OblAgent));
        }
        else
        {
            accused =
                cue.Count > 1 ? Behind(cue.Past) : mentions.Headed(Clauses.Object(text, verb)) ?? Behind(cue.Past);
        }
        // "it bears the hallmarks of": the evidence points, whoever speaks of it accuses.
        if (
            source is { IsPronoun: true } && text.Word(source.Head) is "it" or "this" or "that"
            || source is { IsActor: false }
        )
        {
            source = null;
        }
        if (Negated(verb, cue.First) || source is not null && IsNobody(source))
        {
            return null;
        }
        ImmutableArray<TokenRange> content = [new TokenRange(cue.Past, Math.Max(cue.Past + 1, end))];
        AttributedSpan span = Make(cue, source, [], content, Stance.Accuses, word.Certainty, AttributionRules.Accused);
        return span with
        {
            Accused = accused?.Index,
            Certainty = passive && source is null ? Certainty.Hedged : word.Certainty,
        };
    }

    /// <summary>"according to the ministry": all of the sentence but the phrase.</summary>
    private AttributedSpan? FromPreposition((int At, int Length, CueWord Word) cue, TokenRange sentence)
    {
        TokenRange range = new(cue.At, cue.At + cue.Length);
        if (Behind(range.Past) is not { } named || !CanSpeak(named))
        {
            return null;
        }
        Mention source = SourceReader.Speaker(text, mentions, named);
        ImmutableArray<int> via = [];
        int to = Clauses.Oblique(text, named.Head, "to");
        if (to < 0 && named.Phrase.Past + 1 < sentence.Past && text.Word(named.Phrase.Past) == "to")
        {
            to = Behind(named.Phrase.Past + 1)?.Head ?? -1;
        }
        if (source.Index != named.Index && mentions.Headed(to) is { } told && Carries(told))
        {
            via = [told.Index];
        }
        TokenRange before = new(sentence.First, range.First);
        int after = named.Phrase.Past;
        while (after < sentence.Past && text.Class(after) == WordClass.Punct)
        {
            after++;
        }
        ImmutableArray<TokenRange> content = HasVerb(before)
            ? [before]
            : [new TokenRange(Math.Min(after, sentence.Past - 1), sentence.Past)];
        if (HasVerb(before) && after < sentence.Past && HasVerb(new TokenRange(after, sentence.Past)))
        {
            content = [before, new TokenRange(after, sentence.Past)];
        }
        return Make(range, source, via, content, Stance.Asserts, cue.Word.Certainty, AttributionRules.AccordingTo);
    }

    /// <summary>"the minister's claim that ...", "a statement by the army that ...".</summary>
    private AttributedSpan? FromNoun((int At, int Length, CueWord Word) cue, TokenRange sentence, int end)
    {
        int noun = cue.At + cue.Length - 1;
        if (noun + 1 >= end || mentions.Headed(noun) is not { } named)
        {
            return null;
        }
        int owner = text.Trees.Child(noun, Relation.NmodPoss);
        owner = owner >= 0 ? owner : Clauses.Oblique(text, noun, "by", "from", "of");
        int that = noun + 1;
        while (that < Math.Min(end, noun + 8) && text.Word(that) != "that")
        {
            that++;
        }
        if (
            mentions.Headed(owner) is not { IsActor: true } source
            || that >= end
            || text.Word(that) != "that"
            || IsNobody(named)
        )
        {
            return null;
        }
        return Make(
            new TokenRange(cue.At, noun + 1),
            source,
            [],
            [new TokenRange(that + 1, Math.Max(that + 2, end))],
            cue.Word.Stance,
            cue.Word.Certainty,
            AttributionRules.Statement
        );
    }

    /// <summary>"Local media: blast kills ten", "Ten killed in blast: police".</summary>
    private void ReadColon(TokenRange title)
    {
        for (int i = title.First + 1; i < title.Past - 1; i++)
        {
            if (text.Word(i) != ":")
            {
                continue;
            }
            Mention? front = mentions.All.FirstOrDefault(m => m.Phrase.First == title.First && m.Phrase.Past == i);
            Mention? back = mentions.All.FirstOrDefault(m =>
                m.Phrase.First == i + 1 && m.Phrase.Past >= title.Past - 1
            );
            if (front is not null && CanSpeak(front))
            {
                found.Add(
                    Make(
                        new TokenRange(i, i + 1),
                        front,
                        [],
                        [new TokenRange(i + 1, title.Past)],
                        Stance.Asserts,
                        null,
                        AttributionRules.HeadlineColon
                    )
                );
            }
            else if (back is not null && CanSpeak(back))
            {
                found.Add(
                    Make(
                        new TokenRange(i, i + 1),
                        back,
                        [],
                        [new TokenRange(title.First, i)],
                        Stance.Asserts,
                        null,
                        AttributionRules.HeadlineColon
                    )
                );
            }
            return;
        }
    }

    /// <summary>A quotation with no cue of its own is by whoever spoke last in its paragraph, or in the one before it.</summary>
    private void CarryQuotes(ImmutableArray<TokenRange> quotes)
    {
        ImmutableArray<AttributedSpan> spoken = [.. found];
        foreach (TokenRange quote in quotes)
        {
            int first = text.Sentences.IndexOfToken(quote.First);
            int last = text.Sentences.IndexOfToken(quote.Past - 1);
            for (int s = first; s <= last; s++)
            {
                TokenRange sentence = text.Sentences[s].Tokens;
                TokenRange part = new(Math.Max(sentence.First, quote.First), Math.Min(sentence.Past, quote.Past));
                if (
                    part.Count < 3
                    || !HasVerb(part)
                    || Array.Exists([.. spoken], a => a.Covers(part.First) || a.Content.Any(c => c.Overlaps(part)))
                )
                {
                    continue;
                }
                AttributedSpan? speaker = LastSpeaker(spoken, sentence, text.Sentences[s].Paragraph);
                if (speaker is not null)
                {
                    found.Add(
                        speaker with
                        {
                            Cue = null,
                            Content = [part],
                            Stance = Stance.Asserts,
                            Certainty = null,
                            Rule = AttributionRules.QuoteCarried,
                            Made = null,
                        }
                    );
                }
            }
        }
    }

    private AttributedSpan? LastSpeaker(ImmutableArray<AttributedSpan> spoken, TokenRange sentence, int paragraph)
    {
        AttributedSpan? best = null;
        foreach (AttributedSpan span in spoken)
        {
            if (span.Source is null || span.Cue is not { } cue || cue.First >= sentence.Past)
            {
                continue;
            }
            int distance = paragraph - text.SentenceOf(cue.First).Paragraph;
            if (distance is 0 or 1 && (best is null || cue.First > best.Cue!.Value.First))
            {
                best = span;
            }
        }
        return best;
    }

    private AttributedSpan Make(
        TokenRange cue,
        Mention? source,
        ImmutableArray<int> via,
        ImmutableArray<TokenRange> content,
        Stance stance,
        Certainty? certainty,
        string rule
    ) =>
        new()
        {
            Cue = cue,
            Source = source?.Index,
            Kind = source is null ? SourceKind.Report : SourceReader.KindOf(text, chains, source),
            Via = via,
            Content = content,
            Stance = stance,
            Certainty = certainty,
            Rule = rule,
        };
}
