using CsCheck;
using Reportedly.Records;
using Reportedly.Records.Tests;
using Reportedly.Storage.Judgements;

namespace Reportedly.Storage.Tests.Judgements;

/// <summary>Whatever people say of whatever record: what comes out keeps the promises of records.</summary>
public sealed class AnyRecordTests
{
    private static readonly string[] Values =
    [
        "3",
        "12",
        "2031-05-06",
        "1999-01-01",
        "35.5",
        "XX",
        .. CorrectableFields.All.SelectMany(field => field.Names).Distinct(),
    ];

    [Fact]
    public void A_judged_record_keeps_every_promise()
    {
        int changed = 0;
        int unfit = 0;
        Gen.Select(AnyRecord.Valid, Gen.Int[0, 1_000_000].Array[24])
            .Sample(
                any =>
                {
                    (ReportRecord record, int[] chances) = any;
                    RecordValidator.Validate(record).Should().BeEmpty();
                    JudgementDraft[] drafts = Drafts(record, chances);

                    JudgedRecord judged = JudgedRecord.Of(record, MarketReport.After(drafts));

                    RecordValidator.Validate(judged.Record).Should().BeEmpty();
                    Interlocked.Add(ref changed, drafts.Length - judged.Orphans.Length);
                    Interlocked.Add(ref unfit, judged.Orphans.Length);
                    foreach (ThingReview review in judged.Reviews.Values)
                    {
                        if (review.Status == ReviewStatus.Rejected && review.Thing != ThingKind.Report)
                        {
                            WordsRef.To(judged.Record, review.Id).Should().BeNull();
                        }
                    }
                },
                iter: 400
            );
        changed.Should().BeGreaterThan(400);
        unfit.Should().BeGreaterThan(10);
    }

    private static JudgementDraft[] Drafts(ReportRecord record, int[] chances)
    {
        WordsRef[] things =
        [
            .. Things(record).Select(id => WordsRef.To(record, id)!).Append(WordsRef.To(record, "report")!),
        ];
        List<JudgementDraft> drafts = [];
        for (int i = 0; i + 3 < chances.Length; i += 4)
        {
            WordsRef subject = things[chances[i] % things.Length];
            JudgementDraft draft = new()
            {
                Kind = chances[i + 1] % 4 == 0 ? JudgementKind.Reject : JudgementKind.Correct,
                Subjects = [subject],
                Who = "Mira Okonjo",
                When = MarketReport.Noon,
                Why = "by chance",
            };
            if (draft.Kind == JudgementKind.Correct)
            {
                CorrectableField[] fields = [.. CorrectableFields.Of(subject.Thing)];
                CorrectableField field = fields[chances[i + 2] % fields.Length];
                draft = draft with { Changes = [Change(field, things, chances[i + 3])] };
            }
            if (JudgementRules.Fault(draft) is null)
            {
                drafts.Add(draft);
            }
        }
        return [.. drafts];
    }

    private static FieldChange Change(CorrectableField field, WordsRef[] things, int chance)
    {
        if (field.Naming is { } sort)
        {
            WordsRef[] fit = [.. things.Where(thing => thing.Thing == sort)];
            return chance % 3 == 0 || fit.Length == 0
                ? FieldChange.Naming(field.Name)
                : FieldChange.Naming(field.Name, fit[chance % fit.Length]);
        }
        string[] taken = [.. Values.Where(value => field.Fault(FieldChange.To(field.Name, value)) is null)];
        return FieldChange.To(field.Name, chance % 5 == 0 && field.MayBeEmpty ? null : taken[chance % taken.Length]);
    }

    private static IEnumerable<string> Things(ReportRecord record) =>
        [
            .. record.Actors.Select(one => one.Id),
            .. record.Places.Select(one => one.Id),
            .. record.Events.Select(one => one.Id),
            .. record.Figures.Select(one => one.Id),
            .. record.Claims.Select(one => one.Id),
        ];
}
