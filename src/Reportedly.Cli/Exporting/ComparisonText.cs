using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reportedly.Corroboration;
using Reportedly.Export.Comparing;
using Reportedly.Server.Phrasing;

namespace Reportedly.Cli.Exporting;

/// <summary>A comparison, for people and for programs.</summary>
internal static class ComparisonText
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Differences first to see: pairs with what they differ in, what either lacks, and the counts.</summary>
    public static byte[] Lines(Comparison comparison)
    {
        StringBuilder said = new();
        foreach (ComparedPair pair in comparison.Pairs)
        {
            string mark = pair.Differences.IsEmpty ? "agrees " : "differs";
            said.Append(
                CultureInfo.InvariantCulture,
                $"{mark}  {Coded(pair.Coded)}  =  {pair.Incident.Id} {IncidentNames.Title(pair.Incident)}\n"
            );
            foreach (string difference in pair.Differences)
            {
                said.Append(CultureInfo.InvariantCulture, $"           {Words.Clean(difference)}\n");
            }
        }
        foreach (CodedEvent told in comparison.OnlyCoded)
        {
            said.Append(CultureInfo.InvariantCulture, $"only yours  {Coded(told)}\n");
        }
        foreach (Incident incident in comparison.OnlyOurs)
        {
            said.Append(CultureInfo.InvariantCulture, $"only ours   {incident.Id} {IncidentNames.Title(incident)}\n");
        }
        int agree = comparison.Pairs.Count(pair => pair.Differences.IsEmpty);
        said.Append(
            CultureInfo.InvariantCulture,
            $"{agree} agree, {comparison.Pairs.Length - agree} differ, {comparison.OnlyCoded.Length} only yours, {comparison.OnlyOurs.Length} only ours\n"
        );
        return Encoding.UTF8.GetBytes(said.ToString());
    }

    /// <summary>One object for each pair and each lack.</summary>
    public static byte[] Json(Comparison comparison)
    {
        using MemoryStream lines = new();
        foreach (ComparedPair pair in comparison.Pairs)
        {
            string outcome = pair.Differences.IsEmpty ? "agrees" : "differs";
            Write(lines, outcome, pair.Coded, pair.Incident, pair.Differences);
        }
        foreach (CodedEvent told in comparison.OnlyCoded)
        {
            Write(lines, "only_coded", told, null, []);
        }
        foreach (Incident incident in comparison.OnlyOurs)
        {
            Write(lines, "only_incident", null, incident, []);
        }
        return lines.ToArray();
    }

    private static void Write(
        MemoryStream lines,
        string outcome,
        CodedEvent? coded,
        Incident? incident,
        IEnumerable<string> differences
    )
    {
        using (Utf8JsonWriter json = new(lines, Readable))
        {
            json.WriteStartObject();
            json.WriteString("outcome", outcome);
            json.WriteString("coded", coded?.Id);
            json.WriteString("incident", incident?.Id);
            json.WriteStartArray("differences");
            foreach (string difference in differences)
            {
                json.WriteStringValue(difference);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        lines.WriteByte((byte)'\n');
    }

    private static string Coded(CodedEvent told) =>
        Words.Clean(
            string.Create(CultureInfo.InvariantCulture, $"{told.Id} {told.Day:yyyy-MM-dd} {told.Type} {told.Place}")
        );
}
