using Reportedly.Corroboration.Origins;

namespace Reportedly.Corroboration.Tests.Origins;

public sealed class AgencyCreditTests
{
    private const string Body =
        "Two bridges were blown up near Kosta on Monday, the army said.\n\nNobody was hurt, a spokesman told reporters.";

    [Theory]
    [InlineData("ORSAL, March 3 (Reuters) - ", "Reuters")]
    [InlineData("ORSAL (AP) — ", "Associated Press")]
    [InlineData("AP – ", "Associated Press")]
    [InlineData("KELVAR: AFP – ", "Agence France-Presse")]
    [InlineData("KELVAR, March 3 (Xinhua) -- ", "Xinhua")]
    [InlineData("TARVO, May 4 (Halvar News Agency) – ", "Halvar News Agency")]
    public void A_dateline_credits_the_agency(string dateline, string agency) =>
        AgencyCredit.Of(null, $"Bridges blown up\n\n{dateline}{Body}").Should().Be(new AgencyCredit(agency, true));

    [Theory]
    [InlineData("By Mira Danovic, Associated Press", "Associated Press")]
    [InlineData("AFP", "Agence France-Presse")]
    [InlineData("MIRA DANOVIC, Associated Press Writer", "Associated Press")]
    [InlineData("Reuters | Kelvar", "Reuters")]
    public void A_byline_credits_the_agency(string byline, string agency) =>
        AgencyCredit.Of(byline, $"Bridges blown up\n\n{Body}").Should().Be(new AgencyCredit(agency, true));

    [Theory]
    [InlineData(" (AFP)", "Agence France-Presse")]
    [InlineData(" – Reuters", "Reuters")]
    [InlineData("\n\nSource: Xinhua", "Xinhua")]
    [InlineData("\n\n(ANI)", "ANI")]
    [InlineData("\n\nAFP", "Agence France-Presse")]
    [InlineData("\n\n© 2030 AFP", "Agence France-Presse")]
    [InlineData("\n\nCopyright 2030 The Associated Press.", "Associated Press")]
    public void The_end_of_the_text_credits_the_agency(string end, string agency) =>
        AgencyCredit.Of(null, $"Bridges blown up\n\n{Body}{end}").Should().Be(new AgencyCredit(agency, true));

    [Theory]
    [InlineData("\n\nWith files from AFP", "Agence France-Presse")]
    [InlineData("\n\n(With inputs from PTI)", "Press Trust of India")]
    [InlineData("\n\nAdditional reporting by Reuters.", "Reuters")]
    public void A_report_that_only_drew_on_an_agency_is_not_the_agencys(string end, string agency) =>
        AgencyCredit
            .Of("By Mira Danovic", $"Bridges blown up\n\n{Body}{end}")
            .Should()
            .Be(new AgencyCredit(agency, false));

    [Theory]
    [InlineData("Our reporter was told by Reuters that the bridges were old.")]
    [InlineData("The army (AFP says the navy) - blew up two bridges.")]
    [InlineData("ORSAL, March 3 – Two bridges were blown up.")]
    [InlineData("The attack was first reported by AFP.")]
    [InlineData("The government (which has ruled since 2020) – and the army – said nothing.")]
    public void An_agency_that_is_only_spoken_of_is_no_credit(string text) =>
        AgencyCredit.Of("By Mira Danovic", $"Bridges blown up\n\n{text}\n\n{Body}").Should().BeNull();

    [Fact]
    public void A_text_of_any_sort_is_read_without_fault() => AgencyCredit.Of("", "").Should().BeNull();
}
