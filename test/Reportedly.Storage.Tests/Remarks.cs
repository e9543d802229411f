using Reportedly.Storage.Judgements;

namespace Reportedly.Storage.Tests;

/// <summary>Judgements as bytes, for tests of the log.</summary>
internal static class Remarks
{
    private static readonly DateTimeOffset Noon = new(2031, 5, 9, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A note on a report, the same whenever it is made.</summary>
    public static byte[] On(string reportKey, string note) =>
        JudgementCodec.ToUtf8(
            new JudgementDraft
            {
                Kind = JudgementKind.Note,
                Subjects = [new WordsRef(reportKey, ThingKind.Report, "report", null, 0)],
                Note = note,
                Who = "Mira Okonjo",
                When = Noon,
            }
        );

    /// <summary>An undo of a judgement, whether that is there or not.</summary>
    public static byte[] Undoing(string judgement) =>
        JudgementCodec.ToUtf8(
            new JudgementDraft
            {
                Kind = JudgementKind.Undo,
                Undoes = judgement,
                Who = "Mira Okonjo",
                When = Noon,
                Why = "said too early",
            }
        );

    /// <summary>A note with a number.</summary>
    public static byte[] Number(int number) => On(Readings.IdOf("Report 0"), $"remark {number}");
}
