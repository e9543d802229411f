using System.Collections.Concurrent;
using Reportedly.Language;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Lexicons;
using Reportedly.Text;

namespace Reportedly.Reading.Triage;

/// <summary>
/// The cheap look before the reading: a report is left unread where its words alone show that its record would hold nothing but the report. Safe
/// from any thread.
/// </summary>
internal sealed class ReportTriage
{
    private readonly LanguageAnalyser language;
    private readonly TriageLexicon lexicon;
    private readonly PublicationWords publication;
    private readonly ConcurrentBag<WordMeanings> rooms = [];

    /// <param name="lexicon">The lexicon of reading.</param>
    /// <param name="language">Tells which lemmas a word may have.</param>
    public ReportTriage(ReadingLexicon lexicon, LanguageAnalyser language)
    {
        this.language = language;
        this.lexicon = TriageLexicon.Of(lexicon);
        publication = PublicationWords.LoadDefault();
    }

    /// <summary>Looks a report over. Needs its tokens, layout and input.</summary>
    public TriageVerdict Look(Document document)
    {
        TokenSequence tokens = document.Read(Layers.Tokens);
        if (document.Read(ReadingLayers.Layout).Dateline is not null)
        {
            // Its place is part of the record, and only a reading finds where else it is named.
            return new TriageVerdict(true);
        }
        bool isKept =
            AnyMayHoldRow(document, LanguageAnalyser.ParagraphsOf(document))
            || document.Read(ReadingLayers.Input).Published is null
                && publication.MayTellDay(document.Source.Text, tokens.Items);
        return new TriageVerdict(isKept);
    }

    /// <summary>
    /// Says of each stretch of a document's tokens whether it may hold a row: by its own words, or because it speaks on with a pronoun of what
    /// the stretch before it tells.
    /// </summary>
    public bool[] Kept(Document document, IReadOnlyList<TokenRange> stretches)
    {
        WordMeanings meanings = Take();
        WordLook look = Over(document, meanings);
        bool[] kept = new bool[stretches.Count];
        for (int i = 0; i < kept.Length; i++)
        {
            kept[i] = look.MayHoldRow(stretches[i]) || i > 0 && kept[i - 1] && look.HasPronoun(stretches[i]);
        }
        rooms.Add(meanings);
        return kept;
    }

    /// <summary>True where <see cref="Kept"/> would keep a stretch; the first one decides, since a pronoun needs one before it.</summary>
    private bool AnyMayHoldRow(Document document, IReadOnlyList<TokenRange> stretches)
    {
        WordMeanings meanings = Take();
        WordLook look = Over(document, meanings);
        bool any = false;
        for (int i = 0; i < stretches.Count && !any; i++)
        {
            any = look.MayHoldRow(stretches[i]);
        }
        rooms.Add(meanings);
        return any;
    }

    private WordMeanings Take() =>
        rooms.TryTake(out WordMeanings? meanings) ? meanings : new WordMeanings(language, lexicon);

    private WordLook Over(Document document, WordMeanings meanings) =>
        new(lexicon, document.Source.Text, document.Read(Layers.Tokens).Items, meanings);
}
