using System.Text.Json;
using Reportedly.Reading;
using Reportedly.Reading.Times;
using Reportedly.Text;

namespace Reportedly.Cli.Input;

/// <summary>Takes JSON Lines: one report an object a line. A bad line is refused and takes no other with it.</summary>
internal static class JsonLines
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static IEnumerable<InputItem> Read(Stream stream, string file, DateOnly? published)
    {
        bool begun = false;
        foreach (BoundedLine line in BoundedLines.Of(stream, InputLimits.Line))
        {
            string where = $"{file}:{line.Number}";
            if (line.Content is null)
            {
                begun = true;
                yield return new InputItem.Refused(
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
                yield return new InputItem.Refused(
                    file,
                    line.Bytes,
                    "this is JSON, but not JSON Lines; put one object on each line (jq -c '.[]' turns a list into lines)."
                );
                yield break;
            }
            begun = true;
            yield return Take(json, where, published);
        }
        if (!begun)
        {
            yield return new InputItem.Refused(file, 0, "this is empty; give one JSON object a line.");
        }
    }

    private static InputItem Take(ReadOnlyMemory<byte> line, string where, DateOnly? published)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line, Strict);
            return new InputItem.Report(where, line.Length, Report(json.RootElement, published));
        }
        catch (JsonException broken)
        {
            return new InputItem.Refused(
                where,
                line.Length,
                $"this line is not JSON ({Reason(broken)}); correct or remove it."
            );
        }
        catch (InvalidTextException broken)
        {
            return new InputItem.Refused(where, line.Length, broken.Message);
        }
        catch (InvalidOperationException)
        {
            return new InputItem.Refused(
                where,
                line.Length,
                "this line holds bytes or escapes that are no Unicode text; save it as UTF-8."
            );
        }
    }

    private static ReportInput Report(JsonElement json, DateOnly? published)
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
        if (text.Length > InputLimits.Text || System.Text.Encoding.UTF8.GetByteCount(text) > InputLimits.Text)
        {
            throw new InvalidTextException(InputLimits.TextTooLong);
        }
        string? day = TextOf(json, "published");
        DateOnly? own = day is null ? null : DateOf(day);
        return new ReportInput(SourceText.FromString(text))
        {
            ExternalId = TextOf(json, "id"),
            Title = TextOf(json, "title") ?? PlainText.TitleOf(text),
            Url = TextOf(json, "url"),
            Publisher = TextOf(json, "publisher"),
            Published = own ?? published,
            PublishedUnread = own is null ? day : null,
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

    /// <summary>
    /// The day that a text gives, in the zone in which it is written; null where it gives none, which costs the report its day and nothing else.
    /// </summary>
    private static DateOnly? DateOf(string text) => PublicationText.TryRead(text, out DateOnly day) ? day : null;

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
