using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reportedly.Export.Tables;

namespace Reportedly.Export.Datapackage;

/// <summary>The description of the package as Frictionless Data has it.</summary>
internal static class PackageDescriptor
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Of(ImmutableArray<ExportedFile> files, ExportOptions options)
    {
        using MemoryStream target = new();
        using (Utf8JsonWriter json = new(target, Readable))
        {
            json.WriteStartObject();
            json.WriteString("profile", "data-package");
            json.WriteString("name", "reportedly-export");
            json.WriteString("title", PackageCitation.Title);
            json.WriteString("description", PackageReadme.Summary(options));
            json.WriteString(
                "created",
                options.Made.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
            );
            Sources(json);
            json.WriteStartArray("resources");
            foreach (ExportedFile file in files)
            {
                Resource(json, file);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return target.ToArray();
    }

    private static void Sources(Utf8JsonWriter json)
    {
        json.WriteStartArray("sources");
        json.WriteStartObject();
        json.WriteString("title", "The reports listed in reports.csv; quotes are their publishers'");
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("title", "GeoNames (CC BY 4.0): names and coordinates of places");
        json.WriteString("path", "https://www.geonames.org/");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Resource(Utf8JsonWriter json, ExportedFile file)
    {
        DatasetTable? table = DatasetTable.All.FirstOrDefault(one => $"{one.Name}.csv" == file.Name);
        json.WriteStartObject();
        json.WriteString("profile", table is null ? "data-resource" : "tabular-data-resource");
        json.WriteString("name", file.Name);
        json.WriteString("path", file.Name);
        json.WriteString("format", Path.GetExtension(file.Name).TrimStart('.'));
        json.WriteString("mediatype", file.MediaType);
        if (!file.Name.EndsWith(".parquet", StringComparison.Ordinal))
        {
            json.WriteString("encoding", "utf-8");
        }
        json.WriteNumber("bytes", file.Length);
        json.WriteString("hash", $"sha256:{file.Digest}");
        if (table is not null)
        {
            json.WriteString("description", table.Says);
            Schema(json, table);
        }
        json.WriteEndObject();
    }

    private static void Schema(Utf8JsonWriter json, DatasetTable table)
    {
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (TableColumn column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("type", Type(column.Type));
            json.WriteString("description", column.Says);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Type(CellType type) =>
        type switch
        {
            CellType.Text => "string",
            CellType.Whole => "integer",
            CellType.Degrees => "number",
            CellType.Day => "date",
            CellType.Moment => "datetime",
            CellType.Truth => "boolean",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No column is of such a type."),
        };
}
