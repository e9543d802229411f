using System.Text.Json;
using Reportedly.Sources.Files;
using Reportedly.Text;

namespace Reportedly.Sources.JsonLines;

/// <summary>Takes JSON Lines: one report an object a line. A bad line is refused and takes no other with it.</summary>
internal static class JsonLinesReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static IEnumerable<SourceItem> Read(Stream stream, string file)
    {
        bool begun = false;
        foreach (BoundedLine line in BoundedLines.Of(stream, SourceLimits.Line))
        {
            string where = $"{file}:{line.Number}";
            if (line.Content is null)
            {
                begun = true;
                yield return new SourceItem.Refused(
                    where,
                    line.Bytes,
                    "the line is longer than 16 MB; no news report is."
                );
                continue;
            }
            ReadOnlyMemory<byte> json = WithoutMark(line);
            string trimmed = Beginning(json);
            if (trimmed.Length == 0)
            {
                continue;
            }
            if (!begun && (trimmed is "{" || trimmed.StartsWith('[')))
            {
                yield return new SourceItem.Refused(
                    file,
                    line.Bytes,
                    "this is JSON, but not JSON Lines; put one object on each line (jq -c '.[]' turns a list into lines)."
                );
                yield break;
            }
            begun = true;
            yield return Take(json, where);
        }
        if (!begun)
        {
            yield return new SourceItem.Refused(file, 0, "this is empty; give one JSON object a line.");
        }
    }

    private static SourceItem Take(ReadOnlyMemory<byte> line, string where)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line, Strict);
            return new SourceItem.Found(where, line.Length, Report(json.RootElement));
        }
        catch (JsonException broken)
        {
            return new SourceItem.Refused(
                where,
                line.Length,
                $"this line is not JSON ({Reason(broken)}); correct or remove it."
            );
        }
        catch (InvalidTextException broken)
        {
            return new SourceItem.Refused(where, line.Length, broken.Message);
        }
        catch (InvalidOperationException)
        {
            return new SourceItem.Refused(
                where,
                line.Length,
                "this line holds bytes or escapes that are no Unicode text; save it as UTF-8."
            );
        }
    }

    private static SourceReport Report(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidTextException("this line holds no JSON object; write {\"text\": \"...\"}.");
        }
        string text = TextOf(json, "text") ?? "";
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new InvalidTextException("there is no text; put the whole report, title included, under \"text\".");
        }
        if (text.Length > SourceLimits.Text || System.Text.Encoding.UTF8.GetByteCount(text) > SourceLimits.Text)
        {
            throw new InvalidTextException(SourceLimits.TextTooLong);
        }
        return new SourceReport(SourceText.FromString(text))
        {
            ExternalId = TextOf(json, "id"),
            Title = TextOf(json, "title") ?? TextFile.TitleOf(text),
            Url = TextOf(json, "url"),
            Publisher = TextOf(json, "publisher"),
            Byline = TextOf(json, "byline"),
            Language = TextOf(json, "language"),
            // Whoever reads the report reads the day as it reads days within texts.
            PublishedUnread = TextOf(json, "published"),
        };
    }

    private static string? TextOf(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
            JsonValueKind.Number when name == "id" => value.GetRawText(),
            _ => throw new InvalidTextException(
                $"\"{name}\" must be a string, not {value.ValueKind}; put it in quotes."
            ),
        };
    }

    private static ReadOnlyMemory<byte> WithoutMark(BoundedLine line) =>
        line.Number == 1 && line.Content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])
            ? line.Content.AsMemory(3)
            : line.Content;

    private static string Beginning(ReadOnlyMemory<byte> line)
    {
        ReadOnlySpan<byte> rest = line.Span.Trim(" \t\r"u8);
        return System.Text.Encoding.ASCII.GetString(rest[..Math.Min(2, rest.Length)]);
    }

    private static string Reason(JsonException broken)
    {
        string message = broken.Message;
        int position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string reason = (position < 0 ? message : message[..position]).TrimEnd('.');
        return broken.BytePositionInLine is { } column ? $"{reason}, byte {column + 1}" : reason;
    }
}
