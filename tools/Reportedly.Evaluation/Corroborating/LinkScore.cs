using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Evaluation.Coreference;
using Reportedly.Evaluation.MadeReports;

namespace Reportedly.Evaluation.Corroborating;

/// <summary>How well reports were brought together: B3 over what each report tells of.</summary>
internal static class LinkScore
{
    /// <summary>B3 over one mention for each report and incident.</summary>
    public static ClusterSum OfReports(ImmutableArray<KeyIncident> key, LinkedReports linked)
    {
        Clusters clusters = new();
        for (int i = 0; i < key.Length; i++)
        {
            foreach (KeyMention mention in key[i].Mentions)
            {
                clusters.Add(i, linked.Find(mention)?.Id);
            }
        }
        return clusters.Score();
    }

    /// <summary>B3 over all words that name an incident and were read as naming one.</summary>
    public static ClusterSum OfWords(ImmutableArray<KeyIncident> key, LinkedReports linked)
    {
        Clusters clusters = new();
        for (int i = 0; i < key.Length; i++)
        {
            foreach (KeyMention mention in key[i].Mentions)
            {
                foreach (KeyAnchor words in mention.Anchors)
                {
                    if (linked.Events(mention.Report, words).FirstOrDefault() is { } read)
                    {
                        clusters.Add(i, linked.Find(mention.Report, read.Id)?.Id);
                    }
                }
            }
        }
        return clusters.Score();
    }

    /// <summary>Prints every mention that stands apart from its incident, or in another's.</summary>
    public static void PrintErrors(ImmutableArray<KeyIncident> key, LinkedReports linked, TextWriter output)
    {
        Dictionary<string, string> owners = new(StringComparer.Ordinal);
        foreach (KeyIncident made in key)
        {
            if (linked.Find(made) is { } incident)
            {
                owners.TryAdd(incident.Id, made.Incident);
            }
        }
        foreach (KeyIncident made in key)
        {
            Incident? main = linked.Find(made);
            foreach (KeyMention mention in made.Mentions)
            {
                Incident? found = linked.Find(mention);
                string? fault =
                    found is null ? "link: no event read"
                    : found.Id == main?.Id && owners[found.Id] == made.Incident ? null
                    : found.Id == main?.Id ? $"link: joined with {owners[found.Id]}"
                    : owners.TryGetValue(found.Id, out string? owner) ? $"link: joined with {owner}"
                    : "link: stands apart";
                if (fault is not null)
                {
                    output.WriteLine(
                        $"{fault}\t{made.Incident} {made.Type}\t{mention.Report}{(mention.IsMain ? "" : " (recalled)")}\t{string.Join(" | ", mention.Anchors.Select(words => words.Quote))}"
                    );
                }
            }
        }
    }

    private sealed class Clusters
    {
        private readonly List<int> key = [];
        private readonly List<int> read = [];
        private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        private int unread;

        public void Add(int made, string? incident)
        {
            key.Add(made);
            // What was not read stands alone.
            string name = incident ?? FormattableString.Invariant($"-{unread++}");
            numbers.TryAdd(name, numbers.Count);
            read.Add(numbers[name]);
        }

        public ClusterSum Score() => ClusterScore.BCubed([.. key], [.. read]);
    }
}
