using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Reportedly.Records;

/// <summary>What each value of an enum means, as its file under <c>data/ontology</c> says. Immutable.</summary>
/// <typeparam name="T">The enum. The file holds each of its names once, and no other.</typeparam>
public sealed class Vocabulary<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<T, OntologyTerm> terms;

    private Vocabulary(FrozenDictionary<T, OntologyTerm> terms, ImmutableArray<OntologyTerm> ordered)
    {
        this.terms = terms;
        Terms = ordered;
    }

    /// <summary>Every term, in the order of the file.</summary>
    public ImmutableArray<OntologyTerm> Terms { get; }

    /// <summary>What a value means.</summary>
    public OntologyTerm this[T value] => terms[value];

    /// <summary>Reads a vocabulary.</summary>
    /// <param name="yaml">A list of terms: <c>id</c>, <c>label</c>, <c>definition</c>, <c>examples</c>, and <c>codes</c> where there are some.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="InvalidDataException">The file is malformed; the message names file, line and remedy.</exception>
    public static Vocabulary<T> Load(TextReader yaml, string file)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ImmutableArray<(OntologyTerm Term, long Line)> read = OntologyFile.Read(yaml, file);
        Dictionary<T, OntologyTerm> byValue = [];
        foreach ((OntologyTerm term, long line) in read)
        {
            if (!RecordNames.TryParse(term.Id, out T value))
            {
                throw OntologyFile.Fault(
                    file,
                    line,
                    $"'{term.Id}' is no {typeof(T).Name}. Remove it, or add it to the code."
                );
            }
            if (!byValue.TryAdd(value, term))
            {
                throw OntologyFile.Fault(file, line, $"'{term.Id}' is there already. Keep one of the two.");
            }
        }
        string[] missing =
        [
            .. RecordNames.All<T>().Except(read.Select(entry => entry.Term.Id), StringComparer.Ordinal),
        ];
        return missing.Length == 0
            ? new Vocabulary<T>(byValue.ToFrozenDictionary(), [.. read.Select(entry => entry.Term)])
            : throw OntologyFile.Fault(
                file,
                read.Length == 0 ? 1 : read[^1].Line,
                $"Terms are missing: {string.Join(", ", missing)}. Add them."
            );
    }
}
