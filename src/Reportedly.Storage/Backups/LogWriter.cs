using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Reportedly.Storage.Desk;
using Reportedly.Storage.Log;
using Reportedly.Storage.Views;

namespace Reportedly.Storage.Backups;

/// <summary>Writes a backup line by line.</summary>
internal sealed class LogWriter : IDisposable
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly GZipStream zip;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> line = new();
    private long readings;
    private long judgements;
    private long acts;
    private long documents;
    private long changes;
    private long states;

    public LogWriter(Stream output)
    {
        zip = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true);
        Line(json => json.WriteString(LogFormat.Form, LogFormat.Current));
    }

    public void Write(ReadingRow row)
    {
        readings++;
        Line(json =>
        {
            json.WriteStartObject(LogFormat.Reading);
            json.WriteNumber(LogFormat.Sequence, row.Sequence);
            json.WriteString(LogFormat.Hash, Convert.ToHexStringLower(row.Hash.Span));
            Bytes(json, LogFormat.Record, row.Reading.Record.Span);
            Bytes(json, LogFormat.Derivations, row.Reading.Derivations.Span);
            json.WriteEndObject();
        });
    }

    public void Write(JudgementRow row)
    {
        judgements++;
        Chained(LogFormat.Judgement, row.Sequence, row.Hash, row.Body);
    }

    public void Write(AuditRow row)
    {
        acts++;
        Chained(LogFormat.Act, row.Sequence, row.Hash, row.Body);
    }

    public void Write(DeskDocument document)
    {
        documents++;
        Line(json =>
        {
            json.WriteStartObject(LogFormat.Document);
            json.WriteString(LogFormat.Kind, document.Kind);
            json.WriteString(LogFormat.Id, document.Id);
            json.WriteString(LogFormat.Body, document.Body);
            json.WriteNumber(LogFormat.Version, document.Version);
            json.WriteNumber(LogFormat.Changed, document.Changed.ToUnixTimeMilliseconds());
            json.WriteEndObject();
        });
    }

    public void Write(ChangeRow change)
    {
        changes++;
        Line(json =>
        {
            json.WriteStartObject(LogFormat.Change);
            json.WriteNumber(LogFormat.Revision, change.Revision);
            json.WriteString(LogFormat.Incident, IdOrder.Incident(change.Incident));
            json.WriteNumber(LogFormat.Changed, change.At);
            json.WriteString(LogFormat.Kind, ChangeNames.Of(change.Kind));
            if (change.Target is { } target)
            {
                json.WriteString(LogFormat.Into, IdOrder.Incident(target));
            }
            if (change.Outline is { } outline)
            {
                Bytes(json, LogFormat.Outline, outline);
            }
            json.WriteEndObject();
        });
    }

    public void Write(StateRow state)
    {
        states++;
        Line(json =>
        {
            json.WriteStartObject(LogFormat.State);
            json.WriteString(LogFormat.Of, state.Of);
            // Not every program that reads JSON has whole numbers of 64 bits.
            json.WriteString(LogFormat.Id, ChangeNames.Number(state.Number));
            json.WriteString(LogFormat.Digest, ChangeNames.Number(state.Digest));
            json.WriteNumber(LogFormat.Changed, state.Changed);
            if (state.IsGone)
            {
                json.WriteBoolean(LogFormat.Gone, true);
            }
            json.WriteEndObject();
        });
    }

    private void Chained(string name, long sequence, ReadOnlyMemory<byte> hashed, ReadOnlyMemory<byte> body) =>
        Line(json =>
        {
            json.WriteStartObject(name);
            json.WriteNumber(LogFormat.Sequence, sequence);
            json.WriteString(LogFormat.Hash, Convert.ToHexStringLower(hashed.Span));
            Bytes(json, LogFormat.Body, body.Span);
            json.WriteEndObject();
        });

    /// <summary>Writes the last line.</summary>
    public LogSummary End()
    {
        LogSummary summary = new(readings, judgements, Convert.ToHexStringLower(hash.GetCurrentHash()))
        {
            Acts = acts,
            Documents = documents,
            Changes = changes,
            States = states,
        };
        Line(json =>
        {
            json.WriteStartObject(LogFormat.End);
            json.WriteNumber(LogFormat.Readings, summary.Readings);
            json.WriteNumber(LogFormat.Judgements, summary.Judgements);
            json.WriteNumber(LogFormat.Acts, summary.Acts);
            json.WriteNumber(LogFormat.Documents, summary.Documents);
            json.WriteNumber(LogFormat.Changes, summary.Changes);
            json.WriteNumber(LogFormat.States, summary.States);
            json.WriteString(LogFormat.Sha256, summary.Sha256);
            json.WriteEndObject();
        });
        zip.Flush();
        return summary;
    }

    public void Dispose()
    {
        zip.Dispose();
        hash.Dispose();
    }

    private void Line(Action<Utf8JsonWriter> write)
    {
        line.ResetWrittenCount();
        using (Utf8JsonWriter json = new(line, Plain))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        line.Write("\n"u8);
        hash.AppendData(line.WrittenSpan);
        zip.Write(line.WrittenSpan);
    }

    private static void Bytes(Utf8JsonWriter json, string name, ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            json.WriteString(name, bytes);
        }
        else
        {
            json.WriteBase64String(name + LogFormat.Base64, bytes);
        }
    }
}
