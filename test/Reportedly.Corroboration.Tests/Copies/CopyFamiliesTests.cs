using CsCheck;
using Reportedly.Corroboration.Copies;

namespace Reportedly.Corroboration.Tests.Copies;

public sealed class CopyFamiliesTests
{
    [Fact]
    public void A_reprint_with_another_headline_and_a_third_of_its_paragraphs_cut_is_a_copy() =>
        Copies(InventedReports.Wire, InventedReports.Reprint).Should().BeTrue();

    [Fact]
    public void A_reprint_that_a_sub_editor_went_over_is_a_copy() =>
        Copies(InventedReports.Wire, InventedReports.Edited).Should().BeTrue();

    [Fact]
    public void Two_reprints_of_one_text_are_copies_though_the_text_itself_is_not_there() =>
        Copies(InventedReports.Reprint, InventedReports.Edited).Should().BeTrue();

    [Fact]
    public void Another_reporters_account_of_the_same_facts_with_the_same_quotation_is_no_copy() =>
        Copies(InventedReports.Wire, InventedReports.OwnAccount).Should().BeFalse();

    [Fact]
    public void The_next_days_report_that_repeats_the_background_is_no_copy() =>
        Copies(InventedReports.Wire, InventedReports.FollowUp).Should().BeFalse();

    [Fact]
    public void Copies_lead_to_the_first_published_and_reports_of_their_own_to_themselves()
    {
        ReportSketch[] sketches =
        [
            .. new[]
            {
                InventedReports.OwnAccount,
                InventedReports.Wire,
                InventedReports.FollowUp,
                InventedReports.Edited,
                InventedReports.Reprint,
            }.Select(ReportSketch.Of),
        ];
        CopyFamilies.Of(sketches).Should().Equal(0, 1, 2, 1, 1);
    }

    [Fact]
    public void Every_copy_leads_to_a_report_that_is_no_copy() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 9])
            .Array[0, 12]
            .Sample(picks =>
            {
                string[] texts =
                [
                    InventedReports.Wire,
                    InventedReports.Reprint,
                    InventedReports.Edited,
                    InventedReports.OwnAccount,
                    InventedReports.FollowUp,
                ];
                int[] roots = CopyFamilies.Of([
                    .. picks.Select(pick => ReportSketch.Of(Cut(texts[pick.Item1], pick.Item2))),
                ]);
                return roots.Select((root, i) => root <= i && roots[root] == root).All(fits => fits);
            });

    private static bool Copies(string one, string other) =>
        CopyFamilies.AreCopies(ReportSketch.Of(one), ReportSketch.Of(other));

    private static string Cut(string text, int paragraphs) => string.Join("\n\n", text.Split("\n\n").Skip(paragraphs));
}
