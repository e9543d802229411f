namespace Reportedly.Language.Parsing;

/// <summary>What has been read of a sentence so far and still matters for what comes.</summary>
internal sealed class LinkState
{
    /// <summary>The predicate of the main clause, or -1.</summary>
    public int Main { get; set; } = -1;

    /// <summary>The predicate read last, or -1.</summary>
    public int Predicate { get; private set; } = -1;

    /// <summary>What is known of <see cref="Predicate"/>.</summary>
    public Predicate PredicateAtHand { get; private set; }

    /// <summary>The finite predicate read last, or -1.</summary>
    public int LastFinite { get; private set; } = -1;

    /// <summary>The last clause with "that", or -1.</summary>
    public int LastContent { get; set; } = -1;

    /// <summary>The noun phrase read last, or -1.</summary>
    public int LastNominal { get; set; } = -1;

    /// <summary>Behind the noun phrase read last.</summary>
    public int NominalPast { get; set; } = -1;

    /// <summary>Behind the noun phrase or predicate read last, adverbs included.</summary>
    public int LastPast { get; set; } = -1;

    /// <summary>A subordinating conjunction that waits for its clause, or -1.</summary>
    public int Mark { get; set; } = -1;

    /// <summary>The noun right before <see cref="Mark"/>, or -1.</summary>
    public int MarkHost { get; set; } = -1;

    /// <summary>A coordinating conjunction that waits for its second part, or -1.</summary>
    public int Conjunction { get; set; } = -1;

    /// <summary>A relative pronoun that waits for its clause, or -1, and what it stands for.</summary>
    public int Relative { get; set; } = -1;

    /// <summary>The noun that <see cref="Relative"/> stands for.</summary>
    public int Antecedent { get; set; } = -1;

    /// <summary>"when", "where", "why" or "how" that waits for its clause, or -1.</summary>
    public int WhAdverb { get; set; } = -1;

    /// <summary>The noun right before <see cref="WhAdverb"/>, or -1.</summary>
    public int WhHost { get; set; } = -1;

    /// <summary>Whether a comma, dash or bracket stands behind the last noun phrase or predicate.</summary>
    public bool SinceComma { get; set; }

    /// <summary>Where that comma stands.</summary>
    public int CommaAt { get; set; } = -1;

    /// <summary>Whether a colon or semicolon stands behind the last predicate.</summary>
    public bool SinceStop { get; set; }

    /// <summary>Prepositions that wait for their noun phrase.</summary>
    public List<int> Cases { get; } = [];

    /// <summary>Adverbs that wait for their predicate.</summary>
    public List<int> Adverbs { get; } = [];

    /// <summary>Goes on behind a predicate.</summary>
    public void Open(Predicate predicate, bool finite)
    {
        Predicate = predicate.Head;
        PredicateAtHand = predicate;
        if (finite)
        {
            LastFinite = predicate.Head;
        }
        Mark = -1;
        Conjunction = -1;
        SinceComma = false;
        SinceStop = false;
        if (predicate.IsCopular)
        {
            LastNominal = predicate.Head;
            NominalPast = predicate.Head + 1;
        }
    }
}
