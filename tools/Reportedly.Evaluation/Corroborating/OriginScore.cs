using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Evaluation.MadeReports;
using Reportedly.Records;

namespace Reportedly.Evaluation.Corroborating;

/// <summary>
/// How well origins were told apart. An origin is right where one has its name and the same reports carry it; those that only recall the
/// incident are left aside.
/// </summary>
internal sealed class OriginScore
{
    /// <summary>Origins of the key.</summary>
    public int Made { get; private set; }

    /// <summary>Those that are right.</summary>
    public int Right { get; private set; }

    /// <summary>Those that have their name, whichever reports carry them.</summary>
    public int Named { get; private set; }

    /// <summary>Origins read of the key's incidents.</summary>
    public int Read { get; private set; }

    /// <summary>Compares the origins of one incident.</summary>
    public void Add(KeyIncident made, Incident? read, TextWriter? errors)
    {
        Made += made.Origins.Length;
        string[] main = [.. made.Mentions.Where(mention => mention.IsMain).Select(mention => mention.Report)];
        List<(Origin Origin, string[] Reports)> left =
        [
            .. (read?.Origins ?? [])
                .Select(origin => (origin, Reports(origin, read!, main)))
                .Where(one => one.Item2.Length > 0),
        ];
        Read += left.Count;
        foreach (KeyOrigin origin in made.Origins)
        {
            int at = left.FindIndex(one =>
                Names.AreSame(origin.Names, one.Origin.Name) && one.Reports.SequenceEqual(origin.Reports)
            );
            at = at >= 0 ? at : left.FindIndex(one => Names.AreSame(origin.Names, one.Origin.Name));
            if (at < 0)
            {
                errors?.WriteLine(
                    $"origin: not there\t{made.Incident} {made.Type}\t{origin.Name} in {string.Join(' ', origin.Reports)}"
                );
                continue;
            }
            Named++;
            if (left[at].Reports.SequenceEqual(origin.Reports))
            {
                Right++;
            }
            else
            {
                errors?.WriteLine(
                    $"origin: other reports\t{made.Incident} {made.Type}\t{origin.Name} lacks {Minus(origin.Reports, left[at].Reports)}, has besides {Minus(left[at].Reports, origin.Reports)}"
                );
            }
            left.RemoveAt(at);
        }
        foreach ((Origin origin, string[] reports) in left)
        {
            string kind = origin.Kind == SourceKind.Report ? "own voice" : "another";
            errors?.WriteLine(
                $"origin: {kind} too many\t{made.Incident} {made.Type}\t{origin.Name} in {string.Join(' ', reports)}"
            );
        }
    }

    private static string Minus(IEnumerable<string> all, IEnumerable<string> without)
    {
        string[] rest = [.. all.Except(without, StringComparer.Ordinal)];
        return rest.Length == 0 ? "none" : string.Join(' ', rest);
    }

    private static string[] Reports(Origin origin, Incident incident, string[] main) =>
        [
            .. incident
                .Reports.Where(report => origin.Reports.Contains(report.Key, StringComparer.Ordinal))
                .Select(report => report.ExternalId!)
                .Where(id => main.Contains(id, StringComparer.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
}
