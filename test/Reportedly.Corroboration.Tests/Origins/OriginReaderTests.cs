using Reportedly.Corroboration.Origins;
using Reportedly.Records;

namespace Reportedly.Corroboration.Tests.Origins;

public sealed class OriginReaderTests
{
    private const string Ministry = "body:interior ministry";

    [Fact]
    public void A_ministry_its_statement_its_officials_and_its_spokesman_by_name_are_one_origin()
    {
        MadeClaims made = new(
            "The Interior Ministry said four died. According to Interior Ministry spokesman Ardan Velik, two were hurt. "
                + "A ministry statement named them. Officials at the ministry spoke of a bomb."
        );
        made.Actor("a1", "Interior Ministry", ActorKind.Government, "Interior Ministry")
            .Actor("a2", "Ardan Velik", ActorKind.Government, "Ardan Velik")
            .Actor("a3", "ministry statement", ActorKind.Unknown, "ministry statement")
            .Actor("a4", "Officials", ActorKind.Government, "Officials")
            .Says("a1", "Interior Ministry", SourceKind.Organisation)
            .Says("a2", "Ardan Velik", SourceKind.NamedPerson)
            .Says("a3", "ministry statement", SourceKind.Document)
            .Says("a4", "Officials", SourceKind.Role);
        made.Origins().Select(origin => origin.Key).Should().AllBe(Ministry);
    }

    [Fact]
    public void A_police_chief_by_name_speaks_for_himself_and_belongs_to_the_police()
    {
        ClaimOrigin[] origins =
        [
            .. new MadeClaims("The police chief of Dervan province, Goran Tesh, spoke. Dervan police denied it.")
                .Actor("a1", "Goran Tesh", ActorKind.Police, "police chief", "Goran Tesh")
                .Actor("a2", "Dervan police", ActorKind.Police, "Dervan police")
                .Says("a1", "Goran Tesh", SourceKind.NamedPerson)
                .Says("a2", "Dervan police", SourceKind.Organisation)
                .Origins(),
        ];
        origins[0].Key.Should().Be("person:goran tesh");
        origins[0].Body.Should().Be(origins[1].Key);
    }

    [Fact]
    public void The_spokesman_of_a_group_is_the_group_though_only_a_short_form_stands_beside_him()
    {
        ClaimOrigin origin = new MadeClaims(
            "The Northern Liberation Front denied it. The front's spokesman, Idris Halam, blamed the army."
        )
            .Actor("a1", "Northern Liberation Front", ActorKind.RebelGroup, "Northern Liberation Front", "front")
            .Actor("a2", "Idris Halam", ActorKind.Person, "spokesman", "Idris Halam")
            .Says("a2", "Idris Halam", SourceKind.NamedPerson)
            .Origins()[0];
        origin.Key.Should().Be("body:northern liberation front");
        origin.Name.Should().Be("Northern Liberation Front");
    }

    [Fact]
    public void Whoever_is_read_as_an_organisation_and_called_its_spokesman_speaks_for_it() =>
        new MadeClaims("Six fled, Idris Mansour, a spokesman for the Dervan Relief Society, said.")
            .Actor("a1", "Idris Mansour", ActorKind.Ngo, "Idris Mansour")
            .Says("a1", "Idris Mansour", SourceKind.Organisation)
            .Origins()[0]
            .Key.Should()
            .Be("body:dervan relief society");

    [Fact]
    public void A_spokesman_whom_the_record_has_no_actor_for_speaks_for_his_body_all_the_same() =>
        new MadeClaims("According to Idris Mansour, a spokesman for the Dervan Relief Society, six fled.")
            .Says(null, "Idris Mansour", SourceKind.Organisation)
            .Origins()[0]
            .Key.Should()
            .Be("body:dervan relief society");

    [Fact]
    public void A_paper_that_quotes_a_governor_carries_his_words()
    {
        ClaimOrigin origin = new MadeClaims(
            "The Dervan Courier quoted the governor, Lena Marsic, as saying that 20 died."
        )
            .Actor("a1", "Dervan Courier", ActorKind.Media, "Dervan Courier")
            .Actor("a2", "Lena Marsic", ActorKind.Government, "governor", "Lena Marsic")
            .Says("a1", "Dervan Courier", SourceKind.Media, ("a2", "governor"))
            .Origins()[0];
        origin.Name.Should().Be("Lena Marsic");
        origin.Via.Should().Equal("Dervan Courier");
    }

    [Fact]
    public void A_paper_that_reports_is_one_voice_with_what_it_prints_itself()
    {
        ClaimOrigin[] origins =
        [
            .. new MadeClaims("Shots were fired, the Kelvar Post reported.", "The Kelvar Post")
                .Actor("a1", "Kelvar Post", ActorKind.Media, "Kelvar Post")
                .Says("a1", "Kelvar Post", SourceKind.Media)
                .Says(null, "", SourceKind.Report)
                .Origins(),
        ];
        origins[0].Key.Should().Be(origins[1].Key);
        origins[1].IsOwnVoice.Should().BeTrue();
    }

    [Fact]
    public void Residents_of_one_report_are_not_those_of_another()
    {
        ClaimOrigin origin = new MadeClaims("Residents said that shells fell.")
            .Actor("a1", "Residents", ActorKind.Civilians, "Residents")
            .Says("a1", "Residents", SourceKind.Witness)
            .Origins()[0];
        origin.Key.Should().Contain(ClaimOrigin.Family);
    }

    [Fact]
    public void An_official_who_asked_not_to_be_named_is_his_body_and_a_diplomat_without_one_nobody()
    {
        ClaimOrigin[] origins =
        [
            .. new MadeClaims(
                "An army officer who asked not to be named said six died. A Western diplomat said so too."
            )
                .Actor("a1", "army officer", ActorKind.Military, "army officer")
                .Actor("a2", "Western diplomat", ActorKind.Unknown, "Western diplomat")
                .Says("a1", "army officer", SourceKind.Anonymous)
                .Says("a2", "Western diplomat", SourceKind.Anonymous)
                .Origins(),
        ];
        origins[0].Key.Should().Be("body:army");
        origins[1].Key.Should().Contain(ClaimOrigin.Family);
        origins[1].Body.Should().BeNull();
    }

    [Fact]
    public void Rebels_who_call_themselves_an_army_are_not_the_army() =>
        new MadeClaims("The Free Hills Army fired shells. The army said that six died.")
            .Actor("a1", "Free Hills Army", ActorKind.Military, "Free Hills Army")
            .Actor("a2", "army", ActorKind.Military, "army")
            .Says("a2", "army", SourceKind.Organisation)
            .Origins()[0]
            .Key.Should()
            .Be("body:army");

    [Fact]
    public void A_group_whose_name_begins_like_a_word_for_bystanders_keeps_its_name() =>
        new MadeClaims("The Sons of Amu said that they did it.")
            .Actor("a1", "Sons of Amu", ActorKind.RebelGroup, "Sons of Amu")
            .Says("a1", "Sons of Amu", SourceKind.Organisation)
            .Origins()[0]
            .Key.Should()
            .Be("body:sons of amu");
}
