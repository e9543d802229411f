using System.Text;
using System.Text.Json;
using Reportedly.Storage.Log;

namespace Reportedly.Storage.Backups;

/// <summary>Makes rows of a backup's lines, and sees to it that each follows from the one before.</summary>
internal sealed class LogRows
{
    private ReadOnlyMemory<byte> lastReading = HashChain.Start;
    private ReadOnlyMemory<byte> lastJudgement = HashChain.Start;
    private long readings;
    private long judgements;
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

    /// <exception cref="InvalidDataException">Counts or digest are not those of the lines before.</exception>
    public LogSummary End(JsonElement line, string sha256)
    {
        LogSummary said = new(
            line.GetProperty(LogFormat.Readings).GetInt64(),
            line.GetProperty(LogFormat.Judgements).GetInt64(),
            line.GetProperty(LogFormat.Sha256).GetString() ?? ""
        );
        return said == new LogSummary(readings, judgements, sha256)
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

    private static byte[] Bytes(JsonElement line, string name) =>
        line.TryGetProperty(name, out JsonElement text)
            ? Encoding.UTF8.GetBytes(text.GetString() ?? throw new InvalidDataException($"{name} is no text"))
            : line.GetProperty(name + LogFormat.Base64).GetBytesFromBase64();
}
