using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Reportedly.Storage.Desk;
using Reportedly.Storage.Log;
using Reportedly.Storage.Views;

namespace Reportedly.Storage.Backups;

/// <summary>Makes rows of a backup's lines, and sees to it that each follows from the one before.</summary>
internal sealed class LogRows
{
    private static readonly FrozenSet<string> EndNames = FrozenSet.ToFrozenSet(
        [
            LogFormat.Readings,
            LogFormat.Judgements,
            LogFormat.Acts,
            LogFormat.Documents,
            LogFormat.Changes,
            LogFormat.States,
            LogFormat.Sha256,
        ],
        StringComparer.Ordinal
    );

    private ReadOnlyMemory<byte> lastReading = HashChain.Start;
    private ReadOnlyMemory<byte> lastJudgement = HashChain.Start;
    private long readings;
    private long judgements;
    private ReadOnlyMemory<byte> lastAct = HashChain.Start;
    private long acts;
    private long documents;
    private long changes;
    private long states;
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
        ReadOnlyMemory<byte> previous = lastJudgement;
        byte[] body = Chained(line, ref lastJudgement, ref judgements);
        return new JudgementRow(judgements, previous, lastJudgement, body);
    }

    /// <exception cref="InvalidDataException">It does not follow from the one before.</exception>
    public AuditRow Act(JsonElement line)
    {
        ReadOnlyMemory<byte> previous = lastAct;
        byte[] body = Chained(line, ref lastAct, ref acts);
        return new AuditRow(acts, previous, lastAct, body);
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

    /// <exception cref="InvalidDataException">One before it is missing.</exception>
    public ChangeRow Change(JsonElement line)
    {
        long revision = line.GetProperty(LogFormat.Revision).GetInt64();
        if (revision != ++changes)
        {
            throw new InvalidDataException("it does not follow from the lines before");
        }
        ChangeKind kind = ChangeNames.Kind(Text(line, LogFormat.Kind));
        return new ChangeRow(
            revision,
            IdOrder.Of(Text(line, LogFormat.Incident)),
            line.GetProperty(LogFormat.Changed).GetInt64(),
            kind,
            line.TryGetProperty(LogFormat.Into, out _) ? IdOrder.Of(Text(line, LogFormat.Into)) : null,
            kind == ChangeKind.Removed ? null : Bytes(line, LogFormat.Outline)
        );
    }

    /// <summary>What a thing last was; the digest at the end sees to it that it is what was written.</summary>
    public StateRow State(JsonElement line)
    {
        states++;
        string of = Text(line, LogFormat.Of);
        return new StateRow(
            ChangeRows.Things.Contains(of) ? of : throw new InvalidDataException($"'{of}' is unknown"),
            ChangeNames.Number(Text(line, LogFormat.Id)),
            ChangeNames.Number(Text(line, LogFormat.Digest)),
            line.GetProperty(LogFormat.Changed).GetInt64(),
            line.TryGetProperty(LogFormat.Gone, out JsonElement gone) && gone.GetBoolean()
        );
    }

    /// <exception cref="InvalidDataException">Counts or digest are not those of the lines before.</exception>
    public LogSummary End(JsonElement line, string sha256)
    {
        foreach (JsonProperty part in line.EnumerateObject())
        {
            // A count whose name is damaged would pass for one that older forms do not have.
            if (!EndNames.Contains(part.Name))
            {
                throw new InvalidDataException($"'{part.Name}' is unknown");
            }
        }
        LogSummary said = new(
            line.GetProperty(LogFormat.Readings).GetInt64(),
            line.GetProperty(LogFormat.Judgements).GetInt64(),
            line.GetProperty(LogFormat.Sha256).GetString() ?? ""
        )
        {
            Acts = Count(line, LogFormat.Acts),
            Documents = Count(line, LogFormat.Documents),
            Changes = Count(line, LogFormat.Changes),
            States = Count(line, LogFormat.States),
        };
        return
            said
            == new LogSummary(readings, judgements, sha256)
            {
                Acts = acts,
                Documents = documents,
                Changes = changes,
                States = states,
            }
            ? said
            : throw new InvalidDataException("counts or SHA-256 are not those of what comes before");
    }

    /// <summary>The body of a row of a log whose rows are tied by the hashes of their bodies; goes on to that row.</summary>
    private static byte[] Chained(JsonElement line, ref ReadOnlyMemory<byte> last, ref long count)
    {
        byte[] body = Bytes(line, LogFormat.Body);
        byte[] hash = HashChain.OfJudgement(last.Span, body);
        long number = line.GetProperty(LogFormat.Sequence).GetInt64();
        Follows(line, hash, number == count + 1);
        count = number;
        last = hash;
        return body;
    }

    private static void Follows(JsonElement line, byte[] hash, bool inOrder)
    {
        if (!inOrder || line.GetProperty(LogFormat.Hash).GetString() != Convert.ToHexStringLower(hash))
        {
            throw new InvalidDataException("it does not follow from the lines before");
        }
    }

    // The first form knows no acts and no documents, the second no changes.
    private static long Count(JsonElement line, string name) =>
        line.TryGetProperty(name, out JsonElement count) ? count.GetInt64() : 0;

    private static string Text(JsonElement line, string name) =>
        line.GetProperty(name).GetString() ?? throw new InvalidDataException($"{name} is no text");

    private static byte[] Bytes(JsonElement line, string name) =>
        line.TryGetProperty(name, out JsonElement text)
            ? Encoding.UTF8.GetBytes(text.GetString() ?? throw new InvalidDataException($"{name} is no text"))
            : line.GetProperty(name + LogFormat.Base64).GetBytesFromBase64();
}
