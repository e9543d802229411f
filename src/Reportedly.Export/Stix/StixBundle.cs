using System.Globalization;
using System.Text.Json;
using Reportedly.Export.Codes;

namespace Reportedly.Export.Stix;

/// <summary>Writes the objects of a STIX 2.1 bundle, each once, with what all of them have.</summary>
internal sealed class StixBundle : IDisposable
{
    /// <summary>Who made the objects: the program, not a person.</summary>
    public static readonly string Producer = Id("identity", "Reportedly");

    /// <summary>How the objects may be understood.</summary>
    public static readonly string Marking = Id("marking-definition", "statement");

    /// <summary>What the incidents have beyond STIX's own properties.</summary>
    public static readonly string Extension = Id("extension-definition", "incident");

    private readonly Utf8JsonWriter json;
    private readonly HashSet<string> written = new(StringComparer.Ordinal);

    /// <summary>Begins a bundle.</summary>
    /// <param name="target">Where to; left open.</param>
    /// <param name="id">The bundle's id.</param>
    public StixBundle(Stream target, string id)
    {
        json = new Utf8JsonWriter(target, JsonLines.Options);
        json.WriteStartObject();
        json.WriteString("type", "bundle");
        json.WriteString("id", id);
        json.WriteStartArray("objects");
    }

    /// <summary>The id of an object: the same in every export.</summary>
    /// <param name="type">Its type: <c>incident</c>.</param>
    /// <param name="name">Its name among those of the type.</param>
    public static string Id(string type, string name) => $"{type}--{NameUuid.Of(type, name)}";

    /// <summary>A moment as STIX writes it.</summary>
    public static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The beginning of a day.</summary>
    public static DateTimeOffset Begin(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <summary>Writes an object that was not written yet.</summary>
    /// <param name="id">Its id; what stands before the dashes is its type.</param>
    /// <param name="created">When what it speaks of became known.</param>
    /// <param name="modified">When that last changed; not before <paramref name="created"/>.</param>
    /// <param name="write">Writes its own properties.</param>
    public void Add(string id, DateTimeOffset created, DateTimeOffset modified, Action<Utf8JsonWriter> write)
    {
        if (!written.Add(id))
        {
            return;
        }
        string type = id[..id.IndexOf("--", StringComparison.Ordinal)];
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteString("spec_version", "2.1");
        json.WriteString("id", id);
        if (id != Producer)
        {
            json.WriteString("created_by_ref", Producer);
        }
        json.WriteString("created", Moment(created));
        if (type != "marking-definition")
        {
            json.WriteString("modified", Moment(modified < created ? created : modified));
        }
        if (type is not ("marking-definition" or "extension-definition"))
        {
            References(json, "object_marking_refs", [Marking]);
        }
        write(json);
        json.WriteEndObject();
        json.Flush();
    }

    /// <summary>True where an object was written already.</summary>
    public bool Has(string id) => written.Contains(id);

    /// <summary>Writes a list of ids.</summary>
    public static void References(Utf8JsonWriter json, string name, IEnumerable<string> ids)
    {
        json.WriteStartArray(name);
        foreach (string id in ids.Distinct(StringComparer.Ordinal))
        {
            json.WriteStringValue(id);
        }
        json.WriteEndArray();
    }

    /// <summary>Ends the bundle.</summary>
    public void End()
    {
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
    }

    public void Dispose() => json.Dispose();
}
