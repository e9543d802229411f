using Reportedly.Server.Api.Answers;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Api.Judging;

/// <summary>Judgements as JSON, with their place in the chain of hashes.</summary>
internal static class JudgementJson
{
    /// <summary>One judgement; what was said goes out byte for byte as it was hashed.</summary>
    public static ReadOnlyMemory<byte> Of(Judgement judgement, ActiveJudgements active) =>
        ApiJson.Object(json =>
        {
            json.WriteString("id", judgement.Id);
            json.WriteBoolean("stands", active.Stands(judgement));
            json.WriteString("undone_by", active.UndoneBy(judgement)?.Id);
            json.WriteString("previous", Convert.ToHexStringLower(judgement.Previous.AsSpan()));
            json.WriteString("hash", Convert.ToHexStringLower(judgement.Hash.AsSpan()));
            json.WritePropertyName("judgement");
            json.WriteRawValue(JudgementCodec.ToUtf8(judgement.Content), skipInputValidation: true);
        });
}
