using System.Collections.Immutable;
using Reportedly.Gazetteer;
using Reportedly.Language.Names;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Reading.Places;

/// <summary>Finds the stretches of a text that name places, and says how each is used.</summary>
/// <param name="lexicon">The words that tell places from others.</param>
/// <param name="gazetteer">The places of the world.</param>
internal sealed class ToponymFinder(ToponymLexicon lexicon, WorldGazetteer gazetteer)
{
    /// <summary>A name that is a place elsewhere in the text needs no more than this.</summary>
    private const double TakenUp = -0.5;

    /// <summary>Points from which on a mention makes the others of its name places.</summary>
    private const double Sure = 2.8;

    private readonly PlaceNameIndex names = new(gazetteer);

    /// <summary>The toponyms of a text, in its order; they never overlap.</summary>
    /// <param name="document">Holds the layers of Language.</param>
    public FoundToponyms Find(Document document)
    {
        ToponymText text = new(document, lexicon);
        ToponymCandidates candidates = new(text, lexicon, names);
        ToponymEvidence evidence = new(text, lexicon, names, new PersonWords(text));
        List<ToponymCandidate> weighed = [];
        Dictionary<string, double> best = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> bestOf = best.GetAlternateLookup<
            ReadOnlySpan<char>
        >();
        int token = 0;
        while (token < text.Count)
        {
            if (candidates.At(token) is not { } candidate)
            {
                token++;
                continue;
            }
            candidate = evidence.Weighed(candidate);
            weighed.Add(candidate);
            ReadOnlySpan<char> name = text.Slice(candidate.Tokens.First, candidate.Tokens.Past);
            bestOf[name] = Math.Max(
                candidate.Score,
                bestOf.TryGetValue(name, out double other) ? other : double.MinValue
            );
            token =
                candidate.Score >= ToponymEvidence.Threshold
                || candidate.Score >= TakenUp && !HidesPlace(text, candidate.Tokens)
                    ? candidate.Tokens.Past
                    : token + 1;
        }
        ImmutableArray<Toponym>.Builder found = ImmutableArray.CreateBuilder<Toponym>();
        int past = 0;
        foreach (ToponymCandidate candidate in weighed)
        {
            ReadOnlySpan<char> name = text.Slice(candidate.Tokens.First, candidate.Tokens.Past);
            if (
                candidate.Tokens.First >= past
                && (
                    candidate.Score >= ToponymEvidence.Threshold
                    || candidate.Score >= TakenUp && candidate.Form == ToponymForm.Name && bestOf[name] >= Sure
                )
            )
            {
                found.Add(Taken(text, candidate));
                past = candidate.Tokens.Past;
            }
        }
        return new FoundToponyms(found.ToImmutable(), text, CountryCues.Of(text, lexicon), names);
    }

    /// <summary>True where what the model takes for a place begins inside of a stretch.</summary>
    private static bool HidesPlace(ToponymText text, TokenRange tokens)
    {
        for (int i = tokens.First + 1; i < tokens.Past; i++)
        {
            int name = text.NameAt(i);
            if (name >= 0 && text.Names[name] is { Kind: NameKind.Location } place && place.Tokens.First == i)
            {
                return true;
            }
        }
        return false;
    }

    private static Toponym Taken(ToponymText text, ToponymCandidate candidate)
    {
        TokenRange tokens = candidate.Tokens;
        TextSpan span = text.Tokens.SpanOf(tokens);
        string name = candidate.Stands.IsEmpty ? text.Source.Quote(span) : candidate.Stands[0].Place;
        int first = candidate.Generic == tokens.First ? tokens.First + 1 : tokens.First;
        int past = candidate.Generic == tokens.Past - 1 ? tokens.Past - 1 : tokens.Past;
        return new Toponym
        {
            Tokens = tokens,
            Span = span,
            Name = name,
            Form = candidate.Form,
            Stands = candidate.Stands,
            Generic = candidate.Generic < 0 ? null : text.Word(candidate.Generic).ToString().ToLowerInvariant(),
            Core = candidate.Generic < 0 || !candidate.Stands.IsEmpty ? name : text.Slice(first, past).ToString(),
            Use = ToponymUses.Of(text, candidate),
            Score = candidate.Score,
            Rule = candidate.Rule,
        };
    }
}
