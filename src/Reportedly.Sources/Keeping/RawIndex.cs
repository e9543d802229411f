using System.Text.Encodings.Web;
using System.Text.Json;

namespace Reportedly.Sources.Keeping;

/// <summary>
/// Says where kept bytes came from and when: a line of JSON for each digest and origin, only ever appended. A line that was cut when a
/// machine stopped stays alone on its line.
/// </summary>
internal sealed class RawIndex
{
    private const int Tries = 200;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string path;
    private readonly HashSet<(string, string)> told = [];

    private RawIndex(string path)
    {
        this.path = path;
        using StreamReader lines = new(Alone(path));
        while (lines.ReadLine() is { } line)
        {
            if (Origin(line) is { } origin)
            {
                told.Add(origin);
            }
        }
    }

    /// <summary>Opens an index, which need not be there yet.</summary>
    public static RawIndex Open(string path) => new(path);

    /// <summary>Adds a line, unless the same bytes from the same origin stand there.</summary>
    public void Add(string digest, RawCopy copy)
    {
        if (!told.Add((digest, copy.From)))
        {
            return;
        }
        using FileStream file = Alone(path);
        bool isCut = file.Length > 0 && Last(file) != (byte)'\n';
        file.Seek(0, SeekOrigin.End);
        file.Write([.. isCut ? "\n"u8 : [], .. Line(digest, copy), (byte)'\n']);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Opens the file when no other process writes to it; a line takes but a moment.</summary>
    public static FileStream Alone(string path)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < Tries && File.Exists(path))
            {
                Thread.Sleep(10);
            }
        }
    }

    private static int Last(FileStream file)
    {
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte();
    }

    private static byte[] Line(string digest, RawCopy copy)
    {
        using MemoryStream line = new();
        using (Utf8JsonWriter json = new(line, Plain))
        {
            json.WriteStartObject();
            json.WriteString("sha256", digest);
            json.WriteNumber("bytes", copy.Length);
            json.WriteString("media_type", copy.MediaType);
            json.WriteString("from", copy.From);
            json.WriteString("retrieved", copy.Retrieved);
            json.WriteEndObject();
        }
        return line.ToArray();
    }

    private static (string, string)? Origin(string line)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            return (
                json.RootElement.GetProperty("sha256").GetString()!,
                json.RootElement.GetProperty("from").GetString()!
            );
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }
}
