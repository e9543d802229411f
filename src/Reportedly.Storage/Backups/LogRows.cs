using System.Text;
using System.Text.Json;
using Reportedly.Storage.Desk;
using Reportedly.Storage.Log;

namespace Reportedly.Storage.Backups;

/// <summary>Makes rows of a backup's lines, and sees to it that each follows from the one before.</summary>
internal sealed class LogRows
{
    private ReadOnlyMemory<byte> lastReading = HashChain.Start;
    private ReadOnlyMemory<byte> lastJudgement = HashChain.Start;
    private long readings;
    private long judgements;
    private ReadOnlyMemory<byte> lastAct = HashChain.Start;
    private long acts;
    private long documents;
    private long sequence;

    /// <exception cref="InvalidDataException">It does not follow from the one before.</exception>
    public (ReadingRow Row, string Engine) Reading(JsonElement line)
    {
        StoredReading reading = new(Bytes(line, LogFormat.Record), Bytes(line, LogFormat.Derivations));
        ReadingKey key = ReadingKey.Of(reading.Record);
        byte[] digest = ReadingKey.Digest(reading);
        long number = line.GetProperty(LogFormat.Sequence).GetInt64();
        byte[] hash = HashChain.OfReading(lastReading.Span, number, digest);
        Follows(line, hash, number > sequence);
        readings++;
        sequence = number;
        lastReading = hash;
        ReadingRow row = new(number, key.ReportId, key.ExternalId, key.Title, 0, digest, hash, reading);
        return (row, key.Engine);
    }

    /// <exception cref="InvalidDataException">It does not follow from the one before.</exception>
    public JudgementRow Judgement(JsonElement line)
    {
        byte[] body = Bytes(line, LogFormat.Body);
        ReadOnlyMemory<byte> previous = lastJudgement;
        byte[] hash = HashChain.OfJudgement(previous.Span, body);
        long number = line.GetProperty(LogFormat.Sequence).GetInt64();
        Follows(line, hash, number == judgements + 1);
        judgements = number;
        lastJudgement = hash;
        return new JudgementRow(number, previous, hash, body);
    }

    /// <exception cref="InvalidDataException">It does not follow from the one before.</exception>
    public AuditRow Act(JsonElement line)
    {
        byte[] body = Bytes(line, LogFormat.Body);
        ReadOnlyMemory<byte> previous = lastAct;
        byte[] hash = HashChain.OfJudgement(previous.Span, body);
        long number = line.GetProperty(LogFormat.Sequence).GetInt64();
        Follows(line, hash, number == acts + 1);
        acts = number;
        lastAct = hash;
        return new AuditRow(number, previous, hash, body);
    }

    /// <summary>A document of the desk; the digest at the end sees to it that it is what was written.</summary>
    public DeskDocument Document(JsonElement line)
    {
        documents++;
        return new DeskDocument(
            Text(line, LogFormat.Kind),
            Text(line, LogFormat.Id),
            Text(line, LogFormat.Body),
            line.GetProperty(LogFormat.Version).GetInt64(),
            DateTimeOffset.FromUnixTimeMilliseconds(line.GetProperty(LogFormat.Changed).GetInt64())
        );
    }

    /// <exception cref="InvalidDataException">Counts or digest are not those of the lines before.</exception>
    public LogSummary End(JsonElement line, string sha256)
    {
        LogSummary said = new(
            line.GetProperty(LogFormat.Readings).GetInt64(),
            line.GetProperty(LogFormat.Judgements).GetInt64(),
            line.GetProperty(LogFormat.Sha256).GetString() ?? ""
        )
        {
            Acts = Count(line, LogFormat.Acts),
            Documents = Count(line, LogFormat.Documents),
        };
        return said == new LogSummary(readings, judgements, sha256) { Acts = acts, Documents = documents }
            ? said
            : throw new InvalidDataException("counts or SHA-256 are not those of what comes before");
    }

    private static void Follows(JsonElement line, byte[] hash, bool inOrder)
    {
        if (!inOrder || line.GetProperty(LogFormat.Hash).GetString() != Convert.ToHexStringLower(hash))
        {
            throw new InvalidDataException("it does not follow from the lines before");
        }
    }

    // The first form knows no acts and no documents.
    private static long Count(JsonElement line, string name) =>
        line.TryGetProperty(name, out JsonElement count) ? count.GetInt64() : 0;

    private static string Text(JsonElement line, string name) =>
        line.GetProperty(name).GetString() ?? throw new InvalidDataException($"{name} is no text");

    private static byte[] Bytes(JsonElement line, string name) =>
        line.TryGetProperty(name, out JsonElement text)
            ? Encoding.UTF8.GetBytes(text.GetString() ?? throw new InvalidDataException($"{name} is no text"))
            : line.GetProperty(name + LogFormat.Base64).GetBytesFromBase64();
}
