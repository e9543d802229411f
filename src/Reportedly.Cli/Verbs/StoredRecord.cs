using Reportedly.Server.Phrasing;
using Reportedly.Storage;

namespace Reportedly.Cli.Verbs;

/// <summary>Finds the one report that an argument names, or says why there is none, and which are near.</summary>
internal static class StoredRecord
{
    /// <exception cref="CommandException">No report answers to the name, or several do.</exception>
    public static StoredReading Find(ReportLookup lookup, string name) =>
        lookup switch
        {
            ReportLookup.Found found => found.Reading,
            ReportLookup.Ambiguous several => throw new CommandException(
                $"{name} may be any of these; give more of the id:{Listed(several.Candidates)}"
            ),
            ReportLookup.NotFound { Near.IsEmpty: true } => throw new CommandException(
                $"{name}: the store is empty; read a report into it first."
            ),
            ReportLookup.NotFound none => throw new CommandException(
                $"{name}: the store holds no such report. It holds, among others:{Listed(none.Near)}"
            ),
            _ => throw new ArgumentException($"A lookup gives no {lookup.GetType().Name}.", nameof(lookup)),
        };

    private static string Listed(IEnumerable<ReportName> names) =>
        string.Concat(names.Select(name => $"\n  {Words.ShortId(name.Id)}  {Label(name)}"));

    private static string Label(ReportName name) =>
        string.Join("  ", new[] { name.ExternalId, name.Title }.OfType<string>().Select(Words.Clean));
}
